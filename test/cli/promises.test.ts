import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest'
import type { Values } from '../../src/cli/options.js'
import { promisesToReport } from '../../src/cli/promises.js'
import { UsageError } from '../../src/cli/usage.js'

const folder = mkdtempSync(join(tmpdir(), 'promises-'))
afterAll(() => rmSync(folder, { recursive: true }))
afterEach(() => vi.restoreAllMocks())

const [plan, report, account] = [
  [
    '2024.txt',
    '湖南省2024年政府工作报告\n一、2023年工作回顾\n（一）一切顺利。\n二、2024年工作安排\n（一）稳定就业。城镇新增就业70万人以上。新增高新技术企业200家。\n（二）保护生态。加快创建若尔盖国家公园。\n',
  ],
  [
    '2025.txt',
    '湖南省2025年政府工作报告\n一、2024年工作回顾\n（一）就业稳定。城镇新增就业72.5万人。新增高新技术企业180家。\n二、2025年工作安排\n（一）推进各项工作。\n',
  ],
  ['done.txt', '湖南省2024年工作总结\n一、2024年工作回顾\n（一）就业稳定。城镇新增就业72.5万人。\n'],
].map(([name, text]) => {
  const path = join(folder, name!)
  writeFileSync(path, text!)
  return path
}) as [string, string, string]

/** What is written, and what is told beside it. */
async function run(files: readonly string[], values: Values) {
  const said: string[] = []
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    said.push(String(text))
    return true
  })
  return { written: await promisesToReport(files, values, 'en'), said: said.join('') }
}

async function refusal(values: Values, files: readonly string[] = [plan, report]): Promise<string> {
  const error: unknown = await promisesToReport(files, values, 'en').catch((caught) => caught)
  expect(error).toBeInstanceOf(UsageError)
  return (error as UsageError).said.en
}

describe('the command promises', () => {
  it('prints counts and a line for each judged figure', async () => {
    const { written, said } = await run([plan, report], {})
    expect(said).toBe('')
    const lines = String(written).split('\n')
    expect(lines[0]).toBe('湖南省2024年政府工作报告 → 湖南省2025年政府工作报告')
    expect(lines[1]).toMatch(/^各句承诺：已报告 \d+ · 部分报告 \d+ · 未提及 \d+$/u)
    expect(lines[2]).toBe('量化目标：完成 0 · 超额完成 1 · 未完成 1 · 不可比 0 · 未提及 0')
    expect(lines[3]).toMatch(/^ {2}超额完成 {2}城镇新增就业：72\.5万人 > 70万人以上 \[/u)
    expect(lines[4]).toMatch(/^ {2}未完成 {4}新增高新技术企业：180家 < 200家 \[/u)
    expect(lines[5]).toMatch(/^未提及不等于未完成/u)
    const english = String((await run([plan, report], { lang: 'en' })).written)
    expect(english).toMatch(
      /met 0 · exceeded 1 · missed 1 · not comparable 0 · not mentioned 0\n {2}exceeded {2}/u,
    )
  })

  it('writes what the name or the format asks for', async () => {
    const written = async (values: Values) => (await run([plan, report], values)).written
    expect(await written({ out: 'a.HTML' })).toMatch(/^<!doctype html>/u)
    expect(await written({ out: 'a.md', lang: 'en' })).toMatch(/^## Promises/u)
    expect(
      Buffer.from((await written({ out: 'a.xlsx' })) as Uint8Array)
        .subarray(0, 2)
        .toString(),
    ).toBe('PK')
    const json = JSON.parse(String(await written({ out: '-', format: 'json' })))
    expect(json.plan).toMatchObject({ title: '湖南省2024年政府工作报告', year: 2024, region: '430000' })
    const promise = json.promises.find(({ statement }: { statement: { text: string } }) =>
      statement.text.includes('城镇新增就业'),
    )
    expect(promise.targets[0]).toMatchObject({
      judgement: 'exceeded',
      arithmetic: '72.5万人 > 70万人以上',
      report: { text: '城镇新增就业72.5万人。' },
    })
  })

  it('takes an account that holds no task, and tells of documents in the wrong order', async () => {
    expect((await run([plan, account], {})).written).toContain('超额完成 1')
    const { said } = await run([report, plan], {})
    expect(said).toContain('note: the plan is of 2025, the report of 2024: it should be of a later year\n')
  })

  it('refuses what cannot be done before it reads anything', async () => {
    expect(await refusal({ out: 'a.csv' }, ['no', 'such'])).toMatch(
      /^--out a\.csv: no report ends in \.csv; .*text md json html xlsx$/u,
    )
    expect(await refusal({ out: 'a' })).toMatch(/no report ends in nothing/u)
    expect(await refusal({ format: 'htlm' })).toMatch(/did you mean html\?$/u)
    expect(await refusal({}, [plan])).toBe('promises takes PLAN REPORT, got 1 names')
    expect(await refusal({}, ['-', '-'])).toMatch(/standard input/u)
  })
})

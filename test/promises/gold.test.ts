import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const FOLDER = 'test/gold/reported'
const CORPUS = '../shared/corpus'

interface GoldFile {
  readonly plan: { readonly file: string; readonly sha256: string }
  readonly report: { readonly file: string; readonly sha256: string }
  readonly targets: readonly {
    readonly span: readonly [number, number]
    readonly figure: string
    readonly reports: readonly { readonly span?: readonly [number, number]; readonly figure?: string }[]
    readonly judgement?: string
  }[]
}

const files = readdirSync(FOLDER).filter((name) => name.endsWith('.json'))

describe.skipIf(!existsSync(CORPUS))('the gold of promises and reports', () => {
  it.each(files)('%s points at what it says', (name) => {
    const gold = JSON.parse(readFileSync(`${FOLDER}/${name}`, 'utf8')) as GoldFile
    const read = (file: string): string => readFileSync(`${CORPUS}/${file}`, 'utf8')
    const [plan, report] = [read(gold.plan.file), read(gold.report.file)]
    expect(createHash('sha256').update(plan).digest('hex')).toBe(gold.plan.sha256)
    expect(createHash('sha256').update(report).digest('hex')).toBe(gold.report.sha256)
    for (const { span, figure, reports, judgement } of gold.targets) {
      expect(plan.slice(...span)).toBe(figure)
      expect(judgement !== undefined).toBe(reports.length > 0)
      for (const found of reports) if (found.span) expect(report.slice(...found.span)).toBe(found.figure)
    }
  })
})

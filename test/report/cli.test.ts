import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { bundledCli } from '../fixtures/bundled-cli.js'

const ROOT = resolve(import.meta.dirname, '../..')
const folder = mkdtempSync(join(tmpdir(), 'cli-'))
const CLI = await bundledCli()
afterAll(() => {
  rmSync(folder, { recursive: true })
  rmSync(CLI)
})

const SOURCE =
  '全省工作要点\n一、改革\n（一）推进一网通办。建设全省统一平台。\n（二）推行帮代办。为老年人提供服务。\n'
const TARGET =
  '全市工作要点\n一、改革\n（一）推进一网通办。建设全市统一平台。\n（二）清理证明。取消无谓证明。\n'
const [a, b] = ['a.txt', 'b.txt'].map((name) => join(folder, name)) as [string, string]
writeFileSync(a, SOURCE)
writeFileSync(b, TARGET)

function run(args: readonly string[], input = '', env: NodeJS.ProcessEnv = {}) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [CLI, ...args],
    // without Node's warnings: which segmenter stands in for a missing one is told there
    {
      cwd: ROOT,
      input,
      encoding: 'utf8',
      env: { ...process.env, NODE_NO_WARNINGS: '1', FORCE_COLOR: '', NO_COLOR: '', LC_ALL: 'C', ...env },
    },
  )
  return { status, stdout, stderr }
}

describe('policy-lineage', () => {
  it('tells promises of wrong endings with exit code 2, and of what was reported', () => {
    expect(run(['promises', a, b, '--out', join(folder, 'p.csv')])).toMatchObject({
      status: 2,
      stdout: '',
      stderr: expect.stringMatching(/^policy-lineage: .*\(see policy-lineage promises --help\)\n$/u),
    })
    expect(run(['promises', a, b, '--lang', 'en'])).toMatchObject({
      status: 0,
      stdout: expect.stringContaining('not mentioned'),
    })
  })

  it('compares two files, one of them from standard input, and prints a plain table into a pipe', () => {
    const { status, stdout } = run(['compare', '-', b], SOURCE)
    expect(status).toBe(0)
    expect(stdout).toContain('推进一网通办')
    expect(stdout).not.toContain('\u001b')
    expect(run(['compare', a, b], '', { FORCE_COLOR: '1' }).stdout).toContain('\u001b[3')
    expect(run(['compare', a, b], '', { FORCE_COLOR: '1', NO_COLOR: '1' }).stdout).not.toContain('\u001b')
  })

  it('writes the format that the name asks for, and replaces a file only by force', () => {
    const out = join(folder, 'report.json')
    expect(run(['compare', a, b, '--out', out])).toMatchObject({
      status: 0,
      stdout: '',
      stderr: `written: ${out}\n`,
    })
    const first = readFileSync(out, 'utf8')
    expect(JSON.parse(first).source.tasks).toHaveLength(2)
    expect(run(['compare', a, b, '--out', out])).toMatchObject({
      status: 1,
      stderr: expect.stringMatching(/^policy-lineage: .* exists; .*--force\n$/),
    })
    expect(run(['compare', a, b, '--out', out, '--force']).status).toBe(0)
    expect(readFileSync(out, 'utf8')).toBe(first)
    expect(run(['compare', a, b, '--format', 'json']).stdout).toBe(first)
  })

  it('chooses one of the documents of a file, and tells of gold of another pair', () => {
    const several = join(folder, 'several.jsonl')
    writeFileSync(several, [SOURCE, TARGET].map((text) => JSON.stringify({ text })).join('\n'))
    expect(run(['parse', several])).toMatchObject({ status: 1, stderr: expect.stringContaining('1 to 2') })
    expect(run(['parse', several, '--record', '2']).stdout).toContain('清理证明')
    expect(run(['parse', several, '--record', 'two']).status).toBe(2)
    const gold = join(folder, 'other.json')
    const link = { source: '1.01', target: '1.01', relation: 'inherited' }
    writeFileSync(gold, JSON.stringify({ source: 'a', target: 'c', links: [link] }))
    const { status, stderr } = run(['evaluate', a, b, gold])
    expect([status, stderr]).toEqual([0, `note: ${gold} is about a and c, compared are a and b\n`])
  })

  it('compares and shows the kinds of items that are asked for', () => {
    const mixed = join(folder, 'mixed.txt')
    writeFileSync(mixed, SOURCE.replace('一、改革', '一、总体要求\n（一）指导思想。坚持改革。\n二、改革'))
    const tasksOf = (...args: string[]) =>
      JSON.parse(run(['compare', mixed, b, '--format', 'json', ...args]).stdout).source.tasks
    expect(tasksOf()).toHaveLength(2)
    expect(tasksOf('--kinds', 'task,frame')).toHaveLength(3)
    expect(run(['parse', mixed, '--kinds', 'frame']).stdout).toContain('1 task')
    expect(run(['parse', mixed, '--kinds', 'review'])).toMatchObject({
      status: 1,
      stderr: expect.stringMatching(/holds no review; --kinds brings in/u),
    })
    expect(run(['parse', mixed, '--kinds', 'goal'])).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('--kinds must be one of task, review, frame, got goal'),
    })
  }, 60_000)

  it('tells of a document that may have been read wrongly, and of no other', () => {
    const prose = join(folder, 'prose.txt')
    writeFileSync(
      prose,
      `${'各地各部门工作情况良好，有关事项正在办理之中，并将继续办理。\n'.repeat(60)}${SOURCE}`,
    )
    expect(run(['parse', prose]).stderr).toMatch(
      /^note: .*prose\.txt may have been read wrongly \(quality 0/u,
    )
    expect(run(['parse', a]).stderr).toBe('')
  }, 60_000)

  it('prints an outline', () => {
    const { stdout } = run(['parse', a])
    expect(stdout).toContain('1 plan · 1 section · 2 tasks')
    expect(stdout).toContain('    1.02 （二）推行帮代办')
  })

  it('tells wrong usage from failure, in one line on standard error', () => {
    const line = (pattern: string) =>
      expect.stringMatching(new RegExp(`^policy-lineage: ${pattern}[^\\n]*\\n$`))
    expect(run([])).toMatchObject({ status: 2, stdout: '', stderr: line('say what to do') })
    expect(run(['compare', a])).toMatchObject({
      status: 2,
      stderr: line('compare takes SOURCE TARGET, got 1'),
    })
    expect(run(['compare', a, b, '--format', 'wps'])).toMatchObject({
      status: 2,
      stderr: line('--format must be one of'),
    })
    expect(run(['compare', a, join(folder, 'no.txt')])).toMatchObject({
      status: 1,
      stderr: line('there is no file '),
    })
    // neither a code for programs nor the name of a draft
    expect(run(['compare', a, b, '--out', join(folder, 'no', 'r.md')])).toMatchObject({
      status: 1,
      stderr: `policy-lineage: there is no folder ${join(folder, 'no')} for ${join(folder, 'no', 'r.md')}; make it first\n`,
    })
    expect(run(['compare', a, b, '--out', join(folder, 'r.pptx')])).toMatchObject({
      status: 2,
      stderr: line('--out .*: no report ends in .pptx'),
    })
    expect(existsSync(join(folder, 'no.txt'))).toBe(false)
  })

  it('writes to standard output for -, and one line where that is full', () => {
    const { stdout } = run(['compare', a, b, '--out', '-', '--format', 'csv'])
    expect(stdout).toMatch(/^source_document,/u)
    const full = '/dev/full'
    if (!existsSync(full)) return
    const { status, stderr } = spawnSync(
      'sh',
      ['-c', `"$0" "$1" parse "$2" > ${full}`, process.execPath, CLI, a],
      { cwd: ROOT, encoding: 'utf8', env: { ...process.env, NODE_NO_WARNINGS: '1', LC_ALL: 'C' } },
    )
    expect([status, stderr]).toEqual([
      1,
      'policy-lineage: cannot write to standard output: no space is left on the disk\n',
    ])
  }, 60_000)

  it('compares documents of one year alone when asked to', () => {
    const places = join(folder, 'places')
    mkdirSync(places)
    for (const [name, year] of [
      ['湖南省', 2022],
      ['娄底市', 2022],
      ['邵阳市', 2023],
    ] as const)
      writeFileSync(join(places, `${name}.txt`), SOURCE.replace('全省', `${name}${year}年`))
    const pairsOf = (...args: string[]) =>
      JSON.parse(
        run(['corpus', places, '-p', 'vertical', '--no-cache', '-f', 'json', '-o', '-', ...args]).stdout,
      ).pairs.map(({ target }: { target: string }) => target)
    expect(pairsOf()).toEqual(['娄底市', '邵阳市'])
    expect(pairsOf('--same-year')).toEqual(['娄底市'])
    expect(pairsOf('--max-lag', '0')).toEqual(['娄底市'])
  }, 60_000)

  it('tells its usage and version', () => {
    expect(run(['--help']).stdout).toMatch(/^policy-lineage \d/)
    expect(run(['compare', '--help', '--lang', 'zh']).stdout).toContain('例子')
    expect(run(['-v']).stdout).toMatch(/^\d+\.\d+\.\d+\n$/)
  })
})

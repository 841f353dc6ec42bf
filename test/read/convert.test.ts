import { spawnSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { describe, expect, it, vi } from 'vitest'
import { readDocument, readDocumentSync } from '../../src/index.js'

const hasOffice = spawnSync('soffice', ['--version']).status === 0

/** A plan as RTF, its characters told by their numbers. */
const RTF = Buffer.from(
  `{\\rtf1\\ansi\\uc0 ${['湖南省2022年工作要点', '一、改革', '（一）推进跨省通办。', '（二）优化服务。']
    .map((line) => `${[...line].map((sign) => `\\u${sign.charCodeAt(0)} `).join('')}\\par`)
    .join('\n')}}`,
)

const left = (): readonly string[] =>
  readdirSync(tmpdir()).filter((name) => name.startsWith('policy-lineage-'))

describe("convert: 'soffice'", () => {
  it.skipIf(!hasOffice)(
    'reads what LibreOffice can read, says so, and leaves nothing behind',
    { timeout: 200_000 },
    async () => {
      const before = left()
      const read = await readDocument(RTF, { name: 'a.rtf', convert: 'soffice', limits: { seconds: 180 } })
      expect(read.plans[0]!.tasks.map(({ id }) => id)).toEqual(['1.01', '1.02'])
      expect(read.source).toMatchObject({
        name: 'a.rtf',
        kind: 'docx',
        converted: { by: 'soffice', from: 'rtf', to: 'docx' },
      })
      expect(read.notes.find(({ code }) => code === 'converted')?.message).toMatch(
        /a\.rtf was saved as \.docx by LibreOffice/u,
      )
      expect(left()).toEqual(before)
    },
  )

  it.skipIf(!hasOffice)('is ended when its time is over', async () => {
    await expect(
      readDocument(RTF, { name: 'a.rtf', convert: 'soffice', limits: { seconds: 0.05 } }),
    ).rejects.toMatchObject({ code: 'too-large', message: expect.stringMatching(/more than 0\.05 seconds/u) })
  })

  it('is not thought of unless it is asked for, nor for files that are read here', async () => {
    await expect(readDocument(RTF, { name: 'a.rtf' })).rejects.toMatchObject({ code: 'not-a-document' })
    const text = new TextEncoder().encode('一、改革\n（一）推进跨省通办。')
    expect((await readDocument(text, { convert: 'soffice' })).source).not.toHaveProperty('converted')
    const archive = Buffer.from([0x52, 0x61, 0x72, 0x21, 0, 0, 0, 0])
    await expect(readDocument(archive, { convert: 'soffice' })).rejects.toMatchObject({
      code: 'not-a-document',
    })
    expect(() => readDocumentSync(RTF, { convert: 'soffice' })).toThrow(/await readDocument/u)
    await expect(readDocument(RTF, { convert: 'word' as never })).rejects.toMatchObject({
      code: 'bad-option',
    })
  })

  it('says so where the program is missing', async () => {
    vi.stubEnv('PATH', '/nowhere')
    try {
      await expect(readDocument(RTF, { name: 'a.rtf', convert: 'soffice' })).rejects.toMatchObject({
        code: 'missing-dependency',
        message: expect.stringMatching(/no program soffice/u),
      })
    } finally {
      vi.unstubAllEnvs()
    }
  })
})

import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { readDocument } from '../../src/document.js'
import { openCorpus } from '../../src/doors/corpus.js'

const file = (name: string): Uint8Array =>
  readFileSync(path.resolve(import.meta.dirname, '..', 'fixtures', 'read', name))
const attachments = zipSync({
  'attachments/附件1：工作要点.doc': file('hunan-2022.numbered.doc'),
  'attachments/附件2：说明.docx': file('loudi-2023.docx'),
  'attachments/印章.png': strToU8('x'),
  'attachments/~$附件2.docx': strToU8('x'),
  '__MACOSX/attachments/._附件2：说明.docx': strToU8('x'),
})
const tasks = async (bytes: Uint8Array, record?: number): Promise<number> => {
  const { plans } = await readDocument(bytes, {
    name: '附件.zip',
    ...(record === undefined ? {} : { record }),
  })
  return plans.reduce((sum, plan) => sum + plan.tasks.length, 0)
}

describe('an archive of attachments', () => {
  it('is a list of documents, of which one is chosen', async () => {
    await expect(tasks(attachments)).rejects.toEqual(
      expect.objectContaining({
        code: 'bad-input',
        message:
          '附件.zip holds 2 documents; choose one with options.record (1 to 2): 1 附件1：工作要点.doc, 2 附件2：说明.docx',
      }),
    )
    expect([await tasks(attachments, 1), await tasks(attachments, 2)]).toEqual([56, 43])
    await expect(tasks(attachments, 3)).rejects.toThrow(/from 1 to 2, got 3/u)
  })

  it('of one document is that document', async () => {
    const document = await readDocument(
      zipSync({ 'a/b.doc': file('loudi-2021.doc'), 'readme.txt': strToU8('x') }),
    )
    expect(document.source).toMatchObject({ kind: 'doc', name: 'b.doc' })
  })

  it('may name its files in GBK, as packers in China do', async () => {
    const zip = Buffer.from(
      zipSync({ 'XXXX.txt': strToU8('一、改革\n（一）推进跨省通办。'), '1.txt': strToU8('x') }),
    )
    const gbk = Buffer.from([0xb8, 0xbd, 0xbc, 0xfe])
    for (let at = zip.indexOf('XXXX'); at >= 0; at = zip.indexOf('XXXX')) gbk.copy(zip, at)
    await expect(readDocument(zip)).rejects.toThrow(/1 附件\.txt/u)
  })

  it('in a folder is as many documents of a corpus', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'zip-'))
    writeFileSync(path.join(folder, '附件.zip'), attachments)
    writeFileSync(path.join(folder, '娄底市2021.doc'), file('loudi-2021.doc'))
    const corpus = await openCorpus(folder)
    expect(corpus.documents.map((document) => document.path)).toEqual([
      '娄底市2021.doc',
      '附件.zip/attachments/附件1：工作要点.doc',
      '附件.zip/attachments/附件2：说明.docx',
    ])
    expect(corpus.documents.map(({ sameAs }) => sameAs)).toEqual(corpus.documents.map(() => null))
  })

  it('inside an archive, and one that holds itself, is not followed', async () => {
    const inner = zipSync({ 'a.txt': strToU8('x') })
    await expect(readDocument(zipSync({ 'a.docx': inner }))).rejects.toThrow(/a\.docx is an archive inside/u)
    await expect(readDocument(zipSync({ 'a.zip': inner }))).rejects.toThrow(/without a document/u)
  })

  it('is held to the limits', async () => {
    const bomb = zipSync({ 'a.txt': new Uint8Array(30_000_000) })
    await expect(readDocument(bomb)).rejects.toEqual(expect.objectContaining({ code: 'too-large' }))
  })
})

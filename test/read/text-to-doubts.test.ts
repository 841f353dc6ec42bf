import { existsSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readDocument, readText } from '../../src/document.js'
import { isUnmapped } from '../../src/read/text-to-doubts.js'

const FILES = new URL('../../../shared/files/', import.meta.url)

describe('a text that is not that of its document', () => {
  it('is told where hardly any common character stands in it', () => {
    const rare = Array.from({ length: 400 }, (_, i) => String.fromCharCode(0x8c00 + ((i * 37) % 900))).join(
      '',
    )
    expect(readText(rare).notes.map(({ code }) => code)).toContain('decoding')
    expect(
      readText('推进政务服务标准化建设，加强工作。'.repeat(30)).notes.map(({ code }) => code),
    ).not.toContain('decoding')
  })

  it('is signs where the fonts have no map', () => {
    expect(isUnmapped('!"#$%&()*+,-'.repeat(40))).toBe(true)
    expect(isUnmapped('推进政务服务标准化建设，加强工作。'.repeat(30))).toBe(false)
    expect(isUnmapped('Promote services and strengthen work. '.repeat(30))).toBe(false)
  })

  it.skipIf(!existsSync(FILES))('is no document: a gazette whose fonts are broken', async () => {
    await expect(readDocument(new URL('gazette-broken-fonts.pdf', FILES))).rejects.toMatchObject({
      code: 'no-text-layer',
    })
  })
})

import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { PolicyError } from '../../src/error.js'
import { bytesToString } from '../../src/read/bytes-to-string.js'
import { bytesToTextSync } from '../../src/read/index.js'

const seed = readFileSync(path.resolve(import.meta.dirname, '..', '..', 'seeds', 'loudi-2023.txt'), 'utf8')
const gb18030 = readFileSync(
  path.resolve(import.meta.dirname, '..', 'fixtures', 'read', 'loudi-2023.gb18030.txt'),
)
const utf16 = (text: string): Buffer => Buffer.from(text, 'utf16le')
const swapped = (text: string): Buffer => utf16(text).swap16()

describe('bytesToString', () => {
  it.each([
    ['UTF-8', Buffer.from(seed), 'utf-8'],
    ['UTF-8 with mark', Buffer.from(`\uFEFF${seed}`), 'utf-8'],
    ['UTF-16 LE with mark', utf16(`\uFEFF${seed}`), 'utf-16le'],
    ['UTF-16 BE with mark', swapped(`\uFEFF${seed}`), 'utf-16be'],
    ['UTF-16 LE', utf16(seed), 'utf-16le'],
    ['UTF-16 BE', swapped(seed), 'utf-16be'],
    ['GB18030', gb18030, 'gb18030'],
  ])('finds %s', (_, bytes, encoding) => {
    const decoded = bytesToString(bytes, 'a.txt')
    expect(decoded.encoding).toBe(encoding)
    expect(decoded.text).toBe(seed)
  })

  it('finds Big5', () => {
    const text = '堅持以習近平新時代中國特色社會主義思想為指導，全面貫徹落實各項工作要求，推進政務公開。'
    let bytes: Buffer
    try {
      bytes = execFileSync(
        'python3',
        ['-c', 'import sys;sys.stdout.buffer.write(sys.stdin.buffer.read().decode().encode("big5"))'],
        { input: text },
      )
    } catch {
      return
    }
    expect(bytesToString(bytes, 'a.txt')).toMatchObject({ encoding: 'big5', text })
  })

  it('notes a guess and lost characters', () => {
    const cut = gb18030.subarray(0, 1001)
    const { notes } = bytesToString(cut, 'a.txt')
    expect(notes[0]?.message).toContain('gb18030')
    const broken = Buffer.concat([
      Buffer.from(seed.slice(0, 500)),
      Buffer.from([0xff]),
      Buffer.from(seed.slice(500)),
    ])
    const decoded = bytesToString(broken, 'a.txt')
    expect(decoded.encoding).toBe('utf-8')
    expect(decoded.notes.at(-1)).toMatchObject({ code: 'decoding', span: { from: 500, to: 501 } })
  })

  it('takes the encoding it is told, and refuses one that does not exist', () => {
    expect(bytesToString(gb18030, 'a.txt', 'gbk').text.slice(0, 20)).toBe(seed.slice(0, 20))
    expect(() => bytesToString(gb18030, 'a.txt', 'gb-2000')).toThrow(
      expect.objectContaining({ code: 'bad-option' }),
    )
  })

  it('refuses bytes that are no text', () => {
    const noise = Uint8Array.from({ length: 4000 }, (_, index) => (index * 7919 + (index >> 3)) % 256)
    expect(() => bytesToString(noise, 'x.bin')).toThrow(PolicyError)
    expect(() => bytesToTextSync(noise)).toThrow(expect.objectContaining({ code: 'not-a-document' }))
  })

  it('reads an empty file as an empty text', () => {
    expect(bytesToTextSync(new Uint8Array()).text).toBe('')
  })
})

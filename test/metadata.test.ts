import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import pkg from '../package.json' with { type: 'json' }

const read = (path: string): string => readFileSync(resolve(path), 'utf8')

describe('CITATION.cff', () => {
  const cff = parse(read('CITATION.cff')) as Record<string, unknown>

  it('is CFF 1.2 with all that it must have, and no field that the format lacks', () => {
    expect(cff).toMatchObject({ 'cff-version': '1.2.0', type: 'software', message: expect.any(String) })
    expect(cff.authors).toEqual([{ name: expect.any(String) }])
    const known =
      /^(?:abstract|authors|cff-version|commit|contact|date-released|doi|identifiers|keywords|license|license-url|message|preferred-citation|references|repository|repository-artifact|repository-code|title|type|url|version)$/u
    expect(Object.keys(cff).filter((key) => !known.test(key))).toEqual([])
    const words = cff.keywords as string[]
    expect(new Set(words).size).toBe(words.length)
  })

  it('says what package.json says', () => {
    expect(cff).toMatchObject({ title: pkg.name, version: pkg.version, license: pkg.license })
    expect(cff.authors).toEqual([{ name: pkg.author }])
  })

  it('is in the package', () => expect(pkg.files).toContain('CITATION.cff'))
})

describe('package.json', () => {
  it('names the author that LICENSE names', () => {
    expect(read('LICENSE')).toContain(`Copyright (c) 2026 ${pkg.author}\n`)
  })

  it('has the keywords people search by, each once', () => {
    expect(pkg.keywords).toEqual(expect.arrayContaining(['policy-diffusion', 'text-reuse', '政策扩散']))
    expect(new Set(pkg.keywords).size).toBe(pkg.keywords.length)
  })

  it('has an address only where it is a real one', () => {
    const text = read('package.json')
    for (const [address] of text.matchAll(/https?:\/\/[^\s"]+/gu)) expect(address).not.toContain('example')
  })
})

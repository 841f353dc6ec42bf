import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { beforeAll, describe, expect, it } from 'vitest'
import { compare } from '../../src/compare.js'
import { toJSON } from '../../src/report/index.js'
import { COMPARISON } from './fixture.js'

const ROOT = resolve(import.meta.dirname, '../..')
const schema = JSON.parse(
  readFileSync(resolve(ROOT, 'src/report/published/schema/comparison.schema.json'), 'utf8'),
)
const validate = new Ajv2020({ allErrors: true, strict: true, strictRequired: false }).compile(schema)

const errorsOf = (data: unknown) => {
  validate(JSON.parse(JSON.stringify(data)))
  return validate.errors ?? []
}

describe('the published JSON Schema', () => {
  let json: ReturnType<typeof toJSON>
  beforeAll(() => {
    json = toJSON(compare(resolve(ROOT, 'seeds/hunan-2022.txt'), resolve(ROOT, 'seeds/loudi-2023.txt')))
  })

  it('accepts a real comparison and a made-up one', () => {
    expect(errorsOf(json)).toEqual([])
    expect(errorsOf(toJSON(COMPARISON))).toEqual([])
  })

  it('accepts one without what changed word by word', () => {
    const short = toJSON(COMPARISON, { changes: false })
    expect(errorsOf(short)).toEqual([])
    expect(short.links.every((link) => !('changes' in link) && !('facets' in link))).toBe(true)
    expect('facetSummary' in short).toBe(false)
  })

  it('refuses what scripts could not rely on', () => {
    expect(errorsOf({ ...json, schema: 'policy-lineage/comparison@2' })).not.toEqual([])
    expect(errorsOf({ ...json, links: [{ ...json.links[0], confidence: 1.5 }] })).not.toEqual([])
    expect(
      errorsOf({
        ...json,
        source: { ...json.source, tasks: [{ ...json.source.tasks[0], status: 'added' }] },
      }),
    ).not.toEqual([])
    expect(errorsOf({ ...json, summary: undefined })).not.toEqual([])
  })

  it('knows every field that is written', () => {
    const unknown: string[] = []
    const walk = (data: unknown, node: Record<string, unknown> | undefined, path: string): void => {
      const at = resolveNode(node)
      if (Array.isArray(data))
        for (const one of data) walk(one, at?.items as Record<string, unknown>, `${path}[]`)
      else if (data !== null && typeof data === 'object' && at && !at.additionalProperties && at.properties)
        for (const [key, value] of Object.entries(data)) {
          const known = (at.properties as Record<string, Record<string, unknown>>)[key]
          if (known) walk(value, known, `${path}.${key}`)
          else if (!unknown.includes(`${path}.${key}`)) unknown.push(`${path}.${key}`)
        }
    }
    const resolveNode = (node: Record<string, unknown> | undefined): Record<string, unknown> | undefined => {
      if (!node) return undefined
      const options = (node.allOf ?? node.anyOf) as Record<string, unknown>[] | undefined
      if (options) return resolveNode(options[0])
      if (typeof node.$ref === 'string') return resolveNode(schema.$defs[node.$ref.replace('#/$defs/', '')])
      return node
    }
    walk(JSON.parse(JSON.stringify(json)), schema, '$')
    expect(unknown).toEqual([])
  })
})

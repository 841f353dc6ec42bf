import type { Parser } from 'htmlparser2'
import { later } from '../load-later.js'
import { printNumber } from './number-to-label.js'

const htmlparser2 = later('htmlparser2')

/** A level of a list as Word defines it (ECMA-376 17.9.6). */
export interface Level {
  start: number
  format: string
  /** （%1） · %1.%2 */
  pattern: string
  suffix: string
  isLegal: boolean
  /** The level whose use restarts this one; 0 for never. */
  restart: number | null
  style: string | null
}

/** A list in use: which definition it takes, and where it starts anew. */
export interface Num {
  definition: string
  starts: Map<number, number>
  /** Levels that it defines anew. */
  readonly levels: Map<number, Level>
}

export interface Numbering {
  readonly definitions: ReadonlyMap<string, ReadonlyMap<number, Level>>
  readonly nums: ReadonlyMap<string, Num>
  /** By paragraph style, its parents' included. */
  readonly styles: ReadonlyMap<string, { readonly num: string; readonly level: number | null }>
}

type Attributes = Readonly<Record<string, string>>

/** Calls `open` and `close` for the elements of an XML part. */
export function walkXml(
  xml: string,
  open: (name: string, attributes: Attributes, parser: Parser) => void,
  close: (name: string, parser: Parser) => void = () => {},
): void {
  const parser: Parser = new (htmlparser2().Parser)(
    {
      onopentag: (name, attributes) => open(name, attributes, parser),
      onclosetag: (name) => close(name, parser),
    },
    { xmlMode: true },
  )
  parser.end(xml)
}

const LEVELS = 9

/** What numbering.xml and styles.xml say about the numbers that Word prints before paragraphs. */
export function readNumbering(numberingXml: string, stylesXml: string): Numbering {
  const definitions = new Map<string, Map<number, Level>>()
  const nums = new Map<string, Num>()
  let definition: Map<number, Level> | undefined
  let num: Num | undefined
  let level: Level | undefined
  let overridden = 0
  walkXml(
    numberingXml,
    (name, attributes) => {
      const value = attributes['w:val'] ?? ''
      if (name === 'w:abstractNum')
        definitions.set(attributes['w:abstractNumId'] ?? '', (definition = new Map()))
      if (name === 'w:num')
        nums.set(
          attributes['w:numId'] ?? '',
          (num = { definition: '', starts: new Map(), levels: new Map() }),
        )
      if (name === 'w:abstractNumId' && num) num.definition = value
      if (name === 'w:lvlOverride') overridden = Number(attributes['w:ilvl'] ?? 0)
      if (name === 'w:startOverride' && num) num.starts.set(overridden, Number(value))
      if (name === 'w:lvl') {
        level = {
          start: 1,
          format: 'decimal',
          pattern: '',
          suffix: 'tab',
          isLegal: false,
          restart: null,
          style: null,
        }
        const levels = definition ?? num?.levels
        levels?.set(Number(attributes['w:ilvl'] ?? 0), level)
      }
      if (!level) return
      if (name === 'w:start') level.start = Number(value)
      if (name === 'w:numFmt') level.format = value
      if (name === 'w:lvlText') level.pattern = value
      if (name === 'w:suff') level.suffix = value
      if (name === 'w:isLgl') level.isLegal = value !== '0' && value !== 'false'
      if (name === 'w:lvlRestart') level.restart = Number(value)
      if (name === 'w:pStyle') level.style = value
    },
    (name) => {
      if (name === 'w:abstractNum') definition = undefined
      if (name === 'w:num') num = undefined
      if (name === 'w:lvl') level = undefined
    },
  )
  return { definitions, nums, styles: readStyles(stylesXml) }
}

function readStyles(stylesXml: string): Numbering['styles'] {
  const own = new Map<string, { num: string | null; level: number | null; parent: string | null }>()
  let style: { num: string | null; level: number | null; parent: string | null } | undefined
  walkXml(
    stylesXml,
    (name, attributes) => {
      const value = attributes['w:val'] ?? ''
      if (name === 'w:style' && attributes['w:type'] === 'paragraph')
        own.set(attributes['w:styleId'] ?? '', (style = { num: null, level: null, parent: null }))
      if (!style) return
      if (name === 'w:basedOn') style.parent = value
      if (name === 'w:numId') style.num = value
      if (name === 'w:ilvl') style.level = Number(value)
    },
    (name) => {
      if (name === 'w:style') style = undefined
    },
  )
  const styles = new Map<string, { num: string; level: number | null }>()
  for (const id of own.keys()) {
    let at: string | null = id
    // A chain longer than Word allows is a circle.
    for (let step = 0; at !== null && step < LEVELS * 2; step++) {
      const found = own.get(at)
      if (found?.num) {
        styles.set(id, { num: found.num, level: own.get(id)!.level ?? found.level })
        break
      }
      at = found?.parent ?? null
    }
  }
  return styles
}

/** Counts numbered paragraphs in the order of the text. */
export function createCounter(
  numbering: Numbering,
): (num: string, level: number | null, style: string) => string {
  const counts = new Map<string, (number | undefined)[]>()
  const begun = new Set<string>()
  const inUse = new Map<string, ReadonlyMap<number, Level>>()
  const definitionOf = (
    numId: string,
    { definition, levels }: Num,
  ): ReadonlyMap<number, Level> | undefined => {
    const given = numbering.definitions.get(definition)
    if (given === undefined || levels.size === 0) return given
    const known = inUse.get(numId) ?? new Map([...given, ...levels])
    inUse.set(numId, known)
    return known
  }
  return (numId, givenLevel, style) => {
    const num = numbering.nums.get(numId)
    const definition = num && definitionOf(numId, num)
    if (!num || !definition) return ''
    const depth = givenLevel ?? [...definition].find(([, level]) => level.style === style)?.[0] ?? 0
    const level = definition.get(depth)
    if (!level) return ''
    const values = counts.get(num.definition) ?? []
    counts.set(num.definition, values)
    const restart = begun.has(`${numId}/${depth}`) ? undefined : num.starts.get(depth)
    begun.add(`${numId}/${depth}`)
    values[depth] = restart ?? (values[depth] === undefined ? level.start : values[depth] + 1)
    for (let deeper = depth + 1; deeper < LEVELS; deeper++) {
      const rule = definition.get(deeper)?.restart
      if (rule !== 0 && (rule === null || rule === undefined || depth < rule)) values[deeper] = undefined
    }
    return printLabel(level, values, definition)
  }
}

function printLabel(
  level: Level,
  values: readonly (number | undefined)[],
  definition: ReadonlyMap<number, Level>,
): string {
  if (printNumber(1, level.format) === null) return ''
  const label = level.pattern.replace(/%([1-9])/gu, (_, digit: string) => {
    const of = Number(digit) - 1
    const { start, format } = definition.get(of) ?? { start: 1, format: 'decimal' }
    return printNumber(values[of] ?? start, level.isLegal ? 'decimal' : format) ?? ''
  })
  // A tab or space shows after a Latin label; after a Chinese mark none is wanted.
  return label === '' || level.suffix === 'nothing' || /[、）】〕．。：]$/u.test(label) ? label : `${label} `
}

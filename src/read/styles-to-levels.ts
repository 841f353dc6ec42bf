import { walkXml } from '../doc/numbering.js'
import { BOLD } from './reading.js'

interface Style {
  level: number | null
  isBold: boolean | null
  parent: string | null
}

/** Word gives body text this outline level, counted from 0. */
const BODY = 9

/** Pages have no deeper headings. */
const DEEPEST = 6

/** A chain of styles longer than Word allows is a circle. */
const LONGEST_CHAIN = 18

/** `w:val` of an outline level as a level of headings, or 0 for body text. */
export const outlineToLevel = (value: string | undefined): number => {
  const level = Number(value)
  return Number.isInteger(level) && level >= 0 && level < BODY ? Math.min(level + 1, DEEPEST) : 0
}

/** The paragraph styles of styles.xml, their parents' looks included, that set a line off, as `StyledLine.level`. */
export function stylesToLevels(stylesXml: string): ReadonlyMap<string, number> {
  const own = new Map<string, Style>()
  let style: Style | undefined
  walkXml(
    stylesXml,
    (name, attributes) => {
      const value = attributes['w:val']
      if (name === 'w:style' && attributes['w:type'] === 'paragraph')
        own.set(attributes['w:styleId'] ?? '', (style = { level: null, isBold: null, parent: null }))
      if (!style) return
      if (name === 'w:basedOn') style.parent = value ?? null
      if (name === 'w:outlineLvl') style.level = outlineToLevel(value)
      if (name === 'w:name' && /^heading [1-9]$/iu.test(value ?? ''))
        style.level ??= outlineToLevel(String(Number(value!.at(-1)) - 1))
      if (name === 'w:b') style.isBold = !/^(?:0|false|off)$/u.test(value ?? '')
    },
    (name) => {
      if (name === 'w:style') style = undefined
    },
  )
  const levels = new Map<string, number>()
  for (const id of own.keys()) {
    let level: number | null = null
    let isBold: boolean | null = null
    let at: string | null = id
    for (let step = 0; at !== null && step < LONGEST_CHAIN; step++) {
      const found = own.get(at)
      level ??= found?.level ?? null
      isBold ??= found?.isBold ?? null
      at = found?.parent ?? null
    }
    if (level || isBold) levels.set(id, level || BOLD)
  }
  return levels
}

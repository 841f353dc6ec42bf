/// <reference path="./opencc.d.ts" />
import type { ConverterFunction } from 'opencc-js/core'
import { later } from '../load-later.js'

const opencc = later('opencc-js/core')
const characterTable = later('opencc-js/dict/TSCharacters')
const phraseTable = later('opencc-js/dict/TSPhrases')
const variantTable = later('opencc-js/dict/TWVariantsRev')
const variantPhraseTable = later('opencc-js/dict/TWVariantsRevPhrases')

/**
 * From this share of characters that only traditional text has, a text is read as traditional. Running
 * traditional text has 0.3 to 0.4, simplified text under 0.005 (quoted names, old documents).
 */
const TRADITIONAL_FROM = 0.1

/** Characters looked at in deciding. */
const SAMPLE = 20_000

/*! Conversion tables of OpenCC (Apache-2.0), from opencc-js (MIT AND Apache-2.0, the nk2028 project). */

let converter: ConverterFunction | undefined
let characters: ReadonlyMap<string, string> | undefined

/** OpenCC's tw2s: Taiwan's variants to the standard ones (著 → 着), then characters and phrases. Built once, 20 ms. */
function convert(line: string): string {
  converter ??= opencc().ConverterFactory(
    [variantPhraseTable().default, variantTable().default],
    [phraseTable().default, characterTable().default],
  )
  return converter(line)
}

function characterMap(): ReadonlyMap<string, string> {
  characters ??= new Map(
    characterTable()
      .default.split('|')
      .map((entry): [string, string] => {
        const [traditional, simplified] = entry.split(' ') as [string, string]
        return [traditional, simplified]
      }),
  )
  return characters
}

/** Whether a character of the basic plane is in the table: one look instead of a hash for every character read. */
let flags: Uint8Array | undefined

function characterFlags(): Uint8Array {
  if (flags === undefined) {
    flags = new Uint8Array(0x10000)
    for (const char of characterMap().keys()) if (char.length === 1) flags[char.charCodeAt(0)] = 1
  }
  return flags
}

/** Whether a text is written in traditional characters. */
export function isTraditional(text: string): boolean {
  const isKnown = characterFlags()
  const end = Math.min(text.length, SAMPLE)
  let han = 0
  let traditional = 0
  for (let at = 0; at < end; at++) {
    const unit = text.charCodeAt(at)
    if (unit < 0x3400) continue
    traditional += isKnown[unit]!
    if (unit <= 0x9fff) han += 1
  }
  return han > 0 && traditional / han >= TRADITIONAL_FROM
}

/**
 * The text in simplified characters, unit for unit: every offset means the same place in both.
 *
 * Words decide where a character has two readings (著名, 沿着; 乾坤, 干净). The rare replacement of
 * another length (二噁英) is made character by character.
 *
 * @example traditionalToSimplified('沿著既定方向，著名') // => '沿着既定方向，著名'
 */
export function traditionalToSimplified(text: string): string {
  const simplified = text.replace(/[^\n。；，]+/gu, (piece) => {
    const converted = convert(piece)
    return converted.length === piece.length ? converted : characterByCharacter(piece)
  })
  return simplified.replace(KEPT_NAME, (name, offset: number) =>
    keepName(name, text.slice(offset, offset + name.length)),
  )
}

/** Places whose official simplified names keep a character that is replaced elsewhere (乾 → 干, 於 → 于, 濛 → 蒙, 藉 → 借). */
const KEPT: readonly string[] =
  '乾安 乾县 乾州 乾丰 乾潭 乾西乡 乾务 乾塘镇 乾龙镇 乾佑 乾元镇 奇乾 於潜 於陵 濛江 濛阳 濛洲 清濛 藉口镇'.split(
    ' ',
  )

const REPLACED: Readonly<Record<string, string>> = { 乾: '干', 於: '于', 濛: '蒙', 藉: '借' }

const asReplaced = (name: string): string => name.replace(/[乾於濛藉]/gu, (char) => REPLACED[char]!)

/** 干安 · 于潜: the names as the tables leave them. */
const KEPT_NAME = new RegExp(KEPT.map(asReplaced).join('|'), 'gu')

/** The name as it was, where the text had its character: 乾安縣 is 乾安县, 幹部 stays 干部. */
function keepName(converted: string, written: string): string {
  const name = KEPT.find((kept) => asReplaced(kept) === converted)!
  const hadIt = [...name].every((char, at) => REPLACED[char] === undefined || written[at] === char)
  return hadIt ? name : converted
}

/** One character as a simplified one of the same length, itself where it has none. */
export function simplifiedOf(char: string): string {
  const simplified = characterMap().get(char)
  return simplified?.length === char.length ? simplified : char
}

function characterByCharacter(piece: string): string {
  return [...piece].map(simplifiedOf).join('')
}

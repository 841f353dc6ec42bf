import type { Span } from '../model/index.js'

/** A stretch of debris. `becomes` is what stands in its first characters; the rest of it is not read. */
export interface Repair extends Span {
  readonly becomes: string
  /** What it is, for the note. */
  readonly what: string
}

/** A kind of debris: how it looks, and what of it is to be read. `undefined` lets it stand. */
interface Debris {
  readonly what: string
  readonly pattern: RegExp
  readonly becomes: (found: RegExpExecArray, text: string) => string | undefined
}

/** Marks that pages spell out, by name; those that Chinese documents use. */
const ENTITIES: Readonly<Record<string, string>> = {
  ldquo: '“',
  rdquo: '”',
  lsquo: '‘',
  rsquo: '’',
  mdash: '—',
  ndash: '–',
  middot: '·',
  hellip: '…',
  nbsp: ' ',
  ensp: ' ',
  emsp: ' ',
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  times: '×',
  bull: '•',
}

const NAMES = Object.keys(ENTITIES).join('|')

/** A pinyin vowel with its tone: what tells a reading from an English word in brackets. */
const TONED = /[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ]/iu

/** ） after a sentence, or a number of a heading after it: there @@ stood for a line break. */
const BREAK_BEFORE = /[。；！？：)）]\s*$/u
const LABEL_AFTER = /^\s*[（(]?[一二三四五六七八九十]{1,3}[)）、]/u

const KINDS: readonly Debris[] = [
  {
    /** zero-width space and joiners, direction marks, soft hyphen, byte order mark inside the text */
    what: 'Invisible characters are not read',
    pattern: /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\uFEFF]+/gu,
    becomes: () => '',
  },
  {
    /** 認真貫徹執行、/p> · 直属机构9/p> : the mark before a tag was decoded together with its bracket */
    what: 'Rests of tags (/p>) are not read; the mark they damaged is read as 。',
    pattern: /[、9?？]?\/(?:p|div|span|strong|td|tr|li|h[1-6])>/gu,
    becomes: (found) => (found[0].startsWith('/') ? '' : '。'),
  },
  {
    /** <br/> · </p> · <span style="…"> */
    what: 'Tags in a plain text are not read',
    pattern:
      /<\/?(?:p|br|div|span|strong|b|i|u|em|font|a|td|tr|th|table|tbody|li|ul|ol|h[1-6]|sup|sub)(?:\s[^<>\n]{0,300})?\/?>/giu,
    becomes: (found) => (/^<(?:br|\/p|\/div|\/tr|\/li|\/h\d)/iu.test(found[0]) ? '\n' : ''),
  },
  {
    /** &ldquo; · ?ldquo; · &nbsp; */
    what: 'Marks spelled as entities (&ldquo;) are read as the marks',
    pattern: new RegExp(`[&?？](?<name>${NAMES});`, 'gu'),
    becomes: (found) => ENTITIES[found.groups!.name!],
  },
  {
    /** 作@@要点 · 。@@（二） */
    what: 'Runs of @ are not read',
    pattern: /@{2,}/gu,
    becomes: (found, text) => {
      const before = text.slice(Math.max(0, found.index - 4), found.index)
      const after = text.slice(found.index + found[0].length, found.index + found[0].length + 8)
      return BREAK_BEFORE.test(before) || LABEL_AFTER.test(after) ? '\n' : ''
    },
  },
]

/** 關(guān) · 工(gōng)作(zuò) · 的(de) */
const RUBY = /(?<=[\u4e00-\u9fff])[(（][a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜü]{1,7}[)）]/giu

/** So many readings with a tone make the toneless ones (的(de)) readings too. */
const READINGS_OF_A_RUBY_TEXT = 3

/**
 * Debris that copying left in a text, in order and disjoint: rests of tags and entities, readings of
 * characters, invisible characters, runs of @.
 *
 * @example stringToRepairs('工(gōng)作').map(({ from, to }) => [from, to]) // => [[1, 7]]
 */
export function stringToRepairs(text: string): readonly Repair[] {
  const repairs: Repair[] = []
  for (const { what, pattern, becomes } of KINDS)
    for (const found of text.matchAll(pattern)) {
      const mended = becomes(found, text)
      if (mended !== undefined)
        repairs.push({ from: found.index, to: found.index + found[0].length, becomes: mended, what })
    }
  repairs.push(...readingsOf(text))
  return disjoint(repairs)
}

function readingsOf(text: string): Repair[] {
  const found = [...text.matchAll(RUBY)]
  const toned = found.filter((match) => TONED.test(match[0]))
  const readings = toned.length >= READINGS_OF_A_RUBY_TEXT ? found : toned
  const what = 'Readings in brackets after a character (關(guān)) are not read'
  return readings.map((match) => ({
    from: match.index,
    to: match.index + match[0].length,
    becomes: '',
    what,
  }))
}

/** In order; of two that overlap the one that begins first. */
function disjoint(repairs: readonly Repair[]): readonly Repair[] {
  const kept: Repair[] = []
  for (const repair of [...repairs].sort((x, y) => x.from - y.from || y.to - x.to))
    if (repair.from >= (kept.at(-1)?.to ?? 0)) kept.push(repair)
  return kept
}

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
  /** Told by the text as a whole; absent where the pattern alone tells. */
  readonly when?: (text: string) => boolean
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

/** A text with more of them than of real line ends was written down by a program. */
const WRITTEN_BREAK = /\\r\\n|\\[nr](?![a-z])/gu
const REAL_BREAK = /[\n\v\f\r\u0085\u2028\u2029]/gu

/** Characters that Chinese is set with, without blanks between them. */
const HAN = '\u4e00-\u9fff'
const MARKS = '\u3001-\u303f\uff01-\uff5e“”‘’…—%'
const SPACED = new RegExp(`[${HAN}][ \u3000](?=[${HAN}])`, 'gu')
const UNSPACED = new RegExp(`[${HAN}](?=[${HAN}])`, 'gu')

/** Fewer blanks between characters are how titles are set apart (目 录). */
const FEWEST_BLANKS = 10

/** OCR that sees blanks sees them nearly everywhere. */
const BLANKS_TO_NONE = 2

const countOf = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0

function isSpaced(text: string): boolean {
  const blanks = countOf(text, SPACED)
  return blanks >= FEWEST_BLANKS && blanks > BLANKS_TO_NONE * countOf(text, UNSPACED)
}

const KINDS: readonly Debris[] = [
  {
    /** Word's manual line break in a plain text (vertical tab) · NEL · Unicode's line and paragraph separators */
    what: 'Line ends of other kinds (vertical tab, U+0085, U+2028) are read as line feeds',
    pattern: /[\v\u0085\u2028\u2029]/gu,
    becomes: () => '\n',
  },
  {
    /** 工作要点\n一、优化 with a backslash and a letter */
    what: 'Line ends that are spelled out (\\n) are read as line feeds',
    when: (text) => countOf(text, WRITTEN_BREAK) > countOf(text, REAL_BREAK),
    pattern: WRITTEN_BREAK,
    becomes: () => '\n',
  },
  {
    /** 优 化 政 务 服 务 */
    what: 'Blanks between all characters, as OCR writes them, are not read',
    when: isSpaced,
    pattern: new RegExp(`(?<=[${HAN}${MARKS}])[ \u3000]{1,3}|[ \u3000]{1,3}(?=[${HAN}${MARKS}])`, 'gu'),
    becomes: () => '',
  },
  {
    /** 2 0 2 4年 where no two digits stand together */
    what: 'Blanks between digits, as OCR writes them, are not read',
    when: (text) => isSpaced(text) && !/[0-9]{2}/u.test(text),
    pattern: /(?<=[0-9]) (?=[0-9])/gu,
    becomes: () => '',
  },
  {
    /** zero-width space and joiners, direction marks, soft hyphen, byte order mark inside the text */
    what: 'Invisible characters are not read',
    pattern: /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\uFEFF]+/gu,
    becomes: () => '',
  },
  {
    /** ~~10~~20 · <del>10</del> · <s>15</s>: within a line, no tag inside */
    what: 'Struck-out text is not read',
    pattern: /~~(?=\S)[^~\n]{1,200}~~|<(?<tag>del|strike|s)>[^<\n]{1,300}<\/\k<tag>>/giu,
    becomes: () => '',
  },
  {
    /** 10¹个 · 站点<sup>[1]</sup> · 代办[^2] · 代办[1]。; but not km² and 国发[2019] */
    what: 'Marks that refer to notes are not read',
    pattern:
      /(?<=[\u4e00-\u9fff0-9０-９%％，。；、：”》）)])(?:[¹²³⁰⁴-⁹]{1,3}|<sup>\s{0,4}[[（(]?[0-9*]{1,3}[\])）]?\s{0,4}<\/sup>|\[\^[0-9A-Za-z]{1,8}\](?!:)|\[[0-9]{1,2}\](?!\s?[0-9第号]))/giu,
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
 * characters, invisible characters, runs of @, line ends of other kinds, blanks of OCR.
 *
 * @example stringToRepairs('工(gōng)作').map(({ from, to }) => [from, to]) // => [[1, 7]]
 */
export function stringToRepairs(text: string): readonly Repair[] {
  const repairs: Repair[] = []
  for (const { what, when, pattern, becomes } of KINDS)
    for (const found of when === undefined || when(text) ? text.matchAll(pattern) : []) {
      const mended = becomes(found, text)
      if (mended !== undefined)
        repairs.push({ from: found.index, to: found.index + found[0].length, becomes: mended, what })
    }
  for (const one of readingsOf(text)) repairs.push(one)
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

/**
 * Every knob: what it is, its default, and why. Options are one object, all optional outside and
 * none optional inside; each stage settles its own at the door.
 */

import type { Answer } from './model/answer.js'
import type { AgencyKind, IndexFields, ItemKind, Span, StyledLine } from './model/index.js'

export interface ParseOptions {
  /** A short name for the document. @default the file name, else region and year */
  readonly id?: string
  /**
   * Which numbered headings are tasks: `auto` takes the deepest; a number takes the headings of that
   * depth (1 is the outermost level used) and keeps deeper ones as text of the task. @default 'auto'
   */
  readonly taskLevel?: 'auto' | number
  /**
   * Which kinds of items are compared. Reviews of what was done (`review`) and frames such as 总体要求 (`frame`) are
   * read and shown, and have no status unless they are named here. @default ['task']
   */
  readonly kinds?: readonly ItemKind[]
  /** The year the document is for, where its text does not tell or tells it wrongly. @default as the text tells */
  readonly year?: number
  /** The region that issued it: a GB/T 2260 code or a name. @default as the text tells */
  readonly region?: string
  /**
   * Stretches that are not the document's wording (menus, page numbers, scraping debris): ascending,
   * disjoint, as `bytesToText` finds them. The rest is parsed as if they were not there, so a sentence
   * around a page number is one excerpt with two spans. Line breaks count: one inside a stretch breaks
   * no line. Each becomes a part of kind `furniture`. @default []
   */
  readonly furniture?: readonly Span[]
  /**
   * Where the index table of a page (索引号, 发文机关 …), itself furniture, tells the document's title, number, day
   * of issue and issuer, as `bytesToText` finds them; the masthead is read from there too. @default {}
   */
  readonly index?: IndexFields
  /**
   * Lines that the file sets as headings or in bold, ascending, as `bytesToText` finds them. A plan without
   * numbered headings takes its headings from them where they are a habit; others pay no heed to them. @default []
   */
  readonly styled?: readonly StyledLine[]
  /** Offsets where pages begin: a place at which a line may be broken for no other reason. @default [] */
  readonly pageStarts?: readonly number[]
}

export interface ReadOptions extends ParseOptions {
  /** The file's name, where bytes are given: shown in messages, and a hint at its kind. */
  readonly name?: string
  /** A label that `TextDecoder` knows. @default found from byte order mark, declaration and content */
  readonly encoding?: string
  /** Which record of a `.json` list or `.jsonl` file, or which document of a `.zip`, counted from 1; needed where there are several. */
  readonly record?: number
  /** Read traditional characters as simplified ones where the text is traditional. @default true */
  readonly simplify?: boolean
  /**
   * What recognises the text of pictures: asked for pages of a PDF or .ofd that hold no text that can be read, and
   * for .png and .jpg files. See `createTesseract` and `createPaddleOcr`. @default none: a scan is refused
   */
  readonly ocr?: Ocr
  /**
   * What saves files anew that have no reader here (.rtf, .odt, .ppt, .doc of before 1997): LibreOffice, if it is
   * installed. A file is never touched by it unless this is given. @default none: they are refused
   */
  readonly convert?: 'soffice'
  readonly limits?: ReadLimits
}

/** A page as a picture. */
export interface OcrPage {
  readonly png: Uint8Array
  /** Counted from 1. */
  readonly page: number
  /** Of the picture, in pixels. */
  readonly width: number
  readonly height: number
}

/** A line of text on a page, or a piece of one; places and sizes in pixels from the upper left corner. */
export interface OcrLine {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  /** How sure the engine is of its characters, 0–1. */
  readonly confidence: number
}

/** The lines on a page, in any order. It may be asked for one page after another, never for two at once. */
export interface Ocr {
  (page: OcrPage, call?: PlugInCall): readonly OcrLine[] | Promise<readonly OcrLine[]>
  /** What it is, for the record. @default the function's name */
  readonly engine?: string
  readonly version?: string
}

/** What an adapter for an engine gives. */
export interface OcrEngine extends Ocr {
  readonly engine: string
  readonly version: string
  /** Ends its threads and frees its memory; whoever asks again starts it again. */
  readonly end: () => Promise<void>
}

/** What a file may cost at most. Beyond a limit reading throws `too-large`, which names the limit. */
export interface ReadLimits {
  /** Size of the file. @default 50 MB: reports with pictures stay under it */
  readonly bytes?: number
  /** Characters of text got out of it. @default 4,000,000: fifty times a long work report */
  readonly characters?: number
  /** Size of a packed file when unpacked. @default 100 MB */
  readonly expandedBytes?: number
  /** Unpacked over packed size of a part of a .docx above 1 MB. @default 200: XML of prose packs 5 to 30 times */
  readonly expansion?: number
  /** Pages of a PDF. @default 2,000 */
  readonly pages?: number
  /**
   * Seconds that reading a PDF may take; then its thread is ended. Drawing a page for `ocr` may take as long, and
   * recognising it as long again. @default 60: 500 pages take 10, a page of a scan 5
   */
  readonly seconds?: number
  /** Elements inside one another in .html and .docx. @default 500: real pages stay under 100 */
  readonly depth?: number
}

export interface TokenizeOptions {
  /**
   * `auto` takes nodejieba where it can be loaded, else @node-rs/jieba, else `intl`, the Intl.Segmenter
   * of Node itself, whose provenance names its ICU; the environment variable
   * POLICY_LINEAGE_SEGMENTER settles `auto` for a whole process. @default 'auto'
   */
  readonly segmenter?: 'auto' | 'nodejieba' | 'node-rs' | 'intl' | Segmenter
  /** Words of your field that must stay whole. @default [] */
  readonly words?: readonly string[]
  /** A file of such words, one a line, as jieba's user dictionaries have them. @default none */
  readonly dictionary?: string
}

/** Whatever cuts text into words. The pieces joined must give the text again. */
export interface Segmenter {
  readonly name: string
  readonly version: string
  /** What it knows words by, for the provenance. @default its name and "default" */
  readonly dictionary?: string
  cut(text: string): readonly string[]
}

export interface AlignOptions {
  /**
   * Pairs below this confidence are no core link. Lower finds more and errs more.
   *
   * @default ALIGN_WEIGHTS.coreFrom
   */
  readonly threshold?: number
  /** Another fit of the model. @default ALIGN_WEIGHTS */
  readonly weights?: AlignWeights
}

/** A logistic regression over the parts of a score. Weights are never negative: more of a part never speaks against. */
export interface PartWeights {
  readonly parts: Readonly<Record<string, number>>
  readonly bias: number
}

/** The models that turn the parts of a score into probabilities, and where these are cut. */
export interface AlignWeights extends PartWeights {
  /** The probability of any link, partial ones included. */
  readonly touch: PartWeights
  /** From this confidence on a link is a core one. */
  readonly coreFrom: number
  /** From this probability of any link on, a link that is no core one is a partial one. */
  readonly partialFrom: number
  /** From this share of words found on the other side on, a core link is inherited. */
  readonly inheritedFrom: number
  /** How fast the chance that a core link is inherited rises around `inheritedFrom`: the slope of its log odds. */
  readonly inheritedSteepness: number
  /** Between these confidences a person should look. */
  readonly uncertainFrom: number
  readonly uncertainTo: number
}

/** Fitted by `npm run fit` on test/gold. */
export const ALIGN_WEIGHTS: AlignWeights = {
  parts: {
    /** How far the words of the whole tasks stand out among the rivals in row and column. */
    words: 7.66,
    /** How much better each clause is said here than in rival tasks. */
    clauses: 7.25,
    /** Headings against headings and clauses, among rivals: where there is a heading, it names the job. */
    headings: 3.68,
    /** The bare likeness: among strangers somebody is always the least strange. */
    closeness: 2,
    /** Measures said better here than in rival tasks, summed: one of twenty still counts. */
    measures: 3.31,
    /** How far the two documents fall short of being kin; 0 for kin: among strangers nobody should be linked. */
    kinship: 3.1,
  },
  bias: 1.28,
  touch: {
    parts: {
      words: 9.05,
      headings: 2.8,
      closeness: 2.13,
      measures: 7.85,
      kinship: 6.03,
    },
    bias: 2.52,
  },
  coreFrom: 0.24,
  partialFrom: 0.2,
  inheritedFrom: 0.55,
  inheritedSteepness: 20,
  uncertainFrom: 0.14,
  uncertainTo: 0.37,
}

/** What a plug-in did, for the provenance: enough to repeat the run. Never holds a key. */
export interface PlugInRecord {
  readonly kind: 'embed' | 'judge'
  readonly name: string
  readonly version: string | null
  /** Settings that change the answers, as JSON data. */
  readonly settings: Readonly<Record<string, unknown>>
  /** Hash of what was asked → what was answered (for vectors: the hash of the answer). */
  readonly answers: Readonly<Record<string, string>>
}

/** What a plug-in is given with every call. */
export interface PlugInCall {
  /** Aborted when the caller's signal is, or when `plugInTimeout` is over: nobody waits for the answer any more. */
  readonly signal: AbortSignal
}

/**
 * One vector for each text, all of one length. What it sees is added to the views of words and pairs of
 * characters; nothing is fitted anew.
 */
export interface Embed {
  (texts: readonly string[], call?: PlugInCall): readonly Float32Array[] | Promise<readonly Float32Array[]>
  /** What it did so far. */
  readonly record?: () => PlugInRecord
}

/** A pair of tasks about which an answer would settle much. */
export interface JudgeQuestion {
  /** The same wherever the same two texts are asked about. */
  readonly id: string
  readonly source: { readonly id: string; readonly text: string }
  readonly target: { readonly id: string; readonly text: string }
  /** The probability of a core link as the library sees it. */
  readonly confidence: number
  /** How many bits of doubt an answer is expected to take away. */
  readonly gain: number
  /** Clauses of the source with those of the target that say them best. */
  readonly evidence: readonly {
    readonly source: string
    readonly target: string
    readonly similarity: number
  }[]
  /** What the relations mean, for whoever has to decide. */
  readonly codebook: string
}

/** `null` leaves the question to the library. */
export interface JudgeDecision {
  readonly relation: Answer | null
  readonly reason?: string
}

/** How often each answer (inner) is given where something is true (outer); the inner figures sum to 1. */
export type AnswerLikelihood = Readonly<Record<Answer, Readonly<Record<Answer, number>>>>

/** One decision for each question, in their order. */
export interface Judge {
  (
    questions: readonly JudgeQuestion[],
    call?: PlugInCall,
  ): readonly JudgeDecision[] | Promise<readonly JudgeDecision[]>
  readonly record?: () => PlugInRecord
  /** How often it is right, by what is true. @default JUDGE_LIKELIHOOD, that of a large language model */
  readonly likelihood?: AnswerLikelihood
  /**
   * What it answered before, by the ids of questions (see `importAnswers`). All of it is used, whatever the budget,
   * and nothing else is asked of it.
   */
  readonly recorded?: ReadonlyMap<string, JudgeDecision>
}

/** How the questions are chosen, and how long an answer may take. */
export interface PlugInLimits {
  /**
   * Questions to a judge: below 1 a share of the source's tasks, else a number. The most telling pairs are asked.
   * @default as many as are worth asking: on the average of test/gold 0.44 for each task of the source
   */
  readonly judgeBudget?: number
  /** Milliseconds that an embedder or a judge may take for one call. @default 1,800,000: some hundred answers of a slow model */
  readonly plugInTimeout?: number
  /** Ends the waiting for a plug-in: it throws `aborted`. */
  readonly signal?: AbortSignal
}

export interface AlignAsyncOptions extends AlignOptions, PlugInLimits {
  readonly embed?: Embed
  /** Asked where the answer settles most; several are asked the same, and their words weighed together. */
  readonly judge?: Judge | readonly Judge[]
}

/** `compareAsync` takes plug-ins besides. */
export interface CompareAsyncOptions extends CompareOptions, PlugInLimits {
  readonly embed?: Embed
  /** See `AlignAsyncOptions`. */
  readonly judge?: Judge | readonly Judge[]
}

export interface CompareOptions {
  /** Which kinds of items of both documents are compared. See `ParseOptions`. @default as the documents were parsed: ['task'] */
  readonly kinds?: readonly ItemKind[]
  /** Kinds of offices beside the built-in ones, so that their names count as counterparts. @default [] */
  readonly agencies?: readonly AgencyKind[]
  readonly source?: ParseOptions
  readonly target?: ParseOptions
  readonly tokenize?: TokenizeOptions
  readonly align?: AlignOptions
}

/** A document: what its stretches are, its plans, sections and items. */

import type { Excerpt, Span } from './excerpt.js'
import type { Slots } from './slots.js'

export type Level = 'national' | 'province' | 'city' | 'county'

/** An administrative region; `adcode` and `parent` are GB/T 2260 codes. */
export interface Region {
  readonly name: string
  readonly adcode: string
  readonly level: Level
  readonly parent: string | null
}

/** What a stretch of the document is. Every character belongs to exactly one part. */
export type PartKind =
  | 'blank'
  | 'furniture'
  | 'masthead'
  | 'contents'
  | 'plan-title'
  | 'preamble'
  | 'section-heading'
  | 'section-text'
  | ItemKind
  | 'responsibility'
  | 'closing'

export interface Part extends Span {
  readonly kind: PartKind
  /** The item it belongs to, for items of every kind and `responsibility`. */
  readonly task?: string
}

/** What a reader should know about the document: an oddity, a repair, a doubt. */
export interface Note {
  readonly code: NoteCode
  readonly message: string
  /** Where in the text; absent where the note is about the whole document. */
  readonly span?: Span
  readonly task?: string
  /** What the message is made of, to word it in another language: names of documents, files, columns, coders. */
  readonly data?: Readonly<Record<string, string | number>>
}

export type NoteCode =
  | 'empty-text'
  | 'no-heading'
  | 'lone-surrogate'
  | 'label-repeated'
  | 'label-out-of-order'
  | 'label-missing'
  | 'label-unread'
  | 'column-unread'
  | 'heading-unnumbered'
  | 'line-joined'
  | 'bracket-unbalanced'
  | 'punctuation-lost'
  | 'number-damaged'
  | 'furniture'
  | 'contents-skipped'
  | 'task-level'
  | 'task-empty'
  | 'task-bundles'
  | 'long-document'
  | 'region-unknown'
  | 'year-unknown'
  | 'responsibility-unclear'
  | 'deadline-unclear'
  | 'decoding'
  | 'converted'
  | 'debris'
  | 'left-out'
  | 'text-by-ocr'
  | 'ocr-doubtful'
  | 'page-unread'
  | 'comparison'
  | 'corpus'
  | 'cache'
  | 'manifest-column'
  | 'manifest-file'
  | 'copy'
  | 'version'
  | 'no-task'
  | 'not-compared'
  | 'decision-unused'

/**
 * Where the index table of a web page tells of the document: its title, number, day of issue and issuer, and who
 * published the page.
 */
export interface IndexFields {
  readonly title?: Span
  readonly number?: Span
  readonly date?: Span
  readonly issuer?: Span
  readonly publisher?: Span
}

/** A line that the file sets off as a whole. */
export interface StyledLine extends Span {
  /** 1 to 6 for the headings of a page or of Word, deeper ones counting as 6; 7 for bold. */
  readonly level: number
}

/** The head of a notice. A field that was not found is `null`. */
export interface Masthead {
  readonly title: Excerpt | null
  readonly issuer: Excerpt | null
  /** Document number as repaired (湘政办发〔2022〕16号); `text` is as printed. */
  readonly number: (Excerpt & { readonly value: string }) | null
  /** ISO date of issue; `text` is as printed. */
  readonly date: (Excerpt & { readonly value: string }) | null
  readonly recipients: Excerpt | null
}

/** A titled group of tasks. `parent` is the index of the enclosing section in `Plan.sections`. */
export interface Section {
  readonly label: string
  readonly title: string
  /** 1 for the outermost level used in the plan. */
  readonly depth: number
  readonly parent: number | null
  readonly span: Span
  /** Text of its own between its heading and its first child. */
  readonly text: Excerpt | null
}

export interface Plan {
  /** Counted from 1 in order of appearance. */
  readonly ordinal: number
  readonly title: Excerpt | null
  readonly preamble: Excerpt | null
  readonly sections: readonly Section[]
  /** All items in order, whatever their kind. */
  readonly items: readonly Item[]
  /** The items that are compared: those of kind `task`, unless the option `kinds` says otherwise. */
  readonly tasks: readonly Task[]
  readonly closing: Excerpt | null
}

/**
 * What an item is: a `task` orders a job; a `review` (回顾) reports what was done; a `frame` (总体要求) states
 * significance, guiding thought, principles, overall goals or formal clauses.
 */
export const ITEM_KINDS = ['task', 'review', 'frame'] as const
export type ItemKind = (typeof ITEM_KINDS)[number]

/** The deepest numbered heading with its text. */
export interface Item extends Excerpt {
  /** `<plan>.<ordinal>`, e.g. `1.05`; the ordinal counts items of all kinds. */
  readonly id: string
  readonly plan: number
  readonly ordinal: number
  readonly kind: ItemKind
  /** As printed, e.g. （十）; '' where the item has none. */
  readonly label: string
  /** The headings of the sections around it, labels included, outermost first: 四、支持政策 › （一）土地支持政策; '' where there is none. */
  readonly section: string
  /** Index in `Plan.sections` of the innermost section, or `null`. */
  readonly sectionIndex: number | null
  /** From the label to the end of the item, all that lies between included. */
  readonly span: Span
  /** All of the item after its label, broken lines joined: heading, body, responsibility notes. */
  readonly text: string
  /** The title sentence, without its closing 。; `null` where the item opens with its first measure. */
  readonly heading: Excerpt | null
  readonly slots: Slots
}

/** An item that is compared. */
export type Task = Item

export interface PolicyDocument {
  /** A short name: as given, else from the file name, else from region and year. */
  readonly id: string
  /**
   * The text as given; every span points into it. Where a file was in traditional characters they are
   * read as simplified ones, unit for unit: `source.original` keeps them, and the same spans fit it.
   */
  readonly text: string
  readonly title: string | null
  readonly masthead: Masthead
  readonly region: Region | null
  readonly level: Level | null
  readonly year: number | null
  readonly plans: readonly Plan[]
  /** The kinds of items that are compared: `['task']` unless asked otherwise. */
  readonly kinds: readonly ItemKind[]
  readonly parts: readonly Part[]
  readonly notes: readonly Note[]
  /** Where the text came from; absent where text was given directly. */
  readonly source?: SourceFile
}

/** The file that a document was read from. */
export interface SourceFile {
  readonly name: string | null
  readonly kind:
    | 'text'
    | 'markdown'
    | 'html'
    | 'docx'
    | 'doc'
    | 'xlsx'
    | 'xls'
    | 'ofd'
    | 'pdf'
    | 'json'
    | 'picture'
  readonly encoding: string | null
  readonly sha256: string
  /** Where each page begins in the text, for paged formats. */
  readonly pages?: readonly number[]
  /** The text before characters were replaced one for one (traditional → simplified); absent where none was. */
  readonly original?: string
  /** What recognised text in pictures, and where; absent where all text was there as text. */
  readonly ocr?: OcrRecord
  /** What saved the file anew before it was read, and as what; absent where it was read as it is. */
  readonly converted?: { readonly by: 'soffice'; readonly from: string; readonly to: string }
}

/** Text that an engine recognised in pictures of pages. */
export interface OcrRecord {
  readonly engine: string
  /** `null` where the engine does not say. */
  readonly version: string | null
  /** The pages whose text is recognised, counted from 1. */
  readonly pages: readonly number[]
  /** How sure the engine is of a character in the mean, 0–1. */
  readonly confidence: number
}

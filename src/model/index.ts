/** The nouns that travel along the road. Types only; positions are half-open UTF-16 offsets. */

/** A half-open range of UTF-16 offsets. */
export interface Span {
  readonly from: number
  readonly to: number
}

/**
 * Text that was cut out of a document, with the spans it was cut from.
 *
 * Joined in order, the slices of the document at `spans` give `text` exactly: a sentence that was
 * broken across two pages is one `text` with two `spans`.
 */
export interface Excerpt {
  readonly text: string
  readonly spans: readonly Span[]
}

// ---------------------------------------------------------------- documents

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
  | 'task'
  | 'responsibility'
  | 'closing'

export interface Part extends Span {
  readonly kind: PartKind
  /** The task it belongs to, for `task` and `responsibility`. */
  readonly task?: string
}

/** What a reader should know about the document: an oddity, a repair, a doubt. */
export interface Note {
  readonly code: NoteCode
  readonly message: string
  /** Where in the text; absent where the note is about the whole document. */
  readonly span?: Span
  readonly task?: string
}

export type NoteCode =
  | 'empty-text'
  | 'no-heading'
  | 'lone-surrogate'
  | 'label-repeated'
  | 'label-out-of-order'
  | 'label-missing'
  | 'line-joined'
  | 'bracket-unbalanced'
  | 'punctuation-lost'
  | 'number-damaged'
  | 'furniture'
  | 'contents-skipped'
  | 'task-level'
  | 'task-empty'
  | 'long-document'
  | 'region-unknown'
  | 'year-unknown'
  | 'responsibility-unclear'
  | 'deadline-unclear'
  | 'decoding'
  | 'converted'
  | 'debris'
  | 'left-out'
  | 'comparison'
  | 'corpus'

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
  readonly tasks: readonly Task[]
  readonly closing: Excerpt | null
}

/** The unit that is compared: the deepest numbered heading with its text. */
export interface Task extends Excerpt {
  /** `<plan>.<ordinal>`, e.g. `1.05`. */
  readonly id: string
  readonly plan: number
  readonly ordinal: number
  /** As printed, e.g. （十）; '' where the task has none. */
  readonly label: string
  /** The heading line of the innermost section, label included: 一、打造…; '' where there is none. */
  readonly section: string
  /** Index in `Plan.sections` of the innermost section, or `null`. */
  readonly sectionIndex: number | null
  /** From the label to the end of the task, all that lies between included. */
  readonly span: Span
  /** All of the task after its label, broken lines joined: heading, body, responsibility notes. */
  readonly text: string
  /** The title sentence, without its closing 。; `null` where the task opens with its first measure. */
  readonly heading: Excerpt | null
  readonly slots: Slots
}

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
  readonly parts: readonly Part[]
  readonly notes: readonly Note[]
  /** Where the text came from; absent where text was given directly. */
  readonly source?: SourceFile
}

/** The file that a document was read from. */
export interface SourceFile {
  readonly name: string | null
  readonly kind: 'text' | 'markdown' | 'html' | 'docx' | 'pdf' | 'json'
  readonly encoding: string | null
  readonly sha256: string
  /** Where each page begins in the text, for paged formats. */
  readonly pages?: readonly number[]
  /** The text before characters were replaced one for one (traditional → simplified); absent where none was. */
  readonly original?: string
}

// ---------------------------------------------------------------- slots

/** What a task says, read out of its text. */
export interface Slots {
  readonly lead: readonly Unit[]
  readonly responsible: readonly Unit[]
  readonly support: readonly Unit[]
  /** The responsibility notes themselves, brackets included. */
  readonly notes: readonly Excerpt[]
  readonly cites: readonly Citation[]
  readonly targets: readonly Target[]
  readonly deadlines: readonly Deadline[]
  readonly setPhrases: readonly Excerpt[]
  readonly actions: readonly Action[]
}

/** A unit named in a responsibility note; `name` as written. */
export interface Unit extends Excerpt {
  readonly name: string
  /** The task whose 以下不再列出 declared this unit for the later ones. */
  readonly inheritedFrom?: string
}

export interface Citation extends Excerpt {
  /** As written inside 《》; `null` for a bare number. */
  readonly title: string | null
  /** Repaired form, 国发〔2022〕5号; `null` if none was given. */
  readonly number: string | null
}

export interface Target extends Excerpt {
  /** Scaled by 万 and 亿; percentages as 0–100. */
  readonly value: number
  readonly unit: string | null
  readonly bound: 'min' | 'max' | 'exact'
  /** The noun it is about (用户数), as far as the text tells. */
  readonly noun: string | null
}

export interface Deadline extends Excerpt {
  /** ISO date of the last day, or `null` where it cannot be told. */
  readonly date: string | null
  /** ISO date of the first day, where the text gives an interval. */
  readonly from: string | null
}

/** A verb that opens a clause, with how strongly it commits: 1 (探索) to 5 (全面完成). */
export interface Action extends Excerpt {
  readonly verb: string
  readonly strength: 1 | 2 | 3 | 4 | 5
}

// ---------------------------------------------------------------- tokens

export type TokenKind = 'word' | 'phrase' | 'number' | 'date' | 'document' | 'place' | 'agency' | 'mark'

/** A word of a task; `from` and `to` are offsets into the task's `text`. */
export interface Token extends Span {
  /** As written; all tokens of a clause joined give its text. */
  readonly text: string
  /** What counts when words are compared: widths folded, localised (省政务局 → ◇政务). '' for marks. */
  readonly key: string
  readonly kind: TokenKind
}

/** A piece of a task between 。；(and ， where a piece would be long); offsets into the task's `text`. */
export interface Clause extends Span {
  readonly kind: 'heading' | 'body'
  readonly tokens: readonly Token[]
}

/** A task as words. Responsibility notes are in no clause: they must not make tasks alike. */
export interface TokenizedTask {
  readonly task: Task
  readonly clauses: readonly Clause[]
}

export interface TokenizedDocument {
  readonly document: PolicyDocument
  readonly tasks: readonly TokenizedTask[]
}

// ---------------------------------------------------------------- comparison

export type Relation = 'inherited' | 'rephrased' | 'partial'

/** The parts of a score by name, each in its own unit; `options.ts` says what each means and weighs. */
export type ScoreParts = Readonly<Record<string, number>>

/** Two clauses that say the same, with how much of each is found in the other (0–1). */
export interface ClauseMatch {
  /** Offsets into the source task's text. */
  readonly source: Span
  /** Offsets into the target task's text. */
  readonly target: Span
  readonly similarity: number
}

/** One source task and one target task that carry the same job. */
export interface Link {
  readonly source: string
  readonly target: string
  readonly relation: Relation
  /** 0–1: how alike the two tasks are. */
  readonly score: number
  /** 0–1: the probability that a reader would call this a core link (inherited or rephrased). */
  readonly confidence: number
  /** Two readings are close; a person should look. */
  readonly uncertain: boolean
  readonly parts: ScoreParts
  /** Shares of the source's and of the target's words (by weight) that the other side carries. */
  readonly coverage: { readonly source: number; readonly target: number }
  readonly evidence: readonly ClauseMatch[]
  /** Set where a person settled it: the relation is theirs, `score` and `confidence` stay the library's. */
  readonly decision?: DecisionMark
}

/** Who settled a pair of tasks, and when: as they wrote it. */
export interface DecisionMark {
  readonly coder: string
  readonly date: string | null
  readonly comment: string | null
}

/** What a person says of two tasks. It stands above whatever the library finds. */
export interface Decision extends DecisionMark {
  /** `<document id>/<task id>`: hunan-2022/1.05. */
  readonly source: string
  readonly target: string
  readonly relation: Relation | 'none'
  /**
   * The tasks' texts when it was made: the first 12 hexadecimal digits of their SHA-256. A decision about
   * other texts is stale and not applied. `null` applies to whatever stands there.
   */
  readonly texts: { readonly source: string; readonly target: string } | null
}

/** What `align` found: every pair scored, and the links chosen. Rows are source tasks. */
export interface Alignment {
  readonly links: readonly Link[]
  /** Row-major, `source.tasks.length × target.tasks.length`: the confidence of every pair. */
  readonly confidence: Float64Array
  /** The parts of the score of any pair, linked or not. */
  readonly partsOf: (source: number, target: number) => ScoreParts
  readonly matchesOf: (source: number, target: number) => readonly ClauseMatch[]
}

export type SourceStatus = Relation | 'dropped'
export type TargetStatus = Relation | 'added'

export type SourceVerdict =
  | { readonly status: Relation; readonly task: Task; readonly links: readonly [Link, ...Link[]] }
  | { readonly status: 'dropped'; readonly task: Task }

export type TargetVerdict =
  | { readonly status: Relation; readonly task: Task; readonly links: readonly [Link, ...Link[]] }
  | { readonly status: 'added'; readonly task: Task }

/** What was replaced, kept, added inside a linked pair: offsets into the two tasks' texts. */
export interface Change {
  readonly kind: 'kept' | 'localised' | 'rewritten' | 'added' | 'dropped'
  readonly source: Span
  readonly target: Span
}

/** The one side of a comparison in figures; shares are of `tasks`, and 0 where there are none. */
export interface SideSummary<Status extends string> {
  readonly tasks: number
  readonly counts: Readonly<Record<Status, number>>
  readonly shares: Readonly<Record<Status, number>>
  /**
   * 0–1: the share of this side's text that the other side carries. Every task counts by its length
   * without responsibility notes, times the best coverage among its links.
   */
  readonly carried: number
  readonly sections: readonly SectionSummary<Status>[]
}

/** The tasks of one section in figures; `section` is '' for tasks outside any. */
export interface SectionSummary<Status extends string> {
  readonly plan: number
  readonly section: string
  readonly tasks: number
  readonly counts: Readonly<Record<Status, number>>
}

export interface Summary {
  readonly source: SideSummary<SourceStatus>
  readonly target: SideSummary<TargetStatus>
  readonly links: {
    readonly total: number
    readonly counts: Readonly<Record<Relation, number>>
    /** Links that a person should look at. */
    readonly uncertain: number
    /** Mean confidence of the links; `null` where there are none. */
    readonly meanConfidence: number | null
  }
}

/** All that is needed to get the same figures again. */
export interface Provenance {
  readonly library: { readonly name: string; readonly version: string }
  readonly segmenter: { readonly name: string; readonly version: string }
  /** The dictionary the segmenter used and the words added to it. */
  readonly dictionary: { readonly name: string; readonly added: number }
  /** The options as settled: JSON data, no functions. */
  readonly options: Readonly<Record<string, unknown>>
  readonly source: { readonly name: string | null; readonly sha256: string }
  readonly target: { readonly name: string | null; readonly sha256: string }
  readonly plugins: readonly {
    readonly name: string
    readonly version: string | null
    readonly kind?: 'embed' | 'judge'
    readonly settings?: Readonly<Record<string, unknown>>
    /** Hash of what was asked → what was answered. */
    readonly answers?: Readonly<Record<string, string>>
  }[]
}

/** What became of every task of `source`, and where every task of `target` came from. */
export interface Comparison {
  readonly source: PolicyDocument
  readonly target: PolicyDocument
  /** In document order, one for each task. */
  readonly sourceVerdicts: readonly SourceVerdict[]
  readonly targetVerdicts: readonly TargetVerdict[]
  readonly links: readonly Link[]
  /** What changed beyond the wording, one for each of `links`, in their order. */
  readonly facets?: readonly Facets[]
  /** The same summed up: who loses and gains the lead, which set phrases go and come. */
  readonly facetSummary?: FacetSummary
  readonly summary: Summary
  readonly provenance: Provenance
  readonly notes: readonly Note[]
  /** Decisions of people that settled pairs of tasks here; absent where there are none. */
  readonly decisions?: readonly Decision[]
  /** The matrices; left out of JSON. */
  readonly alignment: Alignment
  /** Both documents as words; left out of JSON. */
  readonly tokenized: { readonly source: TokenizedDocument; readonly target: TokenizedDocument }
  /** The word-level differences of any two tasks by id, linked or not (`createChanges` of classify/diff); left out of JSON. */
  readonly changesOf: (source: string, target: string) => readonly Change[]
}

// ---------------------------------------------------------------- facets

/** Units of one role: those both sides name (a counterpart counts), and those only one does; names as written. */
export interface UnitsFacet {
  readonly kept: readonly { readonly source: string; readonly target: string }[]
  readonly lost: readonly string[]
  readonly gained: readonly string[]
}

/**
 * What became of the responsibility for a job, judged by who leads, or, where neither side names a lead, by
 * who is responsible.
 *
 * `carried`: the same units or their counterparts; `widened`: some more; `narrowed`: some fewer; `moved`: some
 * lost and others gained; `named`: only the target names anyone; `unnamed`: only the source does; `none`: neither.
 */
export interface ResponsibilityFacet {
  readonly kind: 'carried' | 'widened' | 'narrowed' | 'moved' | 'named' | 'unnamed' | 'none'
  readonly lead: UnitsFacet
  readonly responsible: UnitsFacet
  readonly support: UnitsFacet
}

/**
 * One numeric target, matched with its other side by unit and noun.
 *
 * `scaled`: a count that changed between documents of different levels (a province's 10000项, a city's 700项);
 * `raised`, `lowered`: the same level of government, or a share (%); `rebounded`: the same figure under another
 * bound. `ratio` is target over source.
 */
export interface TargetFacet {
  readonly kind: 'kept' | 'scaled' | 'raised' | 'lowered' | 'rebounded' | 'dropped' | 'added'
  readonly source: Target | null
  readonly target: Target | null
  readonly ratio: number | null
}

/** One deadline; `rolled` is the same time of another plan's year (年底前 in 2022 and in 2023). */
export interface DeadlineFacet {
  readonly kind: 'kept' | 'rolled' | 'earlier' | 'later' | 'reworded' | 'dropped' | 'added'
  readonly source: Deadline | null
  readonly target: Deadline | null
}

/** How firmly the verbs of matched clauses commit (探索 1 … 必须 5); `change` is the mean of target minus source. */
export interface StrengthFacet {
  readonly kind: 'kept' | 'raised' | 'lowered' | 'unknown'
  readonly change: number | null
  readonly pairs: readonly { readonly source: Action; readonly target: Action }[]
}

export interface PhrasesFacet {
  readonly kept: readonly string[]
  readonly dropped: readonly string[]
  readonly added: readonly string[]
}

/**
 * One cited document. `superior`: the target cites a document of the level above it (its province's plan, say)
 * where the source cited another or none; `replaced`: another document of a like title.
 */
export interface CitationFacet {
  readonly kind: 'kept' | 'superior' | 'replaced' | 'dropped' | 'added'
  readonly source: Citation | null
  readonly target: Citation | null
}

/** The clauses of both tasks; spans are offsets into the tasks' texts. */
export interface MeasuresFacet {
  readonly kept: readonly ClauseMatch[]
  readonly rewritten: readonly ClauseMatch[]
  readonly dropped: readonly Span[]
  readonly added: readonly Span[]
  /** Of the link: shares of each side's words that the other carries. */
  readonly coverage: { readonly source: number; readonly target: number }
}

/** What changed on the way in one linked pair. A report shows the parts that are not empty or `none`. */
export interface Facets {
  readonly source: string
  readonly target: string
  readonly responsibility: ResponsibilityFacet
  readonly targets: readonly TargetFacet[]
  readonly deadlines: readonly DeadlineFacet[]
  readonly strength: StrengthFacet
  readonly setPhrases: PhrasesFacet
  readonly citations: readonly CitationFacet[]
  readonly measures: MeasuresFacet
  /** Words that only follow the level of government: 省政务局 → 市行政审批服务局; each pair once. */
  readonly localised: readonly { readonly source: string; readonly target: string }[]
}

/** One unit (counterparts as one) and the tasks it leads; ids in document order. */
export interface LeadRow {
  /** Its names as written, the source's first. */
  readonly names: readonly string[]
  readonly sourceTasks: readonly string[]
  readonly targetTasks: readonly string[]
  /** Links in which it loses, gains, keeps the lead. */
  readonly lost: number
  readonly gained: number
  readonly kept: number
}

export interface PhraseRow {
  readonly text: string
  readonly tasks: readonly string[]
}

/** The facets of a whole comparison as tables; rows are sorted by weight, then by position. */
export interface FacetSummary {
  readonly leads: readonly LeadRow[]
  /** Set phrases that only the source's tasks use, only the target's, or both. */
  readonly setPhrases: {
    readonly vanished: readonly PhraseRow[]
    readonly appeared: readonly PhraseRow[]
    readonly kept: readonly PhraseRow[]
  }
  /** Target pairs, and targets without a partner, of linked tasks. */
  readonly targets: readonly (TargetFacet & { readonly sourceTask: string; readonly targetTask: string })[]
  readonly responsibility: Readonly<Record<ResponsibilityFacet['kind'], number>>
  readonly strength: Readonly<Record<StrengthFacet['kind'], number>>
  readonly citations: Readonly<Record<CitationFacet['kind'], number>>
}

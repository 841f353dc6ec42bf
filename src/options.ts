/**
 * Every knob: what it is, its default, and why. Options are one object, all optional outside and
 * none optional inside; each stage settles its own at the door.
 */

export interface ParseOptions {
  /** A short name for the document. @default the file name, else region and year */
  readonly id?: string
  /**
   * Which numbered headings are tasks: `auto` takes the deepest; a number takes the headings of that
   * depth (1 is the outermost level used) and keeps deeper ones as text of the task. @default 'auto'
   */
  readonly taskLevel?: 'auto' | number
}

export interface TokenizeOptions {
  /** `auto` takes nodejieba where it can be loaded, else @node-rs/jieba. @default 'auto' */
  readonly segmenter?: 'auto' | 'nodejieba' | 'node-rs' | Segmenter
  /** Words of your field that must stay whole. @default [] */
  readonly words?: readonly string[]
}

/** Whatever cuts text into words. The pieces joined must give the text again. */
export interface Segmenter {
  readonly name: string
  readonly version: string
  cut(text: string): readonly string[]
}

export interface AlignOptions {
  /** Pairs below this probability are never linked. See `ALIGN_DEFAULTS`. */
  readonly threshold?: number
}

export interface CompareOptions {
  readonly source?: ParseOptions
  readonly target?: ParseOptions
  readonly tokenize?: TokenizeOptions
  readonly align?: AlignOptions
}

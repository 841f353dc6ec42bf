import type { Lang } from 'policy-lineage/browser'

export type Side = 'source' | 'target'
export const SIDES: readonly Side[] = ['source', 'target']

/** A file that a person chose, and what they say of it. */
export interface Chosen {
  readonly name: string
  readonly bytes: Uint8Array
  readonly year?: number
  readonly region?: string
}

/** What was read of a file. */
export interface Told {
  readonly name: string
  readonly title: string | null
  readonly region: string | null
  readonly year: number | null
  readonly tasks: number
  readonly notes: readonly string[]
  readonly characters: number
}

export const DOWNLOADS = ['html', 'docx', 'xlsx', 'csv', 'json', 'md', 'review'] as const
export type Download = (typeof DOWNLOADS)[number]

/** What the page asks of its worker; `id` comes back with the answer. */
export type Asked =
  | { readonly kind: 'read'; readonly side: Side; readonly file: Chosen }
  | { readonly kind: 'compare'; readonly swapped: boolean; readonly lang: Lang }
  | { readonly kind: 'report'; readonly lang: Lang }
  | { readonly kind: 'download'; readonly what: Download; readonly lang: Lang }
  | { readonly kind: 'decide'; readonly sheets: readonly Uint8Array[]; readonly lang: Lang }

export interface Failure {
  readonly code: string
  readonly message: string
}

export interface Compared {
  readonly html: string
  readonly source: string
  readonly target: string
}

export interface Decided extends Compared {
  readonly decisions: number
  readonly problems: number
}

export type Question = Asked & { readonly id: number }
export type Answer =
  | { readonly id: number; readonly result: unknown }
  | { readonly id: number; readonly failure: Failure }

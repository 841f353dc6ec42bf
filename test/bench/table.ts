/** One table of the benchmarks as it is printed and written to RESULTS.md. */
export interface BenchTable {
  readonly title: string
  readonly head: readonly string[]
  readonly rows: readonly (readonly string[])[]
  /** Sentences below the table: what was measured and how. */
  readonly notes: readonly string[]
}

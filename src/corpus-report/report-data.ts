/** A family as the page's script knows it. */
export interface FamilyData {
  /** Where its page stands: `f-hunan-2020/1.16`. */
  readonly anchor: string
  readonly label: string
  /** What happened to it, and how it ended. */
  readonly kinds: readonly string[]
  readonly units: readonly string[]
  /** Its page as markup. */
  readonly page: string
}

/** What the page holds as data until a reader asks for it. */
export interface ReportData {
  readonly families: readonly FamilyData[]
  /** The rows of long tables that do not stand in the page, by the table's name. */
  readonly rows: Readonly<Record<string, readonly string[]>>
}

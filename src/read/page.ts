/** An element, as far as its text's place matters. Numbered as they open: a child's index is above its parent's. */
export interface Element {
  readonly parent: number
  /** Index of the last element inside it. */
  last: number
  readonly isMarked: boolean
  readonly isTitle: boolean
  readonly isContainer: boolean
  /** Characters of running text inside it. */
  mass: number
}

/** A line of the page, and the element it stands in. Stretches between `ASIDE_FROM` and `ASIDE_TO` are furniture. */
export interface Block {
  readonly text: string
  readonly owner: number
  /** Characters of it that are links. */
  readonly linked: number
  /** As `StyledLine.level`; 0 where not all of it is set off. */
  readonly level?: number
  /** A row of a table: a | b. */
  readonly isRow?: boolean
}

export interface Page {
  readonly elements: readonly Element[]
  readonly blocks: readonly Block[]
  /** What the page calls itself, often with the site's name after it; '' where it does not. */
  readonly title: string
  /** How often each kind of thing was not read: scripts, comments, pictures. */
  readonly leftOut: ReadonlyMap<string, number>
  /** The files that its frames show, as it names them. */
  readonly frames: readonly string[]
  /** Items of ordered lists that were given the number a browser shows. */
  readonly numbered: number
}

/** A cell as the source gives it: its lines, and how many rows and columns it spans. */
export interface Cell {
  readonly blocks: readonly Block[]
  readonly rows: number
  readonly columns: number
}

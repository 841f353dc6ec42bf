/** How many columns of a journal's page a figure fills. */
export type Columns = 1 | 2

/** Millimetres, as most journals have them. */
export const MILLIMETRES: Readonly<Record<Columns, number>> = { 1: 85, 2: 174 }

/** The same in points. */
export const widthOf = (columns: Columns): number => (MILLIMETRES[columns] / 25.4) * 72

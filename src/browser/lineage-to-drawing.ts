import { PolicyError } from '../error.js'

/** Lineages are worked out by Node, and drawn there. */
export function lineageToDrawing(): never {
  throw new PolicyError('bad-input', 'a page draws comparisons; figures of a lineage are drawn by Node')
}

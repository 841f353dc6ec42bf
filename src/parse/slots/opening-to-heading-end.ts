/** Where a title ends whose 。 was lost, or `null`. */
export function lostHeadingEnd(_text: string): number | null {
  return null
}

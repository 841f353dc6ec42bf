import { one, wide } from '../../../write/client/page.js'

/** A line between the columns, from a source task to a target task. */
export interface Wire {
  readonly source: HTMLElement
  readonly target: HTMLElement
  /** How the two are related: the class of the line. */
  readonly relation: string
}

/** How far down a task its line begins at the most. */
const HEAD = 40

let asked = false

/** Draws the lines whose both ends can be seen, and all that are `lit`; once a frame, however often it is asked. */
export function drawWires(wiresNow: () => readonly Wire[], isLit: (wire: Wire) => boolean): void {
  if (asked) return
  asked = true
  requestAnimationFrame(() => {
    asked = false
    if (!wide.matches) return
    const wires = one<SVGElement>('.wires')
    const frame = wires.getBoundingClientRect()
    const y = (task: HTMLElement): number => {
      const box = task.getBoundingClientRect()
      return Math.min(frame.height, Math.max(0, box.top + Math.min(box.height, HEAD) / 2 - frame.top))
    }
    const isInside = (task: HTMLElement): boolean => {
      const box = task.getBoundingClientRect()
      return box.bottom > frame.top && box.top < frame.bottom
    }
    const paths: SVGPathElement[] = []
    for (const wire of wiresNow()) {
      const lit = isLit(wire)
      if (!lit && !(isInside(wire.source) && isInside(wire.target))) continue
      const path = document.createElementNS('http://www.w3.org/2000/svg', 'path')
      const [start, end] = [y(wire.source), y(wire.target)]
      path.setAttribute('d', `M0 ${start}C28 ${start} 28 ${end} 56 ${end}`)
      path.setAttribute('class', lit ? `${wire.relation} on` : wire.relation)
      paths.push(path)
    }
    wires.replaceChildren(...paths)
  })
}

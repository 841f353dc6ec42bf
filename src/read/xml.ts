import { holdLimit } from '../limits.js'
import { later } from '../load-later.js'
import type { ReadLimits } from '../options.js'

const htmlparser2 = later('htmlparser2')

type Attributes = Readonly<Record<string, string>>

/** The name of an element without the prefix of its namespace. */
export const localName = (name: string): string => name.slice(name.indexOf(':') + 1)

/**
 * Calls `open`, `text` and `close` along an XML part. Entities that a file declares are not expanded; elements may
 * lie in one another up to `limits.depth`.
 */
export function walkText(
  xml: string,
  limits: Required<ReadLimits>,
  {
    open = () => {},
    text = () => {},
    close = () => {},
  }: {
    readonly open?: (name: string, attributes: Attributes) => void
    readonly text?: (text: string) => void
    readonly close?: (name: string) => void
  },
): void {
  let depth = 0
  ;new (htmlparser2().Parser)(
    {
      onopentag: (name, attributes) => {
        depth += 1
        holdLimit(limits, 'depth', depth, 'Elements inside one another')
        open(name, attributes)
      },
      ontext: text,
      onclosetag: (name) => {
        depth -= 1
        close(name)
      },
    },
    { xmlMode: true, decodeEntities: true },
  ).end(xml)
}

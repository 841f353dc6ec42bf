/** The writer alone: the package's door also loads an XML parser. */
declare module 'graphology-gexf/common/writer.js' {
  import type { AbstractGraph, Attributes } from 'graphology-types'

  interface Formatted {
    label?: string
    weight?: number
    attributes?: Attributes
  }

  export default function write(
    graph: AbstractGraph,
    options?: {
      pretty?: boolean
      version?: '1.2' | '1.3'
      formatNode?: (key: string, attributes: Attributes) => Formatted
      formatEdge?: (key: string, attributes: Attributes) => Formatted
    },
  ): string
}

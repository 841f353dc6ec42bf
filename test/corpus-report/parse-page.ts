import { Parser } from 'htmlparser2'

export interface Attributes {
  readonly id?: string
  readonly class?: string
  readonly href?: string
  readonly lang?: string
  readonly 'data-o'?: string
}

/** An element with all text in it. */
export interface Element {
  readonly name: string
  readonly attributes: Attributes
  /** Elements around it, the nearest last. */
  readonly path: readonly Element[]
  /** All elements in it, in order. */
  readonly inner: readonly Element[]
  text: string
}

/** Every element of a page, in order. */
export function parsePage(page: string): readonly Element[] {
  const elements: Element[] = []
  const open: (Element & { readonly inner: Element[] })[] = []
  const parser = new Parser({
    onopentag: (name, attributes) => {
      const element = { name, attributes, path: [...open], inner: [], text: '' }
      elements.push(element)
      for (const around of open) around.inner.push(element)
      open.push(element)
    },
    ontext: (text) => {
      for (const element of open) element.text += text
    },
    onclosetag: () => open.pop(),
  })
  parser.write(page)
  parser.end()
  return elements
}

export const classOf = ({ attributes }: Element): readonly string[] =>
  (attributes.class ?? '').split(' ').filter((name) => name !== '')

/** The elements of a class inside another. */
export const inside = ({ inner }: Element, className: string): readonly Element[] =>
  inner.filter((element) => classOf(element).includes(className))

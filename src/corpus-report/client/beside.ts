import { all, find, one } from '../../write/client/page.js'

declare const WORDS: Readonly<Record<'originText' | 'matched' | 'noMatched', string>>

function make(name: string, className: string, text = ''): HTMLElement {
  const element = document.createElement(name)
  if (className !== '') element.className = className
  element.textContent = text
  return element
}

/** A mark's number in the task's own text, with the span of the origin's text that it answers to. */
interface Mark {
  readonly number: number
  readonly from: number
  readonly to: number
}

function toMark(mark: HTMLElement, index: number): Mark {
  const [from, to] = mark.dataset.o!.split('-').map(Number)
  return { number: index + 1, from: from!, to: to! }
}

/** The origin's text with its marks, each under the numbers that it has in the task's text. */
function markedText(text: string, marks: readonly Mark[]): HTMLElement {
  const body = make('p', 'text')
  body.lang = 'zh'
  let end = 0
  let last: HTMLElement | null = null
  for (const { number, from, to } of marks) {
    if (from < end) {
      if (last !== null) last.dataset.n += `·${number}`
      continue
    }
    body.append(text.slice(end, from))
    last = make('mark', '', text.slice(from, to))
    last.dataset.n = String(number)
    body.append(last)
    end = to
  }
  body.append(text.slice(end))
  return body
}

/** Puts a task's text beside its origin's, or takes that away again. */
export function beside(
  button: HTMLElement,
  isOpen: boolean,
  elementOf: (anchor: string) => HTMLElement | null,
): void {
  button.setAttribute('aria-expanded', String(isOpen))
  const pair = one('.pair', button.closest('.member')!)
  find('.from', pair)?.remove()
  pair.classList.toggle('both', isOpen)
  const origin = isOpen ? elementOf(button.dataset.origin!) : null
  if (origin === null) return
  const marks = all('mark', one('.own', pair))
    .map(toMark)
    .sort((x, y) => x.from - y.from || x.number - y.number)
  const from = make('div', 'from')
  from.append(
    make('p', 'eyebrow', `${WORDS.originText} ${one('h4', origin).textContent}`),
    markedText(one('.own', origin).textContent, marks),
    make('p', 'meta', marks.length > 0 ? WORDS.matched : WORDS.noMatched),
  )
  pair.prepend(from)
}

/** Lights up what answers to a mark on the other side. */
export function follow(mark: HTMLElement): void {
  for (const other of all('mark.on')) other.classList.remove('on')
  const pair = mark.closest('.pair')
  if (pair === null) return
  const own = all('.own mark', pair)
  const numbersOf = (mark: HTMLElement): readonly string[] =>
    mark.dataset.n?.split('·') ?? [String(own.indexOf(mark) + 1)]
  const numbers = numbersOf(mark)
  for (const other of all('mark', pair))
    if (numbersOf(other).some((number) => numbers.includes(number))) other.classList.add('on')
}

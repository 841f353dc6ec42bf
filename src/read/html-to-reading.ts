import { PolicyError } from '../error.js'
import type { Note, StyledLine } from '../model/index.js'
import type { ReadLimits } from '../options.js'
import { ASIDE } from './html-line.js'
import { htmlToBlocks } from './html-to-blocks.js'
import type { Block, Element, Page } from './page.js'
import { createTextBuilder, type Reading } from './reading.js'

/** An element that holds this share of a page's running text is the page's document, not chrome. */
const CHROME_AT_MOST = 0.3

/** So much running text is no chrome however long the page: some show a document page by page, the rest hidden. */
const CHROME_LENGTH = 1500

/** The document is the innermost element with this share of the running text. */
const DOCUMENT_AT_LEAST = 0.9

/** So many lines of nothing but links in a row are a menu; one or two may name an attachment. */
const LINKS_OF_A_MENU = 4

/** A line of which this share is links is a line of links. */
const LINK_LINE = 0.8

/** 湘政办发〔2022〕16号 : kept wherever on the page it stands */
const DOCUMENT_NUMBER = /[〔［【[(（]\s*20\d\d\s*[〕］】\])）]\s*\d{1,5}\s*号/u

/** Headings outside the document's element are kept from this length: 通知 and site names are shorter. */
const TITLE_LENGTH = 8

/**
 * A page as lines, its menus, breadcrumbs, share bars, footers and hidden parts marked as furniture.
 *
 * The document is the innermost element that holds nine tenths of the running text; outside it only
 * titles, document numbers and running text count as wording. Scripts and the like are not text: a
 * note counts them. With `isWholePage: false` all of it is the document: only notes and contents are chrome.
 */
export function htmlToReading(
  html: string,
  limits: Required<ReadLimits>,
  { isWholePage = true, name = 'the page' }: { readonly isWholePage?: boolean; readonly name?: string } = {},
): Reading {
  const page = htmlToBlocks(html, limits)
  checkFrames(page, name)
  const { blocks, elements } = page
  const isChrome = chromeOf(elements)
  const main = isWholePage ? documentElement(elements, isChrome) : 0
  const menus = menuLines(blocks)
  const isInside = ({ owner }: Block): boolean => owner >= main && owner <= elements[main]!.last
  const inside = new Set(blocks.filter((block) => isInside(block)).map(({ text }) => text.trim()))
  const builder = createTextBuilder()
  const styled: StyledLine[] = []
  let furniture = 0
  blocks.forEach((block, index) => {
    const isFurniture =
      isChrome(block.owner) ||
      menus.has(index) ||
      (!isInside(block) && (inside.has(block.text.trim()) || !isWordingOutside(block, page)))
    if (isFurniture) furniture += 1
    const from = builder.length
    block.text.split(ASIDE).forEach((piece, rank) => {
      builder.add(piece, isFurniture || rank % 2 === 1)
    })
    if (block.level && !isFurniture && !block.isRow)
      styled.push({ from, to: builder.length, level: block.level })
    builder.add('\n', isFurniture)
  })
  return {
    text: builder.text(),
    furniture: builder.furniture(),
    styled,
    notes: [...furnitureNote(furniture, builder.furniture()), ...leftOutNote(page), ...numberedNote(page)],
  }
}

/** Whether an element stands in chrome. What holds much of the page's text is no chrome, whatever its name. */
function chromeOf(elements: readonly Element[]): (index: number) => boolean {
  const total = elements[0]!.mass
  const chrome = new Uint8Array(elements.length)
  elements.forEach((element, index) => {
    if (index === 0) return
    const isOwn =
      element.isMarked &&
      element.mass <= CHROME_LENGTH &&
      (total === 0 || element.mass <= total * CHROME_AT_MOST)
    chrome[index] = isOwn || chrome[element.parent] === 1 ? 1 : 0
  })
  return (index) => chrome[index] === 1
}

/** Elements with more than half of the text are one inside another: the last of them is the innermost. */
function documentElement(elements: readonly Element[], isChrome: (index: number) => boolean): number {
  const needed = elements[0]!.mass * DOCUMENT_AT_LEAST
  let main = 0
  elements.forEach((element, index) => {
    if (needed > 0 && element.mass >= needed && element.isContainer && !isChrome(index)) main = index
  })
  return main
}

function menuLines(blocks: readonly Block[]): ReadonlySet<number> {
  const menus = new Set<number>()
  let start = 0
  for (let index = 0; index <= blocks.length; index++) {
    const block = blocks[index]
    if (block && block.linked >= block.text.length * LINK_LINE) continue
    if (index - start >= LINKS_OF_A_MENU) for (let i = start; i < index; i++) menus.add(i)
    start = index + 1
  }
  return menus
}

/** Outside the document's element: its title, its number, and what reads like sentences. */
function isWordingOutside({ text, owner, linked }: Block, { elements, title }: Page): boolean {
  if (linked * 2 > text.length) return false
  if (DOCUMENT_NUMBER.test(text)) return true
  const isTitle =
    elements[owner]!.isTitle || elements[elements[owner]!.parent]!.isTitle || title.includes(text.trim())
  return isTitle ? text.length >= TITLE_LENGTH : /[。；]/u.test(text)
}

function furnitureNote(lines: number, spans: Reading['furniture']): readonly Note[] {
  if (lines === 0) return []
  const message = `${lines} lines of the page (menus, breadcrumbs, footers, hidden parts) are left out of the wording.`
  return [{ code: 'furniture', message, span: spans[0]! }]
}

/** So many frames are named, each so long at most. */
const FRAMES_NAMED = 5
const FRAME_NAME = 80

const namesOf = (frames: readonly string[]): string =>
  [
    ...frames.slice(0, FRAMES_NAMED).map((src) => src.slice(0, FRAME_NAME)),
    ...(frames.length > FRAMES_NAMED ? ['…'] : []),
  ].join(', ')

/** A page with less text that shows others in frames is no document: what it shows is. */
const TEXT_BESIDE_FRAMES = 200

/** Throws `not-a-document` for a page whose text is in other files. */
function checkFrames({ frames, elements, blocks }: Page, name: string): void {
  const length = blocks.reduce((sum, { text }) => sum + text.length, 0)
  if (frames.length === 0 || elements[0]!.mass > 0 || length > TEXT_BESIDE_FRAMES) return
  throw new PolicyError(
    'not-a-document',
    `${name} shows other pages in frames (${namesOf(frames)}) and has no text of its own; save the page that is in the frame`,
  )
}

const KINDS_LEFT_OUT: Readonly<Record<string, string>> = { img: 'pictures', comment: 'comments' }

function leftOutNote({ leftOut, frames }: Page): readonly Note[] {
  const kinds = [...leftOut].map(([name, count]) => `${count} ${KINDS_LEFT_OUT[name] ?? `<${name}>`}`)
  if (frames.length > 0) kinds.push(`${frames.length} pages in frames (${namesOf(frames)})`)
  if (kinds.length === 0) return []
  return [{ code: 'left-out', message: `No text, not read: ${kinds.join(', ')}.` }]
}

function numberedNote({ numbered }: Page): readonly Note[] {
  if (numbered === 0) return []
  return [
    { code: 'converted', message: `${numbered} list items were given the number that a browser shows.` },
  ]
}

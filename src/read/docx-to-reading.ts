import { readNumbering } from '../doc/numbering.js'
import { PolicyError } from '../error.js'
import { holdLimit } from '../limits.js'
import { later } from '../load-later.js'
import { loadOptional } from '../load-optional.js'
import type { ReadLimits } from '../options.js'
import { BOLD_STYLE, docxToLabelled } from './docx-to-labelled.js'
import { docxToShown } from './docx-to-shown.js'
import { htmlToReading } from './html-to-reading.js'
import type { Reading } from './reading.js'
import { stylesToLevels } from './styles-to-levels.js'
import { wordNotes } from './word-notes.js'
import { zipNames, zipToParts } from './zip-to-parts.js'

const fflate = later('fflate')

/** What mammoth reads of a file; numbering is left out because its numbers are text by then. */
const READ_PARTS =
  /^(?:\[Content_Types\]\.xml|_rels\/\.rels|word\/(?:[\w-]+\.xml|_rels\/[\w-]+\.xml\.rels))$/u

const NUMBERING = /^word\/numbering\d*\.xml$/u

/** Bodies above this size take mammoth more than some ten seconds, whatever `limits.expandedBytes` says of pictures. */
const LARGEST_BODY = 40 * 1024 * 1024

/** The one function of mammoth that is used. */
interface Mammoth {
  convertToHtml(
    input: { readonly buffer: Buffer; readonly arrayBuffer: ArrayBuffer },
    options: Readonly<Record<string, unknown>>,
  ): Promise<{ readonly value: string }>
}

/**
 * A .docx as lines: numbers that Word generates written out, rows of tables as `a | b`, footnotes and
 * tables of contents as furniture at their places.
 *
 * Throws `encrypted`, `too-large` or `not-a-document`, and `missing-dependency` without mammoth.
 */
export async function docxToReading(
  bytes: Uint8Array,
  name: string,
  limits: Required<ReadLimits>,
): Promise<Reading> {
  const parts = zipToParts(bytes, name, (part) => READ_PARTS.test(part), limits)
  const main = mainPart(parts)
  if (main === null) throw new PolicyError('not-a-document', `${name} is ${whatZip(zipNames(bytes))}`)
  const body = parts.get(main)!
  holdLimit(
    { ...limits, expandedBytes: Math.min(limits.expandedBytes, LARGEST_BODY) },
    'expandedBytes',
    body.length,
    `Bytes of ${main} in ${name}`,
  )
  const styles = xmlText(parts.get('word/styles.xml'))
  const shown = docxToShown(xmlText(body), styles, limits)
  const numbering = readNumbering(xmlText([...parts].find(([part]) => NUMBERING.test(part))?.[1]), styles)
  const labelled = docxToLabelled(shown.xml, numbering, stylesToLevels(styles), limits)
  const html = await toHtml(parts, main, labelled.xml, name)
  const reading = htmlToReading(html, limits, { isWholePage: false })
  const leftOut = new Map(labelled.leftOut)
  if (shown.hidden > 0) leftOut.set('hidden stretches', shown.hidden)
  return {
    ...reading,
    notes: [
      ...wordNotes(labelled.numbered, leftOut),
      ...reading.notes.filter(({ code }) => code !== 'left-out'),
    ],
  }
}

const mainPart = (parts: ReadonlyMap<string, Uint8Array>): string | null =>
  parts.has('word/document.xml')
    ? 'word/document.xml'
    : ([...parts.keys()].find((part) => /^word\/document\d*\.xml$/u.test(part)) ?? null)

const xmlText = (bytes: Uint8Array | undefined): string => {
  if (!bytes) return ''
  const isUtf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)
  return new TextDecoder(isUtf16 ? (bytes[0] === 0xff ? 'utf-16le' : 'utf-16be') : 'utf-8').decode(bytes)
}

function whatZip(names: readonly string[]): string {
  if (names.some((name) => name.startsWith('xl/'))) return 'a binary Excel workbook (.xlsb); save it as .xlsx'
  if (names.some((name) => name.startsWith('ppt/'))) return 'a PowerPoint file; save it as PDF or text'
  if (names.includes('content.xml')) return 'an OpenDocument file; save it as .docx'
  return 'a ZIP archive without a document in it; unpack it first'
}

async function toHtml(
  parts: ReadonlyMap<string, Uint8Array>,
  main: string,
  xml: string,
  name: string,
): Promise<string> {
  const mammoth = await loadOptional<Mammoth>('mammoth', () => import('mammoth'), `reading ${name}`)
  const kept: Record<string, Uint8Array> = {}
  for (const [part, content] of parts) if (!NUMBERING.test(part)) kept[part] = content
  kept[main] = new TextEncoder().encode(xml)
  // Rebuilt from the parts that were held to the limits, so that mammoth never unpacks the file itself.
  const zip = Uint8Array.from(fflate().zipSync(kept, { level: 0 }))
  try {
    const styleMap = [`p.${BOLD_STYLE} => p:fresh > strong`]
    // Node's mammoth takes the one, a page's the other
    const input = { buffer: Buffer.from(zip.buffer), arrayBuffer: zip.buffer }
    const options = {
      styleMap,
      ignoreEmptyParagraphs: true,
      includeDefaultStyleMap: true,
      convertImage: noImage,
    }
    return (await mammoth.convertToHtml(input, options)).value
  } catch (cause) {
    throw new PolicyError('not-a-document', `${name} is a damaged .docx file`, { cause })
  }
}

/** Pictures are no text; without this mammoth would unpack and embed them. */
const noImage = (): readonly never[] => []

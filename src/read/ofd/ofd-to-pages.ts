import { PolicyError } from '../../error.js'
import { holdLimit } from '../../limits.js'
import type { ReadLimits } from '../../options.js'
import { localName, walkText } from '../xml.js'
import { zipNames, zipToParts } from '../zip-to-parts.js'
import { type Box, type PageContent, pageXmlToTexts, textToBox } from './page-xml-to-texts.js'

/** A page of an OFD file, with what its templates print on it. */
export interface OfdPage extends PageContent {
  readonly width: number
  readonly height: number
  readonly furniture: PageContent['texts']
  /** The paths of pictures in the file, by the ids of resources. */
  readonly media: ReadonlyMap<string, string>
}

/** A4, in millimetres: what a file that does not tell the size of its pages means. */
const A4: Box = { left: 0, top: 0, width: 210, height: 297 }

/** Template pages lie below one another no deeper; more is a circle. */
const MOST_TEMPLATES = 8

/** What tells that a file is encrypted. */
const ENCRYPTED = /(?:^|\/)(?:Encryptions?|EncryptSeed|DecryptSeed)[^/]*\.(?:xml|dat)$/iu

/** A document of the file: its pages, in order, and its template pages. */
interface Listed {
  readonly box: Box
  readonly pages: readonly string[]
  readonly templates: ReadonlyMap<string, string>
  /** Parts that list pictures. */
  readonly resources: readonly string[]
}

/**
 * The pages of an OFD file (GB/T 33190) in order, those of all its documents one after another. Seals and remarks
 * are not read.
 *
 * Throws `encrypted`, `too-large` or `not-a-document` for a damaged file.
 */
export function ofdToPages(
  bytes: Uint8Array,
  name: string,
  limits: Required<ReadLimits>,
): readonly OfdPage[] {
  const names = zipNames(bytes)
  if (names.some((part) => ENCRYPTED.test(part)))
    throw new PolicyError('encrypted', `${name} is protected by a password; save it without one`)
  const unpack = (paths: readonly string[]): Parts => pathsToParts(bytes, name, names, paths, limits)
  const roots = elementsOf(unpack(['OFD.xml']).get('ofd.xml') ?? '', limits)
    .filter(({ tag }) => tag === 'DocRoot')
    .map(({ text }) => toPath('', text))
  const bodies = unpack(roots)
  const listings = [...new Set(roots)].map((root) =>
    readDocument(root, elementsOf(bodies.get(root.toLowerCase()) ?? '', limits)),
  )
  const resources = unpack(listings.flatMap((listing) => listing.resources))
  const documents = listings.map((listing) => ({
    ...listing,
    media: new Map(
      listing.resources.flatMap((path) =>
        toMedia(path, elementsOf(resources.get(path.toLowerCase()) ?? '', limits)),
      ),
    ),
  }))
  const listed = documents.reduce((sum, { pages }) => sum + pages.length, 0)
  holdLimit(limits, 'pages', listed, `Pages of ${name}`)
  const parts = unpack(documents.flatMap(({ pages, templates }) => [...pages, ...templates.values()]))
  const pages: OfdPage[] = []
  let characters = 0
  for (const document of documents) {
    const read = createReader(parts, document.box, limits)
    for (const path of document.pages) {
      const content = read(path)
      if (content === null) continue
      const below = content.templates
        .slice(0, MOST_TEMPLATES)
        .flatMap((id) => read(document.templates.get(id) ?? '') ?? [])
      for (const one of [content, ...below]) characters += one.characters
      holdLimit(limits, 'characters', characters, `Characters of ${name}`)
      const furniture = below.flatMap(({ texts }) => texts)
      const { width, height } = content.box ?? document.box
      pages.push({ ...content, furniture, width, height, media: document.media })
    }
  }
  if (pages.length === 0)
    throw new PolicyError('not-a-document', `${name} is a damaged OFD file: no page can be found in it`)
  return pages
}

function readDocument(root: string, elements: readonly Found[]): Listed {
  const located = elements.filter(({ attributes }) => attributes.BaseLoc !== undefined)
  const pathOf = ({ attributes }: Found): string => toPath(root, attributes.BaseLoc!)
  return {
    box: textToBox(elements.find(({ tag }) => tag === 'PhysicalBox')?.text) ?? A4,
    pages: located.filter(({ tag }) => tag === 'Page').map(pathOf),
    resources: elements
      .filter(({ tag }) => tag === 'PublicRes' || tag === 'DocumentRes')
      .map(({ text }) => toPath(root, text)),
    templates: new Map(
      located
        .filter(({ tag }) => tag === 'TemplatePage')
        .map((template) => [template.attributes.ID ?? '', pathOf(template)]),
    ),
  }
}

/** The pictures that a part lists, each with its id and its path in the file. */
function toMedia(path: string, elements: readonly Found[]): readonly (readonly [id: string, path: string])[] {
  const folder = toPath(path, elements.find(({ tag }) => tag === 'Res')?.attributes.BaseLoc ?? '')
  const media: [string, string][] = []
  let id = ''
  for (const { tag, attributes, text } of elements) {
    if (tag === 'MultiMedia') id = attributes.ID ?? ''
    if (tag === 'MediaFile') media.push([id, toPath(`${folder}/`, text)])
  }
  return media
}

/** Reads each part once, however many pages show it. */
function createReader(
  parts: Parts,
  box: Box,
  limits: Required<ReadLimits>,
): (path: string) => PageContent | null {
  const contents = new Map<string, PageContent | null>()
  return (path) => {
    const known = contents.get(path)
    if (known !== undefined) return known
    const xml = parts.get(path.toLowerCase())
    const content = xml === undefined ? null : pageXmlToTexts(xml, box, limits)
    contents.set(path, content)
    return content
  }
}

/** Parts as text by their paths in small letters: programs do not agree on the case. */
type Parts = ReadonlyMap<string, string>

function pathsToParts(
  bytes: Uint8Array,
  name: string,
  names: readonly string[],
  paths: readonly string[],
  limits: Required<ReadLimits>,
): Parts {
  const wanted = new Set(paths.map((path) => path.toLowerCase()))
  const keyOf = (part: string): string => part.replace(/^\//u, '').toLowerCase()
  const own = new Set(names.filter((part) => wanted.has(keyOf(part))))
  const parts = new Map<string, string>()
  for (const [part, content] of zipToParts(bytes, name, (other) => own.has(other), limits)) {
    const isUtf16 = content[0] === 0xff && content[1] === 0xfe
    parts.set(keyOf(part), new TextDecoder(isUtf16 ? 'utf-16le' : 'utf-8').decode(content))
  }
  return parts
}

/** A path as a part gives it: from the root where it begins with /, else from the folder of the part. */
function toPath(part: string, path: string): string {
  const given = path.trim().replace(/\\/gu, '/')
  const from = given.startsWith('/') ? given : `${part.slice(0, part.lastIndexOf('/') + 1)}${given}`
  const steps: string[] = []
  for (const step of from.split('/')) {
    if (step === '..') steps.pop()
    else if (step !== '' && step !== '.') steps.push(step)
  }
  return steps.join('/')
}

interface Found {
  readonly tag: string
  readonly attributes: Readonly<Record<string, string>>
  text: string
}

/** The elements of a small part, in order, with the text right inside them. */
function elementsOf(xml: string, limits: Required<ReadLimits>): readonly Found[] {
  const found: Found[] = []
  const around: Found[] = []
  walkText(xml, limits, {
    open: (tag, attributes) => {
      const element = { tag: localName(tag), attributes, text: '' }
      found.push(element)
      around.push(element)
    },
    text: (text) => {
      const element = around.at(-1)
      if (element !== undefined) element.text += text
    },
    close: () => void around.pop(),
  })
  return found
}

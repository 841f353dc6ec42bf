import { createRequire } from 'node:module'
import path from 'node:path'
import { loadOptional } from '../load-optional.js'
import type { PrintedText } from './texts-to-segments.js'

/** What pdf.js wants of a browser as soon as it is loaded, though only drawing uses it. */
const DRAWING = ['DOMMatrix', 'ImageData', 'Path2D'] as const

/** What pdf.js says about them while it is loaded. */
const COMPLAINT = /@napi-rs\/canvas|Cannot polyfill/u

/**
 * pdf.js, fit for reading text whether or not its optional canvas package is installed.
 *
 * Without that package pdf.js prints warnings and fails to load for want of `DOMMatrix`. Empty classes
 * stand in while it loads; where the package is there nothing is touched, so drawing keeps working.
 */
export async function loadPdfjs<Module>(purpose: string): Promise<Module> {
  const load = (): Promise<Module> =>
    loadOptional<Module>('pdfjs-dist', () => import('pdfjs-dist/legacy/build/pdf.mjs'), purpose)
  return hasCanvas() ? load() : withoutCanvas(load)
}

/** As much of pdf.js as is used; its own types ask for the DOM. */
export interface Pdfjs {
  getDocument(options: Readonly<Record<string, unknown>>): {
    readonly promise: Promise<PdfFile>
    destroy(): Promise<void>
  }
}

export interface PdfFile {
  readonly numPages: number
  readonly canvasFactory: {
    create(width: number, height: number): { readonly canvas: Canvas; readonly context: unknown }
  }
  getPage(number: number): Promise<PdfPage>
}

interface PdfPage {
  getViewport(options: { scale: number }): { readonly width: number; readonly height: number }
  getTextContent(): Promise<{ readonly items: readonly (PrintedText | { readonly type: string })[] }>
  render(options: Readonly<Record<string, unknown>>): { readonly promise: Promise<void> }
  cleanup(): void
}

interface Canvas {
  toBuffer(type: 'image/png'): Uint8Array
}

/** The folder of the installed pdf.js. */
export const pdfjsHome = (): string =>
  path.dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'))

/** Whether pdf.js finds the package that it draws with. */
export function hasCanvas(): boolean {
  try {
    createRequire(path.join(pdfjsHome(), 'legacy', 'build', 'pdf.mjs')).resolve('@napi-rs/canvas')
    return true
  } catch {
    return false
  }
}

/** Loads pdf.js while empty classes stand in for what it misses, and without its complaints about them. */
export async function withoutCanvas<Module>(load: () => Promise<Module>): Promise<Module> {
  const globals = globalThis as unknown as Record<string, unknown>
  const missing = DRAWING.filter((name) => globals[name] === undefined)
  const { warn, log } = console
  const quiet =
    (print: typeof console.warn): typeof console.warn =>
    (...said) => {
      if (!COMPLAINT.test(String(said[0]))) print(...said)
    }
  for (const name of missing) globals[name] = class {}
  console.warn = quiet(warn)
  console.log = quiet(log)
  try {
    return await load()
  } finally {
    console.warn = warn
    console.log = log
    for (const name of missing) delete globals[name]
  }
}

import { loadOptional } from './load-optional.js'
import { packagesNow } from './packages.js'

/** As its namesake: a browser has all that pdf.js asks for. */
export const loadPdfjs = <Module>(purpose: string): Promise<Module> =>
  loadOptional('pdfjs-dist', undefined, purpose)

export const pdfjsHome = (): string => packagesNow().pdfjsHome ?? '.'

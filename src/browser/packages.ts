import { aFunction, type Check, options as optionsOf, someText } from '../check.js'

/**
 * Packages that the library does not bring along: each as a function that loads it, so that nothing is fetched
 * before it is needed.
 */
export interface Packages {
  /** `() => import('mammoth')`: reads .docx files. */
  readonly mammoth?: () => Promise<unknown>
  /** `() => import('pdfjs-dist')`, with its `GlobalWorkerOptions.workerSrc` set: reads PDF files. */
  readonly 'pdfjs-dist'?: () => Promise<unknown>
  /** `() => import('docx')`: writes .docx files. */
  readonly docx?: () => Promise<unknown>
  /** `() => import('write-excel-file/universal')`: writes .xlsx files. */
  readonly 'write-excel-file'?: () => Promise<unknown>
  /**
   * The address of a folder with what `pdfjs-dist` needs besides (its `cmaps` and `standard_fonts`), for files whose
   * fonts name a character map of CJK. @default none: such files are told as unreadable
   */
  readonly pdfjsHome?: string
}

const PACKAGES: Check = optionsOf<Packages>({
  mammoth: aFunction,
  'pdfjs-dist': aFunction,
  docx: aFunction,
  'write-excel-file': aFunction,
  pdfjsHome: someText,
})

const provided: { packages: Packages } = { packages: {} }

/**
 * Tells the library where the packages are that some work needs; what was told before stays where nothing is told anew.
 *
 * @throws PolicyError `bad-option` for a package that it has no use for, or that is no function
 *
 * @example providePackages({ mammoth: () => import('mammoth') })
 */
export function providePackages(packages: Packages): void {
  PACKAGES(packages, 'providePackages')
  provided.packages = { ...provided.packages, ...packages }
}

export const packagesNow = (): Packages => provided.packages

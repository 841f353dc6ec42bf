import type { OcrPage } from '../../options.js'

/** A page as a picture, or why there is none. */
export type PagePicture = OcrPage | { readonly page: number; readonly failure: string }

/** What to do about a file whose text is a picture. */
export const USE_OCR = 'have its text recognised (OCR): give options.ocr (see policy-lineage/ocr)'

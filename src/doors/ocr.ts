/**
 * `policy-lineage/ocr`: engines that recognise the text of scans, for the option `ocr` of `readDocument`.
 *
 * @module policy-lineage/ocr
 */

export { createPaddleOcr, type PaddleOcrOptions } from '../ocr/create-paddle-ocr.js'
export { createTesseract, type TesseractOptions } from '../ocr/create-tesseract.js'
export type { Ocr, OcrEngine, OcrLine, OcrPage } from '../options.js'

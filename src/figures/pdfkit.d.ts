/** What is used of pdfkit, which comes without types. */
declare module 'pdfkit' {
  export default class PDFDocument {
    constructor(options: object)
    on(event: 'data', listen: (chunk: Uint8Array) => void): this
    on(event: 'end', listen: () => void): this
    on(event: 'error', listen: (error: unknown) => void): this
    save(): this
    restore(): this
    transform(a: number, b: number, c: number, d: number, e: number, f: number): this
    path(d: string): this
    fillColor(colour: string): this
    fillOpacity(opacity: number): this
    fill(rule: 'even-odd' | 'non-zero'): this
    lineWidth(width: number): this
    strokeColor(colour: string): this
    strokeOpacity(opacity: number): this
    dash(length: number, options: { readonly space: number }): this
    undash(): this
    stroke(): this
    end(): void
  }
}

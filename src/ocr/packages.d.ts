/** As much as is used of packages that are installed by those who read scans. */

declare module 'tesseract.js' {
  interface Box {
    readonly x0: number
    readonly y0: number
    readonly x1: number
    readonly y1: number
  }
  interface Word {
    readonly text: string
    readonly confidence: number
    readonly bbox: Box
  }
  interface Line {
    readonly words: readonly Word[]
  }
  interface Worker {
    readonly worker: import('node:worker_threads').Worker
    setParameters(parameters: Readonly<Record<string, string>>): Promise<unknown>
    recognize(
      picture: Uint8Array,
      options: object,
      output: { readonly blocks: true; readonly text: false },
    ): Promise<{
      readonly data: {
        readonly blocks:
          | readonly { readonly paragraphs: readonly { readonly lines: readonly Line[] }[] }[]
          | null
      }
    }>
    terminate(): Promise<unknown>
  }
  export function createWorker(
    language: string,
    engine: number,
    options: Readonly<Record<string, unknown>>,
  ): Promise<Worker>
}

declare module '@gutenye/ocr-node' {
  interface Line {
    readonly text: string
    readonly mean: number
    readonly box?: readonly (readonly [x: number, y: number])[]
  }
  const Ocr: {
    create(options?: object): Promise<{ detect(picture: Uint8Array): Promise<readonly Line[]> }>
  }
  export default Ocr
}

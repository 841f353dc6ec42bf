import { loadOptional } from '../load-optional.js'

/** As much as is used of @napi-rs/canvas. */
export interface Canvas {
  createCanvas(width: number, height: number): CanvasElement
  loadImage(bytes: Uint8Array): Promise<Picture>
}

export interface Picture {
  readonly width: number
  readonly height: number
}

export interface CanvasElement {
  getContext(kind: '2d'): CanvasContext
  toBuffer(type: 'image/png'): Uint8Array
}

export interface CanvasContext {
  fillStyle: string
  fillRect(x: number, y: number, width: number, height: number): void
  setTransform(a: number, b: number, c: number, d: number, e: number, f: number): void
  drawImage(picture: Picture, x: number, y: number, width: number, height: number): void
}

/** What draws pictures. Throws `missing-dependency` without @napi-rs/canvas. */
export const loadCanvas = (purpose: string): Promise<Canvas> =>
  loadOptional<Canvas>('@napi-rs/canvas', () => import('@napi-rs/canvas'), purpose)

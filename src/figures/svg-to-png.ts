import { loadOptional } from '../load-optional.js'

type Resvg = Pick<typeof import('@resvg/resvg-js'), 'Resvg'>

/** Loads what draws an SVG without a browser. Throws `missing-dependency`. */
export const loadResvg = (purpose: string): Promise<Resvg> =>
  loadOptional<Resvg>('@resvg/resvg-js', () => import('@resvg/resvg-js'), purpose)

/** Dots of an inch: what journals ask of pictures with letters, and what millimetres are drawn by where nothing is asked. */
const DPI = 300
const SCREEN_DPI = 96

/** The figure as a PNG of 300 dots an inch, in the fonts of this computer. */
export async function svgToPng(svg: string): Promise<Uint8Array> {
  const { Resvg } = await loadResvg('writing .png')
  return new Resvg(svg, {
    fitTo: { mode: 'zoom', value: DPI / SCREEN_DPI },
    font: { loadSystemFonts: true },
  })
    .render()
    .asPng()
}

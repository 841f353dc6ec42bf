import type PdfDocument from 'pdfkit'
import { later } from '../load-later.js'
import { loadOptional } from '../load-optional.js'
import { loadResvg } from './svg-to-png.js'

type Kit = typeof import('pdfkit')

const htmlparser2 = later('htmlparser2')

/** 1970: a PDF tells when it was made, and the same input gives the same bytes. */
const NEVER = new Date(0)

/**
 * The figure as a PDF of one page of its size.
 *
 * Letters become outlines, in the fonts of this computer: the file shows everywhere alike and needs no font, but its
 * text cannot be searched.
 */
export async function svgToPdf(svg: string): Promise<Uint8Array> {
  const { Resvg } = await loadResvg('writing .pdf')
  const { default: Pdf } = await loadOptional<Kit>('pdfkit', () => import('pdfkit'), 'writing .pdf')
  // what is left of the SVG are groups and paths
  const outlined = new Resvg(svg, { font: { loadSystemFonts: true } }).toString()
  const [width, height] = /viewBox="0 0 (?<wide>[\d.]+) (?<high>[\d.]+)"/u.exec(svg)!.slice(1).map(Number)
  const pdf = new Pdf({
    size: [width, height],
    margin: 0,
    info: { Title: /<title>(?<name>[^<]*)/u.exec(svg)?.[1] ?? '', CreationDate: NEVER, ModDate: NEVER },
  })
  const chunks: Uint8Array[] = []
  const done = new Promise<void>((resolve, reject) => {
    pdf.on('data', (chunk: Uint8Array) => chunks.push(chunk))
    pdf.on('end', resolve)
    pdf.on('error', reject)
  })
  outlinesToPdf(outlined, pdf)
  pdf.end()
  await done
  return Buffer.concat(chunks)
}

type Attributes = Readonly<Record<string, string>>

function outlinesToPdf(svg: string, pdf: PdfDocument): void {
  const opacities = [1]
  const { Parser } = htmlparser2()
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (name !== 'g' && name !== 'path') return
        pdf.save()
        const matrix = /matrix\((?<numbers>[^)]+)\)/u.exec(attributes.transform ?? '')?.groups?.numbers
        if (matrix !== undefined) {
          const [a, b, c, d, e, f] = matrix
            .trim()
            .split(/[\s,]+/u)
            .map(Number) as [number, number, number, number, number, number]
          pdf.transform(a, b, c, d, e, f)
        }
        const opacity = opacities.at(-1)! * Number(attributes.opacity ?? 1)
        if (name === 'g') opacities.push(opacity)
        else {
          pathToPdf(attributes, opacity, pdf)
          pdf.restore()
        }
      },
      onclosetag(name) {
        if (name !== 'g') return
        opacities.pop()
        pdf.restore()
      },
    },
    { xmlMode: true },
  )
  parser.end(svg)
}

/** A path is filled, then stroked. */
function pathToPdf(path: Attributes, opacity: number, pdf: PdfDocument): void {
  const { d = '', fill = '#000000', stroke = 'none' } = path
  if (fill !== 'none')
    pdf
      .path(d)
      .fillColor(fill)
      .fillOpacity(opacity * Number(path['fill-opacity'] ?? 1))
      .fill(path['fill-rule'] === 'evenodd' ? 'even-odd' : 'non-zero')
  if (stroke === 'none') return
  pdf
    .path(d)
    .lineWidth(Number(path['stroke-width'] ?? 1))
    .strokeColor(stroke)
    .strokeOpacity(opacity * Number(path['stroke-opacity'] ?? 1))
  const dashes = path['stroke-dasharray']
  if (dashes === undefined || dashes === 'none') pdf.undash()
  else {
    const [on, off] = dashes
      .trim()
      .split(/[\s,]+/u)
      .map(Number)
    pdf.dash(on!, { space: off ?? on! })
  }
  pdf.stroke()
}

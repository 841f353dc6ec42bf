import { around, one } from './page.js'
import { saveFile } from './save-file.js'

const MM = 25.4 / 72

/** A button beside a drawing saves it as the file that `toSVG` would give: without links, data and the page's colours. */
export function onSaveFigure(): void {
  document.addEventListener('click', (event) => {
    const button = around(event, '.save-figure')
    if (button === null) return
    const svg = one<SVGSVGElement>('svg.drawing', button.closest('figure')!)
    saveFile(button.dataset.name!, drawingToText(svg), 'image/svg+xml')
  })
}

function drawingToText(drawing: SVGSVGElement): string {
  const svg = drawing.cloneNode(true) as SVGSVGElement
  // the one it is made with stays
  svg.removeAttribute('xmlns')
  const { width, height } = drawing.viewBox.baseVal
  svg.setAttribute('role', 'img')
  svg.setAttribute('width', `${(width * MM).toFixed(1)}mm`)
  svg.setAttribute('height', `${(height * MM).toFixed(1)}mm`)
  for (const element of svg.querySelectorAll('*'))
    for (const name of element.getAttributeNames())
      if (/^(?:data-|href$|tabindex$)/u.test(name)) element.removeAttribute(name)
  return `${new XMLSerializer().serializeToString(svg)}\n`
}

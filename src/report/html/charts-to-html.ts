import { chancesToSvg } from '../../figures/chances-to-svg.js'
import { widthOf } from '../../figures/columns.js'
import { drawingToFigure } from '../../figures/drawing-to-figure.js'
import type { Canvas } from '../../figures/drawing-to-svg.js'
import { flowToSvg } from '../../figures/flow-to-svg.js'
import type { Comparison } from '../../model/index.js'
import { html, type Markup } from '../../write/markup.js'
import type { Lang } from '../../write/wording.js'
import { pageWord } from './page-words.js'

/** The two charts, drawn as SVG so that they show, and print, where no script runs. */
export function chartsToHtml(comparison: Comparison, lang: Lang): Markup {
  const tasks = comparison.sourceVerdicts.length + comparison.targetVerdicts.length
  if (tasks === 0) return html`<section id="charts" hidden></section>`
  const canvas: Canvas = { lang, width: widthOf(2), isPage: true }
  return html`<section id="charts" aria-labelledby="charts-title">
<h2 id="charts-title">${pageWord(lang, 'charts')}</h2>
${drawingToFigure(flowToSvg(comparison, canvas), { file: 'flow.svg', title: pageWord(lang, 'sankey'), hint: pageWord(lang, 'sankeyHint') }, lang)}
${drawingToFigure(chancesToSvg(comparison, canvas), { file: 'chances.svg', title: pageWord(lang, 'heat'), hint: pageWord(lang, 'heatHint') }, lang)}
</section>`
}

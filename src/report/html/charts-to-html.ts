import type { EChartsCoreOption, init } from 'echarts/core'
import type { Comparison } from '../../model/index.js'
import { escapeHtml, html, type Markup, trusted } from '../../write/markup.js'
import { type Lang, word } from '../../write/wording.js'
import { comparisonToFlows, type Flows } from './comparison-to-flows.js'
import { comparisonToHeat, type Heat } from './comparison-to-heat.js'
import { pageWord } from './page-words.js'

/** `init` of echarts, handed in because echarts takes a while to load. */
type Start = typeof init

/** The two charts, drawn here as SVG so that they show, and print, where no script runs. */
export function chartsToHtml(comparison: Comparison, lang: Lang, start: Start): Markup {
  const flows = comparisonToFlows(comparison, lang)
  const heat = comparisonToHeat(comparison)
  if (flows.edges.length === 0) return html`<section id="charts" hidden></section>`
  return html`<section id="charts" aria-labelledby="charts-title">
<h2 id="charts-title">${pageWord(lang, 'charts')}</h2>
<figure><figcaption><h3>${pageWord(lang, 'sankey')}</h3><p class="meta">${pageWord(lang, 'sankeyHint')}</p></figcaption>
<div class="scroll flows" tabindex="0" role="region" aria-label="${pageWord(lang, 'sankey')}">${flowsToSvg(start, flows, pageWord(lang, 'sankey'))}</div></figure>
<figure><figcaption><h3>${pageWord(lang, 'heat')}</h3><p class="meta">${pageWord(lang, 'heatHint')}</p></figcaption>
<div class="scroll" tabindex="0" role="region" aria-label="${pageWord(lang, 'heat')}">${heatToSvg(start, heat, pageWord(lang, 'heat'), word(lang, 'confidence'))}</div></figure>
</section>`
}

const SANKEY_WIDTH = 1000
/** Room for a line of text for every section on the fuller side. */
const ROW_HEIGHT = 40

function flowsToSvg(start: Start, { nodes, edges }: Flows, name: string): Markup {
  const rows = Math.max(
    nodes.filter(({ side }) => side === 'source').length,
    nodes.filter(({ side }) => side === 'target').length,
  )
  const svg = draw(start, name, SANKEY_WIDTH, rows * ROW_HEIGHT + 20, {
    series: [
      {
        type: 'sankey',
        left: 8,
        right: 8,
        top: 8,
        bottom: 8,
        nodeGap: 12,
        nodeWidth: 14,
        layoutIterations: 0,
        lineStyle: { opacity: 0.35, curveness: 0.5 },
        label: { fontSize: 13, color: INK, textBorderColor: PAPER, textBorderWidth: 3 },
        data: nodes.map((node) => ({
          name: node.name,
          depth: node.side === 'source' ? 0 : 1,
          itemStyle: { color: colourOf(node.colour) },
          label: { position: node.side === 'source' ? 'right' : 'left', formatter: () => node.label },
        })),
        links: edges.map((edge) => ({
          source: edge.source,
          target: edge.target,
          value: edge.value,
          lineStyle: { color: colourOf(edge.relation) },
        })),
      },
    ],
  })
  // Edges are drawn before nodes, each in the order given.
  const titles = [
    ...edges.map(({ title }) => ({ title, data: '' })),
    ...nodes.map(({ title, section }) => ({ title, data: section })),
  ]
  return labelled(svg, (index) => {
    const { title, data } = titles[index]!
    return { title, attribute: data === '' ? '' : ` data-section="${escapeHtml(data)}"` }
  })
}

const CELL = 16
const MARGIN = 44

function heatToSvg(start: Start, { sources, targets, cells }: Heat, name: string, measure: string): Markup {
  const axis = (data: readonly string[]) => ({
    type: 'category',
    data: [...data],
    splitLine: { show: false },
    axisTick: { show: false },
    axisLine: { lineStyle: { color: FAINT } },
    axisLabel: { interval: 0, fontSize: 10, color: INK },
  })
  const x = axis(targets)
  const svg = draw(start, name, targets.length * CELL + MARGIN + 8, sources.length * CELL + MARGIN + 8, {
    grid: { left: MARGIN, top: MARGIN, right: 8, bottom: 8 },
    xAxis: { ...x, position: 'top', axisLabel: { ...x.axisLabel, rotate: 90 } },
    yAxis: { ...axis(sources), inverse: true },
    visualMap: {
      show: false,
      min: 0,
      max: 1,
      inRange: { color: [colourOf('heat'), colourOf('heat')], colorAlpha: [0.04, 1] },
    },
    series: [
      {
        type: 'heatmap',
        data: cells.map((cell) => ({
          value: [cell.column, cell.row, cell.confidence],
          ...(cell.link ? { itemStyle: { borderColor: colourOf(cell.link.relation), borderWidth: 2 } } : {}),
        })),
      },
    ],
  })
  return labelled(svg, (index) => {
    const cell = cells[index]!
    const link = cell.link ? ` data-link="${escapeHtml(`l-${cell.link.source}-${cell.link.target}`)}"` : ''
    return {
      title: `${sources[cell.row]} → ${targets[cell.column]} · ${measure} ${cell.confidence.toFixed(2)}`,
      attribute: ` data-pair="${escapeHtml(`${sources[cell.row]} ${targets[cell.column]}`)}"${link}`,
    }
  })
}

/** Stand-ins that the renderer takes for colours; the page's own colours, light or dark, take their place. */
const STAND_INS = [
  'inherited',
  'rephrased',
  'partial',
  'dropped',
  'added',
  'heat',
  'node',
  'ink',
  'paper',
  'faint',
] as const
type Colour = (typeof STAND_INS)[number]
const colourOf = (colour: Colour): string => `rgb(1,2,${STAND_INS.indexOf(colour) + 1})`
const INK: string = colourOf('ink')
const PAPER: string = colourOf('paper')
const FAINT: string = colourOf('faint')

/** rgb(1,2,3) and rgba(1,2,3,1) as the renderer writes them, and #010203 */
const STAND_IN = /(?:rgba?\(1,\s*2,\s*(\d+)(?:,\s*1)?\)|#0102([0-9a-f]{2}))/g

/** Style sheets for hovering, and class names that count up with every chart drawn in the process. */
const RENDERER_STYLE = /<style[\s\S]*?<\/style>/g
const RENDERER_CLASS = / class="zr[^"]*"/g

function draw(start: Start, name: string, width: number, height: number, option: EChartsCoreOption): string {
  const chart = start(null, null, { renderer: 'svg', ssr: true, width, height })
  chart.setOption({ ...option, animation: false })
  const svg = chart.renderToSVGString()
  chart.dispose()
  return svg
    .replace(RENDERER_STYLE, '')
    .replace(RENDERER_CLASS, '')
    .replace('<svg ', `<svg role="img" aria-label="${escapeHtml(name)}" `)
    .replace(STAND_IN, (whole, decimal?: string, hex?: string) => {
      const colour = STAND_INS[(decimal === undefined ? Number.parseInt(hex!, 16) : Number(decimal)) - 1]
      return colour === undefined ? whole : `var(--${colour})`
    })
}

/** <path … ecmeta_data_index="3" …></path> (a shape that stands for a datum) */
const SHAPE =
  /<(path|rect)([^>]*?) ecmeta_series_index="\d+" ecmeta_data_index="\d+" ecmeta_ssr_type="chart"([^>]*)><\/\1>/g

/** Every shape of a datum with its title (a tooltip without scripts) and its attributes. */
function labelled(
  svg: string,
  labelOf: (index: number) => { readonly title: string; readonly attribute: string },
): Markup {
  let index = 0
  return trusted(
    svg.replace(SHAPE, (_, tag: string, before: string, after: string) => {
      const { title, attribute } = labelOf(index++)
      return `<${tag}${before}${attribute}${after}><title>${escapeHtml(title)}</title></${tag}>`
    }),
  )
}

import { percent } from '../write/figures.js'
import { ROLE } from '../write/lineage-words.js'
import { html, type Markup } from '../write/markup.js'
import { cutToWidth } from '../write/text-width.js'
import { documentInWords } from './event-to-words.js'
import { familyAnchor } from './id-to-anchor.js'
import type { Finding, Spread } from './lineage-to-findings.js'
import type { View } from './lineage-to-view.js'
import { say } from './report-words.js'

/** Columns of a family's name in a sentence: twenty Chinese letters. */
const NAME = 40

/** What a reader should know first, in sentences, each leading to where it is shown. */
export const findingsToHtml = (view: View, findings: readonly Finding[]): Markup =>
  html`<section id="findings" aria-labelledby="findings-title">
<h2 id="findings-title">${say(view.lang, 'findings')}</h2>
<ul class="findings">${findings.map((finding) => html`<li>${findingToHtml(view, finding)}</li>\n`)}</ul>
<p class="meta">${say(view.lang, 'findingsHint')}</p>
</section>`

function findingToHtml(view: View, finding: Finding): Markup {
  const isZh = view.lang === 'zh'
  switch (finding.kind) {
    case 'scope': {
      const { documents, units, tasks, pairs, links } = finding
      const years = yearsInWords(finding.years)
      return isZh
        ? html`<b>比较了什么</b>：${units} 个${unitsAre(view)}的 ${documents} 份文件${years !== '' && `（${years} 年）`}，共 ${tasks} 项任务；两两比较 ${pairs} 对文件，得到 ${links} 条对应。${see('#documents', '文件一览')}`
        : html`<b>What was compared</b>: ${documents} documents of ${units} ${units === 1 ? 'unit' : 'units'}${years !== '' && ` (${years})`} with ${tasks} tasks; ${pairs} pairs of documents gave ${links} links. ${see('#documents', 'Documents')}`
    }
    case 'spread': {
      const { families, several, widest } = finding
      const share = percent(several / families)
      const listed = spreadsInWords(view, widest)
      return isZh
        ? html`<b>传开的</b>：${families} 个任务族里，${several} 个（${share}）见于两个以上地区。${widest.length > 0 && html`传得最广的是${listed}。`}任务族由一条条对应串成，串得越长，首尾越未必是同一件事。${see('#spread', '任务族按涉及地区数')}`
        : html`<b>What spread</b>: of ${families} families of tasks ${several} (${share}) are found in more than one region. ${widest.length > 0 && html`The widest: ${listed}. `}A family is a chain of links: the longer it is, the less its ends need to be one job. ${see('#spread', 'By number of regions')}`
    }
    case 'rising': {
      const listed = spreadsInWords(view, finding.risen)
      return isZh
        ? html`<b>正在扩散的</b>：${finding.year} 年新承接地区最多的是${listed}。${see('#heat', '扩散热图')}`
        : html`<b>What is spreading</b>: most regions newly took up in ${finding.year}: ${listed}. ${see('#heat', 'Heat map')}`
    }
    case 'ended': {
      const { told, fates, widest } = finding
      const [gone, remnant, alive] = [fates.gone, fates.remnant, fates.alive].map(
        (count) =>
          `${count}${isZh ? ' 个' : ''}${isZh ? `（${percent(count / told)}）` : ` (${percent(count / told)})`}`,
      )
      const listed = spreadsInWords(view, widest)
      const isWide = (widest[0]?.units ?? 0) > 1
      const untold = fates.untold
      return isZh
        ? html`<b>消失的</b>：后来有文件可比的 ${told} 个任务族里，${gone}在后来的文件中都已消失，${remnant}只余部分或并入别项，${alive}仍在。${widest.length > 0 && (isWide ? html`已消失的里涉及地区最多的是${listed}。` : html`已消失的都只在一个地区有过，例如${listed}。`)}${untold > 0 && `另有 ${untold} 个其后无文件可比，不下结论。`}${see('#list', '任务族清单')}`
        : html`<b>What ended</b>: of ${told} families of which later documents tell, ${gone} are in none of them, ${remnant} only in part or inside another task, ${alive} live on. ${widest.length > 0 && (isWide ? html`Of those gone the widest: ${listed}. ` : html`None of those gone was ever in more than one region; for instance ${listed}. `)}${untold > 0 && `Of ${untold} more nothing is known, for no later document was compared. `}${see('#list', 'All families')}`
    }
    case 'dropped': {
      const [share, expected] = [percent(finding.share), percent(finding.expected)]
      return isZh
        ? html`<b>下一份文件不再写的</b>：各地 ${finding.tasks} 项任务中，${share}在本地下一份文件里没有对应；按每一项的概率合计，人工核对后约为 ${expected}。${see('#happened', '各文件里发生了什么')}`
        : html`<b>Not carried on</b>: of ${finding.tasks} tasks ${share} have no link in the next document of their own region; summed over the probability of each, a reader would find about ${expected}. ${see('#happened', 'By document')}`
    }
    case 'leaders': {
      const { tasks, tied, leaders } = finding
      const named = leaders.map(({ unit, tasks: count, tied: open }) => {
        const place = view.units.get(unit)?.place ?? unit
        return isZh
          ? `${place}（${count} 项，其中 ${open} 项另有来源不能排除）`
          : `${place} (${count}, of which ${open} may come from elsewhere)`
      })
      return isZh
        ? html`<b>领先的</b>：${tasks} 项任务的最可信来源在外地，出自${named.join('、')}的最多。其中 ${percent(tied / tasks)}另有不能排除的来源：文字相近只说明可能，不说明谁学了谁。${see('#origins', '任务来源一览')}`
        : html`<b>Who leads</b>: ${tasks} tasks have their most credible origin elsewhere, most of them in ${named.join(', ')}. For ${percent(tied / tasks)} another origin cannot be ruled out: like words make it likely, they do not prove who learnt from whom. ${see('#origins', 'Origins of all tasks')}`
    }
    case 'copied': {
      const { most, least } = finding
      const of = ({ document, tasks, share }: typeof most): Markup =>
        isZh
          ? html`${documentInWords(view, document)}（${tasks} 项平均沿用来源字词的 ${percent(share)}）`
          : html`${documentInWords(view, document)} (${percent(share)} of the words over ${tasks} tasks)`
      return isZh
        ? html`<b>照搬与另写</b>：取自外地的任务里，字词沿用最多的是${of(most)}${least !== null && html`，最少的是${of(least)}`}。${see('#adopters', '照搬还是再造')}`
        : html`<b>Copied or said anew</b>: of what comes from elsewhere, most words are kept by ${of(most)}${least !== null && html`, fewest by ${of(least)}`}. ${see('#adopters', 'Copied or reinvented')}`
    }
    case 'origins': {
      const shares = finding.shares.map(({ role, share }) =>
        role === 'own'
          ? `${isZh ? '没有更早的来源' : 'no earlier origin'} ${percent(share)}`
          : `${ROLE[role][view.lang]} ${percent(share)}`,
      )
      return isZh
        ? html`<b>任务从哪里来</b>：有更早文件可比的 ${finding.tasks} 项任务，最可信来源为${shares.join('、')}。${see('#overview', '总览')}`
        : html`<b>Where tasks come from</b>: of ${finding.tasks} tasks that could be compared with earlier ones the most credible origin is: ${shares.join(', ')}. ${see('#overview', 'Overview')}`
    }
    case 'upward': {
      const { direct, through } = finding
      return isZh
        ? html`<b>自下而上的</b>：${direct + through} 个任务族下级先有、上级后有，其中 ${direct} 个两份文件直接对应，${through} 个只通过其他文件相连，后者较弱。${see('#upward', '自下而上的采纳')}`
        : html`<b>Upward</b>: ${direct + through} families were below before they were above: in ${direct} the two documents are linked, in ${through} only through others, which is weaker. ${see('#upward', 'Upward adoption')}`
    }
    case 'doubt': {
      const { uncertain, links, remarks } = finding
      const share = percent(links === 0 ? 0 : uncertain / links)
      return isZh
        ? html`<b>需要留心的</b>：${uncertain} 条对应（${share}）把握不足，宜人工核对。${remarks > 0 && html`读文件时另有 ${remarks} 处提示。${see('#notes', '提示')}`}`
        : html`<b>To be careful about</b>: ${uncertain} links (${share}) are uncertain and should be checked by a person. ${remarks > 0 && html`${remarks} notes tell of doubts in reading the files. ${see('#notes', 'Notes')}`}`
    }
    default:
      return finding satisfies never
  }
}

/** Regions where all units have one, else units. */
const unitsAre = ({ units }: View): string =>
  [...units.values()].every(({ region }) => region !== null) ? '地区' : '地区或单位'

const see = (href: string, words: string): Markup => html`<a class="see" href="${href}">→ ${words}</a>`

/** 2020–2023 */
function yearsInWords(years: readonly number[]): string {
  const [first, last] = [years[0], years.at(-1)]
  return first === undefined ? '' : first === last ? String(first) : `${first}–${last}`
}

/** 低空经济（12 个地区）、… */
function spreadsInWords(view: View, spreads: readonly Spread[]): Markup {
  const isZh = view.lang === 'zh'
  return html`${spreads.map(({ family, units }, i) => {
    const label = cutToWidth(family.label || family.id, NAME)
    const name = view.hasPage(family.id)
      ? html`<a href="#${familyAnchor(family.id)}" lang="zh">${label}</a>`
      : html`<span lang="zh">${label}</span>`
    return html`${i > 0 && (isZh ? '、' : ', ')}${isZh ? html`${name}（${units} 个地区）` : html`${name} (${units} ${units === 1 ? 'region' : 'regions'})`}`
  })}`
}

import { sum } from './figures.mjs'
import { BEFORE, NOW } from './study.mjs'
import { clock, heading } from './telling.mjs'

const ASKED = [
  '新质生产力',
  '人工智能+',
  '低空经济',
  '具身智能',
  '十四五',
  '十五五',
  '以旧换新',
  '两重',
  '首发经济',
  '银发经济',
  '投资于人',
  '内卷',
  '高效办成一件事',
  '育儿补贴',
  '冰雪经济',
  '四下基层',
  '双碳',
  '五篇大文章',
  '好房子',
  '全国统一大市场',
]

/** Phrases listed in each direction. */
const LISTED = 20

/** How many provinces say what, in either year: phrases that are asked for, and those that the library finds. */
export function tellPhrases({ corpus, documents, lineage, documentOf, placeOf, isPlan }) {
  heading('Set phrases')
  const provinces = new Set(documents.map(({ region }) => region?.adcode)).size
  console.log(`Provinces (of ${provinces}) that say it, ${BEFORE} → ${NOW}; the whole report counts:\n`)
  for (const phrase of ASKED) {
    const track = corpus.track(phrase)
    const said = (year) => track.cells.filter((cell) => cell.year === year && cell.mentions > 0)
    const times = (year) => sum(said(year).map(({ mentions }) => mentions))
    const silent = track.cells
      .filter((cell) => cell.year === NOW && cell.mentions === 0)
      .map(({ place }) => place)
    const left = silent.length > 0 && silent.length <= 4 ? `; not in ${NOW}: ${silent.join(' ')}` : ''
    console.log(
      `${phrase}  ${said(BEFORE).length} → ${said(NOW).length} provinces, ${times(BEFORE)} → ${times(NOW)} times${left}`,
    )
  }
  const phrases = new Map()
  for (const task of lineage.tasks.filter(({ id }) => isPlan(id)))
    for (const { text } of task.task.slots.setPhrases) {
      const plain = text.replace(/[“”"'‘’\s]/gu, '')
      const years = phrases.get(plain) ?? { [BEFORE]: new Set(), [NOW]: new Set() }
      years[documentOf(task).year].add(placeOf(task))
      phrases.set(plain, years)
    }
  const changes = [...phrases].map(([phrase, years]) => ({
    phrase,
    before: years[BEFORE].size,
    now: years[NOW].size,
  }))
  const show = (list) => list.map(({ phrase, before, now }) => `${phrase} ${before}→${now}`).join(' · ')
  changes.sort((x, y) => y.now - y.before - (x.now - x.before) || (x.phrase < y.phrase ? -1 : 1))
  console.log(
    `\nSet phrases the library found in agenda and outlook, by provinces; most gained:\n${show(changes.slice(0, LISTED))}`,
  )
  console.log(`\nmost lost:\n${show(changes.slice(-LISTED).reverse())}`)
  clock('tracked')
}

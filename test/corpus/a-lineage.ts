import { createHash } from 'node:crypto'
import { regionByCode } from '../../src/lexicon/regions.js'
import type {
  Adopter,
  ComparedPair,
  CorpusDocument,
  CorpusLink,
  CorpusTask,
  DecisionMark,
  Family,
  LifeEvent,
  Lineage,
  OriginCandidate,
  PairRole,
  Relation,
  RelationChances,
} from '../../src/model/index.js'
import { parseDocument } from '../../src/parse/index.js'

/**
 * A lineage that can be worked out on paper: four jobs, a province, two of its cities, and a draft of unknown
 * region. Names say unit and year: P the province 湖南省, L 娄底市, S 邵阳市.
 *
 * ```
 *        P20   L20   L21   S21   P22   draft(22)   L23
 * apps   1.01        1.01  1.02  1.01
 * hall                     1.01                    1.01
 * law    1.02                          1.01
 * desk         1.01  1.02        1.02              1.02
 * ```
 */

/** The jobs by the tasks that have them, in order of time. */
const JOBS = {
  apps: ['P20/1.01', 'L21/1.01', 'S21/1.02', 'P22/1.01'],
  desk: ['L20/1.01', 'L21/1.02', 'P22/1.02', 'L23/1.02'],
  hall: ['S21/1.01', 'L23/1.01'],
  law: ['P20/1.02', 'draft/1.01'],
} as const

interface Plain {
  readonly id: string
  readonly adcode: string | null
  readonly year: number
  readonly date: string | null
  readonly tasks: readonly string[]
}

/** Task texts hold what breaks careless writers: formulas, markup, quotes, controls. */
const DOCUMENTS: readonly Plain[] = [
  { id: 'L20', adcode: '431300', year: 2020, date: null, tasks: ['优化窗口。设立“一窗”,办事<快>&好。'] },
  {
    id: 'P20',
    adcode: '430000',
    year: 2020,
    date: '2020-03-20',
    tasks: ['推进移动应用。年底前上线100项。（省政务局牵头）', '=SUM(A1)推进立法。制定"条例"\u0007草案。'],
  },
  { id: 'L21', adcode: '431300', year: 2021, date: '2021-06-06', tasks: ['推进移动应用。', '优化窗口。'] },
  { id: 'S21', adcode: '430500', year: 2021, date: null, tasks: ['建设大厅。', '推进手机应用。'] },
  { id: 'P22', adcode: '430000', year: 2022, date: null, tasks: ['做好移动应用。', '优化政务窗口。'] },
  { id: 'draft', adcode: null, year: 2022, date: null, tasks: ['推进立法。'] },
  { id: 'L23', adcode: '431300', year: 2023, date: null, tasks: ['建设大厅。', '改进窗口。'] },
]

const documents: readonly CorpusDocument[] = DOCUMENTS.map(({ id, adcode, year, date, tasks }) => {
  const numbered = tasks.map((text, i) => `（${'一二三'[i]}）${text}`)
  const text = `工作要点\n一、改革\n${numbered.join('\n')}\n`
  const region = adcode === null ? null : regionByCode(adcode)!
  return {
    id,
    document: parseDocument(text, { id }),
    title: '工作要点',
    region,
    level: region?.level ?? null,
    year,
    date,
    kind: 'work-points',
    series: null,
    path: `${id}.txt`,
    sha256: createHash('sha256').update(text).digest('hex'),
    corrected: adcode === null ? [] : ['region', 'year'],
    sameAs: null,
  }
})

const documentOf = (task: string): CorpusDocument => documents.find(({ id }) => task.startsWith(`${id}/`))!
const unitOf = ({ region, id }: CorpusDocument): string => region?.adcode ?? id

function link(
  source: string,
  target: string,
  relation: Relation,
  confidence: number,
  decision?: DecisionMark,
): Omit<CorpusLink, 'role'> {
  const coverage = { source: 0.5, target: relation === 'inherited' ? 0.9 : 0.4 }
  const none = { inherited: 0, rephrased: 0, partial: 0, none: 1 - confidence }
  const chances = { ...none, [relation]: confidence }
  const doubt = { score: confidence / 2, chances, confidence, uncertain: confidence < 0.3 }
  return { source, target, relation, ...doubt, coverage, evidence: [], ...(decision ? { decision } : {}) }
}

const DECISION: DecisionMark = { coder: '王', date: '2024-05-06', comment: null }

function pair(
  source: string,
  target: string,
  role: PairRole,
  lagDays: number | null,
  links: readonly Omit<CorpusLink, 'role'>[],
): ComparedPair {
  const [from, to] = [source, target].map((id) => documents.find((one) => one.id === id)!) as [
    CorpusDocument,
    CorpusDocument,
  ]
  return {
    source,
    target,
    role,
    lagYears: to.year! - from.year!,
    lagDays,
    orderedBy: lagDays === null ? (to.year === from.year ? 'none' : 'year') : 'date',
    links: links.map((one) => ({ ...one, role })),
    sourceTasks: from.document.plans[0]!.tasks.length,
    targetTasks: to.document.plans[0]!.tasks.length,
    carriedOn: 0.25,
    takenOver: 0.125 * links.length,
    outlooks: { source: outlooksOf(from, links), target: outlooksOf(to, links) },
  }
}

/** Of each task the chances of its first link, or none for sure. */
const outlooksOf = (
  { id, document }: CorpusDocument,
  links: readonly Omit<CorpusLink, 'role'>[],
): readonly RelationChances[] =>
  document.plans[0]!.tasks.map((task) => {
    const own = links.find((one) => [one.source, one.target].includes(`${id}/${task.id}`))
    return own?.chances ?? { inherited: 0, rephrased: 0, partial: 0, none: 1 }
  })

const pairs: readonly ComparedPair[] = [
  pair('P20', 'L21', 'superior', 443, [link('P20/1.01', 'L21/1.01', 'inherited', 0.9)]),
  pair('P20', 'S21', 'superior', null, [link('P20/1.01', 'S21/1.02', 'rephrased', 0.6)]),
  pair('P20', 'P22', 'self', null, [
    link('P20/1.01', 'P22/1.01', 'rephrased', 0.5),
    link('P20/1.02', 'P22/1.02', 'partial', 0.2),
  ]),
  pair('P20', 'draft', 'other', null, [link('P20/1.02', 'draft/1.01', 'inherited', 0.8)]),
  pair('L20', 'L21', 'self', null, [link('L20/1.01', 'L21/1.02', 'inherited', 0.95)]),
  pair('L21', 'S21', 'sibling', null, [link('L21/1.01', 'S21/1.02', 'inherited', 0.7)]),
  pair('L21', 'P22', 'subordinate', null, [link('L21/1.02', 'P22/1.02', 'rephrased', 0.55)]),
  pair('L21', 'L23', 'self', null, [link('L21/1.02', 'L23/1.02', 'rephrased', 0.65)]),
  pair('S21', 'L23', 'sibling', null, [link('S21/1.01', 'L23/1.01', 'inherited', 0.85)]),
  pair('P22', 'L23', 'superior', null, [link('P22/1.02', 'L23/1.02', 'inherited', 0.4, DECISION)]),
  pair('P22', 'draft', 'other', null, []),
]

const links: readonly CorpusLink[] = pairs.flatMap((one) => one.links)

const toCandidate = ({ source, role, relation, confidence, coverage }: CorpusLink): OriginCandidate => ({
  task: source,
  role,
  relation,
  confidence,
  share: coverage.target,
  isEarlier: true,
  credibility: coverage.target * confidence,
  lagYears: null,
  lagDays: source === 'P20/1.01' ? 443 : null,
})

const tasks: readonly CorpusTask[] = documents.flatMap(({ id, document }) =>
  document.plans[0]!.tasks.map((task): CorpusTask => {
    const own = `${id}/${task.id}`
    const candidates = links
      .filter(({ target }) => target === own)
      .map(toCandidate)
      .sort((x, y) => y.credibility - x.credibility)
    const origin = { best: candidates[0] ?? null, ties: candidates.slice(1), candidates }
    const family = Object.values(JOBS).find((ids) => (ids as readonly string[]).includes(own))![0]
    return { id: own, document: id, task, family, origin }
  }),
)

const families: readonly Family[] = Object.values(JOBS)
  .map((ids): Family => {
    const homes = ids.map(documentOf)
    return {
      id: ids[0],
      label: tasks.find(({ id }) => id === ids[0])!.task.heading?.text ?? ids[0],
      tasks: ids,
      units: [...new Set(homes.map(unitOf))],
      firstYear: homes[0]!.year,
      lastYear: homes.at(-1)!.year,
      life: ids.map((id, i): LifeEvent => {
        const home = documentOf(id)
        return {
          kind:
            i === 0
              ? 'born'
              : homes.slice(0, i).some((one) => unitOf(one) === unitOf(home))
                ? 'kept'
                : 'taken-up',
          unit: unitOf(home),
          place: home.region?.name ?? home.id,
          document: home.id,
          year: home.year,
          date: home.date,
          tasks: [id],
          from: i === 0 ? [] : [ids[0]],
          role: i === 0 ? null : 'other',
          copied: i === 0 ? null : 0.5,
          lagYears: i === 0 ? null : home.year! - homes[0]!.year!,
          lagDays: null,
        }
      }),
    }
  })
  .sort((x, y) => y.units.length - x.units.length)

const adopters: readonly Adopter[] = documents.map(({ id }) => {
  const own = tasks.filter(({ document }) => document === id)
  const from = (role: PairRole | 'own') =>
    own.filter(({ origin }) => (origin.best?.role ?? 'own') === role).length
  return {
    document: id,
    tasks: own.length,
    origins: {
      superior: from('superior'),
      self: from('self'),
      sibling: from('sibling'),
      subordinate: from('subordinate'),
      other: from('other'),
      own: from('own'),
    },
    tied: own.filter(({ origin }) => origin.ties.length > 0).length,
    copied: null,
    lagYears: 1.5,
    lagDays: null,
  }
})

export const aLineage: Lineage = {
  documents,
  pairs,
  links,
  tasks,
  families,
  adopters,
  upward: [
    {
      family: 'L20/1.01',
      from: { unit: '431300', document: 'L20', year: 2020 },
      to: { unit: '430000', document: 'P22', year: 2022 },
      lagYears: 2,
      lagDays: null,
      linked: true,
    },
  ],
  decisions: [{ source: 'P22/1.02', target: 'L23/1.02', relation: 'inherited', texts: null, ...DECISION }],
  failures: [],
  notes: [],
  provenance: {
    library: { name: 'policy-lineage', version: '0.0.0' },
    segmenter: null,
    pairings: ['vertical', 'sibling', 'self'],
    options: {},
    documents: documents.map(({ id, path, sha256 }) => ({ id, path, sha256 })),
  },
}

/** A lineage of nothing. */
export const emptyLineage: Lineage = {
  ...aLineage,
  documents: [],
  pairs: [],
  links: [],
  tasks: [],
  families: [],
  adopters: [],
  upward: [],
  decisions: [],
}

import { createChanges } from '../../src/classify/diff/index.js'
import { classify } from '../../src/classify/index.js'
import { verdictsToQuality } from '../../src/classify/verdicts-to-quality.js'
import type {
  Alignment,
  ClauseMatch,
  Comparison,
  Link,
  PolicyDocument,
  Relation,
  RelationChances,
  Section,
  Slots,
  Task,
  TokenizedDocument,
} from '../../src/model/index.js'
import { ALIGN_WEIGHTS } from '../../src/options.js'

/** A section heading with the texts of its tasks; 标题。 first, a note （…负责） last. */
export type Sketch = readonly (readonly [section: string, ...tasks: string[]])[]

const NO_SLOTS: Slots = {
  lead: [],
  responsible: [],
  support: [],
  notes: [],
  cites: [],
  targets: [],
  deadlines: [],
  setPhrases: [],
  actions: [],
}

/** A document with one plan, made from a sketch; every span is true. */
export function sketchToDocument(id: string, title: string, sketch: Sketch): PolicyDocument {
  let text = `${title}\n`
  const sections: Section[] = []
  const tasks: Task[] = []
  for (const [section, ...bodies] of sketch) {
    const [label = '', name = section] = section.split(/(?<=、)/u)
    sections.push({
      label,
      title: name,
      depth: 1,
      parent: null,
      span: { from: text.length, to: text.length + section.length },
      text: null,
    })
    text += `${section}\n`
    for (const body of bodies) {
      const ordinal = tasks.length + 1
      const taskLabel = `（${ordinal}）`
      const from = text.length + taskLabel.length
      const excerpt = (piece: string) => {
        const at = from + body.indexOf(piece)
        return { text: piece, spans: [{ from: at, to: at + piece.length }] }
      }
      const heading = body.includes('。') ? body.slice(0, body.indexOf('。')) : null
      const note = /（[^（）]*负责）$/u.exec(body)?.[0]
      tasks.push({
        id: `1.${String(ordinal).padStart(2, '0')}`,
        plan: 1,
        ordinal,
        kind: 'task',
        label: taskLabel,
        section,
        sectionIndex: sections.length - 1,
        span: { from: text.length, to: from + body.length },
        text: body,
        spans: [{ from, to: from + body.length }],
        heading: heading === null ? null : excerpt(heading),
        slots: note
          ? {
              ...NO_SLOTS,
              notes: [excerpt(note)],
              lead: [{ ...excerpt(note.slice(1, -3)), name: note.slice(1, -3) }],
            }
          : NO_SLOTS,
      })
      text += `${taskLabel}${body}\n`
    }
  }
  const found = { text: title, spans: [{ from: 0, to: title.length }] }
  return {
    id,
    text,
    title,
    masthead: { title: found, issuer: null, number: null, date: null, recipients: null },
    region: null,
    level: null,
    year: null,
    plans: [{ ordinal: 1, title: found, preamble: null, sections, items: tasks, tasks, closing: null }],
    kinds: ['task'],
    parts: [{ kind: 'masthead', from: 0, to: text.length }],
    notes: [],
  }
}

/** Every character its own token; 省 and 市 fold to one key. Notes are in no clause. */
export function documentToTokens(document: PolicyDocument): TokenizedDocument {
  const tasks = document.plans.flatMap((plan) => plan.tasks)
  return {
    document,
    tasks: tasks.map((task) => {
      const end = task.text.length - (task.slots.notes[0]?.text.length ?? 0)
      const tokens = [...task.text.slice(0, end)].map((text, from) => ({
        text,
        from,
        to: from + text.length,
        key: text === '省' || text === '市' ? '◇' : /\p{P}/u.test(text) ? '' : text,
        kind: /\p{P}/u.test(text) ? ('mark' as const) : ('word' as const),
      }))
      return { task, clauses: [{ kind: 'body' as const, from: 0, to: end, tokens }] }
    }),
  }
}

type LinkSketch = readonly [source: string, target: string, relation: Relation, confidence: number]

const NOTHING: RelationChances = { inherited: 0, rephrased: 0, partial: 0, none: 0 }
const FAINT: RelationChances = { inherited: 0, rephrased: 0.1, partial: 0, none: 0.9 }

/** A whole comparison made by hand; confidences of pairs that are not linked are 0.1. */
export function makeComparison(
  source: PolicyDocument,
  target: PolicyDocument,
  sketches: readonly LinkSketch[],
): Comparison {
  const tokenized = { source: documentToTokens(source), target: documentToTokens(target) }
  const [sources, targets] = [tokenized.source.tasks, tokenized.target.tasks].map((list) =>
    list.map((one) => one.task),
  ) as [Task[], Task[]]
  const matchOf = (s: Task, t: Task): ClauseMatch[] =>
    s.heading && t.heading
      ? [
          {
            source: { from: 0, to: s.heading.text.length },
            target: { from: 0, to: t.heading.text.length },
            similarity: 0.75,
          },
        ]
      : []
  const links: Link[] = sketches.map(([s, t, relation, confidence]) => ({
    source: s,
    target: t,
    relation,
    score: confidence - 0.1,
    chances: { ...NOTHING, [relation]: confidence, none: 1 - confidence },
    confidence,
    uncertain: confidence < 0.6,
    parts: { words: 0.512345, heading: 0.7 },
    coverage: { source: 0.8, target: 0.5 },
    evidence: matchOf(sources.find((task) => task.id === s)!, targets.find((task) => task.id === t)!),
  }))
  const confidence = new Float64Array(sources.length * targets.length).fill(0.1)
  const [rows, columns] = [sources, targets].map(
    (tasks) => new Map(tasks.map(({ id }, place) => [id, place])),
  )
  const linked = new Map<number, Link>()
  for (const link of links) {
    const place = rows!.get(link.source)! * targets.length + columns!.get(link.target)!
    confidence[place] = link.confidence
    linked.set(place, link)
  }
  const chancesOf = (row: number, column: number): RelationChances =>
    linked.get(row * targets.length + column)?.chances ?? FAINT
  const outlookOf = (cells: readonly RelationChances[]): RelationChances => {
    const without = (chance: (cell: RelationChances) => number): number =>
      cells.reduce((product, cell) => product * (1 - chance(cell)), 1)
    const [inherited, core, any] = [
      without((cell) => cell.inherited),
      without((cell) => cell.inherited + cell.rephrased),
      without((cell) => 1 - cell.none),
    ] as const
    return { inherited: 1 - inherited, rephrased: inherited - core, partial: core - any, none: any }
  }
  const alignment: Alignment = {
    links,
    confidence,
    chancesOf,
    outlooks: {
      source: sources.map((_, row) => outlookOf(targets.map((_, column) => chancesOf(row, column)))),
      target: targets.map((_, column) => outlookOf(sources.map((_, row) => chancesOf(row, column)))),
    },
    candidatesOf: (side, place, isTaken) =>
      (side === 'source' ? targets : sources)
        .map((_, other) => (side === 'source' ? ([place, other] as const) : ([other, place] as const)))
        .filter((_, other) => !isTaken(other))
        .slice(0, 3)
        .map(([row, column]) => ({
          source: sources[row]!.id,
          target: targets[column]!.id,
          score: 0.1,
          chances: chancesOf(row, column),
          evidence: matchOf(sources[row]!, targets[column]!),
        })),
    partsOf: () => ({ words: 0.512345, heading: 0.7 }),
    matchesOf: (s, t) => matchOf(sources[s]!, targets[t]!),
  }
  const classified = classify(source, target, alignment)
  return {
    source,
    target,
    ...classified,
    quality: verdictsToQuality({ ...classified, alignment }),
    provenance: {
      library: { name: 'policy-lineage', version: '0.0.0' },
      segmenter: { name: 'characters', version: '1' },
      dictionary: { name: 'none', added: 0 },
      options: { align: { threshold: 0.5 } },
      weights: { ...ALIGN_WEIGHTS, coreFrom: 0.5 },
      source: { name: null, sha256: '0'.repeat(64) },
      target: { name: null, sha256: '1'.repeat(64) },
      plugins: [],
    },
    notes: [],
    alignment,
    tokenized,
    changesOf: createChanges(tokenized.source, tokenized.target),
  }
}

export const SOURCE: PolicyDocument = sketchToDocument('province', '全省工作要点', [
  [
    '一、优化服务',
    '推进一网通办。建设全省统一平台，加强对接。（省政务局负责）',
    '推行帮代办。为老年人提供帮代办服务。（省民政厅负责）',
  ],
  ['二、深化改革', '推进告知承诺。梳理事项清单，完善平台。', '清理证明事项。取消无谓证明。'],
])

export const TARGET: PolicyDocument = sketchToDocument('city', '全市工作要点', [
  [
    '一、做优服务',
    '推进一网通办。建设全市统一平台，加强对接。（市政务局负责）',
    '开展帮代办。为企业和老年人提供上门服务。',
  ],
  ['二、数字政府', '建设数据底座。汇聚政务数据。', '推进一网通办下沉。平台向乡镇延伸，推行承诺制。'],
])

export const COMPARISON: Comparison = makeComparison(SOURCE, TARGET, [
  ['1.01', '1.01', 'inherited', 0.97],
  ['1.01', '1.04', 'partial', 0.41],
  ['1.02', '1.02', 'rephrased', 0.83],
  ['1.03', '1.04', 'partial', 0.55],
])

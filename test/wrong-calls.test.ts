import { describe, expect, it } from 'vitest'
import { providePackages } from '../src/browser/packages.js'
import * as doors from '../src/doors/all.js'
import { PolicyError } from '../src/error.js'

/** Everything public, behind whichever door. */
const library = {
  ...doors.index,
  ...doors.corpus,
  ...doors.evaluate,
  ...doors.nearest,
  ...doors.ocr,
  ...doors.promises,
  ...doors.report,
  ...doors.review,
  ...doors.stages,
  ...doors.tables,
  providePackages,
}

/** What a slip, a forgotten await or a JavaScript caller hands over in place of the right thing. */
const WRONG: readonly unknown[] = [
  undefined,
  null,
  Number.NaN,
  -1,
  0.5,
  '',
  // no folder that can be made: nothing is written by mistake
  '/dev/null/x',
  true,
  [],
  [null],
  {},
  { treshold: 1 },
  () => undefined,
  Symbol('x'),
  10n,
  Promise.resolve({}),
  new Map(),
]

const TEXT = '湖南省2022年工作要点\n一、改革\n（一）推进跨省通办。加快推进。（省政务局牵头）'
const document = library.parseDocument(TEXT, { id: 'a' })
const comparison = library.compare(document, library.parseDocument(TEXT, { id: 'b' }))
const corpus = await library.openCorpus([document], { cache: false })
const lineage = await corpus.trace()
const tokenizer = library.createTokenizer([document])
const tokenized = tokenizer.document(document)
const alignment = library.align(tokenized, tokenized)
const changes = comparison.changesOf('1.01', '1.01')
const table = library.lineageToTables(lineage)[0]!
const network = library.lineageToGraph(lineage)
const index = library.createTaskIndex([{ id: 'a', text: '推进跨省通办' }])
const gold = { source: 'a', target: 'b', links: [] }
const facets = library.comparisonToFacets(comparison)

/** A right call of everything public, as the arguments it takes: each is then replaced by wrong ones. */
const CALLS: Readonly<Record<string, readonly unknown[]>> = {
  align: [tokenized, tokenized, {}],
  alignAsync: [tokenized, tokenized, {}],
  alphaToInterval: [[['x', 'x']], {}],
  applyChanges: [changes, document.plans[0]!.tasks[0]!.text, document.plans[0]!.tasks[0]!.text],
  areCounterparts: ['省政务局', '市政务局'],
  changesToMarks: [changes, '推进', '推进'],
  changesToReadable: [changes, '推进', '推进'],
  classify: [document, document, alignment],
  cohensKappa: [[['x', 'y']]],
  compare: [document, document, {}],
  compareAsync: [document, document, {}],
  comparisonToFacets: [comparison],
  comparisonToFormat: [comparison, 'md', {}],
  createAgencyTable: [[]],
  createHttpEmbedder: [{ url: 'http://127.0.0.1:1', model: 'm' }],
  createHttpJudge: [{ url: 'http://127.0.0.1:1', model: 'm' }],
  createPaddleOcr: [{}],
  createSentenceModel: [{ model: 'm', folder: '.' }],
  createTaskIndex: [[{ id: 'a', text: '推进' }], {}],
  createQueueScheduler: [{ engine: 'redis://127.0.0.1:1' }],
  createTesseract: [{}],
  createTokenizer: [[document], {}],
  decideComparison: [comparison, [], {}],
  documentToQuality: [document],
  documentsToIndicators: [[document]],
  indicatorsToTables: [library.documentsToIndicators([document])],
  documentToText: [document],
  evaluate: [comparison, gold],
  explain: [comparison, '1.01'],
  explainPromise: [library.reportOf(document, document), '0-1', {}],
  promisesToHTML: [library.reportOf(document, document), {}],
  promisesToMarkdown: [library.reportOf(document, document), {}],
  promisesToXLSX: [library.reportOf(document, document), {}],
  exportQuestions: [comparison, 'a.txt', {}],
  exportReview: [comparison, { format: 'csv' }],
  findRegions: ['湖南省'],
  formatOf: ['a.md'],
  importAnswers: ['{"id": "951168a7-1b2c3d4e", "relation": "none"}', { model: 'm' }],
  importReview: ['source,target,decision\na/1.01,b/1.01,改写', {}],
  krippendorffsAlpha: [[['x', 'x']]],
  lineageToGraph: [lineage, {}],
  lineageToHTML: [lineage, {}],
  lineageToJSON: [lineage],
  lineageToTables: [lineage, {}],
  lineageToText: [lineage, {}],
  linkToFacets: [
    document.plans[0]!.tasks[0],
    document.plans[0]!.tasks[0],
    comparison.links[0],
    {
      clauses: { source: [], target: [] },
      changes: [],
      levels: { source: null, target: null },
      years: { source: null, target: null },
    },
  ],
  linkToChanges: [tokenized.tasks[0], tokenized.tasks[0]],
  marksToPlain: [library.changesToMarks(changes, TEXT, TEXT)],
  openCorpus: [[document], { cache: false }],
  openTaskIndex: [index.toBytes(), {}],
  pairToUsualMeasures: [comparison, '1.01', '1.01'],
  parseDocument: [TEXT, {}],
  providePackages: [{}],
  readDocument: [new TextEncoder().encode(TEXT), {}],
  readDocumentSync: [new TextEncoder().encode(TEXT), {}],
  readText: [TEXT, {}],
  regionByCode: ['430000'],
  regionByName: ['湖南省'],
  reportOf: [document, document],
  reviewToAgreement: [[], undefined, {}],
  estimateShares: [comparison, {}],
  sampleTasks: [comparison, { size: 1 }],
  sampleToEstimate: [{ rows: [], blanks: [] }, {}],
  saveLineage: [lineage, undefined, {}],
  saveReview: [comparison, 'a.txt', {}],
  saveTables: [lineage, undefined, {}],
  scoreSlots: [document, []],
  summariseFacets: [comparison, facets],
  tableToCSV: [table, {}],
  tableToParquet: [table],
  tablesToCodebook: [[table]],
  tablesToMarkdown: [[table]],
  taskToFingerprint: [document.plans[0]!.tasks[0]],
  toCSV: [comparison, {}],
  toRows: [comparison, 'tasks'],
  toDOCX: [comparison, {}],
  toGEXF: [network],
  toGraphML: [network],
  toHTML: [comparison, {}],
  toSVG: [comparison, 'flow', {}],
  toJSON: [comparison, {}],
  toMarkdown: [comparison, {}],
  toText: [comparison, {}],
  toXLSX: [comparison, {}],
  unitToKind: ['省政务局'],
}

/** Calls of what has methods. */
const METHODS: Readonly<Record<string, readonly [object, string, ...unknown[]]>> = {
  'comparison.task': [comparison, 'task', '1.01', 'source'],
  'comparison.explain': [comparison, 'explain', '1.01'],
  'comparison.save': [comparison, 'save', 'a.zip', {}],
  'corpus.document': [corpus, 'document', 'a'],
  'corpus.add': [corpus, 'add', [], {}],
  'corpus.trace': [corpus, 'trace', {}],
  'corpus.track': [corpus, 'track', '跨省通办'],
  'corpus.phrases': [corpus, 'phrases', {}],
  'lineage.track': [lineage, 'track', '跨省通办'],
  'lineage.phrases': [lineage, 'phrases', {}],
  'corpus.nearest': [corpus, 'nearest', '跨省通办', 3],
  'index.nearest': [index, 'nearest', '跨省通办', 1, {}],
  'index.allPairs': [index, 'allPairs', 1, {}],
  'index.add': [index, 'add', []],
  'lineage.explain': [lineage, 'explain', 'a/1.01', 'a/1.01'],
  'lineage.family': [lineage, 'family', 'a/1.01'],
  'lineage.find': [lineage, 'find', '跨省'],
  'lineage.save': [lineage, 'save', undefined, {}],
  'lineage.task': [lineage, 'task', 'a/1.01'],
}

/** What a call ends in: a result, or the error it throws, at once or later. */
async function outcomeOf(call: () => unknown): Promise<unknown> {
  try {
    await call()
    return undefined
  } catch (error) {
    return error
  }
}

/** Errors that are none of ours, with the call that led to them. */
async function strangers(run: (args: readonly unknown[]) => unknown, right: readonly unknown[]) {
  const found: string[] = []
  const tryOne = async (args: readonly unknown[], said: string) => {
    const outcome = await outcomeOf(() => run(args))
    if (outcome !== undefined && !(outcome instanceof PolicyError)) found.push(`${said}: ${String(outcome)}`)
  }
  for (let place = 0; place < right.length; place++) {
    for (const wrong of WRONG)
      await tryOne(right.with(place, wrong), `argument ${place + 1} ${String(wrong)}`)
    const own = right[place]
    if (own === comparison || own === lineage || own === document)
      await tryOne(right.with(place, { ...own }), `argument ${place + 1} a copy by spreading`)
  }
  return found
}

describe('wrong calls are told by a PolicyError, whatever is handed over', () => {
  const functions = Object.entries(library).filter(
    ([name, value]) => typeof value === 'function' && name !== 'PolicyError',
  )

  it('is tried on every public function', () => {
    expect(functions.map(([name]) => name).filter((name) => !(name in CALLS))).toEqual([])
  })

  it.each(functions)('%s', async (name, call) => {
    const right = CALLS[name] ?? []
    expect(await strangers((args) => (call as (...args: unknown[]) => unknown)(...args), right)).toEqual([])
  })

  it.each(Object.entries(METHODS))('%s', async (_, [thing, method, ...right]) => {
    const call = (thing as Readonly<Record<string, (...args: unknown[]) => unknown>>)[method]!
    expect(await strangers((args) => call.apply(thing, [...args]), right)).toEqual([])
  })
})

describe('a wrong option is named with what there is', () => {
  it.each([
    [
      'compare',
      () => library.compare(TEXT, TEXT, { treshold: 1 } as object),
      /compare has no option treshold; it has .*align\.threshold/u,
    ],
    [
      'nested',
      () => library.compare(TEXT, TEXT, { align: { threshold: 2 } }),
      /compare\.align\.threshold must be a number in 0\.\.1, got 2/u,
    ],
    ['NaN', () => library.compare(TEXT, TEXT, { align: { threshold: Number.NaN } }), /got NaN/u],
    [
      'null',
      () => library.toText(comparison, null as never),
      /options of toText must be an object, got null/u,
    ],
    ['a copy', () => library.toHTML({ ...comparison } as never), /comparison as `compare` returns it/u],
  ])('%s', async (_, call, message) => {
    expect(await outcomeOf(call)).toMatchObject({
      name: 'PolicyError',
      message: expect.stringMatching(message),
    })
  })
})

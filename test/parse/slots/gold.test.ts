import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import {
  addSlotScores,
  type GoldSlots,
  scoreSlots,
  slotNames,
} from '../../../src/evaluate/slots-to-scores.js'
import { parseDocument } from '../../../src/parse/index.js'

const root = path.resolve(import.meta.dirname, '../../..')
const shared = path.resolve(root, '../shared')
const gold = path.join(root, 'benchmark/slots')
const read = (file: string): string => readFileSync(file, 'utf8')

/** The least F1 that is accepted. */
const FLOOR = { heading: 0.97, lead: 0.97, responsible: 0.97, cites: 0.97, targets: 0.9, deadlines: 0.9 }

describe('slots of the annotated seeds', () => {
  const results = ['hunan-2022', 'loudi-2023'].map((id) =>
    scoreSlots(
      parseDocument(read(path.join(root, 'seeds', `${id}.txt`)), { id }),
      JSON.parse(read(path.join(gold, `${id}.json`))) as GoldSlots[],
    ),
  )
  it.each(slotNames)('reads %s', (slot) => {
    const score = addSlotScores(results).find((one) => one.slot === slot)!
    expect(score.gold).toBeGreaterThan(0)
    expect(score.f1).toBeGreaterThanOrEqual(FLOOR[slot])
  })
})

describe.skipIf(!existsSync(shared))('slots of documents of other fields', () => {
  const folder = path.join(gold, 'corpus')
  // the body runs even where its tests are skipped
  const results = (existsSync(shared) ? readdirSync(folder) : []).map((name) => {
    const { file, tasks } = JSON.parse(read(path.join(folder, name))) as { file: string; tasks: GoldSlots[] }
    return scoreSlots(parseDocument(read(path.join(shared, file))), tasks)
  })
  it.each(slotNames)('reads %s', (slot) => {
    const score = addSlotScores(results).find((one) => one.slot === slot)!
    expect(score.f1).toBeGreaterThanOrEqual(FLOOR[slot])
  })
})

describe('scoreSlots', () => {
  const task =
    '一、改革\n（一）推进共享。完善平台，年底前接入50个系统。（市数据局牵头，市财政局配合）\n（二）加强培训。做好培训。'
  const record = {
    id: '1.01',
    heading: '推进共享',
    lead: ['市数据局'],
    responsible: [],
    cites: [],
    deadlines: ['年底前'],
  }
  it('counts a wrong bound as one missed and one wrong target', () => {
    const wanted: GoldSlots = { ...record, targets: [{ value: 50, unit: '个', bound: 'min' }] }
    const { scores, mistakes } = scoreSlots(parseDocument(task), [wanted])
    expect(scores.find((score) => score.slot === 'lead')).toMatchObject({ right: 1, read: 1, gold: 1, f1: 1 })
    expect(mistakes.filter((mistake) => mistake.slot === 'targets').map((mistake) => mistake.kind)).toEqual([
      'wrong',
      'missed',
    ])
  })
  it('counts all of a task that the document lacks as missed', () => {
    const { scores } = scoreSlots(parseDocument(task), [{ ...record, id: '9.99', targets: [] }])
    expect(scores.find((score) => score.slot === 'heading')).toMatchObject({ right: 0, read: 0, gold: 1 })
  })
})

import { describe, expect, it } from 'vitest'
import type { JobResult } from '../../src/jobs/job.js'
import { createAsks } from '../../src/queue/asks.js'
import { toyJob, toyKit } from './toy-jobs.js'

const done = (id: string): JobResult => ({ id, done: 1, failed: [] })

describe('what is asked of a queue', () => {
  const one = toyJob([['一', 'done']])
  const two = toyJob([['二', 'done']])
  const three = toyJob([['三', 'done']])
  const both = toyJob([
    ['一', 'done'],
    ['二', 'done'],
  ])
  const store = new Set<string>()
  const kit = { ...toyKit(''), isStanding: (key: string) => store.has(key) }

  it('is asked for in lots, in order, and not where the store has it', () => {
    store.clear()
    store.add('pair/二')
    const heard: string[] = []
    const asks = createAsks([one, two, three], '', kit, ({ id }) => heard.push(id))
    expect(asks.next(1)).toEqual([one])
    expect(asks.next(1)).toEqual([])
    store.add('pair/一')
    asks.completed(one.id, done(one.id))
    expect(asks.next(9)).toEqual([three])
    store.add('pair/三')
    asks.completed(three.id, done(three.id))
    expect(asks.isDone()).toBe(true)
    expect(heard).toEqual([one.id, two.id, three.id])
    expect(asks.results().map((result) => result.done)).toEqual([1, 1, 1])
  })

  it('is asked for once, as itself and as a half of another, twice given or not', () => {
    store.clear()
    const asks = createAsks([both, one, one], '', kit, () => undefined)
    expect(asks.next(9)).toEqual([both, one])
    asks.failed(both.id, 'out of memory')
    expect(asks.next(9)).toEqual([two])
    store.add('pair/一')
    asks.completed(one.id, done(one.id))
    asks.failed(two.id, 'out of memory')
    expect(asks.next(9)).toEqual([two])
    asks.failed(two.id, 'out of memory')
    expect(asks.isDone()).toBe(true)
    expect(asks.results()).toEqual([
      {
        id: both.id,
        done: 1,
        failed: [
          {
            key: 'pair/二',
            what: '二',
            code: 'died',
            message: 'given up after its process ended again and again: out of memory',
          },
        ],
      },
      done(one.id),
      done(one.id),
    ])
  })

  it('is asked for again where it was lost, and not for ever where workers write elsewhere', () => {
    store.clear()
    const asks = createAsks([one], '/store', kit, () => undefined)
    asks.next(1)
    asks.lost(one.id)
    const elsewhere = (): void => {
      for (let times = 0; times < 20; times++) {
        expect(asks.next(1)).toEqual([one])
        asks.completed(one.id, done(one.id))
      }
    }
    expect(elsewhere).toThrowError(
      expect.objectContaining({ code: 'engine', message: expect.stringMatching(/\/store: give/u) }),
    )
  })
})

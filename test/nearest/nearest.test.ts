import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import { parseDocument } from '../../src/document.js'
import {
  createTaskIndex,
  type IndexableTask,
  type Neighbours,
  openTaskIndex,
  type TaskIndex,
} from '../../src/nearest/index.js'
import { bruteForce } from './brute.js'
import { makeTasks } from './make-tasks.js'

const folder = mkdtempSync(join(tmpdir(), 'policy-lineage-nearest-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Scores are handed out in 32 bits. */
const rounded = (near: readonly { position: number; score: number }[]) =>
  near.map(({ position, score }) => [position, Math.fround(score)])

const rowsOf = (neighbours: Neighbours) =>
  Array.from({ length: neighbours.size }, (_, i) => rounded(neighbours.of(i)))

const codeOf = (call: () => unknown): string => {
  try {
    call()
  } catch (error) {
    return (error as { code: string }).code
  }
  return 'no error'
}

describe('exact', () => {
  it('equals brute force on 800 tasks, ties included', async () => {
    for (const [seed, vocabulary] of [
      [1, 5000],
      [2, 40],
    ] as const) {
      const tasks = makeTasks(800, seed, vocabulary)
      const brute = bruteForce(tasks)
      const found = rowsOf(await createTaskIndex(tasks).allPairs(5))
      tasks.forEach((_, i) => {
        expect(found[i], `task ${i} of seed ${seed}`).toEqual(rounded(brute(i, 5)))
      })
    }
  })

  it('equals brute force on any few tasks and any k', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer(),
        fc.integer({ min: 1, max: 60 }),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 3, max: 200 }),
        async (seed, count, k, vocabulary) => {
          const tasks = makeTasks(count, seed, vocabulary)
          const brute = bruteForce(tasks)
          const index = createTaskIndex(tasks)
          expect(rowsOf(await index.allPairs(k))).toEqual(tasks.map((_, i) => rounded(brute(i, k))))
          const own = index.nearest(tasks[0]!, count).filter(({ position }) => position !== 0)
          expect(rounded(own)).toEqual(rounded(brute(0, count)))
        },
      ),
      { numRuns: 60 },
    )
  })

  it('does not weigh a very long task less exactly than 1 in 1,000', () => {
    const long = makeTasks(3000, 5)
      .map(({ text }) => text)
      .join('')
    const tasks = [{ id: 'long', text: long }, ...makeTasks(500, 6)]
    const found = createTaskIndex(tasks).nearest(tasks[7]!, 3)
    expect(found[0]).toMatchObject({ position: 7, score: 1 })
    expect(found[1]!.score).toBeCloseTo(bruteForce(tasks)(7, 1)[0]!.score, 3)
  })
})

describe('nearest', () => {
  const index = createTaskIndex(makeTasks(300, 3))

  it('answers texts, the best first, a text of the index with itself', () => {
    const { text } = makeTasks(300, 3)[20]!
    const found = index.nearest(text, 10)
    expect(found[0]).toMatchObject({ id: 't20', position: 20, score: 1 })
    expect(found.map(({ score }) => score)).toEqual(found.map(({ score }) => score).sort((x, y) => y - x))
  })

  it('answers what shares nothing with nothing', () => {
    expect(index.nearest('', 3)).toEqual([])
    expect(index.nearest('12345 ,.-', 3)).toEqual([])
    expect(index.nearest('龘靐齉爩', 3)).toEqual([])
    expect(createTaskIndex([]).nearest('推进', 3)).toEqual([])
  })

  it('scores lower what says more beside', () => {
    const { text } = makeTasks(300, 3)[20]!
    expect(index.nearest(`${text}龘靐齉爩`, 1)[0]!.score).toBeLessThan(0.99)
  })

  it('leaves responsibility notes of library tasks out', () => {
    const tasks = (note: string) =>
      parseDocument(
        `湖南省2022年工作要点\n一、改革\n（一）推进跨省通办。做好业务衔接。（责任单位：${note}）\n（二）建设政务云。整合机房。（责任单位：${note}）`,
      ).plans[0]!.tasks
    expect(tasks('省公安厅')[0]!.slots.notes.length).toBe(1)
    const found = createTaskIndex(tasks('省公安厅、省财政厅')).nearest('省公安厅、省财政厅', 2)
    expect(found).toEqual([])
  })

  it('takes other terms, and says the same as brute force on them', () => {
    const terms = ({ text }: IndexableTask) => text.split(/[，。；]/u)
    const tasks = [
      { id: 'a', text: '推进改革，优化服务' },
      { id: 'b', text: '推进服务，优化改革' },
      { id: 'c', text: '优化服务，推进改革，加强监管' },
    ]
    expect(
      createTaskIndex(tasks, { terms })
        .nearest(tasks[0]!, 3)
        .map(({ id }) => id),
    ).toEqual(['a', 'c'])
  })
})

it('survives terms that throw half-way or are none', () => {
  let fails = false
  function* terms({ text }: IndexableTask): Generator<string> {
    for (const term of text.split('，')) {
      if (fails && term === '优化') throw new Error('no more')
      yield fails && term === '监管' ? (3 as never) : term
    }
  }
  const tasks = [
    { id: 'a', text: '推进，改革，优化' },
    { id: 'b', text: '推进，监管' },
  ]
  const index = createTaskIndex(tasks, { terms })
  const before = index.nearest(tasks[0]!, 2)
  fails = true
  expect(() => index.nearest(tasks[0]!, 2)).toThrow('no more')
  expect(codeOf(() => index.nearest(tasks[1]!, 2))).toBe('bad-input')
  fails = false
  expect(index.nearest(tasks[0]!, 2)).toEqual(before)
})

describe('adding', () => {
  it('gives the same as making it at once', async () => {
    const tasks = makeTasks(700, 4)
    const whole = createTaskIndex(tasks)
    const grown = createTaskIndex(tasks.slice(0, 200))
    await grown.allPairs(2)
    grown.add(tasks.slice(200, 201))
    grown.add(tasks.slice(201, 450))
    grown.nearest('推进', 1)
    grown.add(tasks.slice(450))
    expect(grown.size).toBe(700)
    expect(rowsOf(await grown.allPairs(4))).toEqual(rowsOf(await whole.allPairs(4)))
    expect(grown.nearest(tasks[3]!.text, 9)).toEqual(whole.nearest(tasks[3]!.text, 9))
  })

  it('adds all or nothing', () => {
    const index = createTaskIndex(makeTasks(5, 1))
    expect(codeOf(() => index.add([{ id: 'x', text: 'y' }, { id: 'x' } as never]))).toBe('bad-input')
    expect(index.size).toBe(5)
  })
})

describe('a file', () => {
  const tasks = makeTasks(400, 8)
  const index = createTaskIndex(tasks)
  const same = async (opened: TaskIndex): Promise<void> => {
    expect(opened.size).toBe(400)
    expect(rowsOf(await opened.allPairs(3))).toEqual(rowsOf(await index.allPairs(3)))
    expect(opened.nearest(tasks[9]!, 5)).toEqual(index.nearest(tasks[9]!, 5))
  }

  it('says so where it cannot be saved', () => {
    const index = createTaskIndex([{ id: 'a', text: '推进跨省通办。' }])
    expect(() => index.save('/no/such/folder/index')).toThrow(expect.objectContaining({ code: 'unreadable' }))
  })

  it('opens as it was saved, and grows', async () => {
    const path = join(folder, 'tasks.index')
    index.save(path)
    await same(openTaskIndex(path))
    await same(openTaskIndex(index.toBytes()))
    const odd = new Uint8Array(index.toBytes().length + 3)
    odd.set(index.toBytes(), 3)
    await same(openTaskIndex(odd.subarray(3)))
    const more = makeTasks(50, 9)
    const grown = openTaskIndex(path)
    grown.add(more)
    expect(rowsOf(await grown.allPairs(3))).toEqual(
      rowsOf(await createTaskIndex([...tasks, ...more]).allPairs(3)),
    )
    await same(openTaskIndex(path))
  })

  it('has the same bytes each time', () => {
    expect(Buffer.compare(index.toBytes(), createTaskIndex(tasks).toBytes())).toBe(0)
  })

  it('holds an empty index too', () => {
    expect(openTaskIndex(createTaskIndex([]).toBytes()).nearest('推进', 1)).toEqual([])
  })

  it('asks for its own terms again', () => {
    const terms = ({ text }: IndexableTask) => text.split('，')
    const own = createTaskIndex(tasks, { terms }).toBytes()
    expect(codeOf(() => openTaskIndex(own))).toBe('bad-option')
    expect(openTaskIndex(own, { terms }).size).toBe(400)
    expect(codeOf(() => openTaskIndex(index.toBytes(), { terms }))).toBe('bad-option')
  })

  it('is refused where any byte is wrong or missing', () => {
    const bytes = index.toBytes()
    fc.assert(
      fc.property(
        fc.nat({ max: bytes.length - 1 }),
        fc.integer({ min: 1, max: 255 }),
        fc.boolean(),
        (at, flip, cut) => {
          const damaged = cut ? bytes.slice(0, at) : bytes.slice()
          if (!cut) damaged[at]! ^= flip
          expect(codeOf(() => openTaskIndex(damaged))).toBe('unreadable')
        },
      ),
      { numRuns: 200 },
    )
    for (let at = 0; at < 200; at++) {
      const damaged = bytes.slice()
      damaged[at]! ^= 1
      expect(codeOf(() => openTaskIndex(damaged))).toBe('unreadable')
    }
    const path = join(folder, 'other')
    writeFileSync(path, '一、改革')
    expect(codeOf(() => openTaskIndex(path))).toBe('unreadable')
    expect(codeOf(() => openTaskIndex(folder))).toBe('unreadable')
    expect(codeOf(() => openTaskIndex(join(folder, 'missing')))).toBe('not-found')
  })
})

describe('all pairs', () => {
  const tasks = makeTasks(3000, 11)
  const index = createTaskIndex(tasks)

  it('have the same bytes for any number of threads', async () => {
    const one = await index.allPairs(5)
    const two = await index.allPairs(5, { threads: 2 })
    const three = await openTaskIndex(index.toBytes()).allPairs(5, { threads: 3 })
    for (const many of [two, three]) {
      expect(Buffer.compare(Buffer.from(many.positions.buffer), Buffer.from(one.positions.buffer))).toBe(0)
      expect(Buffer.compare(Buffer.from(many.scores.buffer), Buffer.from(one.scores.buffer))).toBe(0)
    }
  })

  it('tell how far they are', async () => {
    for (const threads of [1, 2]) {
      const seen: { done: number; total: number }[] = []
      await index.allPairs(5, { threads, onProgress: (progress) => seen.push(progress) })
      expect(seen.at(-1)).toEqual({ done: 3000, total: 3000 })
      expect(seen.map(({ done }) => done)).toEqual(seen.map(({ done }) => done).sort((x, y) => x - y))
    }
  })

  it.each([1, 2])('stop when told to, with %i threads', async (threads) => {
    await expect(index.allPairs(5, { threads, signal: AbortSignal.abort() })).rejects.toMatchObject({
      code: 'aborted',
    })
    const controller = new AbortController()
    const onProgress = ({ done }: { done: number }): void => {
      if (done < 3000) controller.abort()
    }
    const large = createTaskIndex(makeTasks(20_000, 12))
    await expect(
      large.allPairs(50, { threads, signal: controller.signal, onProgress }),
    ).rejects.toMatchObject({ code: 'aborted' })
  })

  it('find at least 0.97 of the exact neighbours in the approximate mode', async () => {
    const exact = await index.allPairs(5)
    const near = await index.allPairs(5, { mode: 'approximate' })
    let all = 0
    let found = 0
    for (let i = 0; i < tasks.length; i++) {
      const those = new Set(near.of(i).map(({ position }) => position))
      for (const { position } of exact.of(i)) {
        all++
        if (those.has(position)) found++
      }
    }
    expect(found / all).toBeGreaterThan(0.97)
    expect(near.of(0)[0]!.score).toBeGreaterThan(0)
  })
})

it('bad calls are named', async () => {
  const index = createTaskIndex(makeTasks(5, 1))
  for (const tasks of [null, 3, '推进', {}, [null], [{ id: 1, text: 'x' }], [{ id: 'a' }]])
    expect(codeOf(() => createTaskIndex(tasks as never))).toBe('bad-input')
  for (const k of [0, -1, 1.5, Number.NaN, '3', 1e9])
    expect(codeOf(() => index.nearest('推进', k as never))).toBe('bad-option')
  expect(codeOf(() => index.nearest(3 as never, 1))).toBe('bad-input')
  expect(codeOf(() => index.nearest('推进', 1, { mode: 'quick' as never }))).toBe('bad-option')
  expect(codeOf(() => createTaskIndex([], { terms: 'words' as never }))).toBe('bad-option')
  await expect(index.allPairs(5, { threads: 0 })).rejects.toMatchObject({ code: 'bad-option' })
  const neighbours = await index.allPairs(2)
  expect(codeOf(() => neighbours.of(5))).toBe('bad-input')
})

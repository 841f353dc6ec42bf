import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { alignAsync } from '../../src/align/align-async.js'
import { align } from '../../src/align/index.js'
import type { Answer } from '../../src/model/answer.js'
import type { TokenizedDocument } from '../../src/model/index.js'
import type { Judge, JudgeQuestion } from '../../src/options.js'
import { parseDocument } from '../../src/parse/index.js'
import { createTokenizer } from '../../src/tokenize/index.js'

// two cities' plans of different years: there is much to doubt, whatever the weights
const texts = ['shaoyang-2021', 'loudi-2023'].map((id) =>
  parseDocument(readFileSync(`seeds/${id}.txt`, 'utf8'), { id }),
)
const tokenizer = createTokenizer(texts)
const [before, after] = texts.map((text) => tokenizer.document(text)) as [
  TokenizedDocument,
  TokenizedDocument,
]
const TASKS = before.tasks.length

/** Says the same of everything, and remembers what it was asked. */
function sayer(answer: Answer | null): { readonly judge: Judge; readonly seen: JudgeQuestion[] } {
  const seen: JudgeQuestion[] = []
  return {
    seen,
    judge: (questions) => {
      seen.push(...questions)
      return questions.map(() => ({ relation: answer }))
    },
  }
}

const plain = align(before, after)
const placeOf = (side: TokenizedDocument, id: string): number =>
  side.tasks.findIndex(({ task }) => task.id === id)
const coreAt = (alignment: { readonly confidence: Float64Array }, source: string, target: string): number =>
  alignment.confidence[placeOf(before, source) * after.tasks.length + placeOf(after, target)]!

describe('a judge', () => {
  it('is asked so many questions, the most telling first', async () => {
    const { judge, seen } = sayer(null)
    await alignAsync(before, after, { judge, judgeBudget: 3 })
    expect(seen).toHaveLength(3)
    const gains = seen.map(({ gain }) => gain)
    expect(gains).toEqual([...gains].sort((x, y) => y - x))
    const few = sayer(null)
    await alignAsync(before, after, { judge: few.judge, judgeBudget: 2.5 / TASKS })
    expect(few.seen.map(({ id }) => id)).toEqual(seen.slice(0, 2).map(({ id }) => id))
  })

  it('moves the chances as often as it is right, and no further', async () => {
    const { judge, seen } = sayer('none')
    const judged = await alignAsync(before, after, { judge, judgeBudget: 2 })
    expect(seen).toHaveLength(2)
    for (const { source, target, confidence } of seen) {
      expect(coreAt(plain, source.id, target.id)).toBe(confidence)
      expect(coreAt(judged, source.id, target.id)).toBeLessThan(confidence)
      expect(coreAt(judged, source.id, target.id)).toBeGreaterThan(0)
      expect(judged.links.some((link) => link.source === source.id && link.target === target.id)).toBe(false)
    }
    const plainJudge = sayer('none')
    const guess = { inherited: 0.25, rephrased: 0.25, partial: 0.25, none: 0.25 }
    const guesser = Object.assign(plainJudge.judge, {
      likelihood: { inherited: guess, rephrased: guess, partial: guess, none: guess },
    })
    expect((await alignAsync(before, after, { judge: guesser, judgeBudget: 2 })).links).toEqual(plain.links)
  })

  it.each(['rephrased', 'partial'] as const)('makes %s of a doubtful pair what it says', async (answer) => {
    const { judge, seen } = sayer(answer)
    const { links } = await alignAsync(before, after, { judge, judgeBudget: 1 })
    const [{ source, target }] = seen as [JudgeQuestion]
    expect(links.find((link) => link.source === source.id && link.target === target.id)).toMatchObject({
      relation: answer,
      uncertain: false,
    })
  })

  it('is weighed together with another one', async () => {
    const [yes, no, again] = [sayer('rephrased'), sayer('none'), sayer('none')]
    const options = { judgeBudget: 1 }
    const chanceWith = async (judge: readonly Judge[]) => {
      const judged = await alignAsync(before, after, { ...options, judge })
      const { source, target } = yes.seen[0]!
      return coreAt(judged, source.id, target.id)
    }
    const alone = await chanceWith([yes.judge])
    const split = await chanceWith([yes.judge, no.judge])
    const outvoted = await chanceWith([yes.judge, no.judge, again.judge])
    expect(alone).toBeGreaterThan(split)
    expect(split).toBeGreaterThan(outvoted)
    expect(again.seen[0]!.id).toBe(no.seen[0]!.id)
  })

  it('leaves what it answered in the record, even if it is a plain function', async () => {
    const { judge, seen } = sayer('partial')
    const { plugIns } = await alignAsync(before, after, { judge, judgeBudget: 2 })
    const said = seen.map(({ id }) => [id, '{"relation":"partial"}'])
    expect(plugIns).toMatchObject([{ kind: 'judge', answers: Object.fromEntries(said) }])
  })
})

describe('what a judge recorded before', () => {
  const recordedAs = (entries: readonly (readonly [string, Answer])[]): Judge =>
    Object.assign(() => expect.fail('asked'), {
      recorded: new Map(entries.map(([id, relation]) => [id, { relation }])),
    })
  const backwards = (id: string): string => id.split('-').reverse().join('-')
  const firstQuestion = async (): Promise<JudgeQuestion> => {
    const { judge, seen } = sayer(null)
    await alignAsync(before, after, { judge, judgeBudget: 1 })
    return seen[0]!
  }

  it('is used without asking, whatever the budget and whichever text came first', async () => {
    const { id, source, target, confidence } = await firstQuestion()
    for (const known of [id, backwards(id)]) {
      const judged = await alignAsync(before, after, { judge: recordedAs([[known, 'none']]), judgeBudget: 0 })
      expect(coreAt(judged, source.id, target.id)).toBeLessThan(confidence / 2)
      const moved = judged.confidence.filter((chance, cell) => chance !== plain.confidence[cell])
      expect(moved).toHaveLength(1)
    }
  })

  it('is not asked again of another judge', async () => {
    const { id } = await firstQuestion()
    const next = sayer(null)
    await alignAsync(before, after, { judge: [recordedAs([[id, 'none']]), next.judge], judgeBudget: 3 })
    expect(next.seen.map((question) => question.id)).not.toContain(id)
  })
})

describe('waiting for a plug-in', () => {
  const never = (): Promise<never> => new Promise(() => {})

  it('ends after the time it may take, and tells the plug-in', async () => {
    let signal: AbortSignal | undefined
    const judge: Judge = (_, call) => {
      signal = call?.signal
      return never()
    }
    await expect(
      alignAsync(before, after, { judge, judgeBudget: 1, plugInTimeout: 5 }),
    ).rejects.toMatchObject({
      code: 'plug-in',
      message: /judge gave no answer in 5 ms/u,
    })
    expect(signal!.aborted).toBe(true)
    await expect(alignAsync(before, after, { embed: never, plugInTimeout: 5 })).rejects.toThrow(
      /embed gave no/u,
    )
  })

  it('ends when the caller gives up', async () => {
    const control = new AbortController()
    const judge: Judge = () => {
      control.abort()
      return never()
    }
    const options = { judge, judgeBudget: 1, signal: control.signal }
    await expect(alignAsync(before, after, options)).rejects.toMatchObject({ code: 'aborted' })
    const late: Judge = () => expect.fail('asked after the end')
    await expect(alignAsync(before, after, { ...options, judge: late })).rejects.toMatchObject({
      code: 'aborted',
    })
  })

  it('refuses limits that are none', async () => {
    const { judge } = sayer(null)
    await expect(alignAsync(before, after, { judge, judgeBudget: -1 })).rejects.toThrow(
      /judgeBudget must be/u,
    )
    await expect(alignAsync(before, after, { judge, plugInTimeout: 0 })).rejects.toThrow(
      /plugInTimeout must/u,
    )
  })
})

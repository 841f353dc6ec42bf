import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { alignAsync } from '../../src/align/align-async.js'
import { align } from '../../src/align/index.js'
import { createHttpEmbedder, createHttpJudge } from '../../src/align/plug-ins/index.js'
import type { JudgeQuestion } from '../../src/options.js'
import { toyDocument } from './toy.js'

type Answer = (body: never, request: IncomingMessage, response: ServerResponse) => unknown

let answer: Answer = () => ({})
const seen: { path: string; key: string | undefined; body: unknown }[] = []
const server = createServer((request, response) => {
  let text = ''
  request.on('data', (chunk) => {
    text += chunk
  })
  request.on('end', () => {
    const body = JSON.parse(text) as never
    seen.push({ path: request.url!, key: request.headers.authorization, body })
    const given = answer(body, request, response)
    if (given !== undefined) response.end(typeof given === 'string' ? given : JSON.stringify(given))
  })
})
let url = ''
const folder = mkdtempSync(join(tmpdir(), 'plug-ins-'))

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
  rmSync(folder, { recursive: true })
})
afterEach(() => {
  seen.length = 0
  delete process.env.TOY_KEY
})

const toyVectors = ({ input }: { input: readonly string[] }): unknown => ({
  data: input.map((text, index) => ({ index, embedding: [text.length, 1, 0.5] })).reverse(),
  usage: { total_tokens: 10 },
})
const say = (content: string): unknown => ({ choices: [{ message: { content } }] })
const question = (text: string): JudgeQuestion => ({
  id: text,
  source: { id: '1.01', text },
  target: { id: '1.02', text: '乙' },
  confidence: 0.4,
  gain: 1,
  evidence: [],
  codebook: 'none: nothing',
})
const quick = { backoff: 1, model: 'toy' }

describe('an embedder behind HTTP', () => {
  it('asks in batches, once for each text, and puts the vectors in order', async () => {
    answer = toyVectors as Answer
    const embed = createHttpEmbedder({ url, ...quick, batch: 2 })
    const vectors = await embed(['甲', '甲乙', '甲乙丙', '甲'])
    expect(vectors.map((vector) => vector[0])).toEqual([1, 2, 3, 1])
    expect(seen.map(({ path, body }) => [path, (body as { input: unknown[] }).input.length])).toEqual([
      ['/v1/embeddings', 2],
      ['/v1/embeddings', 1],
    ])
  })

  it('repeats a run from the cache, offline', async () => {
    answer = toyVectors as Answer
    const first = await createHttpEmbedder({ url, ...quick, cache: folder })(['甲', '乙乙'])
    answer = () => expect.fail('asked again')
    const again = createHttpEmbedder({ url, ...quick, cache: folder, offline: true })
    expect(await again(['甲', '乙乙'])).toEqual(first)
    await expect(again(['丙'])).rejects.toMatchObject({ code: 'plug-in', message: /offline: 1 vectors/u })
  })

  it('takes the key from the environment and tells nobody', async () => {
    process.env.TOY_KEY = 'secret-7'
    answer = toyVectors as Answer
    const embed = createHttpEmbedder({ url, ...quick, keyVariable: 'TOY_KEY' })
    await embed(['甲'])
    expect(seen[0]!.key).toBe('Bearer secret-7')
    expect(JSON.stringify(embed.record!())).not.toContain('secret')
  })

  it.each([
    ['no JSON', 'hello'],
    ['too few vectors', { data: [] }],
    ['a vector of words', { data: [{ index: 0, embedding: ['x'] }] }],
    ['a vector in a wrong place', { data: [{ index: 7, embedding: [1] }] }],
    ['null', 'null'],
  ])('gives up on %s after the tries it may make', async (_, given) => {
    answer = () => given
    const embed = createHttpEmbedder({ url, ...quick, tries: 2 })
    await expect(embed(['甲'])).rejects.toMatchObject({ code: 'plug-in', message: /after 2 tries/u })
    expect(seen).toHaveLength(2)
  })
})

describe('asking an endpoint', () => {
  it('tries again after a passing fault', async () => {
    let times = 0
    answer = ((body: never, _: unknown, response: ServerResponse) => {
      if (++times > 2) return toyVectors(body)
      response.statusCode = times === 1 ? 429 : 503
      response.setHeader('retry-after', '0')
      return 'busy'
    }) as Answer
    await createHttpEmbedder({ url, ...quick })(['甲'])
    expect(times).toBe(3)
  })

  it('does not try again where it is refused, and says what the server said', async () => {
    answer = ((_: never, __: unknown, response: ServerResponse) => {
      response.statusCode = 401
      return 'bad key'
    }) as Answer
    await expect(createHttpEmbedder({ url, ...quick })(['甲'])).rejects.toThrow(/after 1 tries: 401 bad key/u)
  })

  it('does not wait for a server that is too slow', async () => {
    answer = () => undefined
    const embed = createHttpEmbedder({ url, ...quick, timeout: 30, tries: 2 })
    await expect(embed(['甲'])).rejects.toMatchObject({ code: 'plug-in' })
  })

  it('follows no redirect', async () => {
    answer = ((_: never, __: unknown, response: ServerResponse) => {
      response.statusCode = 307
      response.setHeader('location', 'http://127.0.0.1:1/elsewhere')
      return ''
    }) as Answer
    await expect(createHttpEmbedder({ url, ...quick, tries: 1 })(['甲'])).rejects.toMatchObject({
      code: 'plug-in',
    })
    expect(seen).toHaveLength(1)
  })

  it('ends at the cost cap, failed requests included', async () => {
    answer = () => 'no JSON'
    const embed = createHttpEmbedder({ url, ...quick, maxRequests: 3, tries: 9 })
    await expect(embed(['甲'])).rejects.toThrow(/cost cap: 3 requests/u)
    answer = toyVectors as Answer
    const other = createHttpEmbedder({ url, ...quick, batch: 1, maxTokens: 15 })
    await expect(other(['甲', '乙乙', '丙丙丙'])).rejects.toThrow(/cost cap: 20 tokens/u)
  })

  it('refuses an address that is none', () => {
    expect(() => createHttpEmbedder({ url: 'file:///etc/passwd', ...quick })).toThrow(/url must be an http/u)
  })
})

describe('a judge behind HTTP', () => {
  interface Sent {
    readonly tasks: Record<string, string>
    readonly questions: readonly { readonly id: string; readonly source: string; readonly target: string }[]
  }
  const sentIn = (body: unknown): Sent =>
    JSON.parse((body as { messages: { content: string }[] }).messages[1]!.content) as Sent
  /** Says of each question what `tell` makes of its texts. */
  const telling = (tell: (source: string, target: string) => string | undefined): Answer =>
    ((body: unknown) => {
      const { tasks, questions } = sentIn(body)
      const answers = questions.flatMap(({ id, source, target }) => {
        const relation = tell(tasks[source]!, tasks[target]!)
        return relation === undefined ? [] : [{ id, reason: '同一件事', relation }]
      })
      return say(JSON.stringify({ answers }))
    }) as Answer
  const questionOf = (source: string, target: string): JudgeQuestion => ({
    ...question(source),
    target: { id: '1.02', text: target },
  })

  it('asks several questions at once, those about one task together, each text once', async () => {
    answer = telling((source, target) => (source === target ? 'inherited' : 'none'))
    const judge = createHttpJudge({ url, ...quick, batch: 3, atOnce: 1 })
    const asked = [
      questionOf('甲', '乙'),
      questionOf('丙', '丙'),
      questionOf('甲', '甲'),
      questionOf('甲', '丁'),
    ]
    expect((await judge(asked)).map(({ relation }) => relation)).toEqual([
      'none',
      'inherited',
      'inherited',
      'none',
    ])
    const [first, second] = seen.map(({ body }) => sentIn(body))
    expect(first!.questions).toHaveLength(3)
    expect(Object.values(first!.tasks)).toEqual(['甲', '乙', '甲', '丁'])
    expect(Object.values(second!.tasks)).toEqual(['丙', '丙'])
    expect(judge.record!().settings).toMatchObject({ batch: 3 })
    expect(judge.record!().settings.promptHash).toMatch(/^[0-9a-f]{64}$/u)
    expect(Object.keys(judge.record!().answers)).toHaveLength(4)
  })

  it('gives the relation and the reason, fenced and in Chinese or not', async () => {
    answer = () => say('好的：\n```json\n[{"id":"1","理由":"同一件事","关系":"改写"}]\n```')
    const judge = createHttpJudge({ url, ...quick })
    expect(await judge([question('甲')])).toEqual([{ relation: 'rephrased', reason: '同一件事' }])
    answer = () => say('{"relation":"none"}')
    expect(await judge([question('丁')])).toEqual([{ relation: 'none' }])
  })

  it('asks again, alone, what was left out', async () => {
    answer = ((body: never) =>
      sentIn(body).questions.length > 1
        ? telling((source) => (source === '甲' ? 'partial' : undefined))(
            body,
            undefined as never,
            undefined as never,
          )
        : telling(() => 'none')(body, undefined as never, undefined as never)) as Answer
    const judge = createHttpJudge({ url, ...quick })
    const decisions = await judge([question('甲'), question('丙'), question('丁')])
    expect(decisions.map(({ relation }) => relation)).toEqual(['partial', 'none', 'none'])
    expect(seen.map(({ body }) => sentIn(body).questions.length)).toEqual([3, 1, 1])
  })

  it('answers from the cache question by question, whatever was asked beside it', async () => {
    answer = telling(() => 'partial')
    await createHttpJudge({ url, ...quick, cache: folder })([question('一'), question('二')])
    answer = telling(() => 'none')
    const judge = createHttpJudge({ url, ...quick, cache: folder })
    const relations = (await judge([question('三'), question('二')])).map(({ relation }) => relation)
    expect(relations).toEqual(['none', 'partial'])
    const offline = createHttpJudge({ url, ...quick, cache: folder, offline: true })
    expect((await offline([question('一'), question('三')])).map(({ relation }) => relation)).toEqual([
      'partial',
      'none',
    ])
    await expect(offline([question('四')])).rejects.toThrow(/offline: the decision on 1\.01 and 1\.02/u)
  })

  it('takes nothing but a relation from a hostile answer', async () => {
    answer = () => say('{"relation":"inherited; rm -rf /","reason":{}}')
    const judge = createHttpJudge({ url, ...quick, tries: 2 })
    await expect(judge([question('甲')])).rejects.toMatchObject({
      code: 'plug-in',
      message: /is no relation/u,
    })
  })

  it('stops asking when it is told to', async () => {
    const control = new AbortController()
    answer = () => {
      control.abort()
      return undefined
    }
    const judge = createHttpJudge({ url, ...quick, batch: 1, atOnce: 1 })
    const asked = judge([question('甲'), question('乙'), question('丙')], { signal: control.signal })
    await expect(asked).rejects.toMatchObject({ code: 'plug-in' })
    expect(seen).toHaveLength(1)
  })
})

describe('alignAsync', () => {
  const before = toyDocument('a', [
    '推进 跨省 通办。设立 窗口。',
    '建设 证照 库。归集 证照。',
    '规范 中介 服务。',
  ])
  const after = toyDocument('b', [
    '规范 中介 超市。建立 信用 评价。',
    '深化 跨省 通办。增加 事项。',
    '发展 养老。',
  ])
  it('gives what align gives where nothing is plugged in', async () => {
    const { links, plugIns } = await alignAsync(before, after)
    expect(links).toEqual(align(before, after).links)
    expect(plugIns).toEqual([])
  })

  it('names the plug-in that answers nonsense', async () => {
    const bad = { judgeBudget: 9, judge: () => [] }
    await expect(alignAsync(before, after, bad)).rejects.toThrow(/judge must give \d+ decisions/u)
    const short = { embed: () => [Float32Array.of(1)] }
    await expect(alignAsync(before, after, short)).rejects.toThrow(/embed must give 6 vectors/u)
    const broken = {
      embed: () => {
        throw new Error('out of memory')
      },
    }
    await expect(alignAsync(before, after, broken)).rejects.toThrow(/embed failed: out of memory/u)
  })

  it('lets an embedder link tasks that share no word', async () => {
    const source = toyDocument('a', ['异地 可办。', '建设 证照 库。', '规范 中介 服务。'])
    const target = toyDocument('b', ['规范 中介 超市。', '建设 证照 平台。', '跨省 通办。'])
    const topics = [/异地|跨省/u, /证照/u, /中介/u]
    const embed = (texts: readonly string[]): readonly Float32Array[] =>
      texts.map((text) => Float32Array.from(topics, (topic) => (topic.test(text) ? 1 : 0.1)))
    const place = 0 * 3 + 2
    const plain = align(source, target).confidence[place]!
    const { confidence } = await alignAsync(source, target, { embed })
    expect(confidence[place]!).toBeGreaterThan(10 * plain)
    expect(confidence[0]!).toBeLessThan(confidence[place]!)
  })
})

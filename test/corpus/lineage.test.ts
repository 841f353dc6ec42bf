import { inspect } from 'node:util'
import { describe, expect, it } from 'vitest'
import { compare, type Decision, openCorpus } from '../../src/index.js'
import { JOBS, planText } from './texts.js'

const corpusOf = (documents: Readonly<Record<string, readonly string[]>>) =>
  openCorpus(
    Object.entries(documents).map(([head, tasks]) => ({
      id: head.slice(0, 7),
      text: planText(`${head}工作要点`, tasks),
    })),
    { cache: false },
  )

const { hotline, licence, review, approval, school } = JOBS

describe('a lineage', () => {
  it('tells who had a job first, who took it up, and what became of it', async () => {
    const corpus = await corpusOf({
      湖南省2020年政务服务: [hotline, licence],
      娄底市2021年政务服务: [hotline, review],
      娄底市2022年政务服务: [review, school],
      娄底市2023年政务服务: [hotline, review],
    })
    const lineage = await corpus.trace({ pairings: ['vertical', 'history'] })
    const life = (words: string) =>
      lineage
        .find(words)
        .flatMap((family) => family.life.map(({ year, place, kind }) => `${year} ${place} ${kind}`))
    expect(life('热线')).toEqual([
      '2020 湖南省 born',
      '2021 娄底市 taken-up',
      '2022 娄底市 dropped',
      '2023 娄底市 revived',
    ])
    expect(life('好差评')).toEqual(['2021 娄底市 born', '2022 娄底市 kept', '2023 娄底市 kept'])
    expect(life('证照')).toEqual(['2020 湖南省 born'])
    const taken = lineage.family('湖南省2020/1.01').life[1]!
    expect(taken).toMatchObject({ role: 'superior', from: ['湖南省2020/1.01'], lagYears: 1, copied: 1 })
    expect(lineage.adopters.find(({ document }) => document === '娄底市2021')).toMatchObject({
      tasks: 2,
      origins: { superior: 1, own: 1 },
      copied: 1,
      lagYears: 1,
    })
  })

  it('links the tasks just as compare does', async () => {
    const corpus = await corpusOf({
      湖南省2020年政务服务: [hotline, licence, approval],
      娄底市2021年政务服务: [licence, review, hotline],
    })
    const lineage = await corpus.trace()
    const [source, target] = corpus.documents
    const links = compare(source!.document, target!.document).links
    expect(
      lineage.links.map(({ source: from, target: to, relation, score, confidence }) => [
        from,
        to,
        relation,
        score,
        confidence,
      ]),
    ).toEqual(
      links.map((link) => [
        `湖南省2020/${link.source}`,
        `娄底市2021/${link.target}`,
        link.relation,
        link.score,
        link.confidence,
      ]),
    )
  })

  it('shows ties where the text does not tell which was the model', async () => {
    const corpus = await corpusOf({
      湖南省2021年政务服务: [hotline],
      邵阳市2021年政务服务: [hotline],
      娄底市2022年政务服务: [hotline],
    })
    const { origin } = (await corpus.trace()).task('娄底市2022/1.01')
    expect(origin.best?.task).toBe('湖南省2021/1.01')
    expect(origin.ties.map(({ task, role }) => `${task} ${role}`)).toEqual(['邵阳市2021/1.01 sibling'])
  })

  it('claims no origin between two documents whose order is unknown', async () => {
    const corpus = await corpusOf({ 邵阳市2021年政务服务: [hotline], 娄底市2021年政务服务: [hotline] })
    const lineage = await corpus.trace()
    for (const { origin } of lineage.tasks) {
      expect(origin.best).toBeNull()
      expect(origin.ties).toHaveLength(1)
    }
    expect(lineage.families[0]!.life.map(({ kind }) => kind)).toEqual(['born', 'born'])
  })

  it('claims no origin of two units that issued their plans within a month', async () => {
    const dated = (place: string, day: string) => ({
      id: place,
      text: `${planText(`${place}2021年政务服务工作要点`, [hotline])}${place}人民政府\n${day}`,
    })
    const trace = async (day: string) =>
      (await openCorpus([dated('邵阳市', '2021年3月2日'), dated('娄底市', day)], { cache: false })).trace()
    const soon = await trace('2021年3月12日')
    expect(soon.pairs[0]).toMatchObject({ orderedBy: 'date', lagDays: 10 })
    expect(soon.task('娄底市/1.01').origin).toMatchObject({ best: null, ties: [{ task: '邵阳市/1.01' }] })
    expect(soon.families[0]!.life.map(({ kind }) => kind)).toEqual(['born', 'born'])
    const late = await trace('2021年6月12日')
    expect(late.task('娄底市/1.01').origin.best?.task).toBe('邵阳市/1.01')
  })

  it('tells of a job that went from the city up, where the province could have had it before', async () => {
    const documents = {
      娄底市2021年政务服务: [hotline],
      湖南省2022年政务服务: [hotline],
    }
    const unseen = await (await corpusOf(documents)).trace({ pairings: ['upward'] })
    expect(unseen.upward).toEqual([])
    const seen = await (await corpusOf({ 湖南省2020年政务服务: [school], ...documents })).trace({
      pairings: ['upward'],
    })
    expect(seen.upward).toEqual([
      {
        family: '娄底市2021/1.01',
        from: { unit: '431300', document: '娄底市2021', year: 2021 },
        to: { unit: '430000', document: '湖南省2022', year: 2022 },
        lagYears: 1,
        lagDays: null,
        linked: true,
      },
    ])
  })

  it('is the same whether documents came at once or one after the other', async () => {
    const documents = {
      湖南省2020年政务服务: [hotline, licence],
      娄底市2021年政务服务: [hotline, review],
      湖南省2022年政务服务: [licence, school],
    }
    const whole = await (await corpusOf(documents)).trace()
    const [first, ...rest] = Object.entries(documents)
    const corpus = await corpusOf(Object.fromEntries([first!]))
    for (const [one, own] of rest)
      await corpus.add([{ id: one.slice(0, 7), text: planText(`${one}工作要点`, own) }])
    expect(JSON.stringify(await corpus.trace())).toBe(JSON.stringify(whole))
  })

  it('follows what people decided', async () => {
    const corpus = await corpusOf({
      湖南省2020年政务服务: [hotline, licence],
      娄底市2021年政务服务: [hotline, review],
    })
    const decide = (source: string, target: string, relation: Decision['relation']): Decision => ({
      source,
      target,
      relation,
      coder: '李',
      date: '2026-05-01',
      comment: null,
      texts: null,
    })
    const lineage = await corpus.trace({
      decisions: [
        decide('湖南省2020/1.01', '娄底市2021/1.01', 'none'),
        decide('湖南省2020/1.02', '娄底市2021/1.02', 'rephrased'),
        decide('湖南省2020/1.09', '娄底市2021/1.02', 'rephrased'),
        decide('别处2020/1.01', '娄底市2021/1.02', 'rephrased'),
      ],
    })
    expect(lineage.links).toHaveLength(1)
    expect(lineage.links[0]).toMatchObject({
      relation: 'rephrased',
      uncertain: false,
      decision: { coder: '李', date: '2026-05-01' },
    })
    expect(lineage.task('湖南省2020/1.02').family).toBe(lineage.task('娄底市2021/1.02').family)
    expect(lineage.decisions).toHaveLength(2)
    expect(lineage.notes.map(({ message }) => message).join('\n')).toMatch(
      /1\.09.*no such task[\s\S]*别处.*not compared/u,
    )
  })

  it('says why a document takes no part', async () => {
    const corpus = await openCorpus(
      [
        { id: 'a', text: planText('湖南省2022年工作要点', [hotline, licence]) },
        { id: 'b', text: planText('湖南省2022年工作要点', [hotline, licence]) },
        { id: 'c', text: planText('关于加强数据共享的若干意见', [licence]) },
        { id: 'd', text: '' },
      ],
      { cache: false },
    )
    const said = (await corpus.trace()).notes.map(({ message }) => message).sort()
    expect(said).toEqual([
      'a: no pairing compares it with any other document',
      'b: left out as a copy of a',
      'c: no region and no year found, so it was compared with nothing; a manifest can tell',
      'd: no task was found in it',
    ])
  })

  it('names for what was carried on only the tasks that carry it', async () => {
    const corpus = await corpusOf({
      湖南省2020年政务服务: [review, school, licence, approval],
      湖南省2022年政务服务: [review, hotline, school, licence, approval],
      娄底市2023年政务服务: [`${review}${hotline}`, school, licence, approval],
    })
    const lineage = await corpus.trace({ pairings: ['vertical', 'self'] })
    const kept = lineage.family('湖南省2020/1.01').life.find(({ document }) => document === '湖南省2022')!
    expect(kept.tasks).toEqual(['湖南省2022/1.01'])
    expect(lineage.explain('湖南省2020/1.01', '湖南省2022/1.01').toString()).toContain(
      '→ 1.01 落实好差评制度',
    )
  })

  it('prints what matters, and JSON is plain', async () => {
    const lineage = await (
      await corpusOf({ 湖南省2020年政务服务: [hotline], 娄底市2021年政务服务: [hotline] })
    ).trace()
    expect(inspect(lineage)).toContain('2021 娄底市 承接 娄底市2021/1.01 ← 上级 湖南省2020/1.01')
    const json = JSON.parse(JSON.stringify(lineage))
    expect(json.schema).toBe('policy-lineage/lineage@1')
    expect(json.tasks[0].text).toBe(hotline)
    expect(() => lineage.task('x')).toThrow(/there is no task "x"/u)
  })

  it('stops when the caller gives up, and refuses nonsense', async () => {
    const corpus = await corpusOf({
      湖南省2020年政务服务: [hotline],
      娄底市2021年政务服务: [hotline],
      邵阳市2021年政务服务: [hotline],
    })
    const controller = new AbortController()
    await expect(
      corpus.trace({ signal: controller.signal, onProgress: () => controller.abort() }),
    ).rejects.toMatchObject({ code: 'aborted' })
    await expect(corpus.trace({ threads: 0 })).rejects.toMatchObject({ code: 'bad-option' })
  })
})

describe('a track', () => {
  it('follows a phrase through blanks and quotation marks', async () => {
    const corpus = await corpusOf({
      湖南省2020年政务服务: [hotline],
      湖南省2021年政务服务: ['做好“六稳”“六保”工作。扎实推进“六稳\n”“六保”各项任务落地见效。'],
      娄底市2021年政务服务: ['落实六稳六保。持续抓好各项工作。'],
      娄底市2022年政务服务: [school],
    })
    const track = corpus.track('六稳六保')
    expect(
      track.spread.map(({ place, firstYear, lastYear, goneIn }) => [place, firstYear, lastYear, goneIn]),
    ).toEqual([
      ['湖南省', 2021, 2021, null],
      ['娄底市', 2021, 2021, '娄底市2022'],
    ])
    expect(track.cells.map(({ mentions, tasks, ofTasks }) => [mentions, tasks, ofTasks])).toEqual([
      [0, 0, 1],
      [2, 1, 1],
      [1, 1, 1],
      [0, 0, 1],
    ])
    for (const { document, from, to, text } of track.mentions)
      expect(corpus.document(document).document.text.slice(from, to)).toBe(text)
    expect(corpus.track(/热\s*线/u).mentions.length).toBeGreaterThan(0)
    expect(() => corpus.track('“”')).toThrow(/follows a phrase/u)
  })
})

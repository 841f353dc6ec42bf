import { beforeAll, describe, expect, it } from 'vitest'
import { openCorpus } from '../../src/corpus/index.js'
import { lineageToHTML } from '../../src/corpus-report/index.js'
import type { Lineage } from '../../src/model/index.js'
import { hostileText, VECTORS } from '../report/injection.js'
import { parsePage } from './parse-page.js'
import { wholePage } from './whole-page.js'

let lineage: Lineage
beforeAll(async () => {
  lineage = await hostileLineage()
}, 60_000)

/** Documents whose ids, titles, texts and failures try to act. */
async function hostileLineage(): Promise<Lineage> {
  const corpus = await openCorpus(
    [
      { id: `甲"><img src=x onerror=window.pwned=1>`, text: hostileText('湖南省') },
      { id: `乙' onclick='window.pwned=1</script>`, text: hostileText('娄底市').replaceAll('加强', '强化') },
    ],
    { cache: false },
  )
  const traced = await corpus.trace({ pairings: ['all'], threads: 1 })
  return {
    ...traced,
    failures: VECTORS.map((vector) => ({ what: vector, code: vector, message: vector })),
    notes: VECTORS.map((message) => ({ code: 'corpus', message })),
  }
}

describe('hostile documents', () => {
  it('arrive in the lineage, and are linked', () => {
    expect(lineage.documents).toHaveLength(2)
    expect(lineage.links.length).toBeGreaterThan(5)
    const texts = lineage.tasks.map(({ task }) => task.text).join('\n')
    expect(VECTORS.filter((vector) => texts.includes(vector)).length).toBeGreaterThanOrEqual(25)
  })

  it('make no element, attribute or address in the page', () => {
    const elements = parsePage(wholePage(lineageToHTML(lineage, { title: VECTORS[0]! })))
    const names = new Set(elements.map(({ name }) => name))
    for (const bad of [
      'iframe',
      'img',
      'base',
      'object',
      'embed',
      'video',
      'textarea',
      'link',
      'foreignobject',
    ])
      expect(names).not.toContain(bad)
    for (const once of ['style', 'form', 'body', 'main'])
      expect(elements.filter(({ name }) => name === once)).toHaveLength(1)
    expect(elements.flatMap(({ name, attributes }) => (name === 'script' ? [attributes.id] : []))).toEqual([
      'data',
      undefined,
    ])
    for (const { name, attributes } of elements)
      for (const [attribute, value] of Object.entries(attributes)) {
        expect(attribute, name).not.toMatch(/^on|^srcdoc$|^action$|^src$|^xlink/)
        if (attribute === 'href') expect(value).toMatch(/^#[\p{L}\p{N}./_~-]+$/u)
        if (attribute === 'style') expect(value).toMatch(/^(?:flex-grow:\d+|width:\d+%|--part:\d+%)$/)
        if (attribute === 'class') expect(value).toMatch(/^[a-z0-9 -]*$/)
      }
  })

  it('cannot steer the page by characters that are not seen', () => {
    const page = wholePage(lineageToHTML(lineage))
    expect(page).not.toMatch(/(?![\n\t])\p{Cc}|[\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/u)
  })

  it('meet a policy that runs the one script of the page, and loads nothing', () => {
    const page = wholePage(lineageToHTML(lineage))
    expect(page).toMatch(
      /content="default-src &#39;none&#39;; style-src &#39;unsafe-inline&#39;; script-src &#39;sha256-[A-Za-z0-9+/]{43}=&#39;/,
    )
    expect(page).not.toMatch(/<[^>]+(?:src|href)=["']?(?:https?:)?\/\//)
    expect(page).not.toMatch(/innerHTML|outerHTML|insertAdjacentHTML|document\.write|eval\(/)
  })
})

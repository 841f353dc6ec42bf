import { describe, expectTypeOf, it } from 'vitest'
import type { Embed, Judge } from '../src/doors/stages.js'
import {
  type CompareAsyncOptions,
  type CompareOptions,
  compare,
  type Link,
  type LiveComparison,
  PolicyError,
  type PolicyErrorCode,
  type Relation,
  type SourceStatus,
  type SourceVerdict,
  type TargetStatus,
  type TargetVerdict,
} from '../src/index.js'

/** What the compiler is to know of the results. `npm run types` (tsc) is what fails here, not the run. */

describe('the types of statuses', () => {
  it('tell the sides apart', () => {
    expectTypeOf<SourceStatus>().toEqualTypeOf<'inherited' | 'rephrased' | 'partial' | 'dropped'>()
    expectTypeOf<TargetStatus>().toEqualTypeOf<'inherited' | 'rephrased' | 'partial' | 'added'>()
    expectTypeOf<Relation>().toEqualTypeOf<SourceStatus & TargetStatus>()
    expectTypeOf<SourceVerdict['status']>().toEqualTypeOf<SourceStatus>()
    expectTypeOf<TargetVerdict['status']>().toEqualTypeOf<TargetStatus>()
  })

  it('say that what is linked has a link at least', () => {
    type Linked = Extract<SourceVerdict, { readonly status: Relation }>
    expectTypeOf<Linked['links'][0]>().toEqualTypeOf<Link>()
    const stillThere = (verdict: SourceVerdict) => (verdict.status === 'dropped' ? null : verdict.links[0])
    expectTypeOf(stillThere).returns.toEqualTypeOf<Link | null>()
  })
})

describe('the types of compare', () => {
  it('make one wait where a plug-in is asked, and only there', () => {
    const plain = () => compare('', '')
    const tuned = (options: CompareOptions) => compare('', '', options)
    const judged = (judge: Judge) => compare('', '', { judge })
    const embedded = (embed: Embed) => compare('', '', { embed })
    expectTypeOf(plain).returns.toEqualTypeOf<LiveComparison>()
    expectTypeOf(tuned).returns.toEqualTypeOf<LiveComparison>()
    expectTypeOf(judged).returns.toEqualTypeOf<Promise<LiveComparison>>()
    expectTypeOf(embedded).returns.toEqualTypeOf<Promise<LiveComparison>>()
    expectTypeOf<CompareAsyncOptions>().toExtend<CompareOptions>()
  })

  it('refuse what is no document', () => {
    // @ts-expect-error a number is none
    const wrong = () => compare(3, '')
    expectTypeOf(wrong).returns.not.toBeAny()
  })
})

describe('the type of the error', () => {
  it('has codes to switch over', () => {
    expectTypeOf(new PolicyError('bad-input', '').code).toEqualTypeOf<PolicyErrorCode>()
    expectTypeOf<'bad-input'>().toExtend<PolicyErrorCode>()
  })
})

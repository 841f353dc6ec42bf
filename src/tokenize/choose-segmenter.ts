import { PolicyError } from '../error.js'
import type { Segmenter, TokenizeOptions } from '../options.js'
import { loadNodeRs } from './node-rs.js'
import { loadNodejieba } from './nodejieba.js'

/** A segmenter, and why it is not the one that was meant. */
export interface ChosenSegmenter {
  readonly segmenter: Segmenter
  /** Set where @node-rs/jieba stands in for nodejieba: belongs into the provenance. */
  readonly fallback?: string
}

type BuiltIn = 'nodejieba' | 'node-rs'

const LOADERS: Readonly<Record<BuiltIn, () => Segmenter>> = {
  nodejieba: loadNodejieba,
  'node-rs': loadNodeRs,
}

/** Settles `auto` for a whole process, so that one can run everything on the fallback. */
export const SEGMENTER_VARIABLE = 'POLICY_LINEAGE_SEGMENTER'

const loaded = new Map<BuiltIn, Segmenter | Error>()
let warned = false

/**
 * The segmenter that the option asks for, its dictionary loaded on the first call of the process.
 *
 * `auto` takes what the environment variable POLICY_LINEAGE_SEGMENTER names (`nodejieba` or
 * `node-rs`), else nodejieba, else @node-rs/jieba with a warning on stderr, once.
 */
export function chooseSegmenter(option: TokenizeOptions['segmenter'] = 'auto'): ChosenSegmenter {
  if (typeof option === 'object') return { segmenter: checkedSegmenter(option) }
  if (option !== 'auto') return { segmenter: orThrow(checkedName(option, 'tokenize.segmenter')) }
  const named = process.env[SEGMENTER_VARIABLE]
  if (named !== undefined && named !== '' && named !== 'auto')
    return { segmenter: orThrow(checkedName(named, SEGMENTER_VARIABLE)) }
  const first = load('nodejieba')
  if (!(first instanceof Error)) return { segmenter: first }
  const segmenter = orThrow('node-rs')
  const fallback = `nodejieba could not be loaded (${firstLine(first)}); ${segmenter.name} ${segmenter.version} cuts the words instead`
  if (!warned) process.emitWarning(fallback, { code: 'POLICY_LINEAGE_FALLBACK' })
  warned = true
  return { segmenter, fallback }
}

function checkedName(name: string, where: string): BuiltIn {
  if (name === 'nodejieba' || name === 'node-rs') return name
  throw new PolicyError(
    'bad-option',
    `${where} must be auto, nodejieba or node-rs, got ${JSON.stringify(name)}`,
  )
}

function checkedSegmenter(segmenter: Segmenter): Segmenter {
  if (
    typeof segmenter?.cut === 'function' &&
    typeof segmenter.name === 'string' &&
    typeof segmenter.version === 'string'
  )
    return segmenter
  throw new PolicyError(
    'bad-option',
    'tokenize.segmenter must be auto, nodejieba, node-rs or an object with name, version and cut(text)',
  )
}

function load(name: BuiltIn): Segmenter | Error {
  let result = loaded.get(name)
  if (result === undefined) {
    try {
      result = LOADERS[name]()
    } catch (error) {
      result = error instanceof Error ? error : new Error(String(error))
    }
    loaded.set(name, result)
  }
  return result
}

function orThrow(name: BuiltIn): Segmenter {
  const result = load(name)
  if (!(result instanceof Error)) return result
  const other = name === 'nodejieba' ? 'node-rs' : 'nodejieba'
  throw new PolicyError(
    'missing-dependency',
    `${name === 'node-rs' ? '@node-rs/jieba' : name} could not be loaded (${firstLine(result)}); reinstall it, or set tokenize.segmenter to ${other}`,
    { cause: result },
  )
}

const firstLine = (error: Error): string => error.message.split('\n', 1)[0]!

import { type Check, options as optionsOf, whole } from '../../check.js'
import { PolicyError } from '../../error.js'
import { sha256 } from '../../hash.js'
import type { Embed, PlugInCall } from '../../options.js'
import { createEndpoint, ENDPOINT, type EndpointOptions } from './endpoint.js'

export interface HttpEmbedderOptions extends EndpointOptions {
  /** Texts in one request. @default 64 */
  readonly batch?: number
  /** Longer texts are cut: most models read no more anyway. @default 6,000 characters */
  readonly longest?: number
}

const OPTIONS: Check = optionsOf<HttpEmbedderOptions>({ ...ENDPOINT, batch: whole(1), longest: whole(1) })

/**
 * Sentence vectors from a server that speaks the OpenAI protocol (`/embeddings`), for `embed`.
 *
 * The texts of the tasks are sent to it. Vectors are cached by the hash of model and text.
 *
 * @throws PolicyError `bad-option` at once, `plug-in` when asked
 *
 * @example
 * const embed = createHttpEmbedder({ url: 'http://127.0.0.1:11434/v1', model: 'bge-m3', cache: 'answers' })
 */
export function createHttpEmbedder(options: HttpEmbedderOptions): Embed {
  OPTIONS(options, 'createHttpEmbedder')
  const endpoint = createEndpoint(options)
  const { model, batch = 64, longest = 6000 } = options
  const answers: Record<string, string> = {}
  const keyOf = (text: string): string => sha256(JSON.stringify(['embed', model, text]))

  const embed = async (texts: readonly string[], call?: PlugInCall): Promise<readonly Float32Array[]> => {
    const cut = texts.map((text) => text.slice(0, longest))
    const known = new Map<string, string>()
    for (const text of new Set(cut)) {
      const answer = endpoint.cache.get(keyOf(text))
      if (answer !== undefined) known.set(text, answer)
    }
    const missing = [...new Set(cut)].filter((text) => !known.has(text))
    if (endpoint.offline && missing.length > 0)
      throw new PolicyError('plug-in', `offline: ${missing.length} vectors of ${model} are not in the cache`)
    for (let from = 0; from < missing.length; from += batch) {
      const own = missing.slice(from, from + batch)
      const read = (answer: unknown) => readVectors(answer, own.length)
      const vectors = await endpoint.post('/embeddings', { model, input: own }, read, call?.signal)
      for (const [i, text] of own.entries()) {
        const written = JSON.stringify(vectors[i])
        endpoint.cache.put(keyOf(text), written)
        known.set(text, written)
      }
    }
    for (const text of cut) answers[keyOf(text)] = sha256(known.get(text)!)
    return cut.map((text) => Float32Array.from(JSON.parse(known.get(text)!) as number[]))
  }
  return Object.assign(embed, {
    record: () => ({
      kind: 'embed' as const,
      name: model,
      version: null,
      settings: { longest },
      answers: { ...answers },
    }),
  })
}

/** `data[].embedding` in the order of `data[].index`. */
function readVectors(answer: unknown, count: number): readonly (readonly number[])[] {
  const data = (answer as { data?: unknown } | null)?.data
  if (!Array.isArray(data) || data.length !== count) throw new Error(`no ${count} vectors in the answer`)
  const vectors: (readonly number[])[] = []
  data.forEach((entry: { index?: unknown; embedding?: unknown } | null, i) => {
    const at = typeof entry?.index === 'number' ? entry.index : i
    const vector = entry?.embedding
    if (!Array.isArray(vector) || vector.length === 0 || !vector.every(Number.isFinite))
      throw new Error(`vector ${i} is no list of numbers`)
    vectors[at] = vector as readonly number[]
  })
  const length = vectors[0]?.length
  for (let i = 0; i < count; i++)
    if (length === undefined || vectors[i]?.length !== length)
      throw new Error(`vector ${i} is missing or of another length`)
  return vectors
}

import { PolicyError } from '../../error.js'
import type { Embed } from '../../options.js'
import { hashOf } from './disk-cache.js'

export interface SentenceModelOptions {
  /** A name on the hub, or the name of a folder inside `folder`. */
  readonly model: string
  /** A local folder of models; nothing is fetched then. */
  readonly folder?: string
  /** How the vectors of the words become one. @default 'mean' */
  readonly pooling?: 'mean' | 'cls'
  /** Texts at a time. @default 16 */
  readonly batch?: number
  /** What loads the models. @default @huggingface/transformers, an optional peer, loaded when first asked */
  readonly load?: () => Promise<Transformers>
}

/** What is used of @huggingface/transformers. */
export interface Transformers {
  readonly env: { allowRemoteModels: boolean; localModelPath: string; readonly version?: string }
  readonly pipeline: (task: 'feature-extraction', model: string) => Promise<Extractor>
}

type Extractor = (
  texts: readonly string[],
  settings: { readonly pooling: 'mean' | 'cls'; readonly normalize: boolean },
) => Promise<{ readonly dims: readonly number[]; readonly data: ArrayLike<number> }>

const PACKAGE = '@huggingface/transformers'

/**
 * Sentence vectors of a local model, for `embed`; runs in this process.
 *
 * @throws PolicyError `missing-dependency` where the package is not installed, `plug-in` where the model cannot be loaded
 *
 * @example const embed = createSentenceModel({ model: 'bge-small-zh-v1.5', folder: './models' })
 */
export function createSentenceModel(options: SentenceModelOptions): Embed {
  const { model, folder, pooling = 'mean', batch = 16, load = loadTransformers } = options
  const answers: Record<string, string> = {}
  let version: string | null = null
  let extractor: Promise<Extractor> | undefined

  const open = async (): Promise<Extractor> => {
    const { env, pipeline } = await load()
    version = env.version ?? null
    if (folder !== undefined) {
      env.allowRemoteModels = false
      env.localModelPath = folder
    }
    try {
      return await pipeline('feature-extraction', model)
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error)
      throw new PolicyError('plug-in', `the model ${model} could not be loaded: ${why}`, { cause: error })
    }
  }

  const embed = async (texts: readonly string[]): Promise<readonly Float32Array[]> => {
    const extract = await (extractor ??= open())
    const vectors: Float32Array[] = []
    for (let from = 0; from < texts.length; from += batch) {
      const own = texts.slice(from, from + batch)
      const { dims, data } = await extract(own, { pooling, normalize: true })
      const width = dims.at(-1) ?? 0
      if (data.length !== own.length * width)
        throw new PolicyError('plug-in', `${model} gave ${data.length} numbers for ${own.length} texts`)
      const all = Float32Array.from(data)
      own.forEach((text, i) => {
        const vector = all.slice(i * width, (i + 1) * width)
        answers[hashOf(text)] = hashOf(vector.join())
        vectors.push(vector)
      })
    }
    return vectors
  }
  return Object.assign(embed, {
    record: () => ({
      kind: 'embed' as const,
      name: model,
      version,
      settings: { pooling },
      answers: { ...answers },
    }),
  })
}

async function loadTransformers(): Promise<Transformers> {
  try {
    return (await import(/* @vite-ignore */ PACKAGE)) as Transformers
  } catch (error) {
    throw new PolicyError(
      'missing-dependency',
      `${PACKAGE} is needed for sentence models: npm install ${PACKAGE}`,
      {
        cause: error,
      },
    )
  }
}

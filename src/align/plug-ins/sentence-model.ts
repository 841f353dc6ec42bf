import { join } from 'node:path'
import { aFunction, type Check, oneOf, options as optionsOf, someText, whole } from '../../check.js'
import { PolicyError } from '../../error.js'
import { sha256 } from '../../hash.js'
import type { Embed, PlugInCall } from '../../options.js'
import { DTYPES, type Dtype, folderToDtype, folderToPooling, type Pooling } from './folder-to-settings.js'

export interface SentenceModelOptions {
  /** A name on the hub, or the name of a folder inside `folder`. */
  readonly model: string
  /** A local folder of models; nothing is fetched then. */
  readonly folder?: string
  /**
   * Which of a model's files to load. @default the one that lies in the model's folder, the small one first
   * (`q8`, onnx/model_quantized.onnx); from the hub `q8`
   */
  readonly dtype?: Dtype
  /**
   * How the vectors of the words become one. @default as 1_Pooling/config.json in the model's folder says;
   * without that file 'cls' for models of the bge family, else 'mean'
   */
  readonly pooling?: Pooling
  /** Texts at a time. @default 16 */
  readonly batch?: number
  /** What loads the models. @default @huggingface/transformers, an optional peer, loaded when first asked */
  readonly load?: () => Promise<Transformers>
}

const OPTIONS: Check = optionsOf<SentenceModelOptions>({
  model: someText,
  folder: someText,
  dtype: oneOf(DTYPES),
  pooling: oneOf(['cls', 'mean']),
  batch: whole(1),
  load: aFunction,
})

/** What is used of @huggingface/transformers. */
export interface Transformers {
  readonly env: { allowRemoteModels: boolean; localModelPath: string; readonly version?: string }
  readonly pipeline: (
    task: 'feature-extraction',
    model: string,
    options: { readonly dtype: Dtype },
  ) => Promise<Extractor>
}

type Extractor = (
  texts: readonly string[],
  settings: { readonly pooling: Pooling; readonly normalize: boolean },
) => Promise<{ readonly dims: readonly number[]; readonly data: ArrayLike<number> }>

const PACKAGE = '@huggingface/transformers'

/** bge-small-zh-v1.5 · Xenova/bge-base-zh-v1.5 · bge-m3: all trained for the first word's vector; copies in ONNX leave 1_Pooling out. */
const BGE = /(?:^|\/)bge-/iu

/**
 * Sentence vectors of a local model, for `embed`; runs in this process.
 *
 * @throws PolicyError `bad-option` at once; when asked `missing-dependency` where the package is not installed,
 * `plug-in` where the model cannot be loaded
 *
 * @example const embed = createSentenceModel({ model: 'bge-small-zh-v1.5', folder: './models' })
 */
export function createSentenceModel(options: SentenceModelOptions): Embed {
  OPTIONS(options, 'createSentenceModel')
  const { model, folder, batch = 16, load = loadTransformers } = options
  const answers: Record<string, string> = {}
  let settings: { readonly dtype: Dtype; readonly pooling: Pooling } | undefined
  let version: string | null = null
  let extractor: Promise<Extractor> | undefined

  const open = async (): Promise<Extractor> => {
    const { env, pipeline } = await load()
    version = env.version ?? null
    if (folder !== undefined) {
      env.allowRemoteModels = false
      env.localModelPath = folder
    }
    const { dtype } = (settings = settled())
    try {
      return await pipeline('feature-extraction', model, { dtype })
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error)
      throw new PolicyError('plug-in', `the model ${model} could not be loaded: ${why}`, { cause: error })
    }
  }

  const settled = () => {
    const own = folder === undefined ? undefined : join(folder, model)
    return {
      dtype: options.dtype ?? (own === undefined ? 'q8' : folderToDtype(own)),
      pooling:
        options.pooling ??
        (own === undefined ? undefined : folderToPooling(own)) ??
        (BGE.test(model) ? 'cls' : 'mean'),
    }
  }

  const embed = async (texts: readonly string[], call?: PlugInCall): Promise<readonly Float32Array[]> => {
    const extract = await (extractor ??= open())
    const { pooling } = settings!
    const vectors: Float32Array[] = []
    for (let from = 0; from < texts.length; from += batch) {
      call?.signal.throwIfAborted()
      const own = texts.slice(from, from + batch)
      const { dims, data } = await extract(own, { pooling, normalize: true })
      const width = dims.at(-1) ?? 0
      if (data.length !== own.length * width)
        throw new PolicyError('plug-in', `${model} gave ${data.length} numbers for ${own.length} texts`)
      const all = Float32Array.from(data)
      own.forEach((text, i) => {
        const vector = all.slice(i * width, (i + 1) * width)
        answers[sha256(text)] = sha256(vector.join())
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
      settings: { ...settings },
      answers: { ...answers },
    }),
  })
}

async function loadTransformers(): Promise<Transformers> {
  try {
    return (await import(/* webpackIgnore: true */ /* @vite-ignore */ PACKAGE)) as Transformers
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

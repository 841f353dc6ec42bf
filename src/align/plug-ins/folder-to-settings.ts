import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { PolicyError } from '../../error.js'

/** How the vectors of the words become one. */
export type Pooling = 'mean' | 'cls'

/** The numbers a model is kept in; `q8` is a quarter of `fp32` in size and as good for likeness. */
export type Dtype = keyof typeof FILES

/** Where a model of each kind lies in its folder; the one that is taken first stands first. */
const FILES = {
  q8: 'onnx/model_quantized.onnx',
  int8: 'onnx/model_int8.onnx',
  uint8: 'onnx/model_uint8.onnx',
  fp32: 'onnx/model.onnx',
  fp16: 'onnx/model_fp16.onnx',
  q4: 'onnx/model_q4.onnx',
  q4f16: 'onnx/model_q4f16.onnx',
  bnb4: 'onnx/model_bnb4.onnx',
} as const

export const DTYPES = Object.keys(FILES) as readonly Dtype[]

/**
 * The kind of model that lies in a folder, `q8` first.
 *
 * @throws PolicyError `plug-in` where none does; it names the files that were looked for
 */
export function folderToDtype(folder: string): Dtype {
  const found = DTYPES.find((dtype) => existsSync(join(folder, FILES[dtype])))
  if (found === undefined)
    throw new PolicyError(
      'plug-in',
      `there is no model in ${folder}: it must hold config.json, tokenizer.json, tokenizer_config.json and one of ${Object.values(FILES).join(', ')}`,
    )
  return found
}

/**
 * How a model pools, as `1_Pooling/config.json` says, where authors of sentence models write it down;
 * `undefined` where the file is not there.
 *
 * @throws PolicyError `plug-in` where the model pools in a way that is not offered
 */
export function folderToPooling(folder: string): Pooling | undefined {
  const path = join(folder, '1_Pooling', 'config.json')
  if (!existsSync(path)) return undefined
  const config = readJson(path)
  // one word in newer files, one switch for each way in older ones
  const said = config.pooling_mode
  if (said === 'cls' || config.pooling_mode_cls_token === true) return 'cls'
  if (said === 'mean' || config.pooling_mode_mean_tokens === true) return 'mean'
  throw new PolicyError('plug-in', `${path} asks for neither cls nor mean; set the option pooling`)
}

function readJson(path: string): Readonly<Record<string, unknown>> {
  try {
    return Object(JSON.parse(readFileSync(path, 'utf8'))) as Record<string, unknown>
  } catch (error) {
    throw new PolicyError('plug-in', `${path} cannot be read as JSON; set the option pooling`, {
      cause: error,
    })
  }
}

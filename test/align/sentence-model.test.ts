import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { createSentenceModel, type Transformers } from '../../src/align/plug-ins/index.js'
import { writeTinyModel } from '../fixtures/tiny-model.js'

const folder = mkdtempSync(join(tmpdir(), 'models-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** A model's folder with one file and, where given, what its authors say of pooling. */
function toModel(model: string, file: string, pooling?: unknown): string {
  writeTinyModel(join(folder, model), file)
  if (pooling !== undefined) {
    mkdirSync(join(folder, model, '1_Pooling'), { recursive: true })
    writeFileSync(
      join(folder, model, '1_Pooling', 'config.json'),
      typeof pooling === 'string' ? pooling : JSON.stringify(pooling),
    )
  }
  return model
}

const vectorsOf = async (options: Parameters<typeof createSentenceModel>[0], texts: readonly string[]) => {
  const embed = createSentenceModel({ folder, ...options })
  const vectors = (await embed(texts)).map((vector) => [...vector].map((value) => Number(value.toFixed(2))))
  return { vectors, settings: embed.record!().settings }
}

const CLS = { word_embedding_dimension: 3, pooling_mode_cls_token: true, pooling_mode_mean_tokens: false }
const MEAN = { word_embedding_dimension: 3, pooling_mode_cls_token: false, pooling_mode_mean_tokens: true }

describe('a sentence model in a folder', () => {
  it('loads the small file where only that is there, and takes the mean', async () => {
    const model = toModel('small', 'model_quantized.onnx')
    const { vectors, settings } = await vectorsOf({ model }, ['跨省', '省'])
    // [CLS] 跨 省 [SEP] and [CLS] 省 [SEP], of length 1
    expect(vectors).toEqual([
      [0.58, 0.58, 0.58],
      [0.71, 0, 0.71],
    ])
    expect(settings).toEqual({ dtype: 'q8', pooling: 'mean' })
  })

  it.each([
    ['model_int8.onnx', 'int8'],
    ['model.onnx', 'fp32'],
  ])('loads %s where only that is there', async (file, dtype) => {
    const { vectors, settings } = await vectorsOf({ model: toModel(dtype, file) }, ['跨'])
    expect(vectors).toEqual([[0.71, 0.71, 0]])
    expect(settings.dtype).toBe(dtype)
  })

  it('takes the small one of two, and the other one where it is asked for', async () => {
    const model = toModel('both', 'model.onnx')
    toModel('both', 'model_quantized.onnx')
    expect((await vectorsOf({ model }, ['跨'])).settings.dtype).toBe('q8')
    expect((await vectorsOf({ model, dtype: 'fp32' }, ['跨'])).settings.dtype).toBe('fp32')
  })

  it('pools as 1_Pooling/config.json says', async () => {
    const older = await vectorsOf({ model: toModel('older', 'model_quantized.onnx', CLS) }, ['跨', '省'])
    expect(older).toEqual({
      vectors: [
        [1, 0, 0],
        [1, 0, 0],
      ],
      settings: { dtype: 'q8', pooling: 'cls' },
    })
    const newer = toModel('newer', 'model_quantized.onnx', { pooling_mode: 'cls' })
    expect((await vectorsOf({ model: newer }, ['跨'])).settings.pooling).toBe('cls')
    const said = toModel('bge-mean', 'model_quantized.onnx', MEAN)
    expect((await vectorsOf({ model: said }, ['跨'])).settings.pooling).toBe('mean')
  })

  it('takes the first word for bge without that file, and what the option says before all', async () => {
    const model = toModel('bge-tiny-zh', 'model_quantized.onnx')
    expect((await vectorsOf({ model }, ['跨'])).vectors).toEqual([[1, 0, 0]])
    expect((await vectorsOf({ model, pooling: 'mean' }, ['跨'])).vectors).toEqual([[0.71, 0.71, 0]])
  })

  it.each([
    ['max', { pooling_mode: 'max' }, /neither cls nor mean/u],
    ['broken', '{', /cannot be read as JSON/u],
  ])('says what to do about a pooling that is %s', async (name, pooling, message) => {
    const embed = createSentenceModel({ folder, model: toModel(name, 'model_quantized.onnx', pooling) })
    await expect(embed(['跨'])).rejects.toMatchObject({ code: 'plug-in', message })
  })

  it('says which files it looked for where there is no model', async () => {
    const embed = createSentenceModel({ folder, model: 'nothing' })
    await expect(embed(['跨'])).rejects.toThrow(/no model in .*nothing: .*onnx\/model_quantized\.onnx/u)
  })

  it('refuses a dtype that is none', () => {
    expect(() => createSentenceModel({ model: 'x', dtype: 'q7' as 'q8' })).toThrow(/dtype must be one of q8/u)
  })
})

describe('a sentence model of the hub', () => {
  it('asks for the small file and gives a vector for each text, batch by batch', async () => {
    const asked: unknown[] = []
    const load = (): Promise<Transformers> =>
      Promise.resolve({
        env: { allowRemoteModels: true, localModelPath: '', version: '3.0.0' },
        pipeline: (...given: readonly unknown[]) => {
          asked.push(...given.slice(1))
          return Promise.resolve((texts: readonly string[]) =>
            Promise.resolve({ dims: [texts.length, 2], data: texts.flatMap((text) => [text.length, 1]) }),
          )
        },
      })
    const embed = createSentenceModel({ model: 'somebody/toy', batch: 2, load })
    expect((await embed(['甲', '乙乙', '丙丙丙'])).map((vector) => [...vector])).toEqual([
      [1, 1],
      [2, 1],
      [3, 1],
    ])
    expect(asked).toEqual(['somebody/toy', { dtype: 'q8' }])
    expect(embed.record!()).toMatchObject({ kind: 'embed', name: 'somebody/toy', version: '3.0.0' })
  })
})

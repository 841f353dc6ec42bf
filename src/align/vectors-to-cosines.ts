import { PolicyError } from '../error.js'
import type { Cells } from './cells.js'

/**
 * The cosines of the vectors of each pair of tasks, brought to the scale of `like`.
 *
 * Sentence vectors of one field are all alike (0.6–0.9), bags of words are not; so that one model can
 * weigh both, the mean and the spread of the cosines are made those of the other views.
 */
export function vectorsToCosines(
  vectors: readonly Float32Array[],
  cells: Cells,
  like: Float64Array,
): Float64Array {
  checkVectors(vectors, cells.rows + cells.columns)
  const norms = vectors.map((vector) => Math.sqrt(dot(vector, vector)))
  const cosines = new Float64Array(cells.count)
  for (let cell = 0; cell < cells.count; cell++) {
    const [x, y] = [cells.rowOf[cell]!, cells.rows + cells.columnOf[cell]!]
    const both = norms[x]! * norms[y]!
    cosines[cell] = both > 0 ? dot(vectors[x]!, vectors[y]!) / both : 0
  }
  const [own, other] = [momentsOf(cosines), momentsOf(like)]
  const scale = own.spread > 0 ? other.spread / own.spread : 0
  return cosines.map((value) => Math.max(0, Math.min(1, other.mean + (value - own.mean) * scale)))
}

function checkVectors(vectors: readonly Float32Array[], count: number): void {
  if (!Array.isArray(vectors) || vectors.length !== count)
    throw new PolicyError('plug-in', `embed must give ${count} vectors, one for each text`)
  const length = vectors[0]?.length ?? 0
  vectors.forEach((vector: unknown, i) => {
    if (!(vector instanceof Float32Array) || vector.length !== length || length === 0)
      throw new PolicyError(
        'plug-in',
        `embed must give Float32Arrays of one length; vector ${i} is not like the first`,
      )
    if (!vector.every(Number.isFinite))
      throw new PolicyError('plug-in', `embed gave a vector with a number that is not finite, for text ${i}`)
  })
}

function dot(x: Float32Array, y: Float32Array): number {
  let sum = 0
  for (let i = 0; i < x.length; i++) sum += x[i]! * y[i]!
  return sum
}

function momentsOf(values: Float64Array): { readonly mean: number; readonly spread: number } {
  const count = Math.max(1, values.length)
  const mean = values.reduce((sum, value) => sum + value, 0) / count
  const spread = Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / count)
  return { mean, spread }
}

import { crossValidate, type LeaveOut, type Method, pooled } from './cross-validate.js'
import { figure, table } from './markdown.js'
import { ours } from './ours.js'
import { perturbations } from './perturb.js'
import { type PreparedPair, tasksOf } from './prepare.js'

/** Link F1 of the library and of a yardstick on documents to which something happened. */
export function perturbationsToLines<P>(
  pairs: readonly PreparedPair[],
  leaveOut: LeaveOut,
  yardstick: Method<P>,
): readonly string[] {
  const f1 = <Q>(method: Method<Q>, change: (pair: PreparedPair) => PreparedPair): number =>
    pooled(crossValidate(method, pairs, leaveOut, change)).link.f1
  const same = (pair: PreparedPair): PreparedPair => pair
  const whole = f1(ours(), same)
  const rows = perturbations.map(({ name, apply }) => {
    const changed = new Map(pairs.map((pair) => [pair, apply(pair)]))
    const get = (pair: PreparedPair): PreparedPair => changed.get(pair)!
    const recounted = pairs.filter(
      (pair) => tasksOf(pair.target).length !== tasksOf(get(pair).target).length,
    ).length
    const own = f1(ours(), get)
    return [name, figure(own), figure(own - whole), figure(f1(yardstick, get)), recounted]
  })
  const segmenters = (['nodejieba', 'node-rs', 'intl'] as const).map((segmenter) => {
    const own = f1(ours({ segmenter }), same)
    return [`segmenter ${segmenter}`, figure(own), figure(own - whole), '–', 0]
  })
  return [
    table(
      ['link F1', 'library', 'change', yardstick.name, 'pairs whose tasks are counted otherwise'],
      [['as they are', figure(whole), '', figure(f1(yardstick, same)), 0], ...rows, ...segmenters],
    ),
  ]
}

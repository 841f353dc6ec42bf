import { judgmentsToReliability, type Reliability } from './judgments-to-reliability.js'
import type { Ratio, Scores } from './judgments-to-scores.js'
import { scoresToInterval } from './scores-to-interval.js'

/** The scores as lines for a terminal. */
export function scoresToText(scores: Scores): string {
  const { low, high } = scoresToInterval(scores, ({ link }) => link.f1)
  const { status, fullStatus, judgments } = scores
  const lines = [
    `core links     ${ratioToText(scores.link)}   95 % ${figure(low)}–${figure(high)} (bootstrap by source task)`,
    `partial links  ${ratioToText(scores.partial)}`,
    `status         accuracy ${figure(status.accuracy)}   macro-F1 ${figure(status.macroF1)}   (${status.judged} source tasks)`,
    ...classesToLines(status),
    `with partial   accuracy ${figure(fullStatus.accuracy)}   macro-F1 ${figure(fullStatus.macroF1)}   (${fullStatus.judged} source tasks)`,
    ...classesToLines(fullStatus),
    '',
    'people ↓ library →       inherited  rephrased    partial       none',
    ...Object.entries(scores.confusion).map(
      ([name, row]) =>
        `${name.padEnd(23)}${Object.entries(row)
          .map(([predicted, count]) =>
            (name === 'none' && predicted === 'none' ? '–' : String(count)).padStart(11),
          )
          .join('')}`,
    ),
  ]
  const reliability = judgmentsToReliability(judgments)
  return [...lines, '', ...reliabilityToLines(reliability), ''].join('\n')
}

const classesToLines = ({
  classes,
}: {
  readonly classes: Readonly<Record<string, Ratio>>
}): readonly string[] =>
  Object.entries(classes).map(([name, ratio]) => `  ${name.padEnd(12)} ${ratioToText(ratio)}`)

function reliabilityToLines({ bins, error, brier, count }: Reliability): readonly string[] {
  return [
    `confidence: expected calibration error ${figure(error)}, Brier ${figure(brier)}, over ${count} pairs from 0.05 on`,
    ...bins
      .filter((bin) => bin.count > 0)
      .map(
        (bin) =>
          `  ${bin.from.toFixed(1)}–${bin.to.toFixed(1)}  ${String(bin.count).padStart(4)} pairs   said ${figure(bin.confidence)}   found ${figure(bin.observed)}`,
      ),
  ]
}

const figure = (value: number): string => value.toFixed(3)

const ratioToText = ({ precision, recall, f1, right, wrong, missed }: Ratio): string =>
  `F1 ${figure(f1)}   precision ${figure(precision)}   recall ${figure(recall)}   (${right} right, ${wrong} wrong, ${missed} missed)`

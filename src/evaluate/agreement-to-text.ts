import type { Alpha, ReviewAgreement, TwoAgree } from './review-to-agreement.js'
import type { SampleEstimate } from './sample-to-estimate.js'

/** The agreement of coders with one another and with the library, and what a sample tells, as lines for a terminal. */
export function agreementToText(agreement: ReviewAgreement, estimate: SampleEstimate | null): string {
  const { coders, pairs, wavering, alpha, coreAlpha, between, withMachine } = agreement
  return [
    `${pairs} pairs of tasks decided by ${coders.join(', ') || 'nobody'}`,
    ...(wavering > 0 ? [`${wavering} decided twice by one coder, differently: the last one counts`] : []),
    ...(coders.length > 1
      ? [
          '',
          `Krippendorff's α, four decisions   ${alphaToText(alpha)}`,
          `Krippendorff's α, carried on or not ${alphaToText(coreAlpha)}`,
        ]
      : []),
    ...[...between, ...withMachine].flatMap((two) => ['', ...twoToLines(two)]),
    ...(estimate === null
      ? []
      : [
          '',
          `over all pairs that were sampled from (${estimate.rows} rows, about ${Math.round(estimate.coreLinks)} core links):`,
          ...(['precision', 'recall', 'f1'] as const).map(
            (name) =>
              `  ${name.padEnd(10)}${figure(estimate[name].value)}   95 % ${figure(estimate[name].interval.low)}–${figure(estimate[name].interval.high)}`,
          ),
        ]),
    '',
  ].join('\n')
}

function twoToLines({ first, second, pairs, share, kappa, coreKappa, link }: TwoAgree): readonly string[] {
  return [
    `${first} and ${second}: ${pairs} pairs in common`,
    `  the same ${figure(share)}   Cohen's κ ${figure(kappa)}   κ of carried on or not ${figure(coreKappa)}`,
    `  core links of ${second} against ${first}: P ${figure(link.precision)}  R ${figure(link.recall)}  F1 ${figure(link.f1)}`,
  ]
}

const alphaToText = ({ value, interval, pairs }: Alpha): string =>
  value === null
    ? `– (${pairs} pairs decided by two)`
    : `${figure(value)}${interval === null ? '' : `   95 % ${figure(interval.low)}–${figure(interval.high)}`}   (${pairs} pairs)`

const figure = (value: number | null): string => (value === null ? '–' : value.toFixed(3))

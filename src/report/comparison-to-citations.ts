import type { Comparison, PolicyDocument } from '../model/index.js'
import { textToPlain } from '../write/text-to-plain.js'

/** How to cite a comparison: both documents and the library. */
export interface Citations {
  /** One entry a work, in the form of GB/T 7714. */
  readonly gbt: readonly string[]
  /** The same works, one entry after the other. */
  readonly bibtex: string
}

/**
 * References to both documents and to the library, in the form of GB/T 7714 and for BibTeX.
 *
 * They say what the documents say of themselves: issuer, title, number, day of issue; what is not known is left out.
 * Address and day of access are the reader's to add.
 */
export function comparisonToCitations({ source, target, provenance }: Comparison): Citations {
  const documents = [source, target].map(toWork)
  const { name, version } = provenance.library
  return {
    gbt: [...documents.map(workToGbt), `${name}[CP]. 版本 ${version}.`],
    bibtex: [
      ...documents.map((work, at) => workToBibtex(work, keyOf(work.id, at === 0 ? 'source' : 'target'))),
      entry('misc', name, [
        ['title', `{${escaped(name)}}`],
        ['note', `Version ${escaped(version)}`],
        ['howpublished', 'npm package'],
      ]),
    ].join('\n'),
  }
}

/** What is said of a document, `null` where it does not say it. */
interface Work {
  readonly id: string
  readonly title: string
  readonly issuer: string | null
  readonly number: string | null
  /** ISO date. */
  readonly date: string | null
}

const toWork = ({ id, title, masthead }: PolicyDocument): Work => ({
  id,
  title: textToPlain(title ?? id),
  issuer: masthead.issuer === null ? null : textToPlain(masthead.issuer.text).trim() || null,
  number: masthead.number?.value ?? null,
  date: masthead.date?.value ?? null,
})

/** 湖南省人民政府办公厅. 湖南省2022年工作要点: 湘政办发〔2022〕16号[Z]. 2022-03-01. */
const workToGbt = ({ title, issuer, number, date }: Work): string =>
  [issuer, `${title}${number === null ? '' : `: ${textToPlain(number)}`}[Z]`, date]
    .filter((part) => part !== null)
    .map((part) => `${part}.`)
    .join(' ')

const workToBibtex = ({ title, issuer, number, date }: Work, key: string): string =>
  entry('misc', key, [
    ['author', issuer === null ? null : `{${escaped(issuer)}}`],
    ['title', `{${escaped(title)}}`],
    ['number', number === null ? null : escaped(number)],
    ['year', date === null ? null : date.slice(0, 'yyyy'.length)],
    ['date', date],
  ])

const entry = (
  kind: string,
  key: string,
  fields: readonly (readonly [name: string, value: string | null])[],
): string =>
  [
    `@${kind}{${key},`,
    ...fields.filter(([, value]) => value !== null).map(([name, value]) => `  ${name} = {${value}},`),
    '}',
  ].join('\n')

/** What TeX would act upon; braces are left out, for an odd one would end the field. */
const escaped = (text: string): string =>
  textToPlain(text)
    .replace(/[{}\\]/gu, '')
    .replace(/[%$&#_]/gu, '\\$&')
    .replace(/[~^]/gu, ' ')

/** An id that every BibTeX takes for a key. */
const keyOf = (id: string, otherwise: string): string => (/^[\w.:-]+$/.test(id) ? id : otherwise)

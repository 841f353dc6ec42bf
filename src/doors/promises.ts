/**
 * `policy-lineage/promises`: what a later report says of a plan's promises, figure by figure.
 *
 * @module policy-lineage/promises
 */

export { INDICATORS, type Indicator } from '../lexicon/indicators.js'
export { documentsToIndicators } from '../promises/documents-to-indicators.js'
export { explainPromise } from '../promises/explain-promise.js'
export { reportOf } from '../promises/index.js'
export { indicatorsToTables } from '../promises/indicators-to-tables.js'
export { promisesToHTML } from '../promises/promises-to-html.js'
export { type PromiseTextOptions, promisesToMarkdown } from '../promises/promises-to-markdown.js'
export { promisesToXLSX } from '../promises/promises-to-xlsx.js'

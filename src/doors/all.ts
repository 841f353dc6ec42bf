/** Every door under its name: the build makes one copy of the library of this, and a file for each door. */

export * as index from '../index.js'
export * as corpus from './corpus.js'
export * as evaluate from './evaluate.js'
export * as inner from './inner.js'
export * as nearest from './nearest.js'
export * as ocr from './ocr.js'
export * as promises from './promises.js'
export * as report from './report.js'
export * as review from './review.js'
export * as stages from './stages.js'
export * as tables from './tables.js'

import { sha256 } from '../hash.js'

/**
 * What stands in a store, by the first part of its key:
 *
 * - `doc/<hash of bytes and reader options>`: a parsed document,
 * - `pair/<hash a>.<hash b>.<hash of options, library and segmenter>`: what a comparison found; the first two are those
 *   of the documents,
 * - `failed/<hash of a key>`: why nothing stands under that key,
 * - `job/<id>`: how a job ended,
 * - `answer/<hash of the question>`: what a plug-in answered.
 */
export type StoreKey = `${'doc' | 'pair' | 'failed' | 'job' | 'answer'}/${string}`

/** Hexadecimal digits of a hash in a key: 128 bits, among 10¹⁵ entries a mix-up has a chance of 1 : 10⁸; three fit into a file's name. */
const DIGITS = 32

/** One hash for whatever determines an entry: JSON data. */
export const keyOf = (...parts: readonly unknown[]): string => sha256(JSON.stringify(parts)).slice(0, DIGITS)

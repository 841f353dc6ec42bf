import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT, readGold } from '../test/gold/pairs.js'
import { goldToFile } from './gold-to-file.js'

/** `tsx benchmark/make-gold.ts`: writes gold.json anew; needs the pairs of other fields (`../shared`). */

const path = join(ROOT, 'benchmark/gold.json')
const gold = readGold()
if (gold.skipped.length > 0) throw new Error(gold.skipped.join('\n'))
const known = existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')).documents : {}
writeFileSync(path, goldToFile(gold, known))

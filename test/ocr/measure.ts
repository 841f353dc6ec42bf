/**
 * How well scans are read, by both engines: the seeds printed, scanned and read again. Takes the number of
 * characters of each seed (default all), then names of engines; two thousand are a page.
 *
 *   npm run ocr -- 2000 tesseract paddle
 */
import { readFileSync } from 'node:fs'
import { parseDocument, readDocument } from '../../src/index.js'
import { createPaddleOcr } from '../../src/ocr/create-paddle-ocr.js'
import { createTesseract } from '../../src/ocr/create-tesseract.js'
import { picturesToPdf } from './pictures-to-pdf.js'
import { scanToErrors } from './scan-to-errors.js'
import { type Condition, textToScan } from './text-to-scan.js'

const SEEDS = ['hunan-2020', 'hunan-2022', 'loudi-2021', 'loudi-2023', 'shaoyang-2021']
const CONDITIONS: readonly Condition[] = ['clean', 'noisy', 'skewed with a seal']
const ENGINES = { tesseract: createTesseract, paddle: createPaddleOcr }

const [size, ...names] = process.argv.slice(2)
const engines = (Object.keys(ENGINES) as (keyof typeof ENGINES)[]).filter(
  (name) => names.length === 0 || names.includes(name),
)

/** The beginning of a text, up to the end of a paragraph. */
function beginning(text: string): string {
  const end = size === undefined ? -1 : text.indexOf('\n', Number(size))
  return end < 0 ? text : text.slice(0, end + 1)
}

console.log('| engine | pages are | pages | characters | wrong | share | tasks found | confidence |')
console.log('|---|---|---|---|---|---|---|---|')
for (const name of engines) {
  const ocr = ENGINES[name]()
  for (const condition of CONDITIONS) {
    const sum = { pages: 0, characters: 0, wrong: 0, tasks: 0, found: 0, sure: 0 }
    for (const seed of SEEDS) {
      const text = beginning(readFileSync(`seeds/${seed}.txt`, 'utf8'))
      const pictures = await textToScan(text, condition)
      const pdf = await picturesToPdf(pictures)
      const read = await readDocument(pdf, { ocr, limits: { seconds: 600 } })
      const errors = scanToErrors(parseDocument(text), read)
      console.error(
        `${name}, ${condition}, ${seed}: ${JSON.stringify(errors)} ${read.source?.ocr?.confidence}`,
      )
      sum.pages += pictures.length
      sum.characters += errors.characters
      sum.wrong += errors.wrong
      sum.tasks += errors.tasks
      sum.found += errors.found
      sum.sure += (read.source?.ocr?.confidence ?? 0) / SEEDS.length
    }
    const share = `${((100 * sum.wrong) / sum.characters).toFixed(2)} %`
    console.log(
      `| ${name} | ${condition} | ${sum.pages} | ${sum.characters} | ${sum.wrong} | ${share} | ${sum.found} of ${sum.tasks} | ${sum.sure.toFixed(2)} |`,
    )
  }
  await ocr.end()
}

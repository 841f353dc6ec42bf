import { existsSync, readFileSync } from 'node:fs'
import { documentToQuality, LOOK_BELOW } from '../document-to-quality.js'
import { faultToWords } from '../fault-to-words.js'
import { type PolicyDocument, PolicyError, type ReadOptions, readDocument } from '../index.js'
import type { Lang } from '../model/lang.js'
import { checkSize } from '../read/index.js'
import type { Values } from './options.js'
import { tellNote } from './say.js'
import { wholeNumber } from './usage.js'
import { valuesToReading } from './values-to-reading.js'

/** A document with something to compare; the library takes others too, with a note. */
export async function readInput(file: string, values: Values, lang: Lang): Promise<PolicyDocument> {
  const document = await readFrom(file, values)
  const name = nameOf(file)
  if (document.plans.every((plan) => plan.tasks.length === 0)) {
    const others = document.plans.some((plan) => plan.items.length > 0)
    throw new PolicyError(
      'not-a-document',
      `${name} holds no ${others ? `${document.kinds.join(', ')}; --kinds brings in items of other kinds` : 'task'}`,
    )
  }
  tellQuality(name, document, lang)
  return document
}

/** A document, whatever it holds. */
export async function readAny(file: string, values: Values, lang: Lang): Promise<PolicyDocument> {
  const document = await readFrom(file, values)
  tellQuality(nameOf(file), document, lang)
  return document
}

const nameOf = (file: string): string => (file === '-' ? 'standard input' : file)

async function readFrom(file: string, values: Values): Promise<PolicyDocument> {
  const record = wholeNumber('record', values.record)
  const options: ReadOptions = {
    ...valuesToReading(values),
    ...(record === undefined ? {} : { record }),
  }
  return file === '-' ? readStdin(options) : readDocument(file, options)
}

/** A document that was read badly is told of before anybody believes its figures. */
function tellQuality(name: string, document: PolicyDocument, lang: Lang): void {
  const { score, reasons } = documentToQuality(document)
  if (score >= LOOK_BELOW) return
  const why = reasons.map(({ message }) => message).join(' ')
  tellNote(`${name} may have been read wrongly (quality ${score} of 1): ${why} Look at its outline.`, lang)
}

async function readStdin(options: ReadOptions): Promise<PolicyDocument> {
  const chunks: Uint8Array[] = []
  let bytes = 0
  for await (const chunk of process.stdin) {
    chunks.push(chunk as Uint8Array)
    bytes += (chunk as Uint8Array).length
    checkSize(bytes, { name: 'standard input' })
  }
  return readDocument(Buffer.concat(chunks), { ...options, name: 'stdin' })
}

export function readJson(path: string): unknown {
  if (!existsSync(path)) throw new PolicyError('not-found', `there is no file ${path}`)
  let text: string
  try {
    text = readFileSync(path, 'utf8')
  } catch (cause) {
    throw new PolicyError('unreadable', `${path} cannot be read: ${faultToWords(cause)}`, { cause })
  }
  try {
    return JSON.parse(text)
  } catch (cause) {
    throw new PolicyError('bad-input', `${path} is not JSON: ${(cause as Error).message}`, { cause })
  }
}

import { PolicyError } from '../error.js'
import { createAgencyTable } from '../lexicon/agencies.js'
import { FOLDED, levelWords, officePrefixes } from '../lexicon/localisation.js'
import { phrases } from '../lexicon/phrases.js'
import type { Clause, PolicyDocument, Task, TokenizedDocument, TokenizedTask } from '../model.js'
import type { TokenizeOptions } from '../options.js'
import { type ChosenSegmenter, chooseSegmenter } from './choose-segmenter.js'
import { documentsToPlaces, documentsToTerms, PLACE_KEY, placeFolder } from './documents-to-names.js'
import { foldWidth } from './fold-width.js'
import { type LocalContext, piecesToTokens } from './pieces-to-tokens.js'
import { readDictionary } from './read-dictionary.js'
import { type RunToWords, runToWords } from './run-to-words.js'
import { taskToStretches } from './task-to-stretches.js'
import { type PieceContext, textToPieces } from './text-to-pieces.js'
import { tokensToClauses } from './tokens-to-clauses.js'
import { wordsToMatcher } from './words-to-matcher.js'

/** Turns documents into words; made for the documents that are to be compared. */
export interface Tokenizer {
  /** The tokens of every task of a document. The same object comes back for the same document. */
  readonly document: (document: PolicyDocument) => TokenizedDocument
  /** Which segmenter cuts the words; asking loads its dictionary. */
  readonly segmenter: () => SegmenterInfo
}

/** What the provenance says about the segmenter. */
export interface SegmenterInfo {
  readonly name: string
  readonly version: string
  /** What it knows words by, where it says so. */
  readonly dictionary?: string
  /** Why it is not the default one, where it is not. */
  readonly fallback?: string
}

/**
 * A quoted term is a word everywhere in the documents from this length on. Shorter ones (六稳) are one
 * word where they stand in quotation marks and where the segmenter sees boundaries around them.
 */
const LONG_TERM = 3

/**
 * A tokenizer for documents that are compared with one another.
 *
 * The terms they print in quotation marks stay whole in all of them, and the places they are about
 * fold to one key. No dictionary is loaded before the first document is cut. Throws `PolicyError`
 * 'missing-dictionary', 'missing-dependency' or 'bad-option'.
 *
 * @example createTokenizer([source, target]).document(source).tasks[0].clauses[0].tokens
 */
export function createTokenizer(
  documents: readonly PolicyDocument[],
  options: TokenizeOptions = {},
): Tokenizer {
  const words = userWords(options)
  const places = documentsToPlaces(documents)
  const foldPlaces = placeFolder(places)
  const known = [...phrases, ...documentsToTerms(documents), ...words].map(foldWidth)
  const context: Omit<PieceContext, 'year'> = {
    phraseAt: wordsToMatcher([...known.filter((word) => word.length >= LONG_TERM), ...words.map(foldWidth)]),
    placeAt: wordsToMatcher(places.full.map(foldWidth)),
    placeKey: PLACE_KEY,
    officePrefixAt: wordsToMatcher([...officePrefixes, ...places.full]),
    ...offices(),
    foldPlaces,
  }
  const local: LocalContext = {
    ...offices(),
    levelAt: levelMatcher,
    levelWords,
    bareAt: wordsToMatcher(places.bare),
    placeKey: PLACE_KEY,
    shortAt: wordsToMatcher(known.filter((word) => word.length < LONG_TERM)),
  }
  let chosen: ChosenSegmenter | undefined
  const choose = (): ChosenSegmenter => (chosen ??= chooseSegmenter(options.segmenter))
  let cut: RunToWords | undefined
  const cutRun: RunToWords = (run) => (cut ??= runToWords(choose().segmenter))(run)
  const done = new WeakMap<PolicyDocument, TokenizedDocument>()

  return {
    document(document) {
      let tokenized = done.get(document)
      if (tokenized === undefined) {
        const tasks = document.plans.flatMap((plan) => plan.tasks)
        tokenized = { document, tasks: tasks.map((task) => tokenizeTask(task, document.year)) }
        done.set(document, tokenized)
      }
      return tokenized
    },
    segmenter() {
      const { segmenter, fallback } = choose()
      return {
        name: segmenter.name,
        version: segmenter.version,
        ...(segmenter.dictionary === undefined ? {} : { dictionary: segmenter.dictionary }),
        ...(fallback === undefined ? {} : { fallback }),
      }
    },
  }

  function tokenizeTask(task: Task, year: number | null): TokenizedTask {
    const clauses = taskToStretches(task).flatMap(({ from, to, kind }): readonly Clause[] => {
      const text = task.text.slice(from, to)
      const tokens = piecesToTokens(text, textToPieces(text, { ...context, year }), cutRun, local, from)
      return tokensToClauses(tokens, kind)
    })
    return { task, clauses }
  }
}

const levelMatcher = wordsToMatcher(levelWords.keys())

let officeNames: Pick<LocalContext, 'officeAt' | 'officeKeys'> | undefined

/** Built on first need: `import` must stay cheap. */
function offices(): Pick<LocalContext, 'officeAt' | 'officeKeys'> {
  if (officeNames === undefined) {
    const officeKeys = new Map(
      [...createAgencyTable().kinds].map(([name, { kind }]) => [foldWidth(name), FOLDED + kind]),
    )
    officeNames = { officeAt: wordsToMatcher(officeKeys.keys()), officeKeys }
  }
  return officeNames
}

function userWords(options: TokenizeOptions): readonly string[] {
  const words = options.words ?? []
  if (!Array.isArray(words) || words.some((word) => typeof word !== 'string' || word === ''))
    throw new PolicyError('bad-option', 'tokenize.words must be a list of words, none of them empty')
  return options.dictionary === undefined ? words : [...words, ...readDictionary(options.dictionary)]
}

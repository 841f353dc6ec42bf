import { checkDocuments } from '../check.js'
import { PolicyError } from '../error.js'
import { createAgencyTable } from '../lexicon/agencies.js'
import { FOLDED, levelWords, officePrefixes } from '../lexicon/localisation.js'
import { phrases } from '../lexicon/phrases.js'
import type { Clause, PolicyDocument, Task, TokenizedDocument, TokenizedTask } from '../model/index.js'
import { TOKENIZE } from '../option-checks.js'
import type { TokenizeOptions } from '../options.js'
import { type ChosenSegmenter, chooseSegmenter } from './choose-segmenter.js'
import { clausesToBounded } from './clauses-to-bounded.js'
import { documentsToPlaces, documentsToTerms, PLACE_KEY, placeFolder } from './documents-to-names.js'
import { foldWidth } from './fold-width.js'
import { type LocalContext, OFFICE_PREFIX, piecesToTokens } from './pieces-to-tokens.js'
import { readDictionary } from './read-dictionary.js'
import { rememberedTasks, type Sought } from './remembered-tasks.js'
import { type RunToWords, runToWords } from './run-to-words.js'
import { taskToStretches } from './task-to-stretches.js'
import { HAN_OPENERS, type PieceContext, textToPieces } from './text-to-pieces.js'
import { tokensToClauses } from './tokens-to-clauses.js'
import { type Matcher, unitsThatOpen, wordsToMatcher } from './words-to-matcher.js'

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
  checkDocuments('createTokenizer', documents)
  TOKENIZE(options, 'createTokenizer')
  const words = userWords(options)
  const places = documentsToPlaces(documents)
  const foldPlaces = placeFolder(places)
  const sought = documentsToSought(documents, words.map(foldWidth))
  const { full, long, short } = sought
  const stock = builtIn()
  const context: Omit<PieceContext, 'year'> = {
    opens: unitsThatOpen(HAN_OPENERS, stock.longPhrases, long, full, officePrefixes, places.full),
    phraseAt: longerOf(stock.longPhraseAt, wordsToMatcher(long)),
    placeAt: wordsToMatcher(full),
    placeKey: PLACE_KEY,
    officePrefixAt: longerOf(stock.officePrefixAt, wordsToMatcher(places.full)),
    officeAt: stock.officeAt,
    officeKeys: stock.officeKeys,
    foldPlaces,
  }
  const local: LocalContext = {
    opens: unitsThatOpen(
      stock.officeKeys.keys(),
      OFFICE_PREFIX,
      levelWords.keys(),
      places.bare,
      stock.shortPhrases,
      short,
    ),
    officeAt: stock.officeAt,
    officeKeys: stock.officeKeys,
    levelAt: stock.levelAt,
    levelWords,
    bareAt: wordsToMatcher(places.bare),
    placeKey: PLACE_KEY,
    shortAt: longerOf(stock.shortPhraseAt, wordsToMatcher(short)),
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
        tokenized = { document, tasks: tokenizeTasks(document) }
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

  function tokenizeTasks(document: PolicyDocument): readonly TokenizedTask[] {
    const tasks = document.plans.flatMap((plan) => plan.tasks)
    const make = (task: Task): TokenizedTask => tokenizeTask(task, document.year)
    // a user's words are sought everywhere: what is remembered knows only of the documents' own
    if (words.length > 0 || tasks.length === 0) return tasks.map(make)
    const remember = rememberedTasks(
      document,
      choose().segmenter,
      () => documentsToSought([document], []),
      sought,
    )
    return tasks.map((task) => remember(task, () => make(task)))
  }

  function tokenizeTask(task: Task, year: number | null): TokenizedTask {
    const dated: PieceContext = { ...context, year }
    const whole = foldWidth(task.text)
    const clauses = taskToStretches(task).flatMap(({ from, to, kind }): readonly Clause[] => {
      const text = task.text.slice(from, to)
      const folded = whole.slice(from, to)
      const pieces = textToPieces(text, dated, folded)
      return tokensToClauses(piecesToTokens(text, pieces, cutRun, local, from, folded), kind)
    })
    return { task, ...clausesToBounded(clauses) }
  }
}

/** What is sought in the documents beside the built-in names: their own terms and places, and words of the user. */
function documentsToSought(documents: readonly PolicyDocument[], words: readonly string[]): Sought {
  const { full, bare } = documentsToPlaces(documents)
  const known = [...documentsToTerms(documents).map(foldWidth), ...words]
  return {
    full: full.map(foldWidth),
    bare,
    long: [...known.filter((word) => word.length >= LONG_TERM), ...words],
    short: known.filter((word) => word.length < LONG_TERM),
  }
}

/** Finds the longer of what two finders find. */
const longerOf =
  (one: Matcher, other: Matcher): Matcher =>
  (text, at, accept) => {
    const [x, y] = [one(text, at, accept), other(text, at, accept)]
    return x === undefined || (y !== undefined && y.length > x.length) ? y : x
  }

/** What is looked for in every document. */
interface BuiltIn extends Pick<LocalContext, 'officeAt' | 'officeKeys' | 'levelAt'> {
  readonly longPhrases: readonly string[]
  readonly longPhraseAt: Matcher
  readonly shortPhrases: readonly string[]
  readonly shortPhraseAt: Matcher
  readonly officePrefixAt: Matcher
}

let built: BuiltIn | undefined

/** Built on first need, for `import` must stay cheap; and once, for a corpus makes a tokenizer for each pair. */
function builtIn(): BuiltIn {
  if (built !== undefined) return built
  const officeKeys = new Map(
    [...createAgencyTable().kinds].map(([name, { kind }]) => [foldWidth(name), FOLDED + kind]),
  )
  const folded = phrases.map(foldWidth)
  const longPhrases = folded.filter((word) => word.length >= LONG_TERM)
  const shortPhrases = folded.filter((word) => word.length < LONG_TERM)
  built = {
    officeKeys,
    officeAt: wordsToMatcher(officeKeys.keys()),
    levelAt: wordsToMatcher(levelWords.keys()),
    longPhrases,
    longPhraseAt: wordsToMatcher(longPhrases),
    shortPhrases,
    shortPhraseAt: wordsToMatcher(shortPhrases),
    officePrefixAt: wordsToMatcher(officePrefixes),
  }
  return built
}

function userWords(options: TokenizeOptions): readonly string[] {
  const words = options.words ?? []
  if (!Array.isArray(words) || words.some((word) => typeof word !== 'string' || word === ''))
    throw new PolicyError('bad-option', 'tokenize.words must be a list of words, none of them empty')
  return options.dictionary === undefined ? words : [...words, ...readDictionary(options.dictionary)]
}

/** What the library says to those who write scripts, and what the command says instead. */
const TURNS: readonly (readonly [RegExp, string])[] = [
  [/\boptions\.record\b/gu, '--record'],
  [/: give options\.ocr \(see policy-lineage\/ocr\)/gu, ' with --ocr tesseract'],
  [/^record must be\b/u, '--record must be'],
  [/; if you know its encoding, give options\.encoding/gu, '; save it as UTF-8'],
  [/; raise options\.limits\.\w+/gu, '; take it apart'],
  [/give options\.source\.id and options\.target\.id/gu, 'give one of the files another name'],
  [/: give options\.region\b/gu, 'name it in the manifest of a corpus'],
  [/\bor ask to overwrite it\b/gu, 'or replace it with --force'],
  [/\bexport the review with what: "sample"/gu, 'write the sheet with --what sample'],
]

/**
 * A message of the library in the words of the command line, in one line.
 *
 * @example messageToCommand('a.zip holds 2 documents; choose one with options.record (1 to 2)')
 * // => 'a.zip holds 2 documents; choose one with --record (1 to 2)'
 */
export const messageToCommand = (message: string): string =>
  TURNS.reduce((said, [library, command]) => said.replace(library, command), message).replace(
    /\s*\n\s*/gu,
    ' ',
  )

import { cutToRoom } from './text-width.js'

/**
 * Letters that a browser may draw as wide as a Chinese one: all but those of the Latin script. Quotes, dashes and dots
 * (“ ” — · …) are of one width in a terminal, but come from the Chinese font here.
 */
const NARROW = /[\u0020-\u007e\u00a0-\u00b6\u00b8-\u00d6\u00d8-\u024f]/u
/** Letters that take most of a square in a bold face. */
const BROAD = /[A-Zmw@%&#+=<>_~]/u
/** Marks that are drawn on the letter before, and what is not drawn. */
const UNSEEN = /[\p{M}\p{Cf}\p{Cc}]/u

/** In squares: what the broad faces in common use (Verdana, DejaVu Sans) come to over an id or a word. */
const BROAD_WIDTH = 0.95
const NARROW_WIDTH = 0.62

const widthOf = (character: string): number =>
  UNSEEN.test(character) ? 0 : BROAD.test(character) ? BROAD_WIDTH : NARROW.test(character) ? NARROW_WIDTH : 1

/** The room a text takes at most when drawn, in squares of a Chinese letter. */
export const textToSquares = (text: string): number =>
  Array.from(text, widthOf).reduce((sum, width) => sum + width, 0)

/**
 * The text cut to at most so many squares of a Chinese letter, ending in … where something was cut.
 *
 * @example textToBox('构建“好差评”体系', 7) // => '构建“好差评…'
 */
export const textToBox = (text: string, squares: number): string => cutToRoom(text, squares, widthOf)

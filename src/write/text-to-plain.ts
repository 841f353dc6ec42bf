/** ESC [ 31 m · BEL · NUL · DEL · the C1 controls (would steer a terminal); line breaks and tabs are handled apart */
const CONTROL = /[\p{Cc}\u2028\u2029]/gu

/** LRE RLE PDF LRO RLO LRI RLI FSI PDI LRM RLM ALM (would turn the order of the text around) */
const DIRECTION = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu

/** Half of a surrogate pair, which no encoder accepts */
const LONE_SURROGATE = /\p{Cs}/gu

/** One line of text that cannot steer a terminal: controls become spaces, direction marks nothing. */
export const textToPlain = (text: string): string =>
  text.replace(DIRECTION, '').replace(CONTROL, ' ').replace(LONE_SURROGATE, '\ufffd')

/** Text without control and direction characters, line breaks apart. */
export const plainLines = (text: string): string => text.split('\n').map(textToPlain).join('\n')

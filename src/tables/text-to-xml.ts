/** What XML 1.0 cannot hold in any form: most controls, halves of surrogate pairs, U+FFFE, U+FFFF */
const FORBIDDEN = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu

/** Text that an XML file can hold: what it cannot becomes a blank. */
export const textToXmlText = (text: string): string => text.replace(FORBIDDEN, ' ')

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  // parsers would make blanks of these in attributes, and \n of \r anywhere
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
}

/** The same with markup as entities: fit for an attribute and for an element. */
export const textToXml = (text: string): string =>
  textToXmlText(text).replace(/[&<>"\t\n\r]/gu, (sign) => ENTITIES[sign]!)

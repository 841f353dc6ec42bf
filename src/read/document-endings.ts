/** How names of files that are read end. */
export const DOCUMENT_ENDING: RegExp =
  /\.(?:txt|md|markdown|html?|mht|mhtml|docx?|wps|xlsx?|et|ofd|pdf|jsonl?)$/iu

/** Files that lie about beside documents. */
export const NO_DOCUMENT: RegExp = /^(?:readme|licen[cs]e|changelog|manifest|codebook)\b/iu

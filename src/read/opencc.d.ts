declare module 'opencc-js/dict/*' {
  /** Entries divided by `|`, each `traditional simplified`. */
  const dictionary: string
  export default dictionary
}

/** The two parts of natural that are used, by deep import: the package itself loads databases' clients. */
declare module 'natural/lib/natural/tfidf/index.js' {
  export class TfIdf {
    addDocument(terms: string[]): void
    listTerms(index: number): { term: string; tfidf: number }[]
  }
}
declare module 'natural/lib/natural/distance/jaro-winkler_distance.js' {
  export default function JaroWinklerDistance(source: string, target: string): number
}

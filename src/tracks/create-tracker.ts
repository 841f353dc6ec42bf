import type { CorpusDocument, Track } from '../model/index.js'
import { documentsToTrack } from './documents-to-track.js'
import { withTrackPrint } from './with-track-print.js'

/** Follows one phrase, or each of several. */
export interface Tracker {
  (query: string | RegExp): Track
  (queries: readonly (string | RegExp)[]): readonly Track[]
}

/** A tracker over documents as they are when it is asked. */
export const createTracker = (documents: () => readonly CorpusDocument[]): Tracker =>
  ((asked: string | RegExp | readonly (string | RegExp)[]) =>
    Array.isArray(asked)
      ? asked.map((query) => withTrackPrint(documentsToTrack(documents(), query)))
      : withTrackPrint(documentsToTrack(documents(), asked as string | RegExp))) as Tracker

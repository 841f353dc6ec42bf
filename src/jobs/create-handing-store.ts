import type { Store } from '../store/create-store.js'
import type { StoreKey } from '../store/keys.js'

/**
 * A store for jobs that are done in this thread: what is known here need not be read from a disk, and what is made is
 * handed over as it is. Below may lie a store that keeps it.
 */
export function createHandingStore(
  below: Store | null,
  known: ReadonlyMap<StoreKey, unknown>,
  hand: (key: StoreKey, data: unknown) => void,
  {
    isKept,
    isOpen,
  }: {
    readonly isKept: (key: StoreKey, data: unknown) => boolean
    /** What is known not to stand below. */
    readonly isOpen: (key: StoreKey) => boolean
  },
): Store {
  return {
    folder: below?.folder ?? '',
    isShared: below?.isShared ?? false,
    read(key, isShaped) {
      const data = known.get(key)
      if (isShaped(data)) return data
      return isOpen(key) ? undefined : below?.read(key, isShaped)
    },
    has: (key) => known.has(key) || below?.has(key) === true,
    put(key, data) {
      if (isKept(key, data)) below?.put(key, data)
      hand(key, data)
    },
    drop: (key) => below?.drop(key),
    damaged: () => below?.damaged() ?? 0,
    fault: () => below?.fault() ?? null,
  }
}

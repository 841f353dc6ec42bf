/** Where the code of a thread is: a file beside this one, in the bundle as among the sources. */
export const workerUrl = (): string =>
  new URL(
    import.meta.url.endsWith('.ts') ? './worker-from-source.mjs' : './nearest-worker.js',
    import.meta.url,
  ).href

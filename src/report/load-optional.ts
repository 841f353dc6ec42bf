import { PolicyError } from '../error.js'

/** A package that is loaded only when its format is asked for. Throws `missing-dependency` with the remedy. */
export async function loadOptional<T>(name: string, what: string, load: () => Promise<T>): Promise<T> {
  try {
    return await load()
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException
    if (code !== 'ERR_MODULE_NOT_FOUND' && code !== 'MODULE_NOT_FOUND') throw cause
    throw new PolicyError('missing-dependency', `${what} needs the package ${name}: npm install ${name}`, {
      cause,
    })
  }
}

import { PolicyError } from './error.js'

/** What npm is asked for; pdfjs-dist above 5.6 needs a newer Node than this library. */
const INSTALL: Readonly<Record<string, string>> = { 'pdfjs-dist': 'pdfjs-dist@5.6' }

/**
 * A package that is loaded only when something needs it. Throws `missing-dependency`, with the command that
 * installs it, where it is not there or does not load.
 *
 * @example await loadOptional('docx', () => import('docx'), 'writing .docx')
 */
export async function loadOptional<Module>(
  name: string,
  load: () => Promise<unknown>,
  purpose: string,
): Promise<Module> {
  try {
    const module = (await load()) as { readonly default?: unknown }
    // A CommonJS package is one `default` to some loaders and named exports to others.
    return { ...(module.default as object | undefined), ...module } as Module
  } catch (cause) {
    const { code, message } = cause as { readonly code?: unknown; readonly message?: unknown }
    const isMissing = /MODULE_NOT_FOUND|Cannot find (?:package|module)/u.test(`${code} ${message}`)
    const why = isMissing ? '' : `, which is installed but does not load (${String(cause)})`
    throw new PolicyError(
      'missing-dependency',
      `${purpose} needs the package ${name}${why}: run npm install ${INSTALL[name] ?? name}`,
      { cause },
    )
  }
}

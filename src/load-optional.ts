import { PolicyError } from './error.js'

/** How each optional reader is installed; pdfjs-dist above 5.6 needs a newer Node than this library. */
const INSTALL = { mammoth: 'npm i mammoth', 'pdfjs-dist': 'npm i pdfjs-dist@5.6' } as const

/**
 * A reader that is loaded only when a file needs it. Throws `missing-dependency`, with the command that
 * installs it, where it is not there.
 */
export async function loadOptional<Module>(
  name: keyof typeof INSTALL,
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
      `${purpose} needs the package ${name}${why}: run ${INSTALL[name]}`,
      { cause },
    )
  }
}

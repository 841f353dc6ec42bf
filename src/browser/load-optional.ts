import { PolicyError } from '../error.js'
import { type Packages, packagesNow } from './packages.js'

/** Packages that do nothing in a browser. */
const OF_NODE = ['@napi-rs/canvas', '@resvg/resvg-js', 'pdfkit', '@huggingface/transformers']

/** As its namesake: loads what `providePackages` was given. */
export async function loadOptional<Module>(name: string, _load: unknown, purpose: string): Promise<Module> {
  if (OF_NODE.includes(name))
    throw new PolicyError(
      'missing-dependency',
      `${purpose} needs the package ${name}, which only Node can load`,
    )
  const load = packagesNow()[name as Exclude<keyof Packages, 'pdfjsHome'>]
  if (load === undefined)
    throw new PolicyError(
      'missing-dependency',
      `${purpose} needs the package ${name}: hand it over with providePackages({ '${name}': () => import('${name}') })`,
    )
  try {
    const module = (await load()) as { readonly default?: unknown }
    return { ...(module.default as object | undefined), ...module } as Module
  } catch (cause) {
    throw new PolicyError('missing-dependency', `${purpose} needs the package ${name}, which does not load`, {
      cause,
    })
  }
}

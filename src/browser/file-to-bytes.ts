import { PolicyError } from '../error.js'

export const pathOf = (path: string | URL): string => String(path)

/** No text is the path of a file here. */
export const isFile = (_path: string): boolean => false

export async function fileToBytes(path: string | URL): Promise<never> {
  return fileToBytesSync(path)
}

export function fileToBytesSync(path: string | URL): never {
  throw new PolicyError(
    'unreadable',
    `${pathOf(path)} cannot be opened: a page has no paths; hand over its bytes, new Uint8Array(await file.arrayBuffer()), with { name: file.name }`,
  )
}

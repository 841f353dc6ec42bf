import { createHash } from 'node:crypto'

/**
 * SHA-256 of a text (as UTF-8) or of bytes, in hexadecimal digits unless base64 is asked for.
 *
 * @example sha256('推进跨省通办。').slice(0, 12) // => '951168a72df8'
 */
export const sha256 = (content: string | Uint8Array, form: 'hex' | 'base64' = 'hex'): string =>
  createHash('sha256').update(content).digest(form)

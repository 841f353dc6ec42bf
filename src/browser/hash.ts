/** The first 32 bits of the fractional parts of the square and cube roots of the first primes (FIPS 180-4). */
const { START, ROUNDS } = rootsOfPrimes()

function rootsOfPrimes(): { readonly START: Int32Array; readonly ROUNDS: Int32Array } {
  const primes: number[] = []
  for (let n = 2; primes.length < 64; n++) if (primes.every((prime) => n % prime !== 0)) primes.push(n)
  const bits = (root: number): number => ((root - Math.floor(root)) * 2 ** 32) | 0
  return {
    START: Int32Array.from(primes.slice(0, 8), (prime) => bits(Math.sqrt(prime))),
    ROUNDS: Int32Array.from(primes, (prime) => bits(Math.cbrt(prime))),
  }
}

const BLOCK = 64

const turn = (word: number, by: number): number => (word >>> by) | (word << (32 - by))

/**
 * SHA-256 of a text (as UTF-8) or of bytes, in hexadecimal digits unless base64 is asked for: what Node's own gives,
 * without Node.
 */
export function sha256(content: string | Uint8Array, form: 'hex' | 'base64' = 'hex'): string {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  const state = START.slice()
  const words = new Int32Array(BLOCK)
  const whole = bytes.length - (bytes.length % BLOCK)
  for (let at = 0; at < whole; at += BLOCK) mix(state, words, bytes, at)
  const rest = padded(bytes.subarray(whole), bytes.length)
  for (let at = 0; at < rest.length; at += BLOCK) mix(state, words, rest, at)
  const digest = new DataView(new ArrayBuffer(32))
  state.forEach((word, place) => {
    digest.setInt32(4 * place, word)
  })
  const out = Array.from(new Uint8Array(digest.buffer))
  return form === 'hex'
    ? out.map((byte) => byte.toString(16).padStart(2, '0')).join('')
    : btoa(String.fromCharCode(...out))
}

/** What is left of the bytes, a bit that ends them, and their length in bits at the end of a block. */
function padded(rest: Uint8Array, length: number): Uint8Array {
  const end = new Uint8Array(rest.length + 9 > BLOCK ? 2 * BLOCK : BLOCK)
  end.set(rest)
  end[rest.length] = 0x80
  const view = new DataView(end.buffer)
  view.setUint32(end.length - 8, Math.floor(length / 2 ** 29))
  view.setUint32(end.length - 4, (length << 3) >>> 0)
  return end
}

function mix(state: Int32Array, words: Int32Array, bytes: Uint8Array, from: number): void {
  for (let i = 0; i < 16; i++) {
    const at = from + 4 * i
    words[i] = (bytes[at]! << 24) | (bytes[at + 1]! << 16) | (bytes[at + 2]! << 8) | bytes[at + 3]!
  }
  for (let i = 16; i < BLOCK; i++) {
    const [early, late] = [words[i - 15]!, words[i - 2]!]
    const spread =
      (turn(early, 7) ^ turn(early, 18) ^ (early >>> 3)) + (turn(late, 17) ^ turn(late, 19) ^ (late >>> 10))
    words[i] = (words[i - 16]! + words[i - 7]! + spread) | 0
  }
  let [a, b, c, d, e, f, g, h] = state as unknown as [
    ...[number, number, number, number],
    ...[number, number, number, number],
  ]
  for (let i = 0; i < BLOCK; i++) {
    const chosen = (e & f) ^ (~e & g)
    const most = (a & b) ^ (a & c) ^ (b & c)
    const first = (h + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + chosen + ROUNDS[i]! + words[i]!) | 0
    const second = ((turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + most) | 0
    ;[h, g, f, e, d, c, b, a] = [g, f, e, (d + first) | 0, c, b, a, (first + second) | 0]
  }
  ;[a, b, c, d, e, f, g, h].forEach((word, place) => {
    state[place] = (state[place]! + word) | 0
  })
}

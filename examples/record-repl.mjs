// Types a session into the Node REPL and writes down what comes back, so that the README shows exactly
// what a user gets: node examples/record-repl.mjs (after npm run build).

import { writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { start } from 'node:repl'
import { PassThrough } from 'node:stream'
import { fileURLToPath, pathToFileURL } from 'node:url'

export const SESSION = [
  "const { compare } = require('policy-lineage')",
  "const cmp = compare('seeds/hunan-2022.txt', 'seeds/loudi-2023.txt')",
  'cmp',
  'cmp.summary.source.counts',
  'cmp.dropped.length',
  'cmp.inherited',
  "cmp.task('1.34')",
  "cmp.explain('1.34', '1.15')",
  'cmp.links[0]',
  'cmp.source',
]

/** What the REPL prints for the session, prompts and inputs included. */
export async function recordRepl(require, lines = SESSION) {
  const [input, output] = [new PassThrough(), new PassThrough()]
  let printed = ''
  output.on('data', (chunk) => {
    printed += chunk
  })
  const repl = start({ prompt: '> ', input, output, terminal: false, useColors: false })
  repl.context.require = require
  for (const line of lines) {
    printed += `${line}\n`
    const before = printed.length
    input.write(`${line}\n`)
    while (!printed.slice(before).endsWith('> ')) await new Promise((resolve) => setImmediate(resolve))
  }
  const closed = new Promise((resolve) => repl.once('exit', resolve))
  repl.close()
  await closed
  return printed
    .replace(/> $/, '')
    .split('\n')
    .filter((line) => line !== 'undefined')
    .join('\n')
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const session = await recordRepl(createRequire(import.meta.url))
  writeFileSync(fileURLToPath(new URL('repl-session.txt', import.meta.url)), session)
  process.stdout.write(session)
}

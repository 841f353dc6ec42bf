#!/usr/bin/env node
import { localeToLang } from './cli/locale-to-lang.js'
import { nodeToRefusal } from './cli/node-to-refusal.js'

/** Everything else comes after this: an older Node could not even read it, and would print a page of its inside. */
const refusal = nodeToRefusal(process.versions.node)
if (refusal === undefined) void import('./cli/main.js')
else {
  process.stderr.write(`${refusal[localeToLang(undefined, process.env)]}\n`)
  process.exitCode = 1
}

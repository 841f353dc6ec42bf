import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import pkg from '../package.json' with { type: 'json' }
import { openCorpus } from '../src/corpus/index.js'
import { lineageToTables, tablesToMarkdown } from '../src/doors/tables.js'

/** What `npm run site` needs besides its pages: the codebook of the seeds, and the page where one drops two files. */

const corpus = await openCorpus('seeds')
const tables = lineageToTables(await corpus.trace())
// the page about tables has its own title, and a section for each table one level below
const codebook = tablesToMarkdown(tables)
  .replace(/^# .*\n+/u, '')
  .replace(/^## /gmu, '### ')
mkdirSync('site/generated', { recursive: true })
writeFileSync('site/generated/codebook.md', codebook)

rmSync('site/public/app', { recursive: true, force: true })
if ('app' in pkg.scripts)
  execFileSync('npm', ['run', 'app'], { stdio: 'inherit', shell: process.platform === 'win32' })
if (existsSync('app/dist')) cpSync('app/dist', 'site/public/app', { recursive: true })
else process.stderr.write('app/dist is not there: the site has no page to drop files on\n')

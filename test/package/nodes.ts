import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { installPacked } from './install-packed.js'
import { BLOCKS, layBlocks } from './lay-blocks.js'

/** Runs the blocks of all pages on the packed package in other versions of Node, which npm fetches: `npm run nodes -- 22 24`. */

const asked = process.argv.slice(2)
const folder = mkdtempSync(join(tmpdir(), 'nodes-'))
const npm = (...args: readonly string[]): string =>
  execFileSync('npm', [...args], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] })
npm('run', 'build')
installPacked(folder, npm)
layBlocks(folder)
for (const version of asked.length > 0 ? asked : ['20', '22', '24'])
  for (const file of ['blocks.mjs', 'blocks.cjs']) {
    const command = `console.log(process.version); import('./${file}')`
    const { stdout, stderr } = spawnSync('npx', ['--yes', '-p', `node@${version}`, 'node', '-e', command], {
      cwd: folder,
      encoding: 'utf8',
    })
    const [found, ...told] = stdout.trim().split('\n')
    const isRight = told.join() === 'done'
    console.log(
      `${found} ${file}: ${isRight ? `${BLOCKS.size} blocks right` : `${told.join('\n')}\n${stderr}`}`,
    )
    if (!isRight) process.exitCode = 1
  }
rmSync(folder, { recursive: true, force: true })

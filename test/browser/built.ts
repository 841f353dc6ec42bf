import { readFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { resolve } from 'node:path'
import { build, type Plugin } from 'esbuild'
import { FOR_PAGES } from '../../build/library-to-browser.js'

/** export function toSVG( · export const FIGURES: */
const EXPORTED = /^export (?:async )?(?:function\*?|const) (?<name>\w+)/gmu

/** Which figures there are, and what may be asked of them. */
const KEPT = /(?:index|columns|figure-[a-z]+)\.ts$/u

/** What the file would be without what draws. */
const withoutCharts: Plugin = {
  name: 'without-charts',
  setup({ onLoad }) {
    onLoad({ filter: /src[/\\]figures[/\\][^/\\]+\.ts$/ }, ({ path }) =>
      KEPT.test(path)
        ? undefined
        : {
            contents: [...readFileSync(path, 'utf8').matchAll(EXPORTED)]
              .map(({ groups }) => `export const ${groups!.name} = {}`)
              .join('\n'),
          },
    )
  },
}

/** The door for pages as the build makes it, and what it would ask for besides. */
export async function buildDoor(
  options: { readonly charts?: boolean } = {},
): Promise<{ readonly code: string; readonly imports: readonly string[] }> {
  const { outputFiles, metafile } = await build({
    ...FOR_PAGES,
    plugins: [...(options.charts === false ? [withoutCharts] : []), ...FOR_PAGES.plugins!],
    entryPoints: [resolve('src/doors/browser.ts')],
    write: false,
    metafile: true,
    logLevel: 'silent',
  })
  const imports = Object.values(metafile.outputs).flatMap((output) => output.imports.map(({ path }) => path))
  return { code: outputFiles[0]!.text, imports }
}

const TYPES: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript',
  mjs: 'text/javascript',
  css: 'text/css',
  json: 'application/json',
  webmanifest: 'application/json',
}

/** A plain server of files, as any static host is one. */
export async function serve(
  fileOf: (path: string) => string | Uint8Array | undefined,
): Promise<{ readonly address: string; readonly server: Server }> {
  const server = createServer(({ url = '/' }, response) => {
    const path = decodeURIComponent(new URL(url, 'http://localhost').pathname)
    const content = fileOf(path)
    response.writeHead(content === undefined ? 404 : 200, {
      'content-type': TYPES[/\.(\w+)$/u.exec(path)?.[1] ?? 'html'] ?? 'application/octet-stream',
    })
    response.end(content)
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  return { address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, server }
}

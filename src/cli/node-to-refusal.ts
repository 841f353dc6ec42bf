import type { Said } from './said.js'

/** As `engines` of package.json says. */
export const OLDEST_NODE = 20

/** Why this version of Node cannot run the command, in one line; `undefined` where it can. */
export function nodeToRefusal(version: string): Said | undefined {
  if (Number.parseInt(version, 10) >= OLDEST_NODE) return undefined
  return {
    zh: `policy-lineage：需要 Node ${OLDEST_NODE} 或更新的版本，这里是 ${version}；请从 https://nodejs.org 安装新版本`,
    en: `policy-lineage: needs Node ${OLDEST_NODE} or later, and this is ${version}; install a newer one from https://nodejs.org`,
  }
}

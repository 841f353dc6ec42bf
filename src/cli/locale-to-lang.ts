import { LANGS, type Lang } from '../model/lang.js'

type Environment = Readonly<Record<string, string | undefined>>

/**
 * The language of the command's own messages: `--lang`, else what the system speaks. Reports do not follow the system:
 * the same command gives the same file everywhere.
 *
 * @example localeToLang(undefined, { LANG: 'zh_CN.UTF-8' }) // => 'zh'
 */
export function localeToLang(asked: string | undefined, env: Environment): Lang {
  const known = LANGS.find((one) => one === asked)
  if (known !== undefined) return known
  const told = env.LC_ALL || env.LC_MESSAGES || env.LANG || systemLocale()
  return /^zh/iu.test(told) ? 'zh' : 'en'
}

/** Windows sets none of the variables. */
const systemLocale = (): string =>
  process.platform === 'win32' ? new Intl.DateTimeFormat().resolvedOptions().locale : 'en'

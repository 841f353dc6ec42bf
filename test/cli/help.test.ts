import { describe, expect, it } from 'vitest'
import { argsToOrder } from '../../src/cli/args-to-order.js'
import { commandToHelp } from '../../src/cli/command-to-help.js'
import { COMMAND_NAMES, COMMANDS } from '../../src/cli/commands.js'
import { localeToLang } from '../../src/cli/locale-to-lang.js'
import { messageToCommand } from '../../src/cli/message-to-command.js'
import { OPTION_NAMES, OPTIONS } from '../../src/cli/options.js'
import { PAIRING_NAMES } from '../../src/corpus/options.js'
import { textWidth } from '../../src/write/text-width.js'

const LANGS = ['zh', 'en'] as const

describe.each(LANGS)('help in %s', (lang) => {
  it('names every command, and of each all its options and no other', () => {
    for (const name of COMMAND_NAMES) {
      expect(commandToHelp(undefined, lang)).toContain(`  ${name} `)
      const help = commandToHelp(name, lang)
      for (const option of OPTION_NAMES)
        expect(new RegExp(`^ +(?:-\\w, )?--${option}(?: |$)`, 'mu').test(help), `${name} --${option}`).toBe(
          OPTIONS[option].of.includes(name),
        )
    }
    for (const pairing of PAIRING_NAMES) expect(commandToHelp('corpus', lang)).toContain(pairing)
  })

  it('says which files are read where documents are, and nowhere else', () => {
    for (const name of COMMAND_NAMES)
      expect(commandToHelp(name, lang).includes('.ofd'), name).toBe(
        ['compare', 'parse', 'promises', 'evaluate'].includes(name),
      )
  })

  it('fits an old terminal', () => {
    for (const name of [undefined, ...COMMAND_NAMES])
      for (const line of commandToHelp(name, lang).split('\n'))
        expect(textWidth(line)).toBeLessThanOrEqual(100)
  })

  it('shows examples that are orders', () => {
    for (const name of COMMAND_NAMES) {
      expect(COMMANDS[name].examples.length).toBeGreaterThan(0)
      for (const { line } of COMMANDS[name].examples) {
        expect(commandToHelp(name, lang)).toContain(`policy-lineage ${line}`)
        expect(argsToOrder(line.split(' '))).toMatchObject({ kind: 'run', command: name })
      }
    }
  })
})

describe('the language of messages', () => {
  it('is the one asked for, else the system’s', () => {
    expect(localeToLang('en', { LANG: 'zh_CN.UTF-8' })).toBe('en')
    expect(localeToLang(undefined, { LANG: 'zh_CN.UTF-8' })).toBe('zh')
    expect(localeToLang(undefined, { LANG: 'zh_CN.UTF-8', LC_ALL: 'C' })).toBe('en')
    expect(localeToLang(undefined, { LC_MESSAGES: 'zh_TW', LANG: 'de_DE' })).toBe('zh')
  })
})

describe('messageToCommand', () => {
  it('speaks of options of the command, not of the library', () => {
    expect(messageToCommand('a.zip holds 2 documents; choose one with options.record (1 to 2)')).toBe(
      'a.zip holds 2 documents; choose one with --record (1 to 2)',
    )
    expect(messageToCommand('Bytes of a.pdf: 2 is over the limit of 1; raise options.limits.bytes')).toBe(
      'Bytes of a.pdf: 2 is over the limit of 1; take it apart',
    )
  })
})

import { describe, expect, it } from 'vitest'
import { argsToOrder } from '../../src/cli/args-to-order.js'
import { UsageError } from '../../src/cli/usage.js'

function refusal(line: string): string {
  try {
    argsToOrder(line.split(' '))
  } catch (error) {
    if (error instanceof UsageError) return error.said.en
    throw error
  }
  return 'taken'
}

describe('argsToOrder', () => {
  it('reads a command, what it works on, and its options', () => {
    expect(argsToOrder(['compare', 'a.txt', '-', '-f', 'csv', '--table=tasks', '-o', '-'])).toEqual({
      kind: 'run',
      command: 'compare',
      files: ['a.txt', '-'],
      values: { format: 'csv', table: 'tasks', out: '-' },
    })
    expect(argsToOrder(['corpus', 'x', '--decisions', 'a', '--decisions', 'b'])).toMatchObject({
      values: { decisions: ['a', 'b'] },
    })
    expect(argsToOrder(['compare', '--', '--odd-name', 'b'])).toMatchObject({ files: ['--odd-name', 'b'] })
    for (const line of ['help corpus', 'corpus --help', 'corpus -h', '--lang en corpus -h'])
      expect(argsToOrder(line.split(' '))).toEqual({ kind: 'help', command: 'corpus' })
    expect(argsToOrder(['help'])).toEqual({ kind: 'help', command: undefined })
    expect(argsToOrder(['-v'])).toEqual({ kind: 'version' })
  })

  it.each([
    ['comapre a b', 'there is no command comapre; did you mean compare?'],
    ['promise a b', 'there is no command promise; did you mean promises?'],
    ['eval a b c', 'there is no command eval; did you mean evaluate?'],
    [
      'xyz',
      'there is no command xyz; there are compare, parse, promises, corpus, worker, review, evaluate, benchmark, demo',
    ],
    ['a.txt b.txt', 'there is no command a.txt; two documents are compared by: compare a.txt b.txt'],
    ['a.txt', 'there is no command a.txt; one document is shown by: parse a.txt'],
    ['compare a b --formt csv', 'there is no option --formt; did you mean --format?'],
    ['corpus a --same-yaer', 'there is no option --same-yaer; did you mean --same-year?'],
    ['compare a b --zzzz', 'there is no option --zzzz'],
    ['compare a b -x', 'there is no option -x'],
    ['compare a b --out', '--out lacks its value'],
    ['compare a b --out --force', '--out lacks its value'],
    ['compare a b --out=r.md --force=yes', '--force takes no value'],
    ['compare a b --lang fr', '--lang must be one of zh, en, got fr'],
  ])('tells what is wrong: %s', (line, said) => expect(refusal(line)).toBe(said))

  it.each([
    'parse a --table tasks',
    'promises a b --table tasks',
    'promises a b --kinds task',
    'promises a b --force',
    'evaluate a b c --format json',
    'review a --lang zh --kinds task',
    'compare a b --threads 2',
    'compare a b --table tasks',
    'compare a b --table tasks --out r.xlsx',
    'compare a b --bom --format json',
    'compare a b --revisions --format json',
    'compare a b --force',
    'compare a b --force --out -',
    'corpus a --format json',
    'corpus a --what links',
    'corpus a --review r.xlsx --size 3',
    'corpus a --review r.xlsx --what sample --strata year',
    'corpus a --by year',
    'corpus a --coder li',
    'corpus a --bom --out r --format json',
    'corpus a --cache x --no-cache',
    'corpus a --same-year --max-lag 1',
    'corpus a --pairing self,history --max-lag 2',
  ])('refuses an option that would do nothing: %s', (line) => expect(refusal(line)).toMatch(/^--/u))

  it.each([
    'compare a b --table tasks --out r.csv --bom',
    'compare a b --revisions --out r.docx',
    'compare a b --out r.md --force --lang en',
    'parse a --kinds review --record 2 -f json',
    'promises a b --out r.xlsx --force --lang en',
    'promises a b -f json',
    'corpus a --pairing self,vertical --max-lag 2',
    'corpus a --review r.xlsx --what tasks --size 3 --strata year --force',
    'corpus a --out r --bom',
    'review a b --coder li --out agreement.txt',
  ])('takes what does something: %s', (line) => expect(refusal(line)).toBe('taken'))
})

import { describe, expect, it } from 'vitest'
import { keyToWords } from '../../src/align/key-to-words.js'
import { compare } from '../../src/compare.js'
import { background } from '../../src/lexicon/background.js'

const { lists } = background()

describe('a long word', () => {
  it.each([
    ['政务服务', ['政务', '服务']],
    ['互联网', ['互联']],
    ['平台', ['平台']],
    ['办', ['办']],
    // nothing in it is a word of its own
    ['龘靐齉', ['龘靐齉']],
    ['◇collective-governments', ['◇collective-governments']],
    ['chatgpt', ['chatgpt']],
  ])('%s is %j', (key, words) => {
    expect(keyToWords(key, lists)).toEqual(words)
  })

  it('meets a shorter one that is made of the same', () => {
    const texts = ['建设政务服务平台。', '发展学前教育。', '整治入河排污口。'].map(
      (text, at) => `${at + 1}.${text}`,
    )
    const { alignment } = compare(
      ['一、任务', ...texts].join('\n'),
      ['一、任务', '1.升级政务平台。'].join('\n'),
    )
    const [first, second, third] = [0, 1, 2].map((row) => alignment.confidence[row]!)
    expect(first!).toBeGreaterThan(Math.max(second!, third!))
  })
})

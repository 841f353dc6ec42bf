import { describe, expect, it } from 'vitest'
import { compare } from '../../src/compare.js'
import { parseDocument } from '../../src/parse/index.js'
import { comparisonToCitations } from '../../src/report/comparison-to-citations.js'

const NOTICE = `湖南省人民政府办公厅关于印发《湖南省2022年政务公开工作要点》的通知
湘政办发〔2022〕16号
各市州人民政府：
现将《湖南省2022年政务公开工作要点》印发给你们。
湖南省人民政府办公厅
2022年3月1日
湖南省2022年政务公开工作要点
一、推进公开
（一）推进跨省通办。做好衔接。`

describe('comparisonToCitations', () => {
  const cite = (source: string, target: string) =>
    comparisonToCitations(
      compare(parseDocument(source, { id: 'hunan-2022' }), parseDocument(target, { id: '甲 乙' })),
    )

  it('says what a document says of itself, and leaves out what it does not say', () => {
    const { gbt, bibtex } = cite(NOTICE, '娄底市工作要点\n一、推进公开\n（一）推进跨省通办。做好衔接。')
    expect(gbt).toHaveLength(3)
    expect(gbt[0]).toContain('湘政办发〔2022〕16号[Z]. 2022-03-01.')
    expect(gbt[1]).toMatch(/^[^.]+\[Z\]\.$/u)
    expect(gbt[2]).toMatch(/^policy-lineage\[CP\]\. 版本 \d/u)
    expect(bibtex).toContain('@misc{hunan-2022,')
    expect(bibtex).toContain('  year = {2022},')
    expect(bibtex).toContain('@misc{target,')
    expect(bibtex).not.toContain('null')
  })

  it('gives BibTeX whose braces close, whatever the title', () => {
    const { bibtex } = cite(NOTICE, '娄底市}2023年100%_工作#要点\\x\n一、推进公开\n（一）推进跨省通办。')
    let depth = 0
    for (const letter of bibtex.replace(/\\./gu, '')) {
      depth += letter === '{' ? 1 : letter === '}' ? -1 : 0
      expect(depth).toBeGreaterThanOrEqual(0)
    }
    expect(depth).toBe(0)
  })
})

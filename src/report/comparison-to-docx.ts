import { type Check, checkComparison, options as optionsOf, yesOrNo } from '../check.js'
import { loadOptional } from '../load-optional.js'
import type { Comparison } from '../model/index.js'
import { textToPlain } from '../write/text-to-plain.js'
import { LANG, type Lang } from '../write/wording.js'
import { zipToFixed } from '../write/zip-to-fixed.js'
import { comparisonToReport } from './docx/comparison-to-report.js'
import { comparisonToRevisions } from './docx/comparison-to-revisions.js'
import { FONT_TABLE, STYLES } from './docx/docx-styles.js'
import { headingsToContents } from './docx/headings-to-contents.js'
import { createKit, PLACE } from './docx/kit.js'
import { REVISION_AUTHOR, revisionsToXml } from './docx/revisions-to-xml.js'

export interface DocxOptions {
  /** The language of the report's own words. @default 'zh' */
  readonly lang?: Lang
  /**
   * Instead of the report, the tasks of both documents as one text with tracked changes: all rejected it is the
   * source's, all accepted the target's.
   * @default false
   */
  readonly revisions?: boolean
}

const OPTIONS: Check = optionsOf<DocxOptions>({ lang: LANG, revisions: yesOrNo })

/**
 * The comparison as a Word document. Needs the package `docx`.
 *
 * The report has a table a section: each task with its status, what it is linked to, and what changed (struck out what
 * went, underlined what came, dotted what was localised), with headings, contents and page numbers. With `revisions` it
 * is the tasks' own text with insertions, deletions and moves as Word tracks them; their author is `policy-lineage` and
 * their date 2000-01-01, so that the same comparison gives the same bytes.
 *
 * @throws PolicyError `bad-option`, `missing-dependency`
 */
export async function toDOCX(comparison: Comparison, options: DocxOptions = {}): Promise<Uint8Array> {
  checkComparison('toDOCX', comparison)
  OPTIONS(options, 'toDOCX')
  const { lang = 'zh', revisions = false } = options
  const docx = await loadOptional<typeof import('docx')>('docx', () => import('docx'), 'writing .docx')
  const kit = createKit(docx)
  const title = (['source', 'target'] as const)
    .map((side) => comparison[side].title ?? comparison[side].id)
    .join(' → ')
  const children = revisions
    ? [kit.title(title), ...HINTS[lang].map(kit.small), kit.place]
    : comparisonToReport(kit, comparison, title, lang)
  const document = new docx.Document({
    creator: REVISION_AUTHOR,
    title: textToPlain(title),
    styles: STYLES,
    sections: [
      {
        properties: { page: { size: A4, margin: MARGIN } },
        footers: { default: kit.pages(lang) },
        children: [...children],
      },
    ],
  })
  const put = revisions
    ? revisionsToXml(comparisonToRevisions(comparison))
    : headingsToContents(kit.headings())
  return zipToFixed(new Uint8Array(await docx.Packer.toArrayBuffer(document)), (path, xml) =>
    path === 'word/document.xml'
      ? renumbered(xml).replace(PLACE, () => put)
      : path === 'word/fontTable.xml'
        ? FONT_TABLE
        : xml,
  )
}

/** <w:bookmarkStart w:name="_Toc000001" w:id="7"/> */
const BOOKMARK = /(<w:bookmark(?:Start|End)[^>]*w:id=")([^"]*)(")/gu

/** Bookmarks are numbered on from one document to the next; here from 1, so that the same report is the same bytes. */
function renumbered(xml: string): string {
  const numbers = new Map<string, number>()
  return xml.replace(BOOKMARK, (_, before: string, id: string, after: string) => {
    if (!numbers.has(id)) numbers.set(id, numbers.size + 1)
    return `${before}${numbers.get(id)}${after}`
  })
}

/** Twentieths of a point. */
const A4 = { width: 11_906, height: 16_838 }
const MARGIN = { top: 1200, bottom: 1200, left: 1100, right: 1100 }

const HINTS: Readonly<Record<Lang, readonly string[]>> = {
  zh: [
    '两份文件各项任务的修订：全部拒绝即来源文件的任务，全部接受即目标文件的任务；一项任务只与对应最近的一项相对照，次序有变的标为移动。',
    '修订的作者和日期（policy-lineage，2000-01-01）是固定的，不表示何人何时所改。',
  ],
  en: [
    'The tasks of both documents with revisions: all rejected they are the source’s, all accepted the target’s. A task is held against the closest that it is linked to; tasks that changed their order are moves.',
    'Author and date of the revisions (policy-lineage, 2000-01-01) are fixed: they tell of nobody’s work.',
  ],
}

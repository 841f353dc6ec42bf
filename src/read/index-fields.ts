import type { IndexFields } from '../model/index.js'

/** The names that index tables of government sites print before a value, and what each tells of the document. */
const NAMES: Readonly<Record<keyof IndexFields | 'other', readonly string[]>> = {
  title: ['标题', '文件标题', '公文标题', '文件名称', '公文名称', '信息名称', '名称'],
  number: ['发文字号', '文件字号', '公文文号', '文件编号', '文号', '字号'],
  date: ['成文日期', '成文时间', '发文日期', '发文时间', '印发日期', '生成日期', '制发日期'],
  issuer: ['发文机关', '发文机构', '发文单位', '发文部门', '制发机关', '制发单位', '印发机关'],
  // who put the page there: of a document taken over from elsewhere not who wrote it
  publisher: ['发布机构', '发布单位', '发布机关', '发布部门', '公开机构', '公开主体', '公开责任部门'],
  other: [
    ...['索引号', '索引码', '信息索引号', '信息索引', '统一登记号', '统一编号', '规范性文件编号'],
    ...['主题分类', '服务对象分类', '体裁分类', '信息分类', '信息类别', '组配分类', '所属分类', '分类'],
    ...['公文种类', '公文类型', '文件类型', '信息类型', '文种', '体裁', '主题词', '关键词', '关键字'],
    ...['公开方式', '公开范围', '公开类别', '公开属性', '公开日期', '公开时间', '公开时限', '公开形式'],
    ...['发布日期', '发布时间', '实施日期', '施行日期', '生效日期', '失效日期', '废止日期', '有效期限'],
    ...['有效性', '时效性', '时效', '效力状态', '效力级别', '文件状态', '联合发文单位', '责任部门'],
    ...['文件来源', '信息来源', '来源', '内容概述', '内容描述', '服务对象', '载体类型', '语种', '有效期'],
  ],
}

/** What a field tells of the document. */
export type FieldRole = keyof IndexFields | 'other'

/** Names that only an index table has; [ ] and 【 】 around a name tell one as well. */
export const TELLING: ReadonlySet<string> = new Set([
  ...['索引号', '索引码', '信息索引号', '信息索引', '统一登记号', '主题分类', '信息名称', '组配分类'],
  ...['公开方式', '公开类别', '公开属性', '时效性', '有效性', '公文种类', '体裁分类', '服务对象分类'],
])

const ROLES: ReadonlyMap<string, FieldRole> = new Map(
  Object.entries(NAMES).flatMap(([role, names]) => names.map((name) => [name, role as FieldRole] as const)),
)

export const roleOf = (name: string): FieldRole => ROLES.get(name) ?? 'other'

/** A traditional text is met before it is read as a simplified one. */
const TRADITIONAL: Readonly<Record<string, string>> = {
  ...{ 号: '號', 题: '題', 类: '類', 机: '機', 关: '關', 发: '發', 词: '詞', 称: '稱', 单: '單', 构: '構' },
  ...{ 时: '時', 种: '種', 统: '統', 记: '記', 编: '編', 码: '碼', 责: '責', 门: '門', 对: '對', 态: '態' },
  ...{ 级: '級', 开: '開', 围: '圍', 属: '屬', 实: '實', 废: '廢', 联: '聯', 来: '來', 规: '規', 键: '鍵' },
  ...{ 内: '內', 组: '組', 间: '間', 载: '載', 体: '體', 语: '語', 应: '應', 标: '標', 别: '別', 范: '範' },
}

const SIMPLIFIED: ReadonlyMap<string, string> = new Map(
  Object.entries(TRADITIONAL).map(([simple, traditional]) => [traditional, simple]),
)

/** 標　題 → 标题 */
export const plainName = (name: string): string =>
  [...name.replace(/[\s\u3000]/gu, '')].map((char) => SIMPLIFIED.get(char) ?? char).join('')

const charPattern = (char: string): string => (TRADITIONAL[char] ? `[${char}${TRADITIONAL[char]}]` : char)

/** Any of the names, longest first, with blanks between its characters: 索 引 号 · 标　　题 */
export const ANY_NAME: string = [...ROLES.keys()]
  .sort((x, y) => y.length - x.length || (x < y ? -1 : 1))
  .map((name) => [...name].map(charPattern).join('[\\s\\u3000]{0,8}'))
  .join('|')

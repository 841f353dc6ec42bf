/** What single lines look like: each pattern with samples above it. */

/** 目录 · 目 录 */
export const CONTENTS_TITLE: RegExp = /^目\s*[录次]\s*$/u

/** 一、总体要求……3 · 第一章 总则 ...... 12 */
export const CONTENTS_ENTRY: RegExp = /(?:[.．·…]{3,}|…+)\s*[0-9]{0,4}\s*$/u

/** — 3 — · - 12 - · 第 3 页 共 10 页 · ·5· · 3/12 ; a bare number is a page number only between other lines */
export const PAGE_NUMBER: RegExp =
  /^(?:[-—–－·~]{1,3}\s*[0-9]{1,4}\s*[-—–－·~]{1,3}|第\s*[0-9]{1,4}\s*页(?:\s*[,，/]?\s*共\s*[0-9]{1,4}\s*页)?|[0-9]{1,3}\s*\/\s*[0-9]{1,3}|[0-9]{1,3})$/u

/** 附件 · 附件1 · 附件：1.分工表 · 附 件 2： */
export const ANNEX: RegExp = /^附\s*[件表录]\s*[0-9一二三四五六七八九十]{0,3}\s*(?:[:：.、]|$|(?=\s))/u

/** 专栏1 数字化标准研制工程 · 专栏一 · 专栏： a box inside a task */
export const BOX: RegExp = /^[【[]?\s*专\s*栏\s*(?:[0-9一二三四五六七八九十]{1,3}|[:：])/u

/** What web pages print around a document. Short lines only: see `isFurniture`. */
const FURNITURE: readonly RegExp[] = [
  /** 您现在所在的位置: 首页 > 政务公开 */
  /^(?:您?(?:现在)?(?:所在|当前)的?位置|当前位置|首页\s*[>»›/|])/u,
  /** 分享到: · 分享 · 打印本页 · 关闭窗口 · 【字体：大 中 小】 */
  /^[[【[(（]?\s*(?:分享到?|打印(?:本页)?|关闭(?:窗口|本页)?|收藏|下载|纠错|返回(?:顶部|首页|列表)?|加入收藏|全屏|加大|减小|还原|默认)\s*[\]】)）]?\s*[:：]?$/u,
  /^[•·\s]*[[【]?\s*字\s*[体号]\s*[:：【[]/u,
  /** 发布时间:2020-06-08 · 来源: 省政府网 · 作者: · 浏览量: · 信息来源: 涟源市 责任编辑: */
  /^[•·\s]*(?:发布(?:时间|日期|机构|单位)?|信息来源|文章来源|来源|作者|编辑|责任编辑|责编|审核|浏览(?:量|次数)?|点击(?:数|量|率)?|访问量|阅读(?:量|次数)?|时间|日期|录入|初审|复审|终审)\s*[:：]/u,
  /** 扫一扫在手机打开当前页 · 扫码浏览 */
  /^(?:扫一扫|扫码|微信扫|手机扫|用手机|长按识别)/u,
  /** 相关链接 · 相关附件 · 上一篇： · 下一篇： */
  /^(?:相关(?:链接|文档|附件|阅读|解读|信息|稿件|新闻|政策|文件)|上一[篇条页]|下一[篇条页]|解读链接|政策解读|图片解读)\s*[:：]?/u,
  /** 法宝联想：律所实务 1 篇 */
  /^法宝(?:联想|链接|引证码)\s*[:：]?/u,
  /** 版权所有 · 主办单位： · 备案号 · 网站标识码 · 技术支持 */
  /(?:版权所有|主办单位[:：]|承办单位[:：]|ICP备|公网安备|网站标识码|网站地图|联系我们|技术支持[:：]|Copyright|All Rights Reserved)/iu,
  /** 头部 · 无标题文档 · 尾部 · 智能 · 问答 · 政务 · 微博 */
  /^(?:头部|尾部|底部|无标题文档|智能|问答|微博|微信|移动|门户|繁體|繁体|简体|无障碍|长者版|登录|注册|搜索|手机版|客户端|APP)$/u,
]

/** A line longer than this is a sentence, not page chrome. */
const LONGEST_FURNITURE = 80

export const isFurniture = (line: string): boolean =>
  line.length <= LONGEST_FURNITURE && FURNITURE.some((pattern) => pattern.test(line))

/** What a document's title ends in. */
const TITLE_END =
  /(?:要点|方案|计划|规划|纲要|意见|办法|细则|规定|条例|通知|通告|公告|报告|决定|决议|批复|措施|政策|清单|目录|指南|指引|规范|标准|预案|战略|分工|安排|要求|任务|复函|答复|命令|白皮书|制度|准则|倡议|举措|若干条|体系|行动|工程|议程|(?:分解|分工|任务|一览|明细|清单)表|说明|令|函)(?:\s*[（(【〔][^（）()]{1,40}[)）】〕])*\s*$/u

/** Titles are short; the longest in a corpus of 456 documents has 86 characters. */
const LONGEST_TITLE = 100

/** 娄底市 2024 年 工作要点: blanks that stand beside a year part no words. */
const BLANK_AT_YEAR = /(?<=年)[\s　]+|[\s　]+(?=年)|[\s　]+(?=[0-9０-９]{4})/gu

/**
 * Whether a line could be a document's or a plan's title.
 *
 * @example isTitleLike('娄底市2023年政务公开工作要点') // => true
 * @example isTitleLike('请认真贯彻落实本方案。') // => false
 */
export const isTitleLike = (line: string): boolean => {
  const bare = line.replace(/^#{1,6}\s+/u, '').trim()
  return (
    bare.length >= 4 &&
    bare.length <= LONGEST_TITLE &&
    TITLE_END.test(bare) &&
    !/[。；;！？!?，]/u.test(bare.replace(/《[^》]*》/gu, '')) &&
    !/^\S{1,6}(?:[\s　]+\S{1,6}){2,}$/u.test(bare.replace(BLANK_AT_YEAR, '')) &&
    !/^(?:根据|按照|依据|经|现将|为|请|以上|附件|抄送|主题|索\s*引|主题词)/u.test(bare)
  )
}

/** What a name of someone who is written to ends in; those with one sign stand behind a longer name. */
const ADDRESSEE =
  '代表|委员|同志们?|政府|部门|单位|机构|企业|公司|集团|院校|学校|高校|幼儿园|银行|[支分]行|委|办|厅|局|部|署|院|所|社|处|会|兵团|组织|中心|残联|妇联|军区|政协|街道|乡镇|[地县区市州省乡镇]'

/**
 * 各市州、县市区人民政府： · 省政府各厅委、各直属机构: · 科技厅（委、局）： ; names alone, no sentence that
 * announces a list: 一年来，我们认真抓好…各项决策部署落实，主要做了以下工作：
 */
export const RECIPIENTS: RegExp = new RegExp(
  `^(?=.{2,400}$)(?!.*(?:[。；;！？!?]|以下|下列|如下|我们))(?=.*(?:各|人民政府|单位|部门|机构|委员会|企业|院校|银行|管委会|局|厅|部)).*(?:${ADDRESSEE}|[，,、]各[^，,、]{1,16})(?:[（(][^（）()]*[）)])?[:：]$`,
  'u',
)

/** 湘政办发〔2022〕16号 · 国发[2019]1 号 · 穗府办规〔2024〕13号 ; alone on its line or after a field name */
export const DOCUMENT_NUMBER: RegExp =
  /(?<prefix>[\u4e00-\u9fa5]{1,14}?)\s*[〔【[（(［]\s*(?<year>(?:19|20)[0-9]{2})\s*[〕】\])）］]\s*(?:第\s*)?(?<serial>[0-9]{1,5})\s*号/u

/** 2022年3月20日 · 二〇二二年三月二十日 · 2022-03-20 */
export const FULL_DATE: RegExp =
  /(?<y>(?:19|20)[0-9]{2})\s*(?:年|[-./])\s*(?<m>[0-9]{1,2})\s*(?:月|[-./])\s*(?<d>[0-9]{1,2})\s*(?:日|(?![0-9]))|(?<hy>二[〇○Ｏ零O][〇○零一二三四五六七八九]{2})年(?<hm>[一二三四五六七八九十]{1,3})月(?<hd>[一二三四五六七八九十]{1,3})日/u

/** A signature: 湖南省人民政府办公厅 · 工业和信息化部 ; not 推行帮办代办 · 优化产业布局 · 以人民为中心 */
export const SIGNATURE: RegExp =
  /^(?!.{0,48}(?:[帮代通能快即联可速好易就承协交督查主网]办|[推实执运先试施可并通举进发履遵]行|机会|社会|开会|[全内外]部|[格布结大全开]局|服务大厅|中|[^中]心|为中心)$)[\u4e00-\u9fa5（）()、\s]{2,40}(?:人民政府|办公厅|办公室|委员会|管委会|领导小组|指挥部|[局部厅委院会署办行司中心]|公司)(?:\s*办公[厅室])?$/u

/** 通知 · 若干政策措施 · 《措施》 */
const SELF =
  '《?(?:若干)?(?:通知|办法|意见|方案|规定|细则|要点|计划|规划|措施|政策措施|政策|公告|通告|规则|条例|文件|决定|指南)?》?'

/** What ends a document and belongs to no task. */
const CLOSING: readonly RegExp[] = [
  /** 本通知自发布之日起施行。 · 本《措施》自2022年1月1日起实施，有效期五年。 · 以上措施，自2024年10月17日起施行 */
  new RegExp(
    `^(?:本|以上|上述)${SELF}(?:中?所称.{0,30})?[，,]?(?:自|从).{1,30}(?:施行|实施|执行|生效|实行)`,
    'u',
  ),
  /** 本措施由市住房城乡建设局负责解释。 */
  new RegExp(`^(?:本|以上|上述)${SELF}[，,]?由.{2,40}负责解释`, 'u'),
  /** 抄送：省委各部门 · 联系人： · （此件公开发布） · 特此通知。 · 专此函复。 */
  /^(?:抄\s*[送报]|主\s*送|[特专]此(?:通知|公告|通告|函)|[（(]?此件(?:公开|主动|依申请)|[（(]联系人)/u,
  /** 以上意见如无不妥，请批转各地执行。 · 以上民生实事，我们将定点定责 · 感谢您对节水工作的关心 */
  /^(?:以上[\u4e00-\u9fa5]{0,8}如无不妥|以上(?:民生)?(?:实事|任务|事项|工作)，|感谢(?:您|你们|贵))/u,
  /** 山东省人民政府办公厅2020年12月10日印发 */
  /(?:印发|秘书处)\s*$/u,
  /** 省能源局联系人：某某，联系电话：… */
  /^.{0,30}联\s*系\s*(?:人|电\s*话|方\s*式)\s*[:：]/u,
]

/** A closing line that is longer is a paragraph that merely begins like one. */
const LONGEST_PRINTED = 400

/** The call with which a document ends, however long; it is told by its opening words. */
const CALLS: readonly RegExp[] = [
  /** 让我们更加紧密地团结在… · 新征程已经开启，让我们… */
  /^(?:[^。！；]{0,40}[，！。])?让我们/u,
  /** 全党全军全国各族人民要更加紧密地团结在… · 全省上下要… */
  /^全[党军国省市县区州盟][\u4e00-\u9fa5、]{0,20}(?:上下|人民|干部群众)[\u4e00-\u9fa5，、]{0,12}(?:要|必须|团结)/u,
  /** 实现…目标，任务艰巨、使命光荣。 · 专用号牌工作意义重大、使命光荣。 */
  /^[^。！；]{0,50}(?:使命光荣|责任重大)[^。]{0,12}[。！]/u,
]

const CALL_OPENING = 100

/** Whether a line calls on all, as the end of a speech does; in the middle of one it may, too. */
export const isCall = (line: string): boolean => {
  const opening = line.slice(0, CALL_OPENING)
  return CALLS.some((pattern) => pattern.test(opening))
}

/** 各位代表！ opens the addresses to the assembly with which a report ends */
const ADDRESS = /^各位代表[！!，,：:]/u

/** Whether a line is worded as what ends a document. */
export const isWordedClosing = (line: string): boolean =>
  ADDRESS.test(line) || (line.length <= LONGEST_PRINTED && CLOSING.some((pattern) => pattern.test(line)))

export const isClosing = (line: string): boolean => isWordedClosing(line) || isSignature(line)

/** A line that is only a date or only the name of an office. */
export const isSignature = (line: string): boolean =>
  line.length <= 40 && (SIGNATURE.test(line) || (FULL_DATE.test(line) && line.length <= 20))

/** 各级各有关部门要高度重视… · 各地区、各部门要结合实际… : who is addressed, then what all must do. */
export const ADDRESSES_ALL: RegExp =
  /^(?:各(?:地|级|省|市|县|州|区|部门|有关|相关|单位|牵头|责任)|省直各|市直各|全[省市县]各).{0,60}?(?:要|应|须|必须|务必)/u

/** Where a sentence may end. */
export const SENTENCE_END: RegExp = /[。；;！!？?：:”」』）)》〉】〕…]$/u

/** What a line that is complete does not end in; 为, 向 and 对 do end nouns (行为, 取向, 应对). */
export const OPEN_END: RegExp = /[，,、与和及的在将以由从于被把或并]$/u

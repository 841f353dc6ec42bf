import type { Lang } from 'policy-lineage/browser'
import type { Download, Side } from './messages.js'

interface Words {
  readonly title: string
  readonly lead: string
  readonly privacy: string
  readonly language: string
  readonly sides: Readonly<Record<Side, string>>
  readonly sideHints: Readonly<Record<Side, string>>
  readonly choose: string
  readonly dropHere: string
  readonly kinds: string
  readonly swap: string
  readonly example: string
  readonly facts: Readonly<Record<'title' | 'region' | 'year' | 'tasks' | 'characters' | 'file', string>>
  readonly unknown: string
  readonly regionHint: string
  readonly correct: string
  readonly notes: (count: number) => string
  readonly noTasks: string
  readonly waiting: Readonly<Record<Side, string>>
  readonly doing: Readonly<Record<'read' | 'compare' | 'report' | 'download' | 'decide', string>>
  readonly cancel: string
  readonly cancelled: string
  readonly ready: (source: string, target: string) => string
  readonly report: string
  readonly downloads: string
  readonly download: Readonly<Record<Download, string>>
  readonly downloadHints: Readonly<Record<Download, string>>
  readonly review: string
  readonly reviewHint: string
  readonly reviewed: (decisions: number, problems: number) => string
  readonly print: string
  readonly large: string
  readonly small: string
  readonly offline: string
  readonly detail: string
  readonly failures: Readonly<Record<string, string>>
  readonly failure: string
}

export const WORDS: Readonly<Record<Lang, Words>> = {
  zh: {
    title: '政策文件逐条比对',
    lead: '放入两份工作要点、方案或报告，逐条看来源文件的任务在目标文件里是沿用、改写、部分承接还是未承接，以及目标文件新增了什么。',
    privacy: '文件只在您的浏览器里处理，不上传、不外发。',
    language: 'English',
    sides: { source: '来源文件', target: '目标文件' },
    sideHints: { source: '较早的，或上级的', target: '较晚的，或下级的' },
    choose: '选择文件',
    dropHere: '或把文件拖到这里',
    kinds: '可读 .docx .doc .wps .pdf .txt .html .md 等；扫描件读不了',
    swap: '对调来源与目标',
    example: '示例文件。放入您自己的文件即替换。',
    facts: { title: '标题', region: '地区', year: '年份', tasks: '任务', characters: '字数', file: '文件' },
    unknown: '未识别',
    regionHint: '如 湖南省、430000',
    correct: '读错了可以直接改，改后自动重新比对。',
    notes: (count) => `读取时的提示 ${count} 条`,
    noTasks:
      '没有读出任务：文件里没有带编号的条目，或都是总结、总体要求。请核对放入的是不是工作要点一类的文件。',
    waiting: { source: '请放入来源文件。', target: '请放入目标文件。' },
    doing: {
      read: '正在读取文件……',
      compare: '正在逐条比对……',
      report: '正在生成报告……',
      download: '正在生成下载文件……',
      decide: '正在采用复核结论……',
    },
    cancel: '停止',
    cancelled: '已停止。改动文件、年份或地区，即重新开始。',
    ready: (source, target) => `比对完成：${source} → ${target}`,
    report: '比对报告',
    downloads: '下载',
    download: {
      html: '网页报告',
      docx: 'Word 报告',
      xlsx: 'Excel 表',
      csv: 'CSV 表',
      json: 'JSON 数据',
      md: 'Markdown',
      review: '复核表',
    },
    downloadHints: {
      html: '单个网页文件，可离线打开、转发',
      docx: '可编辑的 Word 文档',
      xlsx: '逐条任务与对应的工作簿',
      csv: '逐条任务的表，Excel 可直接打开',
      json: '全部结果，供程序使用',
      md: '纯文本报告',
      review: '供人工逐对判断的 Excel 表',
    },
    review: '导入复核表',
    reviewHint: '填好的复核表（.xlsx 或 .csv），可多选',
    reviewed: (decisions, problems) =>
      `已采用复核结论 ${decisions} 条${problems > 0 ? `，另有 ${problems} 行不能采用` : ''}。`,
    print: '打印报告',
    large: '放大报告',
    small: '还原',
    offline: '本页已存入浏览器，断网也能用。',
    detail: '详细信息',
    failures: {
      encrypted: '文件有密码保护。请用 Word、WPS 或 PDF 阅读器打开，去掉密码另存，再放入。',
      'no-text-layer':
        '这份文件是扫描件，或字体不含文字信息，读不出文字。请换文字版；或先做文字识别（OCR），存为 .docx 或 .txt 再放入。',
      'not-a-document':
        '读不懂这个文件：不是本页认得的文档，或已损坏。请用 Word 或 WPS 打开，另存为 .docx 或 PDF 再放入。',
      'too-large': '文件太大，超出本页的上限（50 MB、400 万字、2000 页）。请只留需要比对的部分。',
      unreadable: '文件打不开。请确认没有被其他程序占用；复核表请另存为不带密码的 .xlsx 或 .csv。',
      'missing-dependency':
        '读写这类文件的部件没有载入，或浏览器太旧。请连网刷新本页，或换新版 Edge、Chrome、Firefox、Safari；图片本页不能识别。',
      'bad-input': '文件里没有可用的内容，或压缩包里有几份文件。请解压后只放入其中一份；复核表请保留表头。',
      'bad-option': '填写的年份或地区不对：年份写四位数字，地区写全称（如“湖南省”）或六位区划代码。',
    },
    failure: '出了意外。请刷新本页再试；若仍如此，请把文件另存为 .txt 再放入。',
  },
  en: {
    title: 'Compare policy documents task by task',
    lead: 'Put in two work plans, schemes or reports: see of every task of the source whether the target keeps, rephrases, partly takes up or drops it, and what the target adds.',
    privacy: 'Files are worked on in your browser only; nothing is sent anywhere.',
    language: '中文',
    sides: { source: 'Source', target: 'Target' },
    sideHints: {
      source: 'the earlier one, or that of the higher level',
      target: 'the later one, or that of the lower level',
    },
    choose: 'Choose a file',
    dropHere: 'or drop it here',
    kinds: 'Reads .docx .doc .wps .pdf .txt .html .md and others; no scans',
    swap: 'Swap source and target',
    example: 'An example. Your own file takes its place.',
    facts: {
      title: 'Title',
      region: 'Region',
      year: 'Year',
      tasks: 'Tasks',
      characters: 'Characters',
      file: 'File',
    },
    unknown: 'not found',
    regionHint: 'e.g. 湖南省, 430000',
    correct: 'Correct what was read wrongly; the comparison follows.',
    notes: (count) => `Notes on reading: ${count}`,
    noTasks:
      'No tasks were found: the file has no numbered items, or only reviews and general requirements. Is it a work plan?',
    waiting: { source: 'Put in the source document.', target: 'Put in the target document.' },
    doing: {
      read: 'Reading the file …',
      compare: 'Comparing task by task …',
      report: 'Writing the report …',
      download: 'Making the file …',
      decide: 'Applying the decisions …',
    },
    cancel: 'Stop',
    cancelled: 'Stopped. It begins again when you change a file, a year or a region.',
    ready: (source, target) => `Compared: ${source} → ${target}`,
    report: 'Report of the comparison',
    downloads: 'Download',
    download: {
      html: 'Web page',
      docx: 'Word report',
      xlsx: 'Excel workbook',
      csv: 'CSV table',
      json: 'JSON data',
      md: 'Markdown',
      review: 'Review sheet',
    },
    downloadHints: {
      html: 'one file that opens anywhere, without the network',
      docx: 'a document to edit',
      xlsx: 'tasks and links as a workbook',
      csv: 'a table of the tasks',
      json: 'everything, for programs',
      md: 'the report as plain text',
      review: 'a workbook in which people judge pair by pair',
    },
    review: 'Import a review',
    reviewHint: 'filled-in review sheets (.xlsx or .csv), one or several',
    reviewed: (decisions, problems) =>
      `Decisions applied: ${decisions}${problems > 0 ? `; rows that cannot be used: ${problems}` : ''}.`,
    print: 'Print the report',
    large: 'Enlarge the report',
    small: 'Back to the page',
    offline: 'This page is kept in your browser and works without the network.',
    detail: 'Details',
    failures: {
      encrypted:
        'The file is protected by a password. Open it in Word, WPS or a PDF reader, save it without one, and try again.',
      'no-text-layer':
        'The file is a scan, or its fonts tell no characters. Use a version with text, or have the text recognised (OCR) and save it as .docx or .txt.',
      'not-a-document':
        'This is no document that the page can read, or it is damaged. Open it in Word or WPS, save it as .docx or PDF, and try again.',
      'too-large':
        'The file is over the limits of this page (50 MB, 4 million characters, 2000 pages). Keep the part that is to be compared.',
      unreadable:
        'The file cannot be opened. Close it in other programs; save a review sheet as .xlsx or .csv without a password.',
      'missing-dependency':
        'A part that reads or writes such files did not load, or the browser is too old. Reload the page with a network, or use a current Edge, Chrome, Firefox or Safari. Pictures cannot be read here.',
      'bad-input':
        'The file holds nothing that can be used, or is an archive of several documents. Unpack it and put in one; keep the headings of a review sheet.',
      'bad-option':
        'Year or region cannot be: write four digits, and the full name of the region (湖南省) or its six-digit code.',
    },
    failure:
      'Something unforeseen happened. Reload the page and try again; if it stays, save the file as .txt and put that in.',
  },
}

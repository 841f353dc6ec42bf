/** What the relations mean, as a person or a model is told who decides on an uncertain link. */
export const CODEBOOK: string = [
  'Two tasks come from two Chinese government work plans. Decide whether the target task carries the job of the source task.',
  'inherited (沿用): mostly the same wording. At least about half of the core clauses of the shorter task stand (almost) word for word in the other. Ignore changes of level and place (省→市), agencies, plan names, years, figures, punctuation and notes on who is responsible.',
  'rephrased (改写): the same job, that is the same object of policy and the same kind of measure, but told in other words, with another scope, condensed, expanded or with other targets.',
  'partial (部分承接): one takes up a single measure of the other, while the main jobs differ. A careful reader would mention the connection, but would not say that the task went there.',
  'none: no more than the same general theme.',
  'Judge by content, not by titles alone. A task may be split over several tasks or merged with others; this does not speak against a link.',
].join('\n')

/** What each relation means, a line each, in Chinese. */
export const RELATIONS_ZH: readonly string[] = [
  '沿用：两项任务的措辞大体相同，较短一项的主要分句约有一半以上几乎原样见于另一项。层级和地名的替换（省→市）、机构名称、文件名称、年份、数字、标点和责任单位不计。',
  '改写：还是同一项工作，即对象相同、办法同类，经办人会说“就是这件事”，但换了说法、范围、详略或指标。',
  '部分承接：一项只取了另一项的某一条措施，两项的主要工作并不相同；细心的读者会提到这层联系，但不会说那项任务到了这里。',
  '无：至多主题相近。',
]

/** The same codebook in Chinese, for whoever is asked in Chinese. */
export const CODEBOOK_ZH: string = [
  '两项任务出自两份政府工作计划。请判断后一份文件的任务是否承接了前一份文件的任务。',
  ...RELATIONS_ZH,
  '按内容判断，不要只看标题。一项任务可以拆到几项，几项也可以并成一项，这都算承接。',
].join('\n')

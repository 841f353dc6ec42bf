/** Small documents made for tests: a head and tasks, each task a heading and a sentence. */
export const planText = (head: string, tasks: readonly string[]): string =>
  `${head}\n一、重点任务\n${tasks.map((task, index) => `（${NUMERALS[index]}）${task}`).join('\n')}\n`

const NUMERALS = [...'一二三四五六七八九十']

/** Five jobs that have nothing in common. */
export const JOBS = {
  hotline: '优化政务服务热线。完善12345热线归并运行机制，建立接诉即办、限时办结、回访评价闭环。',
  licence: '推进电子证照应用。归集高频证照目录，实现营业执照、身份证、驾驶证跨部门互认共享。',
  review: '落实好差评制度。全面开展一事一评、一次一评，差评事项一律核实整改并反馈结果。',
  approval: '深化工程建设审批改革。压减审批环节和时限，推行告知承诺和联合验收，清理中介服务。',
  school: '改善农村学校条件。新建寄宿制学校宿舍和食堂，补充乡村教师，保障校车安全运行。',
} as const

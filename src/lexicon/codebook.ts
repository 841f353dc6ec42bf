/** What the relations mean, as a person or a model is told who decides on an uncertain link. */
export const CODEBOOK: string = [
  'Two tasks come from two Chinese government work plans. Decide whether the target task carries the job of the source task.',
  'inherited (沿用): mostly the same wording. At least about half of the core clauses of the shorter task stand (almost) word for word in the other. Ignore changes of level and place (省→市), agencies, plan names, years, figures, punctuation and notes on who is responsible.',
  'rephrased (改写): the same job, that is the same object of policy and the same kind of measure, but told in other words, with another scope, condensed, expanded or with other targets.',
  'partial (部分承接): one takes up a single measure of the other, while the main jobs differ. A careful reader would mention the connection, but would not say that the task went there.',
  'none: no more than the same general theme.',
  'Judge by content, not by titles alone. A task may be split over several tasks or merged with others; this does not speak against a link.',
].join('\n')

/**
 * `policy-lineage/review`: links as sheets for people and questions for models, and what they decided as links.
 *
 * @module policy-lineage/review
 */

export type { Resolve, ReviewConflict } from '../decide/decisions-to-conflicts.js'
export { type DecideOptions, decideComparison } from '../decide-comparison.js'
export type { ReviewInput } from '../review/bytes-to-sheets.js'
export type { Question, QuestionTask } from '../review/comparison-to-questions.js'
export type { ReviewProblem } from '../review/entry-to-decision.js'
export { exportQuestions, type QuestionOptions } from '../review/export-questions.js'
export { exportReview, type Reviewable, type ReviewOptions, saveReview } from '../review/export-review.js'
export {
  type AnswerProblem,
  type AnswersInput,
  type ImportAnswersOptions,
  type ImportedAnswers,
  importAnswers,
} from '../review/import-answers.js'
export {
  type ImportedReview,
  type ImportOptions,
  importReview,
  type ReviewBlank,
  type ReviewedRow,
} from '../review/import-review.js'
export {
  type SampledTask,
  type SampleTasksOptions,
  sampleTasks,
  type TaskSample,
} from '../review/sample-tasks.js'
export { taskToFingerprint } from '../task-to-fingerprint.js'

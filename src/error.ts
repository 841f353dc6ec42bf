/** Why a call failed. The list is closed: a new code is a change of the public interface. */
export type PolicyErrorCode =
  | 'bad-option'
  | 'bad-input'
  | 'not-found'
  | 'unreadable'
  | 'not-a-document'
  | 'too-large'
  | 'encrypted'
  | 'no-text-layer'
  | 'needs-async'
  | 'missing-dependency'
  | 'missing-dictionary'
  | 'unknown-task'
  | 'exists'
  | 'plug-in'
  | 'engine'
  | 'aborted'

/**
 * The one error that this library throws on purpose.
 *
 * `code` is for programs, `message` for people; the message names the value and the remedy.
 *
 * @example
 * const error = new PolicyError('not-found', 'no file plan.txt: is the path right?')
 * error.code // => 'not-found'
 */
export class PolicyError extends Error {
  readonly code: PolicyErrorCode

  constructor(code: PolicyErrorCode, message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'PolicyError'
    this.code = code
  }
}

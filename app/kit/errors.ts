// The six ways a call can fail, each with a code for machines and a plain sentence for people.
// One mapper per door turns them into a page, problem+json, an OperationOutcome or an HL7 acknowledgement.

export type ErrorKind =
  | 'invalid'
  | 'not_found'
  | 'forbidden'
  | 'conflict'
  | 'too_many'
  | 'unavailable'

/** HTTP status of each kind. Another patient's id is not_found (404), never forbidden (403). */
export const httpStatus: Record<ErrorKind, number> = {
  invalid: 422,
  not_found: 404,
  forbidden: 403,
  conflict: 409,
  too_many: 429,
  unavailable: 503,
}

export class PorticoError extends Error {
  readonly kind: ErrorKind
  readonly code: string
  /** Field name -> sentence, for `invalid`, and for a `conflict` that one of them is to blame for. */
  readonly fields: Record<string, string>

  constructor(
    kind: ErrorKind,
    code: string,
    sentence: string,
    fields: Record<string, string> = {},
    cause?: unknown,
  ) {
    super(sentence, { cause })
    this.name = 'PorticoError'
    this.kind = kind
    this.code = code
    this.fields = fields
  }
}

export const invalid = (code: string, sentence: string, fields: Record<string, string> = {}) =>
  new PorticoError('invalid', code, sentence, fields)
export const notFound = (code = 'not_found', sentence = 'We could not find that page.') =>
  new PorticoError('not_found', code, sentence)
export const forbidden = (code: string, sentence = 'You are not allowed to do that.') =>
  new PorticoError('forbidden', code, sentence)
export const conflict = (code: string, sentence: string, fields: Record<string, string> = {}) =>
  new PorticoError('conflict', code, sentence, fields)
export const tooMany = (code: string, sentence: string) =>
  new PorticoError('too_many', code, sentence)
export const unavailable = (code: string, sentence: string, cause?: unknown) =>
  new PorticoError('unavailable', code, sentence, {}, cause)

/** What stops the program at start: printed as one sentence, exit code 1. */
export class StartError extends Error {}

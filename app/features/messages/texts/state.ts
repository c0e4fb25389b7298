// How far a text of the clinic got, in one word, from its row and that of its letter; and why it did not, in a word that
// has a sentence. Pure.
import type { Form } from './goes.ts'
import type { Held } from './rules.ts'

export type TextWhat =
  | 'held'
  | 'queued'
  | 'sent'
  | 'delivered'
  | 'failed'
  | 'uncertain'
  | 'opted out'
  | 'read'
  | 'no number'

export type TextRow = {
  form: Form
  segments: number
  due: Date
  held: Held | null
  written: Date | null
  ended: Date | null
  why: string | null
  sent: Date | null
  delivered: Date | null
  failed: Date | null
  failure: string | null
  uncertain: Date | null
}

export type TextState = {
  what: TextWhat
  at: Date
  form: Form
  segments: number
  held: Held | null
  reason: Reason | null
  /** The provider's number of a failure that has no sentence of its own. */
  code: string
}

export function textStateOf(row: TextRow): TextState {
  const { form, segments, held, failure } = row
  const is = (what: TextWhat, at: Date | null): TextState => ({
    what,
    at: at ?? row.due,
    form,
    segments,
    held: what === 'held' ? held : null,
    reason: what === 'failed' ? reasonOf(failure) : null,
    code: what === 'failed' ? (failure ?? '').replace(/^sms /, '') : '',
  })
  if (row.why) return is(row.why as TextWhat, row.ended)
  if (row.delivered) return is('delivered', row.delivered)
  if (row.failed) return is(failure === 'sms 21610' ? 'opted out' : 'failed', row.failed)
  if (row.uncertain) return is('uncertain', row.uncertain)
  if (row.sent) return is('sent', row.sent)
  return row.written || !held ? is('queued', row.written) : is('held', row.due)
}

export type Reason = (typeof reasons)[number]
export const reasons = [
  'off',
  'blocked',
  'unknown number',
  'no mobile',
  'filtered',
  'not registered',
  'no region',
  'not set up',
  'too old',
  'other',
] as const

// Twilio's numbers, as https://www.twilio.com/docs/api/errors explains them.
const byCode: Record<string, Reason> = {
  '21211': 'unknown number',
  '21214': 'no mobile',
  '21217': 'unknown number',
  '21408': 'no region',
  '21612': 'no region',
  '21614': 'no mobile',
  '30002': 'not set up',
  '30003': 'off',
  '30004': 'blocked',
  '30005': 'unknown number',
  '30006': 'no mobile',
  '30007': 'filtered',
  '30034': 'not registered',
}

function reasonOf(failure: string | null): Reason {
  if (failure === 'no sender' || failure === 'sms 401' || failure === 'sms 403') return 'not set up'
  if (failure === 'too old') return 'too old'
  return byCode[/^sms (\d+)$/.exec(failure ?? '')?.[1] ?? ''] ?? 'other'
}

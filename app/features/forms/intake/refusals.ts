// Why the desk does not take a form that somebody sent without an account: the words that stand in the rows, so they never change.
import type { TextKey } from '../../../texts/en.ts'

export const refusals = ['spam', 'not a patient', 'sent twice', 'not reached'] as const
export type Refusal = (typeof refusals)[number]

export const refusalWords: Record<Refusal, TextKey> = {
  spam: 'intake.refused.spam',
  'not a patient': 'intake.refused.notPatient',
  'sent twice': 'intake.refused.twice',
  'not reached': 'intake.refused.notReached',
}

// Why the desk does not make an appointment of what somebody asked for: the words that stand in the rows, so they never change.
import type { TextKey } from '../../../texts/en.ts'

export const refusals = ['no new patients', 'other visit', 'call us', 'not reached'] as const
export type Refusal = (typeof refusals)[number]

/** As the person is told. */
export const refusalWords: Record<Refusal, TextKey> = {
  'no new patients': 'booking.refused.noNew',
  'other visit': 'booking.refused.otherVisit',
  'call us': 'booking.refused.callUs',
  'not reached': 'booking.refused.notReached',
}

// Why the desk does not make an appointment of what somebody asked for: the words that stand in the rows, so they never change.
import type { TextKey } from '../../../texts/en.ts'

export const refusals = ['no new patients', 'other visit', 'call us', 'not reached'] as const
export type Refusal = (typeof refusals)[number]

/** As the person is told. */
export const refusalWords: Record<Refusal, TextKey> = {
  'no new patients': 'publicBooking.refused.noNew',
  'other visit': 'publicBooking.refused.otherVisit',
  'call us': 'publicBooking.refused.callUs',
  'not reached': 'publicBooking.refused.notReached',
}

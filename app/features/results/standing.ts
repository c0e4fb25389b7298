/** Where a result or report stands, from its FHIR status: what a person must be told beside the value. */
import type { TextKey } from '../../texts/texts.ts'
import { lookUp } from '../record/tolerant.fhir.ts'

export type Standing =
  | 'final'
  /** Ordered or begun; nothing to read yet. */
  | 'waiting'
  /** May still change. */
  | 'early'
  /** Changed after it was first given out. */
  | 'corrected'
  | 'added'
  | 'cancelled'
  /** Entered by mistake: its value must not be shown. */
  | 'mistake'
  | 'unknown'

const standings: Record<string, Standing> = {
  registered: 'waiting',
  partial: 'early',
  preliminary: 'early',
  final: 'final',
  amended: 'corrected',
  corrected: 'corrected',
  appended: 'added',
  cancelled: 'cancelled',
  'entered-in-error': 'mistake',
}

export const readStanding = (status: unknown): Standing =>
  lookUp(standings, typeof status === 'string' ? status.trim().toLowerCase() : '') ?? 'unknown'

/** The flag's kind in `app/ui` for standings that are said as a word beside the name. */
export const standingFlags = {
  waiting: 'waiting',
  early: 'early',
  corrected: 'corrected',
  cancelled: 'cancelled',
} as const

/** The sentence that explains a standing; null when it goes without saying. */
export const standingSentence: Record<Standing, TextKey | null> = {
  final: null,
  waiting: 'results.standing.waiting',
  early: 'results.standing.early',
  corrected: 'results.standing.corrected',
  added: 'results.standing.added',
  cancelled: 'results.standing.cancelled',
  mistake: 'results.standing.mistake',
  unknown: 'results.standing.unknown',
}

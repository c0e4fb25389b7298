// Who may share, what they say of it, and how a share stands.
import type { Actor } from '../../kit/actor.ts'

/** The patient, and who acts for them where that includes doing something with documents. */
export const mayShare = (actor: Actor): boolean =>
  actor.kind === 'patient' && (actor.relation === 'self' || actor.acts.includes('documents'))

/** Hours: from an afternoon to a month. */
export const lengths = [4, 24, 72, 168, 720] as const
export const MOST_DOCUMENTS = 50
/** The tenth wrong passcode ends a share (app.open_share). */
export const WRONG_CODES = 10

/**
 * open; over: its time has passed; stopped; guessed: too many wrong passcodes; access: whoever made it sees less of the
 * record by now.
 */
export type ShareState = 'open' | 'over' | 'stopped' | 'guessed' | 'access'

export type Share = {
  id: string
  /** The record that it is of: a merged one too. */
  patient: string
  whom: string
  state: ShareState
  /** Whoever acts for the patient and made it; null for one's own. */
  by: { name: string; relation: string } | null
  documents: number
  summary: boolean
  createdAt: Date
  endsAt: Date
  endedAt: Date | null
  openings: number
  lastOpened: Date | null
  /** Wrong passcodes that were typed. */
  wrong: number
}

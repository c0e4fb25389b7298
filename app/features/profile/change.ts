// A change that somebody sent of their details: how far it is. Pure.
import type { FieldName, Part, Values } from './parts.ts'

export type ChangeState =
  | 'sent'
  | 'accepted'
  | 'partly'
  | 'declined'
  | 'taken back'
  | 'replaced'
  | 'kept'

/** From what to what, as the form showed it. */
export type ChangeWords = { from: Values; to: Values }

/** What the clinic said to it: what was taken over, and why the rest was not. */
export type Answer = { taken: FieldName[]; reason: string }

export type Change = ChangeWords & {
  id: string
  patient: string
  part: Part
  state: ChangeState
  side: 'patient' | 'helper'
  /** Account of whoever sent it. */
  account: string
  at: Date
  due: Date | null
  endedAt: Date | null
  /** Who of the clinic answered, by name. */
  by: string | null
  answer: Answer | null
  filedAt: Date | null
}

export const isOpen = ({ state }: Pick<Change, 'state'>): boolean => state === 'sent'

// What a form answers whose time somebody else took: what was typed, and what is free around it; or at whose time nobody is there.
import type { Fields } from '../../drafts/kept.ts'
import type { FreeTime } from '../schedule/book.server.ts'
import type { Outside } from '../schedule/outside.ts'

/** `unsaid`: it was to be booked beside another one, and nobody said why. */
export type Gone = { kept: Fields; gone: FreeTime[]; unsaid: boolean }

export const isGone = (sent: unknown): sent is Gone =>
  typeof sent === 'object' && sent !== null && 'gone' in sent

/** `unsaid`: it was to be booked all the same, and nobody said why. */
export type NotThere = { kept: Fields; outside: Outside; pressed: string; unsaid: boolean }

export const isNotThere = (sent: unknown): sent is NotThere =>
  typeof sent === 'object' && sent !== null && 'outside' in sent

/** Value of the button that goes on although nobody is there. */
export const ANYWAY = 'anyway'

/** Booked beside what is there, for a reason: without one it is a time like any other, and asked about again. */
export const besideIn = (form: FormData): string | null =>
  form.get('do') === BESIDE ? String(form.get('overbook') ?? '').trim() || null : null

export const BESIDE = 'beside'

/** Which button was pressed, and why it is booked although nobody is there: an answer to that question alone. */
export function pressedIn(form: FormData): { pressed: string; outside: string } {
  const [pressed = '', anyway] = String(form.get('do') ?? '').split(' ')
  const asked = anyway === ANYWAY || pressed === BESIDE
  return { pressed, outside: asked ? String(form.get('outside') ?? '') : '' }
}

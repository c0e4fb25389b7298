// How far a thread is, as whoever has it open sees it: by its mark a page knows whether it shows all of it, and what not.
import { sql } from 'kysely'
import { MOST_MESSAGES } from './opened.ts'

/** How far the team has opened `t` (message_thread). */
export const readByTeam = sql<number>`t.opened_seq`
/** How far the patient, or somebody who acts for them, has read it; null when nobody has. */
export const readByPatient = sql<number | null>`(select max(k.seen_seq) from message_mark k
  where k.patient_id = t.patient_id and k.thread_id = t.thread_id)`

/**
 * Another after each message, and after each time that the other side reads: what whoever asks has read is no news to them.
 * @param theirs how far the other side has read
 */
export const markOf = (theirs: ReturnType<typeof sql>) =>
  sql<string>`concat_ws('.', t.last_seq, t.state, t.stirred, ${theirs})`

/**
 * From which message on a page is drawn anew that shows the thread as it was at another mark.
 * @returns its number; null where all of it is
 */
export function drawnFrom(shown: string | null, now: string): number | null {
  const [last, state, stirred, theirs = '0'] = (shown ?? '').split('.')
  const [newest, ...is] = now.split('.')
  if (state !== is[0] || stirred !== is[1]) return null
  const from = theirs === (is[2] ?? '0') ? Number(last) : Math.min(Number(last), Number(theirs) + 1)
  return from > 0 && Number(newest) - from < MOST_MESSAGES / 2 ? from : null
}

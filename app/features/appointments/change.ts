// What becomes of an appointment that stays where it is: confirmed, cancelled, here, begun, done, missed, and a mistake undone.
import { conflict, PorticoError } from '../../kit/errors.ts'
import type { Tx } from '../../kit/kit.ts'
import type { State } from './appointment.ts'
import { askedNoMore } from './desk.ts'
import { freed } from './freed.ts'
import { OVER, TimeTaken, type By } from './place.ts'
import { nearestFree } from './free.ts'
import type { Reason } from './reasons.ts'
import {
  lockAppointment,
  sayAppointments,
  tellAppointment,
  writeEvent,
  type Locked,
} from './said.ts'
import { giveBack, lockTimes, takeTime } from './take.ts'
import { kindOf } from './what-it-takes.ts'

export type Ending = By & {
  patient: string
  id: string
  /** `undone`: the last state was a mistake, it is booked again. */
  what: Exclude<State, 'booked'> | 'undone'
  why?: Reason
  /** What was said besides. */
  words?: string
}

/** From which states what can follow. */
const after: Record<Ending['what'], State[]> = {
  arrived: ['booked'],
  begun: ['booked', 'arrived'],
  done: ['booked', 'arrived', 'begun'],
  missed: ['booked', 'arrived'],
  cancelled: ['booked', 'arrived'],
  undone: ['arrived', 'begun', 'done', 'missed', 'cancelled'],
}

/**
 * Nothing happens where it is that already.
 * @throws notFound, conflict 'appointment_over' where that cannot follow what it is, TimeTaken where a cancelled one cannot
 *   have its time back
 */
export async function endAppointment(tx: Tx, ending: Ending): Promise<void> {
  const { patient, id, what } = ending
  const old = await lockAppointment(tx, patient, id)
  if (old.state === what) return
  if (!after[what].includes(old.state)) throw conflict('appointment_over', OVER)
  if (what === 'cancelled') await giveBack(tx, id)
  if (what === 'undone' && old.state === 'cancelled') await takeAgain(tx, old)
  const forCalendars = what === 'cancelled' || (what === 'undone' && old.state === 'cancelled')
  await tx.db
    .updateTable('appointment')
    .set((eb) => ({
      state: what === 'undone' ? 'booked' : what,
      state_at: tx.now,
      revision: eb('revision', '+', forCalendars ? 1 : 0),
    }))
    .where('patient_id', '=', patient)
    .where('appointment_id', '=', id)
    .execute()
  await writeEvent(tx, old, ending)
  await sayAppointments(tx, old)
  if (what === 'cancelled') await freed(tx, old)
  if (what !== 'undone') await askedNoMore(tx, id)
  if (forCalendars) await tellAppointment(tx, old, ending.side)
}

/** @throws TimeTaken when somebody else has it meanwhile */
async function takeAgain(tx: Tx, old: Locked): Promise<void> {
  const kind = await kindOf(tx, old.type)
  const search = { type: old.type, for: 'staff' as const, around: old.startsAt }
  // A seat of a group is booked anew: which one it was is nobody's any more.
  if (old.groupVisit) throw new TimeTaken(await nearestFree(tx, search))
  const from = new Date(old.startsAt.getTime() - kind.beforeMinutes * 60_000)
  const to = new Date(old.endsAt.getTime() + kind.afterMinutes * 60_000)
  const all = [old.bookable, ...(old.room ? [old.room] : [])]
  await lockTimes(tx, all)
  try {
    for (const what of all) await takeTime(tx, { what, from, to, for: old.id })
  } catch (error) {
    if (!(error instanceof PorticoError) || error.code !== 'time_taken') throw error
    throw new TimeTaken(await nearestFree(tx, { ...search, bookables: [old.bookable] }))
  }
}

/** The patient says that they will come, at this time. @throws notFound, conflict 'appointment_over' */
export async function confirmAppointment(
  tx: Tx,
  { patient, id, ...by }: By & { patient: string; id: string },
): Promise<void> {
  const old = await lockAppointment(tx, patient, id)
  if (old.state !== 'booked' || old.startsAt <= tx.now) throw conflict('appointment_over', OVER)
  if (old.confirmedAt) return
  await tx.db
    .updateTable('appointment')
    .set({ confirmed_at: tx.now })
    .where('patient_id', '=', patient)
    .where('appointment_id', '=', id)
    .execute()
  await writeEvent(tx, old, { ...by, what: 'confirmed' })
  await sayAppointments(tx, old)
}

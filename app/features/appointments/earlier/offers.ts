// Offers of a time instead of the one that somebody has: held for them until they answer or the time for that is over. Told by
// a job after the commit (offer.jobs.ts).
import { sql } from 'kysely'
import { conflict, notFound } from '../../../kit/errors.ts'
import type { Tx } from '../../../kit/kit.ts'
import { uuidv7 } from '../../../kit/ids.ts'
import { enqueue } from '../../../kit/jobs/job.ts'
import type { Slot, Way } from '../rules.ts'
import { giveBack, lockTimes, takeTime, TAKEN } from '../take.ts'
import { freeRoom, kindOf } from '../what-it-takes.ts'

const MINUTE = 60_000 // ms

export type Offering = {
  patient: string
  /** Id of the appointment that would move there. */
  appointment: string
  slot: Pick<Slot, 'at' | 'end' | 'bookable' | 'location' | 'ways'>
  /** Until when they can take it. */
  heldUntil: Date
  /** clinic: their appointment has to move. */
  why: 'earlier' | 'clinic'
  /** Offers of one time that freed, one after the other; a new chain when not said. */
  chain?: string
}

/**
 * In the transaction of a member of staff who books, or of the job about appointments. What was offered instead of the same
 * appointment before is withdrawn.
 * @throws conflict 'time_taken', conflict 'appointment_over', notFound
 */
export async function makeOffer(tx: Tx, offering: Offering): Promise<{ id: string }> {
  const { patient, appointment, slot, heldUntil, why } = offering
  const { rows } = await sql<Standing>`
    select a.starts_at as "startsAt", a.state, a.way, a.visit_type_id as type from appointment a
    where a.patient_id = ${patient} and a.appointment_id = ${appointment}`.execute(tx.db)
  const [standing] = rows
  if (!standing) throw notFound()
  if (standing.state !== 'booked')
    throw conflict('appointment_over', 'This appointment cannot be moved any more.')
  await withdrawOffers(tx, appointment)
  const id = uuidv7(tx.now)
  const way = slot.ways.includes(standing.way) ? standing.way : (slot.ways[0] ?? standing.way)
  await hold(tx, { id, type: standing.type, way, slot, heldUntil })
  await tx.db
    .insertInto('slot_offer')
    .values({
      patient_id: patient,
      offer_id: id,
      appointment_id: appointment,
      chain_id: offering.chain ?? id,
      why,
      old_starts_at: standing.startsAt,
      bookable_id: slot.bookable,
      location_id: slot.location,
      way,
      starts_at: new Date(slot.at),
      ends_at: new Date(slot.end),
      made_by: tx.actor.kind === 'staff' ? tx.actor.account : null,
      created_at: tx.now,
      held_until: heldUntil,
    })
    .execute()
  await enqueue(tx, 'offer', id)
  await enqueue(tx, 'offer', id, heldUntil)
  return { id }
}

type Standing = { startsAt: Date; state: string; way: Way; type: string }
type Holding = Pick<Offering, 'slot' | 'heldUntil'> & { id: string; type: string; way: Way }

/** The time of whoever sees them, and of a room where the visit needs one. @throws conflict 'time_taken' */
async function hold(tx: Tx, { id, type, way, slot, heldUntil }: Holding): Promise<void> {
  const kind = await kindOf(tx, type)
  const from = new Date(slot.at - kind.beforeMinutes * MINUTE)
  const to = new Date(slot.end + kind.afterMinutes * MINUTE)
  const inRoom = kind.needsRoom && way === 'in person'
  const rooms = inRoom
    ? kind.rooms.filter(({ location }) => location === slot.location).map((one) => one.id)
    : []
  await lockTimes(tx, [slot.bookable, ...rooms])
  const room = inRoom ? await freeRoom(tx, rooms, from, to) : null
  if (inRoom && !room) throw conflict('time_taken', TAKEN)
  for (const what of [slot.bookable, room])
    if (what) await takeTime(tx, { what, from, to, for: id, heldUntil })
}

/** Nobody can take them any more, and the times that they held are free. @param but id of one that stays */
export async function withdrawOffers(
  tx: Pick<Tx, 'db' | 'now'>,
  appointment: string,
  but: string | null = null,
): Promise<void> {
  const open = await tx.db
    .updateTable('slot_offer')
    .set({ state: 'withdrawn', settled_at: tx.now })
    .where('appointment_id', '=', appointment)
    .where('state', '=', 'open')
    .$if(but !== null, (query) => query.where('offer_id', '<>', but as string))
    .returning('offer_id')
    .execute()
  for (const { offer_id: id } of open) await giveBack(tx, id)
}

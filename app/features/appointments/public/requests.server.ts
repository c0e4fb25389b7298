// What the desk does with requests that the portal did not match: look who it may be, make it somebody's appointment, or refuse it.
import { sql } from 'kysely'
import { z } from 'zod'
import { conflict, notFound } from '../../../kit/errors.ts'
import { isUuid } from '../../../kit/ids.ts'
import type { Tx } from '../../../kit/kit.ts'
import { verb } from '../../../kit/verb.ts'
import { findAlike, type Alike } from '../../register/alike.server.ts'
import { openPerson } from '../../staff/person.ts'
import { finishWork } from '../../work/add.ts'
import { giveBack } from '../take.ts'
import type { Kept } from './asked.ts'
import { sendAboutBooking } from './letters.ts'
import { keptOf, makeAppointment, requestColumns, visitOf, type Request } from './make.ts'
import { fieldsOf } from './match.jobs.ts'
import { refusals } from './refusals.ts'

const may = 'appointments.book' as const
const MOST = 100

export type Waiting = {
  id: string
  name: string
  born: string
  startsAt: Date
  timeZone: string
  type: string
  bookable: string
  at: Date
}

type Named = Request & { typeName: string; who: string; place: string }

const named = sql`${requestColumns}, v.name as "typeName", b.name as who, coalesce(nullif(l.name, ''), l.address) as place`
const joined = sql`booking_request r join visit_type v on v.visit_type_id = r.visit_type_id
  join bookable b on b.bookable_id = r.bookable_id join location l on l.location_id = r.location_id`

/** Who waits longest first. */
export const listRequests = verb({
  name: 'booking.requests.list',
  who: ['staff'],
  may,
  input: z.object({}),
  run: async (tx): Promise<Waiting[]> => {
    const { rows } = await sql<Named>`
      select ${named} from ${joined} where r.state = 'waits' order by r.created_at limit ${sql.lit(MOST)}`.execute(
      tx.db,
    )
    await tx.vault.know(rows.map(({ id }) => id))
    const all = rows.map(async (row) => {
      const kept = await keptOf(tx, row)
      if (!kept) return []
      const { id, startsAt, timeZone, typeName, who, at } = row
      const name = `${kept.given} ${kept.family}`
      return [{ id, name, born: kept.born, startsAt, timeZone, type: typeName, bookable: who, at }]
    })
    return (await Promise.all(all)).flat()
  },
  audit: (_input, found) => ({ action: 'read', what: 'booking request', count: found.length }),
})

export type OpenRequest = Waiting & {
  kept: Omit<Kept, 'token'>
  way: Request['way']
  place: string
  /** Who on record it may be, the likeliest first. */
  alike: Alike[]
}

/** @throws notFound for one that waits no more */
export const readRequest = verb({
  name: 'booking.requests.read',
  who: ['staff'],
  may,
  input: z.object({ id: z.string() }),
  run: async (tx, { id }): Promise<OpenRequest> => {
    const { row, kept } = await waiting(tx, id)
    const { token: _token, ...said } = kept
    const { startsAt, timeZone, typeName: type, who: bookable, at, way, place } = row
    const name = `${kept.given} ${kept.family}`
    // A stranger types their birth date on a phone: who has that name and another date is shown, too.
    const alike = tx.actor.may.includes('people.find')
      ? await findAlike(tx, fieldsOf(kept), null, true)
      : []
    const open = { id: row.id, name, born: kept.born, startsAt, timeZone, type, bookable, at }
    return { ...open, way, place, kept: said, alike }
  },
  audit: (_input, { id, alike }) => [
    { action: 'read', what: 'booking request', id },
    ...alike.map(({ patient }) => ({ action: 'read', what: 'contact', patient }) as const),
  ],
})

async function waiting(
  tx: Pick<Tx, 'db' | 'vault'>,
  id: string,
  lock = false,
): Promise<{ row: Named; kept: Kept }> {
  const { rows } = isUuid(id)
    ? await sql<Named>`select ${named} from ${joined} where r.request_id = ${id} and r.state = 'waits'
        ${lock ? sql`for update of r` : sql``}`.execute(tx.db)
    : { rows: [] }
  const [row] = rows
  const kept = row && (await keptOf(tx, row))
  if (!row || !kept) throw notFound()
  return { row, kept }
}

/** It is this patient's: an appointment of theirs from now on. @throws notFound, forbidden 'restricted', TimeTaken */
export const attachRequest = verb({
  name: 'booking.requests.attach',
  who: ['staff'],
  may,
  input: z.object({ id: z.string(), patient: z.uuid('Choose a patient.') }),
  run: async (tx, { id, patient }) => {
    const { row, kept } = await waiting(tx, id, true)
    await openPerson(tx, patient)
    if (row.startsAt <= tx.now)
      throw conflict('request_past', 'The time that was asked for is past. Refuse it, or call.')
    const by = { side: 'staff', account: tx.actor.account } as const
    const appointment = await makeAppointment(tx, { request: row, kept, patient }, by)
    await settle(tx, id, { state: 'booked', appointment_id: appointment })
    await sendAboutBooking(tx, 'booked', { id, kept, visit: await visitOf(tx, row) })
    return { appointment }
  },
  audit: ({ id, patient }, { appointment }) => [
    { action: 'change', what: 'booking request', id, patient },
    { action: 'create', what: 'appointment', id: appointment, patient },
  ],
})

/** Nothing comes of it: its time is free again, and whoever asked is told why. @throws notFound */
export const refuseRequest = verb({
  name: 'booking.requests.refuse',
  who: ['staff'],
  may,
  input: z.object({ id: z.string(), why: z.enum(refusals, 'Choose a reason.') }),
  run: async (tx, { id, why }): Promise<void> => {
    const { row, kept } = await waiting(tx, id, true)
    await giveBack(tx, id)
    await settle(tx, id, { state: 'refused', why })
    await sendAboutBooking(tx, 'refused', { id, kept, visit: await visitOf(tx, row), why })
  },
  audit: ({ id, why }) => ({ action: 'change', what: 'booking request', id, why }),
})

type Settled = { state: 'booked'; appointment_id: string } | { state: 'refused'; why: string }

async function settle(
  tx: Tx & { actor: { account: string } },
  id: string,
  settled: Settled,
): Promise<void> {
  await tx.db
    .updateTable('booking_request')
    .set({ ...settled, state_at: tx.now, decided_by: tx.actor.account })
    .where('request_id', '=', id)
    .execute()
  await finishWork(tx, { kind: 'booking-request', about: id })
}

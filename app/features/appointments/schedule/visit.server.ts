// One visit as the clinic works with it: what it is, what became of it, what colleagues say to each other about it; here,
// being seen, done, did not come; moved or cancelled, which always tells the patient.
import { sql } from 'kysely'
import { z } from 'zod'
import type { PatientTx, Tx } from '../../../kit/kit.ts'
import { uuidv7 } from '../../../kit/ids.ts'
import { verb } from '../../../kit/verb.ts'
import { readerOf, type StaffTx } from '../../chart/open.server.ts'
import { openPerson } from '../../staff/person.ts'
import { readAppointment, readAppointments, type Appointment } from '../appointment.ts'
import { endAppointment } from '../change.ts'
import { mustMove, type MustMove } from '../earlier/must-move.ts'
import { moveAppointment, type By } from '../place.ts'
import { clinicReasons } from '../reasons.ts'
import { eventPlace, notePlace } from '../sealed.ts'
import { ways } from '../way.ts'
import { allTheSame, mustBeThere } from './outside.ts'
import { day } from './read.server.ts'
import { momentOf, placeThen, seatBeside } from './where.ts'

const one = { patient: z.uuid(), id: z.uuid() }
const MOST = 100

export const byStaff = (tx: Pick<StaffTx, 'actor'>, via: By['via'] = 'staff'): By => ({
  via,
  side: 'staff',
  account: tx.actor.account,
})

/** As it is in the record that is open, or in one that is read through it. @throws notFound, forbidden 'restricted' */
async function find(tx: StaffTx, input: { patient: string; id: string }) {
  const reader = readerOf(tx, input.patient, await openPerson(tx, input.patient))
  return { found: await readAppointment(reader, null, input.id), reader }
}

const told = (action: 'read' | 'change') => (input: { patient: string; id: string }) => ({
  action,
  what: 'appointment',
  id: input.id,
  patient: input.patient,
})

export type VisitEvent = {
  what: string
  by: string | null
  side: string
  via: string
  startsAt: Date
  whom: string
  why: string | null
  words: string | null
  at: Date
}
export type VisitNote = { body: string; by: string; at: Date }
export type Visit = {
  appointment: Appointment
  /** The clinic cannot keep it; null: it can. */
  mustMove: MustMove | null
  events: VisitEvent[]
  notes: VisitNote[]
  /** Whether what is booked reaches somebody, by a notice or a text. */
  canBeTold: boolean
}

export const readVisit = verb({
  name: 'schedule.visit.read',
  who: ['staff'],
  may: 'appointments.read',
  input: z.object(one),
  audit: told('read'),
  run: async (tx, input): Promise<Visit> => {
    const { found, reader } = await find(tx, input)
    return {
      appointment: found,
      mustMove: (await mustMove(tx, [found.id])).get(found.id) ?? null,
      events: await eventsOf(tx, found),
      notes: await notesOf(reader, found),
      canBeTold: await canBeTold(tx, found),
    }
  },
})

async function canBeTold({ db }: Tx, { patient }: Appointment): Promise<boolean> {
  const { rows } = await sql<{ told: boolean }>`select app.can_be_told(${patient}) as told`.execute(
    db,
  )
  return rows[0]?.told ?? false
}

async function eventsOf(tx: Tx, { patient, id }: Appointment): Promise<VisitEvent[]> {
  const rows = await tx.db
    .selectFrom('appointment_event as e')
    .innerJoin('bookable as b', 'b.bookable_id', 'e.bookable_id')
    .leftJoin('staff_member as m', 'm.account_id', 'e.account_id')
    .select(['e.event_id', 'e.what', 'e.side', 'e.via', 'e.starts_at', 'e.why', 'e.words'])
    .select(['e.created_at', 'b.name as whom', 'm.name as by'])
    .where('e.patient_id', '=', patient)
    .where('e.appointment_id', '=', id)
    .orderBy('e.created_at')
    // Whoever walks in is booked and here in one moment.
    .orderBy(({ eb }) => eb('e.what', '=', 'booked'), 'desc')
    .orderBy('e.event_id')
    .execute()
  return Promise.all(
    rows.map(async ({ event_id: event, words, starts_at: startsAt, created_at: at, ...row }) => ({
      ...row,
      startsAt,
      at,
      words: words && (await tx.vault.open(patient, eventPlace(event), words)).toString('utf8'),
    })),
  )
}

async function notesOf(tx: PatientTx, { patient, id }: Appointment): Promise<VisitNote[]> {
  const rows = await tx.db
    .selectFrom('appointment_note as n')
    .innerJoin('staff_member as m', 'm.account_id', 'n.made_by')
    .select(['n.note_id', 'n.body', 'n.created_at as at', 'm.name as by'])
    .where('n.patient_id', '=', patient)
    .where('n.appointment_id', '=', id)
    .orderBy('n.created_at')
    .execute()
  return Promise.all(
    rows.map(async ({ note_id: note, body, at, by }) => ({
      at,
      by,
      body: (await tx.vault.open(patient, notePlace(note), body)).toString('utf8'),
    })),
  )
}

export type VisitList = { coming: Appointment[]; past: Appointment[] }

export const listVisits = verb({
  name: 'schedule.visit.list',
  who: ['staff'],
  may: 'appointments.read',
  input: z.object({ patient: z.uuid() }),
  audit: ({ patient }) => ({ action: 'read', what: 'appointment', patient }),
  run: async (tx, { patient }): Promise<VisitList> => {
    const reader = readerOf(tx, patient, await openPerson(tx, patient))
    const all = await readAppointments(reader, { order: 'latest', limit: MOST })
    const ahead = ({ endsAt, state }: Appointment) =>
      endsAt > tx.now && state !== 'cancelled' && state !== 'done' && state !== 'missed'
    return {
      coming: all.filter(ahead).toReversed(),
      past: all.filter((appointment) => !ahead(appointment)),
    }
  },
})

/** @throws conflict 'appointment_over' where that cannot follow what it is */
export const markVisit = verb({
  name: 'schedule.visit.mark',
  who: ['staff'],
  may: 'appointments.book',
  input: z.object({ ...one, what: z.enum(['arrived', 'begun', 'done', 'missed', 'undone']) }),
  audit: told('change'),
  run: async (tx, { what, ...input }): Promise<void> => {
    const { patient, id } = (await find(tx, input)).found
    await endAppointment(tx, { patient, id, what, ...byStaff(tx) })
  },
})

export const cancelVisit = verb({
  name: 'schedule.visit.cancel',
  who: ['staff'],
  may: 'appointments.book',
  input: z.object({
    ...one,
    why: z.enum(clinicReasons, 'Choose why.'),
    words: z.string().trim().max(500, 'Use at most 500 letters.'),
  }),
  audit: told('change'),
  run: async (tx, { why, words, ...input }): Promise<void> => {
    const { patient, id } = (await find(tx, input)).found
    await endAppointment(tx, {
      patient,
      id,
      what: 'cancelled',
      why,
      words: words || undefined,
      ...byStaff(tx),
    })
  },
})

export const noteVisit = verb({
  name: 'schedule.visit.note',
  who: ['staff'],
  may: 'appointments.book',
  input: z.object({
    ...one,
    body: z.string().trim().min(1, 'Write the note first.').max(2000, 'Use at most 2000 letters.'),
  }),
  audit: told('change'),
  run: async (tx, { body, ...input }): Promise<void> => {
    const { patient, id } = (await find(tx, input)).found
    await addNote(tx, { patient, id }, body)
  },
})

/** Internal: patients have no right to the table. */
export async function addNote(
  tx: StaffTx,
  { patient, id }: { patient: string; id: string },
  body: string,
): Promise<void> {
  const note = uuidv7(tx.now)
  await tx.db
    .insertInto('appointment_note')
    .values({
      patient_id: patient,
      note_id: note,
      appointment_id: id,
      body: await tx.vault.seal(patient, notePlace(note), body),
      made_by: tx.actor.account,
      created_at: tx.now,
    })
    .execute()
}

export const TIME = 'Write a time such as 9:30.'
export const whenAndWhom = {
  bookable: z.uuid('Choose with whom.'),
  day,
  minute: z.number(TIME).int().min(0, TIME).max(1439, TIME),
  /** The place by whose clock day and time are told. */
  clock: z.uuid().nullable(),
}
export const overbooking = z
  .string()
  .trim()
  .min(1, 'Say why it is booked beside another one.')
  .max(300, 'Use at most 300 letters.')

const moving = z.object({
  ...one,
  ...whenAndWhom,
  way: z.enum(ways).nullable().default(null),
  outside: allTheSame,
})

/** @throws TimeTaken with what is free around it, OutsideHours */
export const moveVisit = verb({
  name: 'schedule.visit.move',
  who: ['staff'],
  may: 'appointments.book',
  input: moving,
  audit: told('change'),
  run: (tx, input) => move(tx, input, null),
})

/** Beside what is booked there already. */
export const moveBeside = verb({
  name: 'schedule.visit.move-beside',
  who: ['staff'],
  may: 'appointments.overbook',
  input: moving.extend({ overbook: overbooking }),
  audit: told('change'),
  run: (tx, { overbook, ...input }) => move(tx, input, overbook),
})

async function move(
  tx: StaffTx,
  { bookable, way, ...input }: z.output<typeof moving>,
  overbook: string | null,
): Promise<void> {
  const { found } = await find(tx, input)
  const { patient, id } = found
  const at = await momentOf(tx, input)
  // As long as it was: some take longer than their type.
  const end = new Date(at.getTime() + found.endsAt.getTime() - found.startsAt.getTime())
  const outside = await mustBeThere(tx, { bookable, at, end }, input.outside)
  await moveAppointment(tx, {
    patient,
    id,
    to: {
      bookable,
      location: await placeThen(tx, bookable, at, found.location.id),
      way: way ?? found.way,
      at,
      end,
    },
    seat: overbook === null ? 0 : await seatBeside(tx, bookable, at, end),
    checkRules: false,
    ...byStaff(tx),
  })
  for (const why of [outside, overbook]) if (why !== null) await addNote(tx, { patient, id }, why)
}

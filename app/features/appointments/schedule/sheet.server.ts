// The day sheet: with whom, when, who comes, for what, what they did before they came, and how far it is.
import { z } from 'zod'
import { notFound } from '../../../kit/errors.ts'
import { verb } from '../../../kit/verb.ts'
import { cardsOf } from '../../find/cards.ts'
import { interpretersOf, type Interpreter } from '../../internal/interpreter.ts'
import type { State } from '../appointment.ts'
import { isOpen, stepCounts } from '../check-in/steps.ts'
import { addDays, instantOf, wallOf } from '../clock.ts'
import { mustMove } from '../earlier/must-move.ts'
import { notePlace } from '../sealed.ts'
import type { Way } from '../way.ts'
import { day } from './read.server.ts'
import { clinicDays, type Place } from './times.ts'

export type SheetLine = {
  id: string
  patient: string
  name: string
  birthDate: string | null
  startsAt: Date
  endsAt: Date
  type: string
  way: Way
  room: string | null
  state: State
  confirmed: boolean
  /** Since when it is in its state. */
  since: Date
  /** Steps of checking in that are done, and how many there are; null where one does not check in any more, or not yet. */
  checkIn: { done: number; of: number } | null
  /** The clinic cannot keep it: another time was offered. */
  mustMove: boolean
  notes: string[]
  /** Null for whoever needs none. */
  interpreter: Interpreter | null
}
export type Sheet = {
  day: string
  place: Place
  places: Place[]
  /** Why the clinic is closed on this day; null when it is not. */
  closed: string | null
  /** By whom they are with. */
  people: { id: string; name: string; title: string | null; lines: SheetLine[] }[]
}

type Row = { state: string; starts_at: Date; steps: number; done: number }

function checkInOf({ state, starts_at: startsAt, steps, done }: Row, now: Date) {
  return done > 0 || isOpen({ state: state as State, startsAt }, now) ? { done, of: steps } : null
}

export const readSheet = verb({
  name: 'schedule.sheet.read',
  who: ['staff'],
  may: 'appointments.read',
  input: z.object({ day: day.nullable(), location: z.uuid().nullable().default(null) }),
  run: async (tx, asked): Promise<Sheet> => {
    const clinic = await clinicDays(tx)
    const place = clinic.places.find(({ id }) => id === asked.location) ?? clinic.main
    if (asked.location && place.id !== asked.location) throw notFound()
    const on = asked.day ?? wallOf(tx.now.getTime(), clinic.zoneOf(place.id)).day
    let query = tx.db
      .selectFrom('appointment as a')
      .innerJoin('visit_type as t', 't.visit_type_id', 'a.visit_type_id')
      .innerJoin('bookable as b', 'b.bookable_id', 'a.bookable_id')
      .leftJoin('bookable as r', 'r.bookable_id', 'a.room_id')
      .select(['a.appointment_id as id', 'a.patient_id as patient', 'a.starts_at', 'a.ends_at'])
      .select(['a.way', 'a.state', 'a.confirmed_at', 't.name as type', 'r.name as room'])
      .select(['b.bookable_id as whom', 'b.name as whomName', 'b.title as whomTitle', 'a.state_at'])
      .select([stepCounts.all.as('steps'), stepCounts.done.as('done')])
      .where('a.location_id', 'in', asked.location ? [place.id] : clinic.places.map(({ id }) => id))
      .where('a.starts_at', '>=', new Date(instantOf(on, 0, place.zone)))
      .where('a.starts_at', '<', new Date(instantOf(addDays(on, 1), 0, place.zone)))
    query = query.where('a.state', '<>', 'cancelled').orderBy('b.name').orderBy('a.starts_at')
    const rows = await query.execute()
    const cards = await cardsOf(tx, [...new Set(rows.map(({ patient }) => patient))])
    const interpreters = await interpretersOf(
      tx,
      [...cards.values()].map(({ patient }) => patient),
    )
    const must = await mustMove(
      tx,
      rows.map(({ id }) => id),
    )
    const notes = rows.length > 0 ? await notesOf() : new Map<string, string[]>()
    const people = new Map<string, Sheet['people'][number]>()
    for (const row of rows) {
      const own = people.get(row.whom) ?? {
        id: row.whom,
        name: row.whomName,
        title: row.whomTitle,
        lines: [],
      }
      people.set(row.whom, own)
      const opened = cards.get(row.patient)
      own.lines.push({
        id: row.id,
        patient: opened?.patient ?? row.patient,
        name: opened?.card.name ?? '',
        birthDate: opened?.card.birthDate ?? null,
        startsAt: row.starts_at,
        endsAt: row.ends_at,
        type: row.type,
        way: row.way as Way,
        room: row.room,
        state: row.state as State,
        confirmed: row.confirmed_at !== null,
        since: row.state_at,
        checkIn: checkInOf(row, tx.now),
        mustMove: must.has(row.id),
        notes: notes.get(row.id) ?? [],
        interpreter: interpreters.get(opened?.patient ?? row.patient) ?? null,
      })
    }
    const closed = clinic.closed[on] ?? null
    return { day: on, place, places: clinic.places, closed, people: [...people.values()] }

    async function notesOf(): Promise<Map<string, string[]>> {
      const found = await tx.db
        .selectFrom('appointment_note')
        .select(['patient_id as patient', 'note_id as note', 'appointment_id as id', 'body'])
        .where('patient_id', 'in', [...new Set(rows.map(({ patient }) => patient))])
        .where(
          'appointment_id',
          'in',
          rows.map(({ id }) => id),
        )
        .orderBy('created_at')
        .execute()
      const opened = new Map<string, string[]>()
      for (const { patient, note, id, body } of found) {
        const words = await tx.vault.open(patient, notePlace(note), body)
        opened.set(id, [...(opened.get(id) ?? []), words.toString('utf8')])
      }
      return opened
    }
  },
  audit: (_input, { people }) => ({
    action: 'read',
    what: 'list of patients',
    count: people.reduce((sum, { lines }) => sum + lines.length, 0),
  }),
})

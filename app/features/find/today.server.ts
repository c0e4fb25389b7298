// Who is here today, or will be, by the clock of the clinic: for those who plan. Of a visit its time, and nothing else.
import { sql } from 'kysely'
import { z } from 'zod'
import { verb } from '../../kit/verb.ts'
import { wallClock } from '../clinic/wall-clock.ts'
import { clinicOf } from '../clinic/clinic.server.ts'
import type { Card } from '../people/people.server.ts'
import { faceIn, facesOf } from '../photo/faces.ts'
import { cardsOf } from './cards.ts'

const SHOWN = 100 // people of one day
const ENTRIES = 400 // of one day: a visit may be planned, and then take place

export type Coming = Card & {
  patient: string
  at: Date
  /** Not only planned: the visit was begun. */
  here: boolean
  face?: string | null
}

export type Today = { items: Coming[]; more: boolean }

export const listToday = verb({
  name: 'find.today',
  who: ['staff'],
  may: 'visits.plan',
  input: z.object({}),
  run: async (tx): Promise<Today> => {
    const [from, to] = dayAround(tx.now, (await clinicOf(tx))?.timeZone ?? 'UTC')
    const { rows } = await sql<{ patient_id: string; kind: string; at: Date }>`
      select patient_id, kind, at from app.patients_between(${from}, ${to}, ${ENTRIES})`.execute(
      tx.db,
    )
    const first = new Map<string, { at: Date; here: boolean }>()
    for (const { patient_id: patient, kind, at } of rows) {
      const known = first.get(patient)
      first.set(patient, { at: known?.at ?? at, here: known?.here || kind === 'visit' })
    }
    const cards = await cardsOf(tx, [...first.keys()].slice(0, SHOWN))
    const faces = await facesOf(
      tx,
      [...cards.values()].map(({ patient }) => patient),
    )
    const all = [...first].flatMap(([id, when]): Coming[] => {
      const opened = cards.get(id)
      if (!opened) return []
      const { card, patient } = opened
      return [{ ...card, ...when, patient, ...faceIn(faces, patient) }]
    })
    // Two records of one person are one, who is here when either says so.
    const people = Map.groupBy(all, ({ patient }) => patient)
    const items = [...people.values()].map((own) => ({
      ...(own[0] as Coming),
      here: own.some(({ here }) => here),
    }))
    return { items, more: first.size > SHOWN || rows.length === ENTRIES }
  },
  audit: (_input, { items }) => ({
    action: 'read',
    what: 'list of patients',
    count: items.length,
  }),
})

/** The day that it is in a zone: its first moment, and the first of the next. */
export function dayAround(now: Date, timeZone: string): [from: Date, to: Date] {
  const wall = wallClock(now, timeZone)
  const day = Date.UTC(wall.getUTCFullYear(), wall.getUTCMonth(), wall.getUTCDate())
  const midnight = (at: number) => {
    // The zone's distance from UTC at that time, not now: summer time may begin in between.
    const guess = new Date(at)
    return new Date(at - (wallClock(guess, timeZone).getTime() - guess.getTime()))
  }
  return [midnight(day), midnight(day + 86_400_000)]
}

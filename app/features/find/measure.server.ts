// How good the hashes are, measured on the records themselves: how often one fits somebody who is not meant, and how much
// room they take. Some patients are looked for as somebody would type their names.
import { sql } from 'kysely'
import { z } from 'zod'
import { verb } from '../../kit/verb.ts'
import { read } from './asked.ts'
import { candidates } from './candidates.ts'
import { cardsOf } from './cards.ts'
import { plain, swaps } from './letters.ts'

const PAGE = 20 // people, as on the screen
const AT_ONCE = 20 // patients in one transaction

export type Measured = { searches: number; opened: number; falsely: number; missed: number }

/** @param share percent of the patients to choose from, by chance */
export const measureSome = verb({
  name: 'find.measure',
  who: ['job'],
  input: z.object({ share: z.number().positive().max(100) }),
  run: async (tx, { share }): Promise<Measured> => {
    const { rows } = await sql<{ patient_id: string }>`
      select patient_id from patient_find tablesample bernoulli (${share}) limit ${AT_ONCE}`.execute(
      tx.db,
    )
    const cards = await cardsOf(
      tx,
      rows.map((row) => row.patient_id),
    )
    const sum: Measured = { searches: 0, opened: 0, falsely: 0, missed: 0 }
    for (const { own, patient } of cards.values())
      for (const typed of asTyped(own.name, own.birthDate)) {
        const { found, falsely, more } = await candidates(tx, typed, read(typed), PAGE)
        sum.searches += 1
        sum.opened += found.length + falsely
        sum.falsely += falsely
        if (!more && !found.some((one) => one.patient === patient)) sum.missed += 1
      }
    return sum
  },
  audit: (_input, { searches }) => ({
    action: 'read',
    what: 'search of patients',
    count: searches,
  }),
})

/** The last name, its beginning, with two letters swapped, with a year, and with a birth date. */
function asTyped(name: string, birthDate: string | null): string[] {
  const last = plain(name.split(' ').at(-1) ?? '')
  if (last.length < 4) return []
  const year = birthDate?.slice(0, 4)
  return [
    last.slice(0, 3),
    last.slice(0, 5),
    last,
    swaps(last)[1] ?? last,
    ...(year ? [`${last.slice(0, 3)} ${year}`, `${last} ${birthDate}`] : []),
  ]
}

export const measureRoom = verb({
  name: 'find.room',
  who: ['job'],
  input: z.object({}),
  run: async (tx): Promise<{ patients: number; bytes: number }> => {
    const { rows } = await sql<{ patients: number; bytes: number }>`
      select count(*) as patients, pg_total_relation_size('patient_find') as bytes from patient_find`.execute(
      tx.db,
    )
    return rows[0] ?? { patients: 0, bytes: 0 }
  },
  audit: (_input, { patients }) => ({
    action: 'read',
    what: 'number of patients',
    count: patients,
  }),
})

// Texts of unknown numbers, and of numbers that several patients have: staff say whose each is, or set it aside.
import { sql } from 'kysely'
import { z } from 'zod'
import { notFound } from '../../../kit/errors.ts'
import { isUuid } from '../../../kit/ids.ts'
import { enqueue } from '../../../kit/jobs/job.ts'
import { CLINIC_SUBJECT } from '../../../kit/vault/vault.ts'
import { verb } from '../../../kit/verb.ts'
import { asNumber } from '../../account/factors/number.ts'
import { openCard, openPerson } from '../../staff/person.ts'
import type { Card } from '../../people/people.server.ts'
import { addWork, finishWork } from '../../work/add.ts'
import type { StaffTx } from '../../work/list.server.ts'
import type { Alarm } from '../message.ts'
import { teamsOf } from '../teams.ts'
import { textPlace, type Kept } from './hear.server.ts'
import { setNumber } from './number.ts'

const MOST = 100

export type Unmatched = {
  id: string
  from: string
  body: string
  pictures: number
  alarm: Alarm
  at: Date
  /** Of one that was set aside: why. */
  why: string | null
}
type Row = { id: string; sealed: Buffer; alarm: Alarm; at: Date; key: Buffer }

const columns = sql`text_id as id, sealed, alarm, received_at as at, number_key as key`

async function open(tx: Pick<StaffTx, 'vault'>, { id, sealed, alarm, at }: Row) {
  const kept = JSON.parse(
    (await tx.vault.open(CLINIC_SUBJECT, textPlace(id), sealed)).toString(),
  ) as Kept
  const { from, body, media, why = null } = kept
  return { shown: { id, from, body, pictures: media.length, alarm, at, why } as Unmatched, kept }
}

/** The most urgent first, then who waits longest; of those that were set aside the latest first. */
export const listUnmatched = verb({
  name: 'texts.queue.list',
  who: ['staff'],
  may: 'messages.answer',
  input: z.object({ aside: z.boolean().default(false) }),
  run: async (tx, { aside }): Promise<Unmatched[]> => {
    const { rows } = await sql<Row>`
      select ${columns} from text_in where ${
        aside
          ? sql`state = 'aside' order by settled_at desc`
          : sql`state = 'waits' order by alarm desc, received_at`
      } limit ${sql.lit(MOST)}`.execute(tx.db)
    return Promise.all(rows.map(async (row) => (await open(tx, row)).shown))
  },
  audit: (_input, found) => ({ action: 'read', what: 'text', count: found.length }),
})

export type OpenUnmatched = Unmatched & {
  /** Patients who have this number: none, or several. */
  people: (Card & { patient: string })[]
}

/** @throws notFound for one that waits no more */
export const readUnmatched = verb({
  name: 'texts.queue.read',
  who: ['staff'],
  may: 'messages.answer',
  input: z.object({ id: z.string() }),
  run: async (tx, { id }): Promise<OpenUnmatched> => {
    const row = await waiting(tx, id)
    const { rows } = await sql<{ patient: string; card: Buffer }>`
      select p.patient_id as patient, p.card from text_number n join patient p on p.patient_id = n.patient_id
      where n.number_key = ${row.key} and n.ended_at is null and p.card is not null limit 20`.execute(
      tx.db,
    )
    const people = rows.map(async ({ patient, card }) => ({
      patient,
      ...(await openCard(tx, patient, card)),
    }))
    return { ...(await open(tx, row)).shown, people: await Promise.all(people) }
  },
  audit: (_input, { id }) => ({ action: 'read', what: 'text', id }),
})

async function waiting(tx: Pick<StaffTx, 'db'>, id: string, lock = false): Promise<Row> {
  const { rows } = isUuid(id)
    ? await sql<Row>`select ${columns} from text_in where text_id = ${id} and state = 'waits'
        ${lock ? sql`for update` : sql``}`.execute(tx.db)
    : { rows: [] }
  if (!rows[0]) throw notFound()
  return rows[0]
}

const settled = z.object({ id: z.string() })

/** Of this patient: a job makes it a message of theirs. @param keep the number is theirs from now on @throws notFound */
export const matchText = verb({
  name: 'texts.match',
  who: ['staff'],
  may: 'messages.answer',
  input: settled.extend({ patient: z.uuid('Choose a patient.'), keep: z.boolean() }),
  audit: ({ id, patient }) => ({ action: 'change', what: 'text', patient, id }),
  run: async (tx, { id, patient, keep }): Promise<void> => {
    const row = await waiting(tx, id, true)
    await openPerson(tx, patient)
    const { kept } = await open(tx, row)
    await settle(tx, id, 'matched', { ...kept, patient })
    const number = keep && asNumber(kept.from)
    if (number) await setNumber(tx, { patient, number, how: 'staff', by: tx.actor.account })
    await enqueue(tx, 'text-file', id)
  },
})

/** It is no message of a patient's. @throws notFound */
export const setTextAside = verb({
  name: 'texts.aside',
  who: ['staff'],
  may: 'messages.answer',
  input: settled.extend({
    why: z.string().trim().min(1, 'Say why.').max(300, 'Use at most 300 characters.'),
  }),
  audit: ({ id }) => ({ action: 'change', what: 'text', id }),
  run: async (tx, { id, why }): Promise<void> => {
    const { kept } = await open(tx, await waiting(tx, id, true))
    await settle(tx, id, 'aside', { ...kept, why })
  },
})

/** It is to be matched after all. @throws notFound for one that is not set aside any more */
export const bringTextBack = verb({
  name: 'texts.bring-back',
  who: ['staff'],
  may: 'messages.answer',
  input: settled,
  audit: ({ id }) => ({ action: 'change', what: 'text', id }),
  run: async (tx, { id }): Promise<void> => {
    const { rows } = isUuid(id)
      ? await sql<Row>`select ${columns} from text_in where text_id = ${id} and state = 'aside' for update`.execute(
          tx.db,
        )
      : { rows: [] }
    const [row] = rows
    if (!row) throw notFound()
    const { why: _, ...kept } = (await open(tx, row)).kept
    await tx.db
      .updateTable('text_in')
      .set({
        state: 'waits',
        sealed: await tx.vault.seal(CLINIC_SUBJECT, textPlace(id), JSON.stringify(kept)),
        settled_at: null,
        settled_by: null,
      })
      .where('text_id', '=', id)
      .execute()
    const desk = (await teamsOf(tx)).find(({ frontDesk }) => frontDesk)
    const urgency = row.alarm === 2 ? 'now' : 'soon'
    await addWork(tx, { kind: 'text-unknown', about: id, team: desk?.id, urgency })
  },
})

async function settle(tx: StaffTx, id: string, state: 'matched' | 'aside', kept: Kept) {
  await tx.db
    .updateTable('text_in')
    .set({
      state,
      sealed: await tx.vault.seal(CLINIC_SUBJECT, textPlace(id), JSON.stringify(kept)),
      settled_at: tx.now,
      settled_by: tx.actor.account,
    })
    .where('text_id', '=', id)
    .execute()
  await finishWork(tx, { kind: 'text-unknown', about: id })
}

// What the desk does with forms that somebody sent without an account: look who it may be, make it a form of that patient, or refuse it.
// What was answered is not theirs to read: they match by who somebody says to be.
import { sql } from 'kysely'
import { z } from 'zod'
import { invalid, notFound } from '../../../kit/errors.ts'
import { isUuid } from '../../../kit/ids.ts'
import { enqueue } from '../../../kit/jobs/job.ts'
import type { Tx } from '../../../kit/kit.ts'
import { verb } from '../../../kit/verb.ts'
import { findAlike, type Alike } from '../../register/alike.server.ts'
import { sexes } from '../../register/fields.ts'
import { registerPatient } from '../../register/register.server.ts'
import { openPerson } from '../../staff/person.ts'
import { finishWork } from '../../work/add.ts'
import type { Words } from '../questionnaire/form.ts'
import { fieldsOf, openWhoOf, type Who } from './intake.ts'
import { refusals } from './refusals.ts'

const may = 'people.register' as const
const MOST = 100

export type Waiting = {
  id: string
  /** The record without a card under which it is sealed. */
  under: string
  who: Who
  title: Words
  /** When it was sent. */
  at: Date
  /** Holds an answer that cannot wait. */
  alarm: boolean
}

type Row = Omit<Waiting, 'who'> & { who: Buffer }

const columns = sql`i.intake_id as id, i.patient_id as under, i.who, v.title, i.state_at as at, i.alarm
  from intake i join form_version v on v.form_id = i.form_id and v.version = i.version`

const named = async (tx: Pick<Tx, 'vault'>, row: Row): Promise<Waiting> => ({
  ...row,
  who: await openWhoOf(tx, { id: row.id, patient: row.under }, row.who),
})

/** What cannot wait first, then who waits longest. */
export const listIntakes = verb({
  name: 'intake.list',
  who: ['staff'],
  may,
  input: z.object({}),
  run: async (tx): Promise<Waiting[]> => {
    const { rows } = await sql<Row>`
      select ${columns} where i.state = 'waits' order by i.alarm desc, i.created_at limit ${sql.lit(MOST)}`.execute(
      tx.db,
    )
    await tx.vault.know(rows.map(({ under }) => under))
    return Promise.all(rows.map((row) => named(tx, row)))
  },
  audit: (_input, found) => ({ action: 'read', what: 'intake', count: found.length }),
})

async function waiting(tx: Pick<Tx, 'db' | 'vault'>, id: string, lock = false): Promise<Waiting> {
  const { rows } = isUuid(id)
    ? await sql<Row>`select ${columns} where i.intake_id = ${id} and i.state = 'waits'
        ${lock ? sql`for update of i` : sql``}`.execute(tx.db)
    : { rows: [] }
  if (!rows[0]) throw notFound()
  return named(tx, rows[0])
}

/** @returns with whoever on record it may be, the likeliest first @throws notFound for one that waits no more */
export const readIntakeToMatch = verb({
  name: 'intake.match.read',
  who: ['staff'],
  may,
  input: z.object({ id: z.string() }),
  run: async (tx, { id }): Promise<Waiting & { alike: Alike[] }> => {
    const found = await waiting(tx, id)
    const alike = tx.actor.may.includes('people.find')
      ? await findAlike(tx, fieldsOf(found.who), null, true)
      : []
    return { ...found, alike }
  },
  audit: (_input, { id, alike }) => [
    { action: 'read', what: 'intake', id },
    ...alike.map(({ patient }) => ({ action: 'read', what: 'contact', patient }) as const),
  ],
})

/** It becomes an answered form of this patient. @throws invalid by field, notFound, forbidden 'restricted' */
export const matchIntake = verb({
  name: 'intake.match',
  who: ['staff'],
  may,
  input: z.object({ id: z.string(), patient: z.string() }),
  run: async (tx, { id, patient }): Promise<void> => {
    const found = await waiting(tx, id, true)
    if (!isUuid(patient)) throw invalid('who', WHOSE, { patient: WHOSE })
    await openPerson(tx, patient)
    await settle(tx, found, { state: 'matched', filed_as: patient })
    await enqueue(tx, 'intake', found.id)
  },
  audit: ({ id, patient }) => ({ action: 'change', what: 'intake', id, patient }),
})
const WHOSE = 'Choose whose form it is.'

/** Registers somebody new with what they said. @param input.sure whoever is alike was looked at, and is somebody else */
export const registerIntake = verb({
  name: 'intake.register',
  who: ['staff'],
  may,
  input: z.object({
    id: z.string(),
    sex: z.enum(sexes, { error: 'Choose one. “Unknown” is an answer too.' }),
    sure: z.boolean(),
  }),
  run: async (tx, { id, sex, sure }) => {
    const { who, alike } = await readIntakeToMatch(tx.ctx, { id })
    if (alike.length > 0 && !sure) throw invalid('alike', SURE, { sure: SURE })
    const made = await registerPatient(tx.ctx, {
      ...fieldsOf(who),
      language: who.language,
      sex,
      interpreter: '',
      contactRelation: '',
      different: alike.map(({ patient }) => patient),
    })
    // Somebody who is alike was added in this very moment.
    if (made.alike) throw invalid('alike', SURE, { sure: SURE })
    await matchIntake(tx.ctx, { id, patient: made.patient })
    return { patient: made.patient }
  },
  audit: () => [],
})
const SURE = 'Look at those who are alike first. If it is none of them, tick this.'

/** Nothing comes of it, and what was filled in is thrown away. @throws notFound */
export const refuseIntake = verb({
  name: 'intake.refuse',
  who: ['staff'],
  may,
  input: z.object({ id: z.string(), why: z.enum(refusals, 'Choose a reason.') }),
  run: async (tx, { id, why }): Promise<void> => {
    const found = await waiting(tx, id, true)
    await settle(tx, found, { state: 'refused', why })
    await enqueue(tx, 'intake', found.id)
  },
  audit: ({ id, why }) => ({ action: 'change', what: 'intake', id, why }),
})

type Settled = { state: 'matched'; filed_as: string } | { state: 'refused'; why: string }

async function settle(
  tx: Tx & { actor: { account: string } },
  { id, under }: Waiting,
  settled: Settled,
): Promise<void> {
  await tx.db
    .updateTable('intake')
    .set({ ...settled, state_at: tx.now, decided_by: tx.actor.account })
    .where('patient_id', '=', under)
    .where('intake_id', '=', id)
    .execute()
  await finishWork(tx, { kind: 'intake', about: id })
}

// Refills for the home screen: those of which somebody does not know yet what became of them, and how many are under way.
import { sql } from 'kysely'
import type { PatientTx } from '../../../kit/kit.ts'
import { ofPerson } from '../../record/record.policy.ts'
import type { Happened, Refill, RefillState, Step } from './refill.ts'
import { openIn, openWords } from './rows.ts'

const MOST = 20
const BACK_DAYS = 30

export type ChangedRefill = Pick<Refill, 'id' | 'name' | 'state' | 'stateAt'> & {
  steps: Pick<Happened, 'what'>[]
}
export type WaitingRefills = { changed: ChangedRefill[]; open: number }

type Row = {
  id: string
  patient: string
  entry: string
  state: RefillState
  stateAt: Date
  open: boolean
  told: boolean
  words: Buffer
  steps: Step[]
}

/** In one statement, of which only what is new is unsealed. Nothing where medicines are not shared with whoever asks. */
export async function waitingRefills(tx: PatientTx): Promise<WaitingRefills> {
  const { db, now, vault } = tx
  const { rows } = await sql<Row>`
    select r.refill_id as id, r.patient_id as patient, r.entry_id as entry, r.state, r.state_at as "stateAt", r.words, ${openIn(now)} as open,
      r.state <> 'asked' and r.entry_id in (select app.unread_about('refills')) as told,
      array(select e.what from refill_event e where e.patient_id = r.patient_id and e.refill_id = r.refill_id) as steps
    from refill r
    where r.patient_id = ${ofPerson(tx)} and r.state <> 'taken back'
      and (${openIn(now)} or r.state_at > ${new Date(now.getTime() - BACK_DAYS * 86_400_000)})
    order by r.created_at desc limit ${MOST}`.execute(db)
  // A notice is about the medicine: what is new is what was asked for last.
  const last = rows.filter(({ entry }, i) => rows.findIndex((row) => row.entry === entry) === i)
  const told = last.filter((row) => row.told)
  const changed = told.map(async ({ id, patient, state, stateAt, words, steps }) => {
    const { name } = await openWords(vault, { id, patient, words })
    return { id, name, state, stateAt, steps: steps.map((what) => ({ what })) }
  })
  return {
    changed: await Promise.all(changed),
    open: rows.filter((row) => row.open && !told.includes(row)).length,
  }
}

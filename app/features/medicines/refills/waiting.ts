// Refills for the home screen: those of which somebody does not know yet what became of them, and how many are under way.
import { sql } from 'kysely'
import type { PatientTx } from '../../../kit/kit.ts'
import { ofPerson } from '../../record/record.policy.ts'
import type { Refill } from './refill.ts'
import { openIn, refillRows } from './rows.ts'

const MOST = 20
const BACK_DAYS = 30

export type WaitingRefills = { changed: Refill[]; open: number }

/** Nothing where medicines are not shared with whoever asks. */
export async function waitingRefills(tx: PatientTx): Promise<WaitingRefills> {
  const { rows } = await sql<{ id: string; entry: string; open: boolean; told: boolean }>`
    select r.refill_id as id, r.entry_id as entry, ${openIn(tx.now)} as open,
      r.state <> 'asked' and r.entry_id in (select app.unread_about('refills')) as told
    from refill r
    where r.patient_id = ${ofPerson(tx)} and r.state <> 'taken back'
      and (${openIn(tx.now)} or r.state_at > ${new Date(tx.now.getTime() - BACK_DAYS * 86_400_000)})
    order by r.created_at desc limit ${MOST}`.execute(tx.db)
  // A notice is about the medicine: what is new is what was asked for last.
  const last = rows.filter(({ entry }, i) => rows.findIndex((row) => row.entry === entry) === i)
  const told = last.filter((row) => row.told).map(({ id }) => id)
  const of = sql`r.patient_id = ${ofPerson(tx)} and r.refill_id = any (${told}::uuid[])`
  return {
    changed: told.length > 0 ? await refillRows(tx, of, { most: MOST }) : [],
    open: rows.filter(({ id, open }) => open && !told.includes(id)).length,
  }
}

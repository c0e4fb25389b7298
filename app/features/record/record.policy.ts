// Who may read a record, as sentences and as SQL.
// A patient reads the entries of the one record the session is for, and of those that were merged into it; what was
// entered in error is never shown. Those who treat read all of it, marked as what it is (app/features/chart).
// The same is said again by row-level security (db/migrations/0003_record.sql), which holds even without this.
import { sql } from 'kysely'
import type { PatientTx } from '../../kit/kit.ts'

/** Whose rows are the person's: `patient_id = ${ofPerson(tx)}`. The same statement as ever where nothing was merged. */
export const ofPerson = ({ actor: { patient, also } }: Pick<PatientTx, 'actor'>) =>
  also?.length ? sql`any(${[patient, ...also]}::uuid[])` : sql`${patient}`

/** True for entries of `e` (record_entry) that the actor may read. */
export const mayRead = (tx: PatientTx) =>
  sql<boolean>`e.patient_id = ${ofPerson(tx)} and ${isShown(tx)}`

/** Void is what is not released to the patient, and what was entered in error: shown to those alone who treat. */
export const isShown = (tx: PatientTx, of: 'e' | 'g' = 'e') =>
  tx.actor.whole ? sql<boolean>`true` : sql<boolean>`${sql.ref(`${of}.state`)} <> 'void'`

/** True when the entry `e` is news that this person has not opened in this version. Nothing is news to staff. */
export const isNews = (tx: PatientTx) =>
  tx.actor.newsFrom === null
    ? sql<boolean>`false`
    : sql<boolean>`coalesce(e.news_at > ${tx.actor.newsFrom}::timestamptz and not exists (
    select from record_seen s where s.patient_id = e.patient_id and s.account_id = ${tx.actor.account}
      and s.id = e.id and s.version >= e.version), false)`

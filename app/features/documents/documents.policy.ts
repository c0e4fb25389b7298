// Who may see a document, as sentences and as SQL.
// A patient sees one whose class can be shown at all, which is no draft, and of which somebody said that the patient may
// see it; who acts for the patient sees the same where documents are shared with them and this one is not kept back.
// Staff see what their permissions read of the class (open.ts). Row-level security says the same (db/migrations/0210_documents.sql).
import { sql } from 'kysely'
import type { PatientTx } from '../../kit/kit.ts'
import { ofPerson } from '../record/record.policy.ts'
import type { DocumentStatus } from './classes.ts'

/** True for documents `d` that the patient, or who acts for them, may see; to somebody outside, of these what is shared. */
export const patientSees = (tx: Pick<PatientTx, 'actor'>) =>
  sql<boolean>`d.patient_id = ${ofPerson(tx)} and d.shown and d.showable and d.status <> 'draft' ${
    tx.actor.share ? sql`and d.document_id = any ((select app.shared_documents())::uuid[])` : sql``
  }`

/** True when the document `d` is news that this person has not opened in this version. */
export const isNews = (tx: PatientTx) =>
  tx.actor.newsFrom === null
    ? sql<boolean>`false`
    : sql<boolean>`coalesce(d.news_at > ${tx.actor.newsFrom}::timestamptz and not exists (
    select from record_seen s where s.patient_id = d.patient_id and s.account_id = ${tx.actor.account}
      and s.id = d.document_id and s.version >= d.version), false)`

/** Why a document cannot be shown as it is; null where nothing speaks against it. */
export function whyNotShown(of: {
  showable: boolean
  status: DocumentStatus
}): 'class' | 'draft' | null {
  if (!of.showable) return 'class'
  return of.status === 'draft' ? 'draft' : null
}

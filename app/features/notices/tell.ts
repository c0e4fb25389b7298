// Tells a patient, and those who act for them and may see it, that something new is there: in the transaction that makes
// it, by one row. Who is told by what, and when, is found out after the commit (spread.jobs.ts).
import { sql } from 'kysely'
import { uuidv7 } from '../../kit/ids.ts'
import type { Tx } from '../../kit/kit.ts'
import type { NoticeKindName } from './kinds.ts'

export type News = {
  patient: string
  kind: NoticeKindName
  /** What the link opens after sign-in: the id of an entry, a document. */
  about: string
}

/** Nothing happens for a patient whom nobody opens by an account. */
export const tellPatient = (tx: Pick<Tx, 'db' | 'now'>, news: News): Promise<void> =>
  tellPatients(tx, [news])

export async function tellPatients(tx: Pick<Tx, 'db' | 'now'>, all: News[]): Promise<void> {
  if (all.length === 0) return
  const of = (read: (one: News) => string) => all.map(read)
  await sql`select app.tell_patients(${of(() => uuidv7(tx.now))}::uuid[], ${of(({ patient }) => patient)}::uuid[],
    ${of(({ kind }) => kind)}::text[], ${of(({ about }) => about)}::uuid[])`.execute(tx.db)
}

/** Says that this was opened in the portal, by whoever is signed in: no message about it is needed any more. */
export async function noticeRead(tx: Pick<Tx, 'db'>, about: string): Promise<void> {
  await sql`select app.read_notice(${about})`.execute(tx.db)
}

// Looking at a record as its patient sees it: started for one record from the session one has, for a quarter of an
// hour. Every page of it stands in the patient's list with who looked, and nothing can be changed meanwhile.
import { sql } from 'kysely'
import { z } from 'zod'
import { uuidv7 } from '../../kit/ids.ts'
import type { Tx } from '../../kit/kit.ts'
import { AS_PATIENT } from '../../kit/audit/record.ts'
import { verb } from '../../kit/verb.ts'
import { openRecord } from '../chart/open.server.ts'
import { cardFor } from '../staff/person.ts'

const MINUTES = 15

/** For the page that starts one. @throws notFound @throws forbidden 'restricted' */
export const readView = verb({
  name: 'view.read',
  who: ['staff'],
  may: 'record.read',
  input: z.object({ patient: z.uuid() }),
  audit: ({ patient }) => ({ action: 'read', what: 'contact', patient }),
  run: async (tx, { patient }) => {
    await openRecord(tx, patient)
    const { rows } = await sql<{ has_account: boolean }>`
      select exists (select from account_patient l where l.patient_id = ${patient} and l.relation = 'self'
        and l.ended_at is null) as has_account`.execute(tx.db)
    return {
      name: (await cardFor(tx, patient)).name,
      hasAccount: rows[0]?.has_account ?? false,
      until: await openUntil(tx, patient),
    }
  },
})

async function openUntil(
  tx: Tx & { actor: { session: string } },
  patient: string,
): Promise<Date | null> {
  const row = await tx.db
    .selectFrom('patient_view')
    .select('ends_at')
    .where('patient_id', '=', patient)
    .where('session_id', '=', tx.actor.session)
    .where('ended_at', 'is', null)
    .where('ends_at', '>', tx.now as never)
    .executeTakeFirst()
  return row ? new Date(row.ends_at) : null
}

const endViews = (tx: Tx & { actor: { session: string; account: string } }) =>
  tx.db
    .updateTable('patient_view')
    .set({ ended_at: tx.now })
    .where('session_id', '=', tx.actor.session)
    .where('ended_at', 'is', null)
    .execute()

/** One record to a session: whichever was looked at before is not any more. */
export const startView = verb({
  name: 'view.start',
  who: ['staff'],
  may: 'record.read',
  input: z.object({ patient: z.uuid() }),
  audit: ({ patient }) => ({ action: 'read', what: 'record', patient, why: AS_PATIENT }),
  run: async (tx, { patient }) => {
    await openRecord(tx, patient)
    await endViews(tx)
    await tx.db
      .insertInto('patient_view')
      .values({
        patient_id: patient,
        view_id: uuidv7(tx.now),
        session_id: tx.actor.session,
        account_id: tx.actor.account,
        started_at: tx.now,
        ends_at: new Date(tx.now.getTime() + MINUTES * 60_000),
      })
      .execute()
  },
})

/** Ends what this session looks at. */
export const endView = verb({
  name: 'view.end',
  who: ['staff'],
  input: z.object({}),
  audit: () => [],
  run: async (tx) => void (await endViews(tx)),
})

// Whether a patient wants messages that go to many people: said by them, or by who may write for them.
import { z } from 'zod'
import { verb } from '../../../kit/verb.ts'
import { ofPerson } from '../../record/record.policy.ts'
import { writes } from '../send.server.ts'
import { sql } from 'kysely'

export const readWanted = verb({
  name: 'messages.bulk.wanted',
  who: ['patient'],
  reach: 'messages',
  input: z.object({}),
  audit: () => [],
  run: async (tx): Promise<boolean> => {
    const { rows } = await sql`select from bulk_refusal where patient_id = ${ofPerson(tx)}`.execute(
      tx.db,
    )
    return rows.length === 0
  },
})

export const setWanted = verb({
  name: 'messages.bulk.choose',
  who: ['patient'],
  reach: writes,
  input: z.object({ wanted: z.boolean() }),
  audit: ({ wanted }) => ({
    action: 'change',
    what: 'messages to many',
    why: wanted ? 'wanted' : 'refused',
  }),
  run: async (tx, { wanted }): Promise<void> => {
    const { patient, account } = tx.actor
    await (wanted
      ? tx.db.deleteFrom('bulk_refusal').where('patient_id', '=', patient).execute()
      : tx.db
          .insertInto('bulk_refusal')
          .values({ patient_id: patient, made_by: account, created_at: tx.now })
          .onConflict((oc) => oc.doNothing())
          .execute())
  },
})

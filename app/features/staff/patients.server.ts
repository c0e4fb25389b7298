// One patient as staff see them: card, how to reach them, and their way in.
import { z } from 'zod'
import type { Tx } from '../../kit/kit.ts'
import { verb } from '../../kit/verb.ts'
import { cardFor, contactFor } from './person.ts'

/** One person: card, how to reach them, and the account that is their own. */
export const readPatient = verb({
  name: 'staff.patients.read',
  who: ['staff'],
  may: 'people.find',
  input: z.object({ id: z.uuid() }),
  audit: (input) => ({ action: 'read', what: 'contact', patient: input.id }),
  run: async (tx, { id }) => ({
    card: await cardFor(tx, id),
    contact: await contactFor(tx, id),
    account: (await accountFor(tx, id)) ?? null,
  }),
})

const accountFor = (tx: Tx, patient: string) =>
  tx.db
    .selectFrom('account_patient as l')
    .innerJoin('account as a', 'a.account_id', 'l.account_id')
    .select(['a.account_id as account', 'a.disabled_at as disabledAt', 'l.created_at as since'])
    .where('l.patient_id', '=', patient)
    .where('l.relation', '=', 'self')
    .where('l.ended_at', 'is', null)
    .executeTakeFirst()

// One patient as staff see them: card, how to reach them, and, for those whom it is for, their account.
import { z } from 'zod'
import type { Tx } from '../../kit/kit.ts'
import { verb } from '../../kit/verb.ts'
import { cardFor, contactFor } from './person.ts'

/** One person: card, and how to reach them. */
export const readPatient = verb({
  name: 'staff.patients.read',
  who: ['staff'],
  may: 'people.find',
  input: z.object({ id: z.uuid() }),
  audit: (input) => ({ action: 'read', what: 'contact', patient: input.id }),
  run: async (tx, { id }) => ({
    card: await cardFor(tx, id),
    contact: await contactFor(tx, id),
  }),
})

/** The account that is their own; null where there is none. */
export const readAccountOf = verb({
  name: 'staff.patients.account.read',
  who: ['staff'],
  may: 'access.read',
  input: z.object({ id: z.uuid() }),
  // Read together with how the patient is reached, which is what the log tells.
  audit: () => [],
  run: async (tx, { id }) => (await accountFor(tx, id)) ?? null,
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

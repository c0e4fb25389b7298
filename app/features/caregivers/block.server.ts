// Who must not act for a patient: staff say so, and take it back.
import { z } from 'zod'
import { uuidv7 } from '../../kit/ids.ts'
import { verb } from '../../kit/verb.ts'
import { emailKey } from '../account/account.server.ts'
import { mustBeFresh } from '../account/session.server.ts'
import { cardFor } from '../staff/person.ts'
import { isSameName, sealBlock } from './blocks.ts'
import { caregiversOf } from './caregivers.server.ts'
import { openInvitations } from './invite.server.ts'
import { personSchema } from './share-form.ts'

/** Somebody must not act for this patient; what they have ends at once. They are told nothing. */
export const addBlock = verb({
  name: 'caregivers.block.add',
  who: ['staff'],
  may: 'proxy.grant',
  input: z.object({
    patient: z.uuid(),
    name: personSchema.name,
    email: personSchema.email,
    reason: z.string().trim().min(3, 'Write down why.').max(2000),
  }),
  run: async (tx, { patient, name, email, reason }) => {
    await cardFor(tx, patient)
    const id = uuidv7(tx.now)
    const key = email ? emailKey(tx.ctx.kit, email) : tx.vault.blind('nobody', id)
    await tx.db
      .insertInto('proxy_block')
      .values({
        patient_id: patient,
        block_id: id,
        person_key: key,
        facts: await sealBlock(tx, patient, id, { name, email: email ?? '', reason }),
        made_by: tx.actor.account,
        created_at: tx.now,
      })
      .execute()
    // By the account, and as joining goes: by the name or address that the link was given under.
    const isThem = (one: { name: string; email: string | null }) =>
      isSameName(one.name, name) ||
      (email !== null && one.email?.toLowerCase() === email.toLowerCase())
    const links = (await caregiversOf(tx, patient)).filter(isThem).map(({ grant }) => grant)
    await tx.db
      .updateTable('account_patient')
      .set({ ended_at: tx.now, ended_why: 'blocked' })
      .where('patient_id', '=', patient)
      .where('relation', '=', 'proxy')
      .where('ended_at', 'is', null)
      .where((is) =>
        is.or([
          is('grant_id', 'in', [id, ...links]),
          is('account_id', 'in', (of) =>
            of.selectFrom('account').select('account_id').where('email_key', '=', key),
          ),
        ]),
      )
      .execute()
    for (const one of await openInvitations(tx, patient))
      if (isThem(one.terms))
        await tx.db
          .updateTable('invitation')
          .set({ ended_at: tx.now, ended_why: 'blocked' })
          .where('invitation_id', '=', one.id)
          .execute()
    return { id }
  },
  audit: ({ patient }, { id }) => ({ action: 'create', what: 'who must not help', patient, id }),
})

export const liftBlock = verb({
  name: 'caregivers.block.lift',
  who: ['staff'],
  may: 'proxy.grant',
  input: z.object({ patient: z.uuid(), id: z.string() }),
  decide: mustBeFresh,
  audit: ({ patient, id }) => ({ action: 'change', what: 'who must not help', patient, id }),
  run: async (tx, { patient, id }) => {
    await tx.db
      .updateTable('proxy_block')
      .set({ ended_at: tx.now, ended_by: tx.actor.account })
      .where('patient_id', '=', patient)
      .where('block_id', '=', id)
      .where('ended_at', 'is', null)
      .execute()
  },
})

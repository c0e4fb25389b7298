// Inviting a colleague: a link by e-mail, on which they choose how they sign in.
import { z } from 'zod'
import { invalid, notFound } from '../../kit/errors.ts'
import { uuidv7 } from '../../kit/ids.ts'
import { verb } from '../../kit/verb.ts'
import { mustBeFresh } from '../account/session.server.ts'
import { emailKey } from '../account/account.server.ts'
import { sendInvitation } from './letters.ts'
import { hashesOf, newSecrets } from './secret.ts'
import { endOf, openTerms, sealTerms } from './terms.ts'

const may = 'staff.manage' as const

/** An open invitation to the same address ends. @throws invalid when the address opens an account already */
export const inviteColleague = verb({
  name: 'invitations.colleague.make',
  who: ['staff'],
  may,
  input: z.object({
    name: z.string().trim().min(2, 'Enter the name.').max(100, 'This is too long for a name.'),
    email: z.email('Enter an e-mail address such as ana@example.org.').max(254),
    role: z.string().min(1, 'Choose a role.'),
  }),
  decide: mustBeFresh,
  run: async (tx, { name, email, role }) => {
    const known = await tx.db
      .selectFrom('staff_role')
      .select('role')
      .where('role', '=', role)
      .executeTakeFirst()
    if (!known) throw invalid('no_role', 'Choose a role.', { role: 'Choose a role.' })
    const taken = await tx.db
      .selectFrom('account')
      .select('account_id')
      .where('email_key', '=', emailKey(tx.ctx.kit, email))
      .executeTakeFirst()
    if (taken)
      throw invalid('email_taken', 'This address opens an account already.', {
        email: 'This address opens an account already. Staff need one of their own.',
      })
    for (const open of await listColleagues(tx.ctx, {}))
      if (open.email?.toLowerCase() === email.toLowerCase())
        await withdrawColleague(tx.ctx, { id: open.id })
    const [id, until] = [uuidv7(tx.now), endOf(tx.now)]
    // The code is told to nobody: an account of staff begins with the link alone.
    const secrets = newSecrets()
    const terms = { email, phone: null, name, role }
    await tx.db
      .insertInto('invitation')
      .values({
        invitation_id: id,
        kind: 'staff',
        ...hashesOf(tx.vault, secrets),
        terms: await sealTerms(tx.vault, null, id, terms),
        made_by: tx.actor.account,
        created_at: tx.now,
        ends_at: until,
      })
      .execute()
    const letter = { occasion: 'staff', patient: null, name, terms, secrets, until } as const
    await sendInvitation(tx, { ...letter, invitation: id })
    return { id }
  },
  audit: ({ role }, { id }) => ({ action: 'create', what: 'staff invitation', id, why: role }),
})

/** Open invitations of colleagues, newest first. */
export const listColleagues = verb({
  name: 'invitations.colleague.list',
  who: ['staff'],
  may,
  input: z.object({}),
  audit: () => [],
  run: async (tx) => {
    const rows = await tx.db
      .selectFrom('invitation')
      .select(['invitation_id', 'patient_id', 'terms', 'ends_at'])
      .where('kind', '=', 'staff')
      .where('used_at', 'is', null)
      .where('ended_at', 'is', null)
      .where('ends_at', '>', tx.now)
      .orderBy('created_at', 'desc')
      .execute()
    return Promise.all(
      rows.map(async (row) => ({
        id: row.invitation_id,
        until: row.ends_at,
        ...(await openTerms(tx.vault, row)),
      })),
    )
  },
})

export const withdrawColleague = verb({
  name: 'invitations.colleague.withdraw',
  who: ['staff'],
  may,
  input: z.object({ id: z.uuid() }),
  audit: ({ id }) => ({ action: 'change', what: 'staff invitation', id, why: 'withdrawn' }),
  run: async (tx, { id }) => {
    const ended = await tx.db
      .updateTable('invitation')
      .set({ ended_at: tx.now, ended_why: 'withdrawn' })
      .where('invitation_id', '=', id)
      .where('kind', '=', 'staff')
      .where('used_at', 'is', null)
      .where('ended_at', 'is', null)
      .returning('invitation_id')
      .executeTakeFirst()
    if (!ended) throw notFound('invitation_over', 'This invitation is over already.')
  },
})

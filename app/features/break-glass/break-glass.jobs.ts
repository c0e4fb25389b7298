// Tells everybody who reviews emergency access that there is one to look at. Says nothing of whose record it was.
import { z } from 'zod'
import type { Job } from '../../kit/jobs/job.ts'
import { sendLater } from '../../kit/post/outgoing.ts'
import { placeOf } from '../../kit/vault/place.ts'
import { jobContext, verb } from '../../kit/verb.ts'
import { readClinic } from '../clinic/clinic.server.ts'

const tellReviewers = verb({
  name: 'break-glass.alert',
  who: ['job'],
  input: z.object({ origin: z.string(), clinic: z.string() }),
  run: async (tx, { origin, clinic }): Promise<number> => {
    const reviewers = await tx.db
      .selectFrom('account')
      .innerJoin('staff_member as m', 'm.account_id', 'account.account_id')
      .innerJoin('staff_role as r', 'r.role', 'm.role')
      .select(['account.account_id', 'account.email'])
      .where('account.disabled_at', 'is', null)
      .where(({ eb, val, ref }) => eb(val('break-glass.review'), '=', eb.fn.any(ref('r.may'))))
      .execute()
    for (const { account_id, email } of reviewers) {
      if (!email) continue
      const to = await tx.vault.open(account_id, placeOf('account', 'email', account_id), email)
      await sendLater(tx, {
        channel: 'email',
        purpose: 'emergency access',
        subject: account_id,
        to: to.toString('utf8'),
        title: `Emergency access at ${clinic}`,
        text: `Somebody at ${clinic} opened a restricted record. Look at it and write down what you find:\n${origin}/staff/glass`,
      })
    }
    return reviewers.length
  },
  audit: (_input, told) => ({ action: 'create', what: 'alert', count: told }),
})

export const glassAlert: Job = {
  name: 'glass',
  work: async (kit) => {
    const ctx = jobContext(kit, 'glass')
    const clinic = await readClinic({ ...ctx, claim: { kind: 'public' } }, {})
    await tellReviewers(ctx, { origin: kit.config.origin, clinic: clinic?.name ?? 'the clinic' })
  },
}

// Invitations that nobody answered are sent again after three and after seven days, by e-mail and text, in the daytime
// and while the clinic is open: whoever has a question then reaches somebody. Only hashes are kept, so the link is a new
// one; the code on the printed page stays good.
import { z } from 'zod'
import type { Job } from '../../kit/jobs/job.ts'
import type { Tx } from '../../kit/kit.ts'
import { nextTextTime } from '../../kit/post/quiet-hours.ts'
import { jobContext, verb } from '../../kit/verb.ts'
import { isTooYoung } from '../caregivers/law.ts'
import { cardFor } from '../staff/person.ts'
import { calendarHere } from '../clinic/calendar.ts'
import { sendInvitation } from './letters.ts'
import { linkKey, newToken } from './secret.ts'
import { followUpAt, openTerms } from './terms.ts'

export const followUp: Job = {
  name: 'follow-up',
  every: '7-59/10 * * * *',
  async work(kit) {
    while (await followUpOne(jobContext(kit, 'follow-up'), {}));
  },
}

/** One at a time: what goes out is committed before the next. @returns false when none is due */
export const followUpOne = verb({
  name: 'invitations.follow-up',
  who: ['job'],
  input: z.object({}),
  run: async (tx): Promise<{ id: string; patient: string; why: string } | false> => {
    const { timeZone, isOpen } = await calendarHere(tx)
    if (nextTextTime(tx.now, timeZone) || !isOpen(tx.now)) return false
    const row = await due(tx)
    if (!row?.patient_id) return false
    const { invitation_id: id, patient_id: patient, follow_ups: done, ends_at: until } = row
    const { preferred, birthDate } = await cardFor(tx, patient)
    if (await isTooYoung(tx, birthDate)) {
      await tx.db
        .updateTable('invitation')
        .set({ ended_at: tx.now, ended_why: 'withdrawn' })
        .where('invitation_id', '=', id)
        .execute()
      return { id, patient, why: 'too young' }
    }
    const token = newToken()
    await tx.db
      .updateTable('invitation')
      .set({
        link_hash: linkKey(token).hash,
        follow_ups: done + 1,
        follow_up_at: followUpAt(row.created_at, done + 1, tx.now),
      })
      .where('invitation_id', '=', id)
      .execute()
    await sendInvitation(tx, {
      occasion: 'again',
      patient,
      name: preferred,
      terms: await openTerms(tx.vault, row),
      secrets: { token },
      until,
    })
    return { id, patient, why: 'sent again' }
  },
  audit: (_input, sent) =>
    sent
      ? {
          action: 'change',
          what: 'invitation',
          id: sent.id,
          patient: sent.patient,
          why: sent.why,
        }
      : [],
})

/** Skips what another server is just sending. */
const due = (tx: Tx) =>
  tx.db
    .selectFrom('invitation')
    .selectAll()
    .where('kind', '=', 'activation')
    .where('used_at', 'is', null)
    .where('ended_at', 'is', null)
    .where('ends_at', '>', tx.now)
    .where('follow_up_at', '<=', tx.now)
    .orderBy('follow_up_at')
    .limit(1)
    .forUpdate()
    .skipLocked()
    .executeTakeFirst()

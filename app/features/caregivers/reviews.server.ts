// Who decides for a patient who cannot is looked at again, every few months.
import { z } from 'zod'
import { verb } from '../../kit/verb.ts'
import { finishWork } from '../work/add.ts'
import { cardFor } from '../staff/person.ts'

/** Links by incapacity that staff should have looked at by now, and the patients they are of. */
export const listReviews = verb({
  name: 'caregivers.reviews.list',
  who: ['staff'],
  may: 'proxy.confirm',
  input: z.object({}),
  audit: { action: 'read', what: 'reviews of who decides' },
  run: async (tx) => {
    const rows = await tx.db
      .selectFrom('account_patient')
      .select(['patient_id', 'review_at'])
      .where('basis', '=', 'incapacity')
      .where('ended_at', 'is', null)
      .where('review_at', '<=', tx.now)
      .orderBy('review_at')
      .limit(200)
      .execute()
    return Promise.all(
      rows.map(async (row) => ({
        patient: row.patient_id,
        due: row.review_at as Date,
        name: (await cardFor(tx, row.patient_id)).name,
      })),
    )
  },
})

/** Looked at, and it still holds: again in so many months. */
export const renewReview = verb({
  name: 'caregivers.review.renew',
  who: ['staff'],
  may: 'proxy.confirm',
  input: z.object({ patient: z.uuid(), id: z.string() }),
  audit: ({ patient, id }) => ({
    action: 'change',
    what: 'what somebody sees',
    patient,
    id,
    why: 'reviewed',
  }),
  run: async (tx, { patient, id }) => {
    const next = new Date(tx.now)
    next.setUTCMonth(next.getUTCMonth() + 6)
    await tx.db
      .updateTable('account_patient')
      .set({ review_at: next })
      .where('patient_id', '=', patient)
      .where('grant_id', '=', id)
      .where('basis', '=', 'incapacity')
      .where('ended_at', 'is', null)
      .execute()
    await finishWork(tx, { kind: 'incapacity-review', about: id })
  },
})

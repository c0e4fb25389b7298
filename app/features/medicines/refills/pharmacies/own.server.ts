// The pharmacies that a patient keeps, or used last: looked at, and let go.
import { z } from 'zod'
import { verb } from '../../../../kit/verb.ts'
import { ownPharmacies } from './pharmacies.ts'

const acts = { act: 'medicines' } as const

export const listOwnPharmacies = verb({
  name: 'refills.own.kept',
  who: ['patient'],
  reach: acts,
  input: z.object({}),
  audit: { action: 'read', what: 'pharmacies' },
  run: (tx) => ownPharmacies(tx, tx.actor.patient),
})

/** What was asked for there stays as it is. Twice is once. */
export const removePharmacy = verb({
  name: 'refills.own.let-go',
  who: ['patient'],
  reach: acts,
  input: z.object({ id: z.uuid() }),
  run: async (tx, { id }) => {
    const gone = await tx.db
      .updateTable('patient_pharmacy')
      .set({ favourite: false, used_at: null })
      .where('patient_id', '=', tx.actor.patient)
      .where('pharmacy_id', '=', id)
      .returning('pharmacy_id')
      .executeTakeFirst()
    return { gone: Boolean(gone) }
  },
  audit: ({ id }, { gone }) => (gone ? { action: 'change', what: 'pharmacies', id } : []),
})

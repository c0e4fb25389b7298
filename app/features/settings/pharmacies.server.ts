// The directory of pharmacies, for choosing one to change; each is a setting of its own.
import { z } from 'zod'
import { verb } from '../../kit/verb.ts'

export const listPharmacies = verb({
  name: 'settings.pharmacies',
  who: ['staff'],
  may: 'clinic.manage',
  input: z.object({}),
  audit: { action: 'read', what: 'setting' },
  run: async (tx) => {
    const rows = await tx.db
      .selectFrom('pharmacy')
      .select(['pharmacy_id as id', 'name', 'street', 'town', 'zip', 'ended_at'])
      .orderBy('ended_at', (by) => by.desc().nullsFirst())
      .orderBy('name')
      .orderBy('town')
      .execute()
    return rows.map(({ ended_at: endedAt, ...row }) => ({ ...row, ended: endedAt !== null }))
  },
})

// What the clinic asks patients for, for choosing one to change; each is a setting of its own.
import { z } from 'zod'
import { verb } from '../../kit/verb.ts'

export const listTemplates = verb({
  name: 'settings.requests',
  who: ['staff'],
  may: 'clinic.manage',
  input: z.object({}),
  audit: { action: 'read', what: 'setting' },
  run: async (tx) => {
    const rows = await tx.db
      .selectFrom('request_template')
      .select(['template_id as id', 'title', 'words', 'ended_at'])
      .orderBy('ended_at', (by) => by.desc().nullsFirst())
      .orderBy('title')
      .execute()
    return rows.map(({ ended_at: endedAt, ...row }) => ({ ...row, ended: endedAt !== null }))
  },
})

// The places where the clinic works, for choosing one; each is a setting of its own.
import { z } from 'zod'
import { verb } from '../../kit/verb.ts'
import type { Hours } from '../clinic/hours.ts'

export const listLocations = verb({
  name: 'settings.locations',
  who: ['staff'],
  may: 'clinic.manage',
  input: z.object({}),
  audit: { action: 'read', what: 'setting' },
  run: async (tx) => {
    const rows = await tx.db
      .selectFrom('location as l')
      .leftJoin('clinic as c', 'c.main_location', 'l.location_id')
      .select(['l.location_id as id', 'l.name', 'l.address', 'l.hours', 'l.ended_at'])
      .select('c.clinic_id as main')
      .orderBy('l.ended_at', (by) => by.desc().nullsFirst())
      .orderBy('l.name')
      .execute()
    return rows.map(({ main, hours, ended_at: endedAt, ...row }) => ({
      ...row,
      hours: hours as Hours,
      isMain: main !== null,
      ended: endedAt !== null,
    }))
  },
})

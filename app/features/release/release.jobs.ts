// Ends a hold at its time. What reads the record does not wait for it: a hold that is over holds nothing.
import { z } from 'zod'
import type { Job } from '../../kit/jobs/job.ts'
import { jobContext, verb } from '../../kit/verb.ts'
import { tellOfEntry } from '../notices/entry.ts'
import { endHold } from './holds.ts'

/** Ends it when its time has come; one that was lifted before stays as it is. */
export const endAtItsTime = verb({
  name: 'release.end',
  who: ['job'],
  input: z.object({ id: z.uuid() }),
  run: async (tx, { id }): Promise<{ patient: string | null }> => {
    const row = await tx.db
      .selectFrom('record_hold')
      .select(['patient_id', 'until_at', 'entry_id'])
      .where('hold_id', '=', id)
      .executeTakeFirst()
    if (!row || new Date(row.until_at) > tx.now) return { patient: null }
    const patient = row.patient_id
    await endHold(tx, { patient, hold: id, why: 'over', by: null })
    await tellOfEntry(tx, { patient, id: row.entry_id })
    return { patient: row.patient_id }
  },
  audit: ({ id }, { patient }) =>
    patient ? { action: 'change', what: 'record', patient, id } : [],
})

export const endHolds: Job = {
  name: 'release',
  work: async (kit, { id }) => {
    if (id) await endAtItsTime(jobContext(kit, 'release'), { id })
  },
}

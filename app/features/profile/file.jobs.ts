// What a patient said of themselves, and what is theirs alone to say, is written into their record: by the same path as what the
// desk types, in their own name. Doing it again changes nothing.
import { z } from 'zod'
import type { Job } from '../../kit/jobs/job.ts'
import { jobContext, verb } from '../../kit/verb.ts'
import { fileChange, lockPerson } from '../register/file-person.ts'
import { toFields, toPatient } from '../register/patient.fhir.ts'
import { sql } from 'kysely'
import { isSame } from './parts.ts'
import { changeRows } from './rows.ts'

export const fileOwnWords: Job = {
  name: 'profile',
  async work(kit, { id }) {
    if (id) await writeOwnWords(jobContext(kit, 'profile'), { id })
  },
}

/** @returns whether something of the record is otherwise now */
export const writeOwnWords = verb({
  name: 'profile.file',
  who: ['job'],
  input: z.object({ id: z.uuid() }),
  run: async (tx, { id }): Promise<{ patient: string | null }> => {
    const where = sql`c.change_id = ${id} and c.state = ${sql.lit('kept')} and c.filed_at is null`
    const [change] = await changeRows(tx, where, { most: 1, lock: true })
    if (!change) return { patient: null }
    const { patient, part, to, account } = change
    await tx.db
      .updateTable('profile_change')
      .set({ filed_at: tx.now })
      .where('patient_id', '=', patient)
      .where('change_id', '=', id)
      .execute()
    const there = await lockPerson(tx, patient)
    const before = toFields(there.resource)
    if (isSame(part, before, to)) return { patient: null }
    await fileChange(tx, there, toPatient({ ...before, ...to }, there.resource), account)
    return { patient }
  },
  audit: (_input, { patient }) =>
    patient ? { action: 'change', what: 'name and address', patient } : [],
})

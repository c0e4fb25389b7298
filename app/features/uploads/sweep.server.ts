// Files that a patient uploaded and never sent: kept for thirty days, so that a form left half done is found again.
import { sql } from 'kysely'
import { z } from 'zod'
import { verb } from '../../kit/verb.ts'

const KEPT = 30 * 86_400_000 // ms

/** @returns those whose bytes can go now */
export const endUnsent = verb({
  name: 'uploads.sweep',
  who: ['job'],
  input: z.object({}),
  run: async (tx): Promise<string[]> => {
    const { rows } = await sql<{ id: string }>`
      update file f set state = 'over' where f.origin = 'patient' and f.state in ('held', 'clean', 'not scanned')
        and f.created_at < ${new Date(tx.now.getTime() - KEPT)}
        and not exists (select from upload_file u where u.patient_id = f.patient_id and u.file_id = f.file_id)
      returning f.file_id as id`.execute(tx.db)
    return rows.map(({ id }) => id)
  },
  audit: (_input, { length: count }) =>
    count ? { action: 'change', what: 'uploads that were never sent', count } : [],
})

// A file that was sent is turned away before anybody at the clinic saw it: it holds malware, or came damaged. Who sent it is
// told; where nothing of the sending is left, nobody needs to look, and what it answered is asked for again.
import { sql } from 'kysely'
import { z } from 'zod'
import type { Job } from '../../kit/jobs/job.ts'
import { jobContext, verb } from '../../kit/verb.ts'
import { tellPatient } from '../notices/tell.ts'
import { finishWork } from '../work/add.ts'
import { requestOpenAgain } from './requests/request.ts'

export const turnedAway: Job = {
  name: 'file-refused',
  work: async (kit, { id }) =>
    void (id && (await noteTurnedAway(jobContext(kit, 'files'), { id }))),
}

const noteTurnedAway = verb({
  name: 'uploads.turned-away',
  who: ['job'],
  input: z.object({ id: z.uuid() }),
  audit: () => [],
  run: async (tx, { id }) => {
    const { rows } = await sql<{ patient: string; upload: string; waits: boolean; filed: boolean }>`
      select u.patient_id as patient, u.upload_id as upload, count(*) filter (where f.state <> 'refused' and s.file_id is null) > 0 as waits,
        count(*) filter (where s.what = 'filed') > 0 as filed
      from file g join upload_file u on u.patient_id = g.patient_id and u.file_id = g.file_id
        join upload_file o on o.patient_id = u.patient_id and o.upload_id = u.upload_id
        join file f on f.patient_id = o.patient_id and f.file_id = o.file_id
        left join upload_step s on s.patient_id = o.patient_id and s.file_id = o.file_id and s.what <> 'seen'
      where g.file_id = ${id} group by u.patient_id, u.upload_id`.execute(tx.db)
    const [row] = rows
    if (!row) return
    const { patient, upload, waits, filed } = row
    if (!waits) {
      await finishWork(tx, { kind: 'upload', about: upload })
      if (!filed) await requestOpenAgain(tx, upload)
    }
    await tellPatient(tx, { patient, kind: 'uploads', about: upload })
  },
})

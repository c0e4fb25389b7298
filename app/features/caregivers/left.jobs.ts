// Tells a patient that somebody who helped them has stopped, and the clinic where it had set that up. Written by a job: who
// helps sees no address of the patient.
import { z } from 'zod'
import type { Job } from '../../kit/jobs/job.ts'
import { jobContext, verb } from '../../kit/verb.ts'
import { addWork } from '../work/add.ts'
import { notify, ownersEmail } from './letters.ts'
import { openWho } from './who.ts'
import { leftKinds } from './work.ts'

const tellLeft = verb({
  name: 'caregivers.left.tell',
  who: ['job'],
  input: z.object({ grant: z.uuid() }),
  audit: () => [],
  run: async (tx, { grant }) => {
    const row = await tx.db
      .selectFrom('account_patient')
      .select(['patient_id', 'who', 'basis'])
      .where('grant_id', '=', grant)
      .where('ended_why', '=', 'stepped back')
      .executeTakeFirst()
    if (!row) return
    const patient = row.patient_id
    const kind = leftKinds[row.basis]
    if (kind) await addWork(tx, { kind, about: grant, patient, urgency: 'today' })
    const { name, whose } = await openWho(tx.vault, patient, grant, row.who)
    const email = await ownersEmail(tx, patient)
    await notify(tx, 'left-own', { patient, email }, { name, whose })
  },
})

export const helperLeft: Job = {
  name: 'helper-left',
  async work(kit, { id }) {
    if (id) await tellLeft(jobContext(kit, 'ages'), { grant: id })
  },
}

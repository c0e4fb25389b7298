// A stored file does not open any more: an item of work for whoever cares for documents, and an e-mail to each of those who
// manage the clinic, once while that item waits. Nobody was given wrong bytes.
import { sql } from 'kysely'
import { z } from 'zod'
import type { Job } from '../../kit/jobs/job.ts'
import { jobContext, verb } from '../../kit/verb.ts'
import { referenceOf } from '../access/reference.ts'
import { letterTexts } from '../clinic/letter-texts.ts'
import { writeToAll } from '../staff/write-to.ts'
import { addWork } from '../work/add.ts'

export const brokenFiles: Job = {
  name: 'file-broken',
  work: async (kit, { id }) => void (id && (await noteBroken(jobContext(kit, 'files'), { id }))),
}

/** @returns the patient whose it is, when this is new */
const noteBroken = verb({
  name: 'documents.broken.note',
  who: ['job'],
  input: z.object({ id: z.uuid() }),
  run: async (tx, { id }): Promise<string | null> => {
    const { rows } = await sql<{ patient: string }>`
      select patient_id as patient from file where file_id = ${id} and state <> 'over'`.execute(
      tx.db,
    )
    const [row] = rows
    if (!row) return null
    const { patient } = row
    if (!(await addWork(tx, { kind: 'broken-file', about: id, patient, urgency: 'today' })))
      return null
    const t = await letterTexts(tx)
    await writeToAll(tx, 'clinic.manage', {
      purpose: 'broken file',
      title: t('documents.broken.letterTitle'),
      text: t('documents.broken.letter', {
        when: t.dateTime(tx.now),
        reference: referenceOf(id),
        link: `${tx.ctx.kit.config.origin}/staff/work`,
      }),
    })
    return patient
  },
  audit: ({ id }, patient) =>
    patient ? { action: 'change', what: 'file', id, patient, why: 'broken' } : [],
})

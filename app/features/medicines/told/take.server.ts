// What patients told of their medicines, as those who treat take it: noted, which makes an entry of the record beside what
// other systems sent, or declined with a reason. Each once: whoever is second is told who was first.
import { z } from 'zod'
import { conflict, invalid } from '../../../kit/errors.ts'
import { verb } from '../../../kit/verb.ts'
import { withhold } from '../../caregivers/hide.server.ts'
import type { StaffTx } from '../../chart/open.server.ts'
import { tellPatient } from '../../notices/tell.ts'
import { fileOwn, ownEntryId } from '../../record/import/file-own.ts'
import { patientResource } from '../../staff/person.ts'
import { finishWork } from '../../work/add.ts'
import { isOwn, toldOf } from './read.server.ts'
import { provenanceOf, statementOf, type Whence } from './resource.fhir.ts'
import { answerPlace } from './rows.ts'

/** The source under which entries are filed that were made of it. */
export const SOURCE = 'told by patients'

export const settleTold = verb({
  name: 'medicines.told.settle',
  who: ['staff'],
  may: 'medicines.note',
  input: z.object({
    patient: z.uuid(),
    id: z.string(),
    /** It becomes an entry of the record. */
    note: z.boolean(),
    words: z.string().trim().max(500, 'Use at most 500 characters.'),
  }),
  audit: ({ patient, id, note }) => ({
    action: note ? 'file' : 'change',
    what: 'word of a medicine',
    patient,
    id,
    count: 1,
  }),
  run: async (tx, { patient: open, id, note, words }): Promise<void> => {
    const { told } = await toldOf(tx, open, id)
    const { patient, alone } = told
    if (!note && words.length < 5)
      throw invalid('no_words', 'Some of what you entered needs another look.', {
        words: 'Say in a few words why it is not noted. The patient reads it.',
      })
    const resource = await patientResource(tx, patient)
    const from: Whence = {
      patient: `Patient/${resource?.id ?? patient}`,
      own: await isOwn(tx, told),
      noted: tx.now.toISOString(),
      by: await nameOf(tx),
    }
    const statement = statementOf(told, from)
    const filed = note ? ownEntryId(tx, SOURCE, 'MedicationStatement', statement.id) : null
    const settled = await tx.db
      .updateTable('medicine_told')
      .set({
        state: note ? 'noted' : 'declined',
        answer: words ? await tx.vault.seal(patient, answerPlace(id), words) : null,
        filed_id: filed,
        settled_by: tx.actor.account,
        settled_at: tx.now,
      })
      .where('patient_id', '=', patient)
      .where('told_id', '=', id)
      .where('state', '=', 'told')
      .returning('told_id')
      .executeTakeFirst()
    if (!settled) return overtaken(tx, open, id)
    if (filed) {
      await fileOwn(tx, { source: SOURCE, patient, resource: statement })
      // What they keep from those who help is kept from them in the record too: the patient can show it there.
      if (alone) await withhold(tx, patient, [filed], 'hidden', tx.actor.account)
      await fileOwn(tx, { source: SOURCE, patient, resource: provenanceOf(told, from) })
    }
    await finishWork(tx, { kind: 'medicine-told', about: id })
    await tellPatient(tx, { patient, kind: 'medicines', about: id })
  },
})

const deeds = {
  noted: 'has noted this in the record already',
  declined: 'has declined this already',
  'taken back': 'has taken this back',
  told: 'works on this at the same moment',
} as const

/** Says who was quicker, and what they did. */
async function overtaken(tx: StaffTx, patient: string, id: string): Promise<never> {
  const { told } = await toldOf(tx, patient, id)
  const who = told.by ?? (told.state === 'taken back' ? 'Whoever told it' : 'Somebody')
  throw conflict('already_done', `${who} ${deeds[told.state]}. Nothing was changed by you.`)
}

async function nameOf({ db, actor }: StaffTx): Promise<string> {
  const row = await db
    .selectFrom('staff_member')
    .select('name')
    .where('account_id', '=', actor.account)
    .executeTakeFirstOrThrow()
  return row.name
}

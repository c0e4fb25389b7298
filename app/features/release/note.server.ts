// A note to the patient about one result or note. Whoever wants to see such things after a note of the team sees it now.
import { z } from 'zod'
import { uuidv7 } from '../../kit/ids.ts'
import { placeOf } from '../../kit/vault/place.ts'
import { verb } from '../../kit/verb.ts'
import { tellOfEntry } from '../notices/entry.ts'
import { tellPatient } from '../notices/tell.ts'
import { readEntry } from '../record/shelf.ts'
import { finishWork } from '../work/add.ts'
import { readerFor } from './reader.ts'
import { heldKinds } from './release.server.ts'

/** @throws notFound */
export const writeTeamNote = verb({
  name: 'release.note',
  who: ['staff'],
  may: 'record.note',
  input: z.object({
    patient: z.uuid(),
    id: z.string(),
    text: z
      .string()
      .trim()
      .min(3, 'Write what you want the patient to know.')
      .max(4000, 'Use at most 4,000 characters.'),
  }),
  run: async (tx, { patient, id, text }) => {
    const entry = await readEntry(await readerFor(tx, patient), id, heldKinds)
    const note = uuidv7(tx.now)
    await tx.db
      .insertInto('team_note')
      .values({
        patient_id: entry.patient,
        note_id: note,
        entry_id: entry.id,
        body: await tx.vault.seal(entry.patient, placeOf('team_note', 'body', note), text),
        made_by: tx.actor.account,
        created_at: tx.now,
      })
      .execute()
    // Whoever waited for it may see the entry now; whoever read that already has something new to read.
    await tellOfEntry(tx, entry)
    await tellPatient(tx, { patient: entry.patient, kind: 'comments', about: entry.id })
    await finishWork(tx, { kind: 'team-note', about: entry.id })
    return { id: note }
  },
  audit: ({ patient }, { id }) => ({ action: 'change', what: 'record', patient, id }),
})

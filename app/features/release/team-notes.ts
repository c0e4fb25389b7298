// What the care team wrote to the patient beside a result or note.
import type { PatientTx } from '../../kit/kit.ts'
import { placeOf } from '../../kit/vault/place.ts'

export type TeamNote = { id: string; at: Date; by: string; text: string }

/** Notes about one of these entries, newest first. */
export async function teamNotes(tx: PatientTx, entries: string[]): Promise<TeamNote[]> {
  const rows = await tx.db
    .selectFrom('team_note as n')
    .leftJoin('staff_member as m', 'm.account_id', 'n.made_by')
    .select(['n.patient_id', 'n.note_id', 'n.created_at', 'n.body', 'm.name'])
    .where('n.patient_id', 'in', [tx.actor.patient, ...(tx.actor.also ?? [])])
    .where('n.entry_id', 'in', entries)
    .orderBy('n.created_at', 'desc')
    .execute()
  return Promise.all(
    rows.map(async ({ patient_id: patient, note_id: id, created_at: at, body, name }) => ({
      id,
      at: new Date(at),
      by: name ?? '',
      text: (await tx.vault.open(patient, placeOf('team_note', 'body', id), body)).toString('utf8'),
    })),
  )
}

// Patient resources of several patients at once.
import type { Patient } from 'fhir/r4'
import { sql } from 'kysely'
import type { Tx } from '../../kit/kit.ts'
import { bodyPlace } from '../record/places.ts'

export async function resourcesOf(
  tx: Pick<Tx, 'db' | 'vault'>,
  patients: string[],
): Promise<Map<string, Patient>> {
  if (patients.length === 0) return new Map()
  const rows = await tx.db
    .selectFrom('record_entry')
    .select(['patient_id', 'id', 'body'])
    .where('patient_id', 'in', patients)
    // A word of the statement itself: only so the index of these is used.
    .where('type', '=', sql.lit('Patient'))
    .where('state', '<>', 'void')
    .execute()
  return new Map(
    await Promise.all(
      rows.map(async ({ patient_id: patient, id, body }) => {
        const plain = await tx.vault.open(patient, bodyPlace(id), body)
        return [patient, JSON.parse(plain.toString('utf8')) as Patient] as const
      }),
    ),
  )
}

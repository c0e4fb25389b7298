// Who needs an interpreter, for lists of visits: a colleague said so by a flag, which may say which, or the record does.
import type { Patient } from 'fhir/r4'
import { sql } from 'kysely'
import type { Tx } from '../../kit/kit.ts'
import { interpreterFor } from '../people/looks.fhir.ts'
import { bodyPlace } from '../record/places.ts'
import { wordsPlace } from './flags.server.ts'

/** What is known of it: what a colleague wrote, or the tag of the language; both empty when neither was told. */
export type Interpreter = { words: string; language: string }

/** By patient; who needs none is not there. */
export async function interpretersOf(
  tx: Pick<Tx, 'db' | 'vault' | 'now'>,
  patients: string[],
): Promise<Map<string, Interpreter>> {
  if (patients.length === 0) return new Map()
  const { rows: told } = await sql<{ patient: string; id: string; body: Buffer }>`
    select distinct on (e.patient_id) e.patient_id as patient, e.id, e.body from record_entry e
    where e.patient_id = any(${patients}::uuid[]) and e.type = ${sql.lit('Patient')} and e.state <> 'void'
    order by e.patient_id, e.received_at desc`.execute(tx.db)
  const { rows: flags } = await sql<{ patient: string; id: string; words: Buffer | null }>`
    select patient_id as patient, flag_id as id, words from patient_flag
    where patient_id = any(${patients}::uuid[]) and kind = 'interpreter' and ended_at is null
      and (ends_at is null or ends_at > ${tx.now})
    order by created_at`.execute(tx.db)
  await tx.vault.know(patients)
  const found = new Map<string, Interpreter>()
  for (const { patient, id, body } of told) {
    const plain = await tx.vault.open(patient, bodyPlace(id), body)
    const language = interpreterFor(JSON.parse(plain.toString('utf8')) as Patient)
    if (language !== null) found.set(patient, { words: '', language })
  }
  for (const { patient, id, words } of flags) {
    const said = words && (await tx.vault.open(patient, wordsPlace(id), words)).toString('utf8')
    found.set(patient, { words: said ?? '', language: found.get(patient)?.language ?? '' })
  }
  return found
}

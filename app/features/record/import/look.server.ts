// What the database already knows of a batch: which entries are on file, and whose.
import { sql } from 'kysely'
import { z } from 'zod'
import { verb } from '../../../kit/verb.ts'
import { asKey, findTargets } from './targets.ts'

export type OnFile = { patient: string | null; type: string; digest: Buffer; version: number }

export type Known = {
  /** By id: the entries that are on file already. */
  entries: Map<string, OnFile>
  /** By id: targets of references that exist, and whose they are (null: nobody's). */
  targets: Map<string, string | null>
  /** Ids that are a patient's, if only by being mentioned. */
  patients: Set<string>
  /** By keyed hash written as UUID: the patients who bear the identifier. */
  bearers: Map<string, string[]>
}

// guid: keyed hashes travel in the form of UUIDs without being any version of them.
const ids = z.array(z.guid())

/** Looks up ids and keyed hashes. Reads no content, so there is nothing for the audit log. */
export const lookUp = verb({
  name: 'record.import.look',
  who: ['job'],
  input: z.object({ entries: ids, targets: ids, patients: ids, identifiers: ids }),
  run: async ({ db }, input): Promise<Known> => {
    const known: Known = {
      entries: new Map(),
      targets: new Map(),
      patients: new Set(),
      bearers: new Map(),
    }
    const entries = await sql<OnFile & { id: string }>`
      select id, patient_id as patient, type, digest, version from record_entry
        where id = any(${input.entries}::uuid[])
      union all
      select id, null, type, digest, version from shared_entry
        where id = any(${input.entries}::uuid[])`.execute(db)
    for (const { id, ...entry } of entries.rows) known.entries.set(id, entry)

    known.targets = await findTargets(db, input.targets)
    if (input.patients.length > 0) {
      const patients = await sql<{ id: string }>`
        select patient_id as id from patient where patient_id = any(${input.patients}::uuid[])`.execute(
        db,
      )
      for (const { id } of patients.rows) known.patients.add(id)
    }
    if (input.identifiers.length > 0) {
      const bearers = await sql<{ id: string; patient: string }>`
        select encode(key, 'hex')::uuid as id, patient_id as patient from patient_identifier
        where key = any(${input.identifiers.map(asKey)}::bytea[])`.execute(db)
      for (const { id, patient } of bearers.rows)
        known.bearers.set(id, [...(known.bearers.get(id) ?? []), patient])
    }
    return known
  },
  audit: () => [],
})

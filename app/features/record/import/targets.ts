// What references lead to: entries by id, and entries by a keyed hash (an identifier, another name).
import { sql } from 'kysely'
import type { Db } from '../../../kit/db/database.ts'

/**
 * Those of `targets` that are on file, and whose they are (null: nobody's).
 * Keys are asked for as plain values: computed inside the statement, row-level security would not let
 * PostgreSQL use their index.
 */
export async function findTargets(db: Db, targets: string[]): Promise<Map<string, string | null>> {
  const found = new Map<string, string | null>()
  if (targets.length === 0) return found
  const entries = await sql<{ id: string; patient: string | null }>`
    select id, patient_id as patient from record_entry where id = any(${targets}::uuid[])
    union all select id, null from shared_entry where id = any(${targets}::uuid[])`.execute(db)
  for (const { id, patient } of entries.rows) found.set(id, patient)

  const missing = targets.filter((target) => !found.has(target))
  if (missing.length === 0) return found
  const keys = missing.map(asKey)
  const keyed = await sql<{ id: string; patient: string | null }>`
    select encode(key, 'hex')::uuid as id, null as patient from shared_identifier where key = any(${keys}::bytea[])
    union all
    select encode(key, 'hex')::uuid, patient_id from patient_identifier where key = any(${keys}::bytea[])`.execute(
    db,
  )
  for (const { id, patient } of keyed.rows) found.set(id, patient)
  return found
}

/** The 16 bytes that a UUID stands for. */
export const asKey = (id: string): Buffer => Buffer.from(id.replaceAll('-', ''), 'hex')

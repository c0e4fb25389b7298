// What references of an entry lead to outside the patient's own record: people who treat, places, medicines.
import { sql } from 'kysely'
import type { FhirResource } from 'fhir/r4'
import { asUuid } from '../../kit/ids.ts'
import type { PatientTx } from '../../kit/kit.ts'
import { CLINIC_SUBJECT } from '../../kit/vault/vault.ts'
import { entryId, readReference, sharedToken } from './import/identity.ts'
import { sharedPlace } from './places.ts'

/**
 * Resources behind references, by the reference as written; those unknown are left out.
 * @param source the system the referring entry came from (`entry.source`)
 */
export async function readShared(
  tx: PatientTx,
  source: string,
  references: Iterable<string | undefined>,
): Promise<Map<string, FhirResource>> {
  const wanted = new Map<string, string>() // reference -> id, or keyed hash of an identifier
  for (const reference of references) {
    if (!reference) continue
    const target = readReference(reference)
    if (target.is === 'key') wanted.set(reference, entryId(tx.vault, source, target.key))
    else if (target.is === 'identifier' && target.type !== 'Patient')
      wanted.set(reference, asUuid(sharedToken(tx.vault, target.type, target.token)))
  }
  const found = new Map<string, FhirResource>()
  if (wanted.size === 0) return found
  const ids = [...new Set(wanted.values())]
  const { rows } = await sql<{ asked: string; id: string; body: Buffer }>`
    select s.id as asked, s.id, s.body from shared_entry s where s.id = any(${ids}::uuid[])
    union all
    select encode(i.key, 'hex')::uuid, s.id, s.body
    from shared_identifier i join shared_entry s on s.id = i.id
    where i.key = any(${ids.map((id) => Buffer.from(id.replaceAll('-', ''), 'hex'))}::bytea[])`.execute(
    tx.db,
  )
  const opened = new Map<string, FhirResource>()
  for (const row of rows) {
    const plain = await tx.vault.open(CLINIC_SUBJECT, sharedPlace(row.id), row.body)
    opened.set(row.asked, JSON.parse(plain.toString('utf8')) as FhirResource)
  }
  for (const [reference, asked] of wanted) {
    const resource = opened.get(asked)
    if (resource) found.set(reference, resource)
  }
  return found
}

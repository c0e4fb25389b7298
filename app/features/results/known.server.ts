/** What the mappers may know beside a resource: whose it is, and names behind its references. */
import { sql } from 'kysely'
import type { Patient } from 'fhir/r4'
import type { PatientTx } from '../../kit/kit.ts'
import { readNames } from '../record/names.server.ts'
import { bodyPlace } from '../record/places.ts'
import { mayRead } from '../record/record.policy.ts'
import type { Entry } from '../record/shelf.ts'
import { toPerson } from './person.fhir.ts'
import { nobodyKnown, type Person } from './person.ts'
import type { Known } from './results.fhir.ts'

export async function readKnown(tx: PatientTx, entries: Entry[] = []): Promise<Known> {
  return { person: await readPerson(tx), names: await readNames(tx, entries) }
}

/** From the Patient resource, which is filed under the patient's own id. */
async function readPerson(tx: PatientTx): Promise<Person> {
  const { patient } = tx.actor
  const { rows } = await sql<{ body: Buffer }>`
    select e.body from record_entry e
    where ${mayRead(tx)} and e.id = ${patient} and e.type = 'Patient'`.execute(tx.db)
  const body = rows[0]?.body
  if (!body) return nobodyKnown
  const plain = await tx.vault.open(patient, bodyPlace(patient), body)
  return toPerson(JSON.parse(plain.toString('utf8')) as Patient)
}

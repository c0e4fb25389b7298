/**
 * Who ordered a test. The order (ServiceRequest) is kept in the record but on no shelf; it is found
 * by the id its reference leads to, and asked only for its requester.
 */
import { sql } from 'kysely'
import type { FhirResource, Reference, ServiceRequest } from 'fhir/r4'
import type { PatientTx } from '../../kit/kit.ts'
import { entryId, readReference } from '../record/import/identity.ts'
import { readNames } from '../record/names.server.ts'
import { resolve, whoIs } from '../record/people.fhir.ts'
import { bodyPlace } from '../record/places.ts'
import { mayRead } from '../record/record.policy.ts'
import type { Entry } from '../record/shelf.ts'
import { distinct, objects } from '../record/tolerant.fhir.ts'

type Ordered = { basedOn?: Reference[]; contained?: unknown }

/** Names of those who asked for these entries; [] when the record does not say. */
export async function orderedBy(
  tx: PatientTx,
  entries: Pick<Entry, 'source' | 'resource'>[],
): Promise<string[]> {
  const orders: { source: string; resource: ServiceRequest }[] = []
  for (const { source, resource } of entries) {
    const { basedOn, contained } = resource as FhirResource & Ordered
    const references = objects(basedOn)
    const inside = references.map((one) => resolve(one, { contained }))
    for (const one of inside) {
      if (one?.resourceType === 'ServiceRequest') orders.push({ source, resource: one })
    }
    for (const one of await readOrders(tx, source, references)) {
      orders.push({ source, resource: one })
    }
  }
  const names = await readNames(tx, orders as Entry[])
  return distinct(orders.map(({ resource }) => whoIs(resource.requester, resource, names)))
}

async function readOrders(tx: PatientTx, source: string, references: Reference[]) {
  const ids = references.flatMap(({ reference }) => {
    const target = readReference(typeof reference === 'string' ? reference : '')
    return target.is === 'key' ? [entryId(tx.vault, source, target.key)] : []
  })
  if (ids.length === 0) return []
  const { rows } = await sql<{ id: string; patient: string; body: Buffer }>`
    select e.id, e.patient_id as patient, e.body from record_entry e
    where ${mayRead(tx)} and e.id = any(${ids}::uuid[]) and e.type = 'ServiceRequest'`.execute(
    tx.db,
  )
  const orders: ServiceRequest[] = []
  for (const { id, patient, body } of rows) {
    const plain = await tx.vault.open(patient, bodyPlace(id), body)
    orders.push(JSON.parse(plain.toString('utf8')) as ServiceRequest)
  }
  return orders
}

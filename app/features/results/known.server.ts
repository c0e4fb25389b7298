/** What the mappers may know beside a resource: whose it is, and names behind its references. */
import type { PatientTx } from '../../kit/kit.ts'
import { readOwnCard } from '../people/people.server.ts'
import { readNames } from '../record/names.server.ts'
import type { Entry } from '../record/shelf.ts'
import type { Known } from './results.fhir.ts'

export async function readKnown(tx: PatientTx, entries: Entry[] = []): Promise<Known> {
  const { birthDate } = await readOwnCard(tx.ctx.kit, tx.actor)
  return { person: { sex: null, birthDate }, names: await readNames(tx, entries) }
}

// What a patient is found by, written wherever a card is written.
import type { Patient } from 'fhir/r4'
import { sql } from 'kysely'
import type { Tx } from '../../kit/kit.ts'
import type { Card } from '../people/people.server.ts'
import { findable } from './findable.fhir.ts'
import { keysOf, SCHEME } from './scheme.ts'

/** Makes a patient found by what their Patient resource says now. Jobs that import, and staff who register. */
export async function writeFindable(
  tx: Pick<Tx, 'db' | 'vault'>,
  patient: string,
  resource: Patient,
  card: Card,
): Promise<void> {
  const keys = keysOf(tx.vault, patient, findable(resource, card))
  await sql`select app.write_findable(${patient}, ${SCHEME}, ${keys}::int[])`.execute(tx.db)
}

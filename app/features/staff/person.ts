// A patient before anything of their record, for whoever may see them: card, and how to reach them.
import type { Patient } from 'fhir/r4'
import { sql } from 'kysely'
import { forbidden, notFound } from '../../kit/errors.ts'
import type { Tx } from '../../kit/kit.ts'
import { insteadFor } from '../../kit/post/instead.ts'
import { contactOf, type Contact } from '../people/contact.fhir.ts'
import { cardPlace, type Card } from '../people/people.server.ts'
import { bodyPlace } from '../record/places.ts'

export async function openCard(tx: Tx, patient: string, card: Buffer): Promise<Card> {
  const plain = await tx.vault.open(patient, cardPlace(patient), card)
  return JSON.parse(plain.toString('utf8')) as Card
}

/** @throws notFound for an id that is nobody's, or of somebody who was only ever mentioned */
export async function cardFor(tx: Tx, patient: string): Promise<Card> {
  const row = await tx.db
    .selectFrom('patient')
    .select('card')
    .where('patient_id', '=', patient)
    .executeTakeFirst()
  if (!row?.card) throw notFound()
  return openCard(tx, patient, row.card)
}

/** Where to reach them: e-mail address and mobile number as on record, or where they asked to be reached instead. */
export async function contactFor(tx: Tx, patient: string): Promise<Contact> {
  const instead = await insteadFor(tx, { patient })
  if (instead) return { email: instead.email, phone: instead.phone }
  const resource = await patientResource(tx, patient)
  return resource ? contactOf(resource) : { email: null, phone: null }
}

/** The Patient resource as it was sent; null for somebody who came without one. */
export async function patientResource(
  tx: Pick<Tx, 'db' | 'vault'>,
  patient: string,
): Promise<Patient | null> {
  const row = await tx.db
    .selectFrom('record_entry')
    .select(['id', 'body'])
    .where('patient_id', '=', patient)
    // A word of the statement itself: only so the index of these is used.
    .where('type', '=', sql.lit('Patient'))
    .where('state', '<>', 'void')
    .orderBy('received_at', 'desc')
    .executeTakeFirst()
  if (!row) return null
  const plain = await tx.vault.open(patient, bodyPlace(row.id), row.body)
  return JSON.parse(plain.toString('utf8')) as Patient
}

/**
 * Opens the record, of a restricted one only once the glass was broken.
 * @returns it and those that were merged into it @throws notFound for an id that is nobody's, forbidden 'restricted'
 */
export async function openPerson(tx: Pick<Tx, 'db'>, patient: string): Promise<string[]> {
  const { rows } = await sql<{ also: string[] | null; closed: boolean }>`
    select p.also, p.patient_id = any(app.closed_records()) as closed
    from patient p where p.patient_id = ${patient} and p.card is not null`.execute(tx.db)
  const [row] = rows
  if (!row) throw notFound()
  if (row.closed)
    throw forbidden('restricted', 'This record is restricted. Open it only when you must.')
  return [patient, ...(row.also ?? [])]
}

// Writes a Patient resource that was typed here: the same path to its bytes as an import takes, as the staff who typed
// it. A change is a new version; what it said before is kept.
import { hash } from 'node:crypto'
import type { Patient } from 'fhir/r4'
import { sql, type RawBuilder } from 'kysely'
import { conflict, notFound } from '../../kit/errors.ts'
import type { Tx } from '../../kit/kit.ts'
import { cardOf } from '../record/import/card.fhir.ts'
import { digestOf } from '../record/import/digest.ts'
import { sealItem } from '../record/import/file.server.ts'
import type { Item } from '../record/import/filing.ts'
import { indexPatients } from '../record/import/finding.ts'
import { entryId, identifierTokens, keyOf, patientToken } from '../record/import/identity.ts'
import { insertEntries, replaceEntries } from '../record/import/write.ts'
import { bodyPlace } from '../record/places.ts'

/** The name of the source of what was typed here. */
export const OWN_SOURCE = 'this clinic'

export type StaffTx = Tx & { actor: { kind: 'staff'; account: string } }
export type OnFile = {
  id: string
  version: number
  source: string
  receivedAt: Date
  resource: Patient
}

/** The Patient resource of a record. @throws notFound */
export const readPerson = (tx: Tx, patient: string) => read(tx, patient, sql``)

/** The same, locked until the transaction ends. */
export const lockPerson = (tx: Tx, patient: string) => read(tx, patient, sql`for update of e`)

async function read(tx: Tx, patient: string, lock: RawBuilder<unknown>): Promise<OnFile> {
  const { rows } = await sql<{
    id: string
    version: number
    source: string
    received_at: Date
    body: Buffer
  }>`
    select e.id, e.version, s.name as source, e.received_at, e.body
    from record_entry e join record_source s on s.source_id = e.source_id
    where e.patient_id = ${patient} and e.type = ${sql.lit('Patient')} and e.id = e.patient_id and e.state <> 'void'
    ${lock}`.execute(tx.db)
  const row = rows[0]
  if (!row) throw notFound()
  return { ...row, receivedAt: row.received_at, resource: await opened(tx, patient, row) }
}

export async function opened(
  { vault }: Pick<Tx, 'vault'>,
  patient: string,
  { id, body }: { id: string; body: Buffer },
): Promise<Patient> {
  return JSON.parse((await vault.open(patient, bodyPlace(id), body)).toString('utf8')) as Patient
}

/** Files a person who was not on record. @returns the id of the record */
export async function fileNew(tx: StaffTx, resource: Patient): Promise<string> {
  const { vault } = tx
  const id = entryId(vault, OWN_SOURCE, keyOf('Patient', resource.id as string))
  const item = await itemOf(tx, id, resource, null)
  await sql`insert into patient (patient_id, created_at) values (${id}, ${tx.now})`.execute(tx.db)
  const { rows } = await sql<{ source_id: number }>`
    select source_id from record_source where name = ${OWN_SOURCE}`.execute(tx.db)
  await insertEntries(tx.db, [item], rows[0]?.source_id as number, tx.now)
  await settle(tx, item, 1, tx.actor.account)
  return id
}

/** Puts a new version in the place of `there`. @param by account of whoever says so */
export async function fileChange(
  tx: Tx,
  there: OnFile,
  resource: Patient,
  by: string,
): Promise<void> {
  const item = await itemOf(tx, there.id, resource, there.version)
  await replaceEntries(tx.db, [{ ...item, isNews: false }], tx.now)
  await settle(tx, item, there.version + 1, by)
}

type Sealed = Awaited<ReturnType<typeof itemOf>>

async function itemOf(tx: Tx, id: string, resource: Patient, onFile: number | null) {
  const { vault } = tx
  await vault.know([id])
  const bytes = Buffer.from(JSON.stringify(resource))
  const tokens = [...identifierTokens(resource.identifier), ...(resource.id ? [resource.id] : [])]
  const item: Item = {
    id,
    otherIds: [],
    patient: id,
    type: 'Patient',
    digest: digestOf(vault, hash('sha256', bytes, 'base64url')),
    bytes,
    onFile,
    kind: null,
    code: null,
    state: 'active',
    at: null,
    newsAt: null,
    visitId: null,
    members: [],
    tokens: [...new Set(tokens)].map((token) => patientToken(vault, token)),
    card: cardOf(resource),
  }
  item.sealed = sealItem(tx.ctx.kit, item)
  return { item, body: item.sealed.body, groupId: null }
}

async function settle(tx: Tx, { item }: Sealed, version: number, by: string): Promise<void> {
  await indexPatients(tx, [item])
  await tx.db
    .insertInto('patient_edit')
    .values({
      patient_id: item.id,
      version,
      account_id: by,
      created_at: tx.now,
    })
    .execute()
}

/** Whether somebody else on record bears this number. */
export async function isTaken(tx: Tx, number: string, own: string | null): Promise<boolean> {
  const { rows } = await sql`
    select from patient_identifier i where i.key = ${patientToken(tx.vault, number)}
      and i.patient_id is distinct from ${own}
      and not (i.patient_id = any (app.one_person(coalesce(${own}::uuid, i.patient_id))) and ${own}::uuid is not null)
    limit 1`.execute(tx.db)
  return rows.length > 0
}

/** A record number that nobody bears. */
export async function nextNumber(tx: Tx): Promise<string> {
  for (let tries = 0; tries < 50; tries++) {
    const { rows } = await sql<{ n: number }>`select nextval('record_number') as n`.execute(tx.db)
    const number = String(rows[0]?.n)
    if (!(await isTaken(tx, number, null))) return number
  }
  throw conflict('no_number', 'No free record number was found. Enter one yourself.')
}

// One file of an imported note, with its bytes where they came: for whoever may read that note.
import { sql } from 'kysely'
import type { Binary, FhirResource } from 'fhir/r4'
import { notFound } from '../../../kit/errors.ts'
import type { PatientTx } from '../../../kit/kit.ts'
import { CLINIC_SUBJECT } from '../../../kit/vault/vault.ts'
import { entryId, readReference } from '../../record/import/identity.ts'
import { readNames } from '../../record/names.server.ts'
import { bodyPlace, sharedPlace } from '../../record/places.ts'
import { readEntry, type Entry } from '../../record/shelf.ts'
import { toNote, type NoteResource, type NoteView } from '../../visits/notes.fhir.ts'
import { attachmentAt, binaryOf, receivedOf } from './attached.fhir.ts'

export const filesOf = ({ parts }: NoteView) =>
  parts.flatMap((part) => (part.kind === 'file' ? [part] : []))

/** @throws notFound */
export async function findReceived(tx: PatientTx, id: string, asked: string) {
  const entry = await readEntry<NoteResource>(tx, id, ['note'])
  const view = toNote(entry.resource, await readNames(tx, [entry] as Entry[]))
  const part = filesOf(view).find((one) => String(one.at) === asked)
  const attachment = part && attachmentAt(entry.resource, part.at)
  if (!part || !attachment) throw notFound()
  const reference = attachment.data ? null : binaryOf(attachment)
  const binary = reference ? await readBinary(tx, entry as Entry, reference) : null
  return {
    id,
    entry,
    view,
    file: { title: part.title ?? view.plain, received: receivedOf(attachment, binary) },
  }
}

/**
 * A Binary of the same record; or one whose sender did not say whose it is (no securityContext), which lies among what
 * belongs to no one patient: it opens by way of a note that names it, and by none of another system's.
 */
async function readBinary(
  tx: PatientTx,
  { source, patient }: Entry,
  reference: string,
): Promise<Binary | null> {
  const target = readReference(reference)
  if (target.is !== 'key') return null
  const id = entryId(tx.vault, source, target.key)
  const { rows } = await sql<{ own: Buffer | null; loose: Buffer | null }>`
    select (select e.body from record_entry e
      where e.patient_id = ${patient} and e.id = ${id} and e.type = 'Binary') as own, app.bytes_of_nobody(${id}) as loose`.execute(
    tx.db,
  )
  const [row] = rows
  if (row?.own) return binaryIn(await tx.vault.open(patient, bodyPlace(id), row.own))
  if (row?.loose) return binaryIn(await tx.vault.open(CLINIC_SUBJECT, sharedPlace(id), row.loose))
  return null
}

function binaryIn(plain: Buffer): Binary | null {
  const resource = JSON.parse(plain.toString('utf8')) as FhirResource
  return resource.resourceType === 'Binary' ? resource : null
}

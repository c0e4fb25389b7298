// Files inside of what was imported: attachments of a note (FHIR DocumentReference, DiagnosticReport) that are no text, with
// their bytes where these came along. Pure.
import type { Attachment, Binary } from 'fhir/r4'
import { typeOf, type FileType } from '../../../kit/files/type.ts'
import { words } from '../../record/tolerant.fhir.ts'
import { attachmentsOf, type NoteResource } from '../../visits/notes.fhir.ts'

/** The attachment a note's file was found at. */
export const attachmentAt = (note: NoteResource, at: number): Attachment | undefined =>
  attachmentsOf(note)[at]

/** The Binary that an attachment leads to, as written; null where it leads nowhere we know. */
export const binaryOf = ({ url }: Attachment): string | null => {
  const reference = words(url)
  return reference && /(^|\/)Binary\/|^urn:uuid:/.test(reference) ? reference : null
}

export type Received = { bytes: Buffer; type: FileType | null }

/** @param binary what `binaryOf` led to @returns null where no bytes came */
export function receivedOf(attachment: Attachment, binary: Binary | null): Received | null {
  const data = attachment.data ?? binary?.data
  if (typeof data !== 'string' || data === '') return null
  const bytes = Buffer.from(data, 'base64')
  return { bytes, type: typeOf(bytes) }
}

// A document, or a file that was sent, as FHIR: what is said of it, and its bytes beside it. They are opened, turned into
// base64 and written piece by piece, so that no file lies in memory.
import type { DocumentReference } from 'fhir/r4'
import { letGo } from '../../kit/files/free.ts'
import { FileGone } from '../../kit/files/storage.ts'
import { FileBroken } from '../../kit/files/sealed.ts'
import { bytesOf } from '../../kit/files/read.ts'
import { fileTypes } from '../../kit/files/type.ts'
import type { Kit } from '../../kit/kit.ts'
import type { TakenFile } from './papers.server.ts'

const mimeOf = ({ type }: TakenFile['file']): string =>
  type ? fileTypes[type].mime : 'application/octet-stream'

/** @param patient reference to the Patient of the bundle */
export function referenceTo(
  { id, title, document, date, filedAt, file, carried }: TakenFile,
  patient: string | null,
): DocumentReference {
  return {
    resourceType: 'DocumentReference',
    id,
    status: 'current',
    docStatus: document?.amended ? 'amended' : 'final',
    type: { text: document?.class ?? 'sent by the patient' },
    ...(patient && { subject: { reference: patient } }),
    date: filedAt.toISOString(),
    ...(document?.author && { author: [{ display: document.author }] }),
    description: title,
    content: [
      {
        attachment: {
          contentType: mimeOf(file),
          title,
          creation: date,
          size: Number(file.size),
          ...(carried && { url: `Binary/${file.id}` }),
        },
      },
    ],
  }
}

/** Reads all of it once: a file that is broken or gone is left out, and not the whole copy with it. */
export async function isWhole(kit: Kit, { file }: TakenFile): Promise<boolean> {
  try {
    for await (const piece of bytesOf(kit, file)) letGo(piece)
    return true
  } catch (error) {
    if (error instanceof FileBroken || error instanceof FileGone) return false
    throw error
  }
}

/** The Binary of it as an entry of the bundle, in pieces. */
export async function* binaryOf(
  kit: Kit,
  { file }: TakenFile,
  patient: string | null,
): AsyncGenerator<Buffer> {
  const head = JSON.stringify({
    fullUrl: `urn:uuid:${file.id}`,
    resource: {
      resourceType: 'Binary',
      id: file.id,
      contentType: mimeOf(file),
      ...(patient && { securityContext: { reference: patient } }),
      data: '',
    },
  })
  yield Buffer.from(head.slice(0, -3))
  // Three bytes are four letters: what is left of a piece waits for the next.
  let rest: Buffer = Buffer.alloc(0)
  for await (const piece of bytesOf(kit, file)) {
    const all = rest.length > 0 ? Buffer.concat([rest, piece]) : piece
    const even = all.length - (all.length % 3)
    rest = Buffer.from(all.subarray(even))
    const letters = Buffer.from(all.toString('base64', 0, even), 'latin1')
    for (const used of new Set([piece, all])) letGo(used)
    yield letters
    letGo(letters)
  }
  yield Buffer.from(`${rest.toString('base64')}"}}`)
}

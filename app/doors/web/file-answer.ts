// A file on its way to a browser, whole and to be kept. The caller has asked who may.
import type { FileRow } from '../../kit/files/file.ts'
import { disposition, guarded, webOf } from '../../kit/files/out.ts'
import { pdfOf } from '../../kit/files/pictures/pictures.ts'
import { openFile } from '../../kit/files/read.ts'
import { fileTypes, isPicture } from '../../kit/files/type.ts'
import type { Kit } from '../../kit/kit.ts'

/** As it came. */
export const fileAnswer = (kit: Kit, file: FileRow): Response =>
  new Response(webOf(openFile(kit, file)), {
    headers: {
      ...guarded,
      'Content-Type': fileTypes[file.type ?? 'text'].mime,
      'Content-Length': String(file.size),
      'Content-Disposition': disposition('keep', file.name),
    },
  })

/** A picture as a PDF that opens on any machine; null where it cannot be made into one. */
export async function pdfAnswer(kit: Kit, file: FileRow): Promise<Response | null> {
  if (!file.type || !isPicture(file.type)) return null
  const pdf = await pdfOf(openFile(kit, file), file.type)
  if (!pdf) return null
  return new Response(new Uint8Array(pdf), {
    headers: {
      ...guarded,
      'Content-Type': 'application/pdf',
      'Content-Disposition': disposition('keep', `${file.name.replace(/\.\w{1,5}$/, '')}.pdf`),
    },
  })
}

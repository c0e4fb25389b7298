// A file on its way to a browser: kept by nobody, and nothing in it runs. What breaks off arrives broken off.
import type { FileRow } from '../../kit/files/file.ts'
import { isPicture, pdfOf } from '../../kit/files/pictures/pictures.ts'
import { openFile } from '../../kit/files/read.ts'
import { fileTypes } from '../../kit/files/type.ts'
import type { Kit } from '../../kit/kit.ts'

/** All of it, to be kept under its name. The caller has asked who may. */
export function fileAnswer(kit: Kit, file: FileRow): Response {
  const { mime } = fileTypes[file.type ?? 'text']
  const pieces = openFile(kit, file)[Symbol.asyncIterator]()
  const body = new ReadableStream<Uint8Array>({
    async pull(to) {
      const { done, value } = await pieces.next()
      if (done) to.close()
      else to.enqueue(value as Uint8Array)
    },
    cancel: async () => void (await pieces.return?.()),
  })
  return new Response(body, {
    headers: {
      'Content-Type': mime,
      'Content-Length': String(file.size),
      'Content-Disposition': `attachment; ${namesOf(file.name)}`,
      'Content-Security-Policy': "default-src 'none'; sandbox",
      'Cache-Control': 'no-store',
    },
  })
}

/** A picture as a PDF that opens on any machine; null where it cannot be made into one. */
export async function pdfAnswer(kit: Kit, file: FileRow): Promise<Response | null> {
  if (!file.type || !isPicture(file.type)) return null
  const pdf = await pdfOf(openFile(kit, file), file.type)
  if (!pdf) return null
  return new Response(new Uint8Array(pdf), {
    headers: {
      'Content-Type': 'application/pdf',
      'Content-Disposition': `attachment; ${namesOf(file.name.replace(/\.\w{1,5}$/, '') + '.pdf')}`,
      'Content-Security-Policy': "default-src 'none'; sandbox",
      'Cache-Control': 'no-store',
    },
  })
}

/** In plain letters for old programs, and as it is for all others. */
function namesOf(name: string): string {
  const plain = name.normalize('NFKD').replace(/[^\w .()-]/g, '') || 'file'
  const encoded = encodeURIComponent(name).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16)}`,
  )
  return `filename="${plain}"; filename*=UTF-8''${encoded}`
}

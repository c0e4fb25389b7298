// Documents for tests: small real files, kept and filed the way the clinic's own are.
import type { Context } from '../../app/kit/kit.ts'
import { fileFromStream } from '../../app/kit/files/write.ts'
import { addDocuments, type Filed } from '../../app/features/documents/add.server.ts'
import { countPages } from '../../app/features/documents/preview/preview.ts'
import { Readable } from 'node:stream'
import type { TestPortal } from './kit.ts'

/** A PDF of one line of text on each page. */
export function pdfOf(...pages: string[]): Buffer {
  const kids = pages.map((_, i) => `${4 + i * 2} 0 R`).join(' ')
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    `<</Type/Pages/Kids[${kids}]/Count ${pages.length}>>`,
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
    ...pages.flatMap((text, i) => {
      const drawn = `BT /F1 18 Tf 60 700 Td (${text.replace(/[()\\]/g, '\\$&')}) Tj ET`
      return [
        `<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents ${5 + i * 2} 0 R/Resources<</Font<</F1 3 0 R>>>>>>`,
        `<</Length ${drawn.length}>>stream\n${drawn}\nendstream`,
      ]
    }),
  ]
  let out = '%PDF-1.4\n'
  const offsets = objects.map((object, i) => {
    const at = out.length
    out += `${i + 1} 0 obj\n${object}\nendobj\n`
    return `${String(at).padStart(10, '0')} 00000 n \n`
  })
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.join('')}`
  const end = `trailer<</Size ${objects.length + 1}/Root 1 0 R>>\nstartxref\n${out.length}\n%%EOF`
  return Buffer.from(out + table + end, 'latin1')
}

export async function written(
  portal: TestPortal,
  patient: string,
  name: string,
  bytes: Buffer,
): Promise<Filed> {
  const kept = await fileFromStream(portal.kit, { patient, name }, [bytes])
  return { written: kept, pages: await countPages(Readable.from([bytes])) }
}

/** What nobody looked through yet may leave, as after the job. */
export const letLeave = (portal: TestPortal) =>
  portal.owner.query(`update file set state = 'clean' where state = 'held'`)

export const aLetter = {
  class: 'letter',
  status: 'final',
  shown: 'yes',
  date: '2026-03-01',
  author: 'Dr. Ruiz',
} as const

/** A document of one file, ready to be opened. @returns its id */
export async function fileOne(
  portal: TestPortal,
  by: Context,
  patient: string,
  {
    name = 'A letter.pdf',
    bytes = pdfOf('A letter'),
    ...about
  }: {
    shown?: 'yes' | 'no'
    name?: string
    bytes?: Buffer
  } = {},
): Promise<string> {
  const files = [await written(portal, patient, name, bytes)]
  const { ids } = await addDocuments(by, { patient, ...aLetter, ...about, files })
  await letLeave(portal)
  return ids[0] as string
}

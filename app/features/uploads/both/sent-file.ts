// The bytes of a file that was sent, to whoever may have them: as it came, as a PDF, or to be looked at in the page.
import { fileAnswer, pdfAnswer } from '../../../doors/web/file-answer.ts'
import type { Visit } from '../../../doors/web/visit.ts'
import type { FileRow } from '../../../kit/files/file.ts'
import { openFile } from '../../../kit/files/read.ts'
import { wantedOf } from '../../documents/both/wanted.ts'
import { sendBytes } from '../../documents/send.ts'

/** What is asked of a file, out of its address. */
export const askedOf = (visit: Visit, url: URL) => ({
  kit: visit.kit,
  as: url.searchParams.get('as'),
  wanted: wantedOf(visit, url),
})

export async function sentFile(
  file: FileRow,
  { kit, as, wanted }: ReturnType<typeof askedOf>,
): Promise<Response> {
  if (as === 'look')
    return sendBytes({
      title: file.name,
      use: 'show',
      type: file.type,
      size: file.size,
      mark: file.id,
      wanted,
      read: (range) => openFile(kit, file, range),
    })
  // One that cannot be drawn is given as it was sent.
  return (as === 'pdf' && (await pdfAnswer(kit, file))) || fileAnswer(kit, file)
}

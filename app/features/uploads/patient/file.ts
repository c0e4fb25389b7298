// A file that was sent, back to whoever sent it.
import { patientPage } from '../../../doors/web/page.server.ts'
import type { LoaderFunctionArgs } from 'react-router'
import { fileAnswer, pdfAnswer } from '../../../doors/web/file-answer.ts'
import { openSent } from '../read.server.ts'

const open = patientPage(async ({ ctx, params, url, visit }) => ({
  file: await openSent(ctx, { id: params.id ?? '' }),
  kit: visit.kit,
  asPdf: url.searchParams.get('as') === 'pdf',
}))

export async function loader(args: LoaderFunctionArgs): Promise<Response> {
  const { file, kit, asPdf } = await open(args)
  // One that cannot be drawn is given as it was sent.
  return (asPdf && (await pdfAnswer(kit, file))) || fileAnswer(kit, file)
}

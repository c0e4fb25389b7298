// A file that a patient sent, to whoever takes care of it: from then on it counts as seen.
import type { LoaderFunctionArgs } from 'react-router'
import { fileAnswer, pdfAnswer } from '../../../doors/web/file-answer.ts'
import { staffPage } from '../../../doors/web/page.server.ts'
import { notFound } from '../../../kit/errors.ts'
import { isUuid } from '../../../kit/ids.ts'
import { openTaken } from '../take.server.ts'

const open = staffPage(async ({ ctx, params, url, visit }) => {
  const { id: patient = '', entry: id = '' } = params
  if (!isUuid(patient) || !isUuid(id)) throw notFound()
  const asPdf = url.searchParams.get('as') === 'pdf'
  return { file: await openTaken(ctx, { patient, id }), kit: visit.kit, asPdf }
})

export async function loader(args: LoaderFunctionArgs): Promise<Response> {
  const { file, kit, asPdf } = await open(args)
  // One that cannot be drawn is given as it was sent.
  return (asPdf && (await pdfAnswer(kit, file))) || fileAnswer(kit, file)
}

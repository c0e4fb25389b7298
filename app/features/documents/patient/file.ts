// Where links to documents lead: the bytes, asked for again each time, or for a link that does not hold the page of the
// document, which shows the version that stands.
import { redirect, type LoaderFunctionArgs } from 'react-router'
import { patientPage } from '../../../doors/web/page.server.ts'
import { openDocumentFile } from '../file.server.ts'
import { wantedOf } from '../both/wanted.ts'
import { sendFile } from '../send.ts'

const open = patientPage(async ({ ctx, params, url, visit }) => ({
  opened: await openDocumentFile(ctx, { link: params.link ?? '' }),
  wanted: wantedOf(visit, url),
  kit: visit.kit,
}))

export async function loader(args: LoaderFunctionArgs): Promise<Response> {
  const { opened, wanted, kit } = await open(args)
  const { file, document } = opened
  if (!file) return redirect(`/documents/${document.id}?link=old`)
  // The bytes leave after the transaction: it does not wait for a slow reader.
  return sendFile({ kit, opened: { ...opened, file }, wanted })
}

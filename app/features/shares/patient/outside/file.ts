// Where links to shared documents lead: the bytes, asked for again each time; a link that does not hold leads to the page of
// the document, as it stands now.
import { redirect, type LoaderFunctionArgs } from 'react-router'
import { sharedPage } from '../../../../doors/web/page.server.ts'
import { wantedOf } from '../../../documents/both/wanted.ts'
import { openDocumentFile } from '../../../documents/file.server.ts'
import { sendFile } from '../../../documents/send.ts'

const open = sharedPage(async ({ ctx, params, url, visit }) => ({
  opened: await openDocumentFile(ctx, { link: params.link ?? '' }),
  wanted: wantedOf(visit, url),
  kit: visit.kit,
}))

/** Throws once it was stopped, or is over. */
const stands = sharedPage(async () => null)

export async function loader(args: LoaderFunctionArgs): Promise<Response> {
  const { opened, wanted, kit } = await open(args)
  const { file, document } = opened
  if (!file) return redirect(`/shared/document/${document.id}`)
  // The bytes leave after the transaction: it does not wait for a slow reader. What is stopped meanwhile breaks off.
  return sendFile({ kit, opened: { ...opened, file }, wanted, stands: () => stands(args) })
}

// Where links to files of imported notes lead: the bytes, or for a link that does not hold the note that they came with.
import { redirect, type LoaderFunctionArgs } from 'react-router'
import { patientPage } from '../../../doors/web/page.server.ts'
import { wantedOf } from '../both/wanted.ts'
import { openReceived } from '../received/received.server.ts'
import { sendReceived } from '../send.ts'

const open = patientPage(async ({ ctx, params, url, visit }) => {
  const at = url.searchParams.get('at') ?? ''
  return {
    at,
    opened: await openReceived(ctx, { link: params.link ?? '', at }),
    wanted: wantedOf(visit, url),
  }
})

export async function loader(args: LoaderFunctionArgs): Promise<Response> {
  const { opened, wanted, at } = await open(args)
  const { received, id } = opened
  if (!received) return redirect(`/documents/received/${id}/${Number(at)}`)
  return sendReceived(opened, received, wanted)
}

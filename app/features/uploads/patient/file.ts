// A file that was sent, back to whoever sent it.
import type { LoaderFunctionArgs } from 'react-router'
import { patientPage } from '../../../doors/web/page.server.ts'
import { askedOf, sentFile } from '../both/sent-file.ts'
import { openSent } from '../read.server.ts'

const open = patientPage(async ({ ctx, params, url, visit }) => ({
  file: await openSent(ctx, { id: params.id ?? '' }),
  asked: askedOf(visit, url),
}))

export async function loader(args: LoaderFunctionArgs): Promise<Response> {
  const { file, asked } = await open(args)
  return sentFile(file, asked)
}

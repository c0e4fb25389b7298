// A file of a message, back to whoever may read the message.
import type { LoaderFunctionArgs } from 'react-router'
import { patientPage } from '../../../doors/web/page.server.ts'
import { askedOf, sentFile } from '../../uploads/both/sent-file.ts'
import { openAttachment } from '../read.server.ts'

const open = patientPage(async ({ ctx, params, url, visit }) => ({
  file: await openAttachment(ctx, { id: params.id ?? '' }),
  asked: askedOf(visit, url),
}))

export async function loader(args: LoaderFunctionArgs): Promise<Response> {
  const { file, asked } = await open(args)
  return sentFile(file, asked)
}

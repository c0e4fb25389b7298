// A file of a form, back to whoever put it there.
import type { LoaderFunctionArgs } from 'react-router'
import { patientPage } from '../../../doors/web/page.server.ts'
import { askedOf, sentFile } from '../../uploads/both/sent-file.ts'
import { openAttached } from '../files/own.server.ts'

const open = patientPage(async ({ ctx, params, url, visit }) => ({
  file: await openAttached(ctx, { id: params.form ?? '', file: params.file ?? '' }),
  asked: askedOf(visit, url),
}))

export async function loader(args: LoaderFunctionArgs): Promise<Response> {
  const { file, asked } = await open(args)
  return sentFile(file, asked)
}

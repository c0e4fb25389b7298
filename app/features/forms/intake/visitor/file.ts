// A file of a form that is filled in without an account, back to whoever put it there, while it is not sent.
import type { LoaderFunctionArgs } from 'react-router'
import { publicPage } from '../../../../doors/web/page.server.ts'
import { askedOf, sentFile } from '../../../uploads/both/sent-file.ts'
import { openIntakeFile } from '../files.server.ts'

const open = publicPage(async ({ ctx, params, url, visit }) => ({
  file: await openIntakeFile(ctx, { token: params.token ?? '', file: params.file ?? '' }),
  asked: askedOf(visit, url),
}))

export async function loader(args: LoaderFunctionArgs): Promise<Response> {
  const { file, asked } = await open(args)
  return sentFile(file, asked)
}

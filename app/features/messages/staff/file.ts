// A file of a message, to staff who may read the message.
import type { LoaderFunctionArgs } from 'react-router'
import { staffPage } from '../../../doors/web/page.server.ts'
import { askedOf, sentFile } from '../../uploads/both/sent-file.ts'
import { openInboxFile } from '../inbox.server.ts'
import { oneOf } from './load-thread.ts'

const open = staffPage(async ({ ctx, params, url, visit }) => ({
  file: await openInboxFile(ctx, oneOf(params)),
  asked: askedOf(visit, url),
}))

export async function loader(args: LoaderFunctionArgs): Promise<Response> {
  const { file, asked } = await open(args)
  return sentFile(file, asked)
}

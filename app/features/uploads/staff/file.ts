// A file that a patient sent, to whoever takes care of it: from then on it counts as seen.
import type { LoaderFunctionArgs } from 'react-router'
import { staffPage } from '../../../doors/web/page.server.ts'
import { askedOf, sentFile } from '../both/sent-file.ts'
import { openTaken } from '../take.server.ts'
import { fileIn } from './address.ts'

const open = staffPage(async ({ ctx, params, url, visit }) => ({
  file: await openTaken(ctx, fileIn(params)),
  asked: askedOf(visit, url),
}))

export async function loader(args: LoaderFunctionArgs): Promise<Response> {
  const { file, asked } = await open(args)
  return sentFile(file, asked)
}

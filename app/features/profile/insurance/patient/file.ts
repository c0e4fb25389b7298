// A photograph of a card, back to whoever keeps the details.
import type { LoaderFunctionArgs } from 'react-router'
import { patientPage } from '../../../../doors/web/page.server.ts'
import { askedOf, sentFile } from '../../../uploads/both/sent-file.ts'
import { openOwnCard } from '../cards.server.ts'

const open = patientPage(async ({ ctx, params, url, visit }) => ({
  file: await openOwnCard(ctx, { file: params.file ?? '' }),
  asked: askedOf(visit, url),
}))

export async function loader(args: LoaderFunctionArgs): Promise<Response> {
  const { file, asked } = await open(args)
  return sentFile(file, asked)
}

// A photograph of a card, to the desk.
import type { LoaderFunctionArgs } from 'react-router'
import { staffPage } from '../../../../doors/web/page.server.ts'
import { askedOf, sentFile } from '../../../uploads/both/sent-file.ts'
import { patientIn } from '../../../invitations/staff/patient-in.ts'
import { openCardOf } from '../cards.server.ts'

const open = staffPage(async ({ ctx, params, url, visit }) => ({
  file: await openCardOf(ctx, { patient: patientIn(params), file: params.file ?? '' }),
  asked: askedOf(visit, url),
}))

export async function loader(args: LoaderFunctionArgs): Promise<Response> {
  const { file, asked } = await open(args)
  return sentFile(file, asked)
}

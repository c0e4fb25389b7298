// The link of a message: on to what it tells of, in the right record.
import { redirect, type LoaderFunctionArgs } from 'react-router'
import { patientPage } from '../../../doors/web/page.server.ts'
import { openNotice } from '../open.server.ts'

const open = patientPage(({ ctx, params }) => openNotice(ctx, { token: params.token ?? '' }))

/** Sent on when all of it is committed: which record is open, and that this was opened. */
export const loader = async (args: LoaderFunctionArgs) => redirect((await open(args)).to)

export default function Open() {
  return null
}

// Where links of staff to files of imported notes lead: the bytes, or for a link that does not hold the page of the file.
import { redirect, type LoaderFunctionArgs } from 'react-router'
import { staffPage } from '../../../doors/web/page.server.ts'
import { patientIn } from '../../invitations/staff/patient-in.ts'
import { wantedOf } from '../both/wanted.ts'
import { openChartReceived } from '../received/chart.server.ts'
import { sendReceived } from '../send.ts'

const open = staffPage(async ({ ctx, params, url, visit }) => {
  const patient = patientIn(params)
  const at = url.searchParams.get('at') ?? ''
  const opened = await openChartReceived(ctx, { patient, link: params.link ?? '', at })
  return { patient, at, opened, wanted: wantedOf(visit, url) }
})

export async function loader(args: LoaderFunctionArgs): Promise<Response> {
  const { patient, at, opened, wanted } = await open(args)
  const { received, id } = opened
  if (!received) return redirect(`/staff/patients/${patient}/received/${id}/${Number(at)}`)
  return sendReceived(opened, received, wanted)
}

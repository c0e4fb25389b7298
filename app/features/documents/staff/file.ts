// Where links of staff to documents lead: the bytes, or for a link that does not hold the document in the chart.
import { redirect, type LoaderFunctionArgs } from 'react-router'
import { staffPage } from '../../../doors/web/page.server.ts'
import { notFound } from '../../../kit/errors.ts'
import { isUuid } from '../../../kit/ids.ts'
import { wantedOf } from '../both/wanted.ts'
import { openChartFile } from '../file.server.ts'
import { sendFile } from '../send.ts'

const open = staffPage(async ({ ctx, params, url, visit }) => {
  const { id: patient = '', link = '' } = params
  if (!isUuid(patient)) throw notFound()
  return {
    opened: await openChartFile(ctx, { patient, link }),
    wanted: wantedOf(visit, url),
    kit: visit.kit,
    patient,
  }
})

export async function loader(args: LoaderFunctionArgs): Promise<Response> {
  const { opened, wanted, kit, patient } = await open(args)
  const { file, document } = opened
  if (!file) return redirect(`/staff/patients/${patient}/documents/${document.id}`)
  return sendFile({ kit, opened: { ...opened, file }, wanted })
}

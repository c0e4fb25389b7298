// Where a bill is, by its id alone: in the chart of whoever it is of.
import { redirect } from 'react-router'
import { staffPage } from '../../../doors/web/page.server.ts'
import { notFound } from '../../../kit/errors.ts'
import { isUuid } from '../../../kit/ids.ts'
import { whereIsBill } from '../read.server.ts'

export const loader = staffPage(async ({ ctx, params }) => {
  const id = params.bill ?? ''
  const patient = isUuid(id) ? await whereIsBill(ctx, { id }) : null
  if (!patient) throw notFound()
  return redirect(`/staff/patients/${patient}/bills/${id}`)
})

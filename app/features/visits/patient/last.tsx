// The last visit, one tap from home: leads to it, or to the list, which says that there was none.
import { redirect } from 'react-router'
import { patientPage } from '../../../doors/web/page.server.ts'
import { findLastVisit } from '../visits.server.ts'

export const loader = patientPage(async ({ ctx }) => {
  const { id } = await findLastVisit(ctx, {})
  return redirect(id ? `/visits/${id}` : '/visits')
})

export default function LastVisit() {
  return null
}

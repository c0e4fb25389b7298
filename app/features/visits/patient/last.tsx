// The last visit, one tap from home: leads to it, or says that there was none.
import { redirect } from 'react-router'
import { patientPage } from '../../../doors/web/page.server.ts'
import { PorticoError } from '../../../kit/errors.ts'
import { findLastVisit } from '../visits.server.ts'

export const loader = patientPage(async ({ ctx }) => {
  try {
    return redirect(`/visits/${(await findLastVisit(ctx, {})).id}`)
  } catch (error) {
    if (error instanceof PorticoError && error.code === 'no_visit') return redirect('/visits')
    throw error
  }
})

export default function LastVisit() {
  return null
}

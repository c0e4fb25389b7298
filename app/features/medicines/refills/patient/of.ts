// Where a message leads that something of a refill changed: to what was last asked for of that medicine.
import { redirect } from 'react-router'
import { patientPage } from '../../../../doors/web/page.server.ts'
import { listRefills } from '../own.server.ts'

export const loader = patientPage(async ({ ctx, params }) => {
  const { refills } = await listRefills(ctx, {})
  const last = refills.find(({ entry }) => entry === params.entry)
  return redirect(last ? `/medicines/refills/${last.id}` : '/medicines/refills')
})

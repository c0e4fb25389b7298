// The last visit, one tap from home: shown here and now, since leading to its own address would take a phone a
// round trip more. Leads to the list where there was none.
import { redirect } from 'react-router'
import { patientPage } from '../../../doors/web/page.server.ts'
import { findLastVisit } from '../visits.server.ts'
import { loadVisit } from './load-visit.ts'

export { default } from './visit.tsx'

export const loader = patientPage(async (page) => {
  const { id } = await findLastVisit(page.ctx, {})
  return id ? loadVisit(page, id) : redirect('/visits')
})

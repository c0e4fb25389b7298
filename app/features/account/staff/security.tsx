// How a member of staff signs in, and what keeps the account safe.
import { staffPage } from '../../../doors/web/page.server.ts'
import { loadSecurity, type Security } from '../both/load-security.ts'
import { SecurityPage } from '../both/security/security-page.tsx'

export const loader = staffPage(loadSecurity)

export default function StaffSecurity({ loaderData }: { loaderData: Security }) {
  return <SecurityPage data={loaderData} />
}

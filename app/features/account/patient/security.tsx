// How a patient signs in, and what keeps the account safe.
import { patientPage } from '../../../doors/web/page.server.ts'
import { loadSecurity, type Security } from '../both/load-security.ts'
import { SecurityPage } from '../both/security/security-page.tsx'

export const loader = patientPage(loadSecurity)

export default function PatientSecurity({ loaderData }: { loaderData: Security }) {
  return <SecurityPage data={loaderData} />
}

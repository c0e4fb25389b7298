// Odd accesses, newest first.
import { staffPage } from '../../../doors/web/page.server.ts'
import { loadAlerts } from './alerts-load.ts'
import { AlertsPage } from './alerts-page.tsx'

export const loader = staffPage(loadAlerts)

type Props = { loaderData: Awaited<ReturnType<typeof loader>> }

export default function Alerts({ loaderData }: Props) {
  return <AlertsPage data={loaderData} />
}

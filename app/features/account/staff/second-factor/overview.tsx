// Staff: ../../both/second-factor/overview.tsx says what this page is for.
import { staffPage, personAction } from '../../../../doors/web/page.server.ts'
import {
  loadOverview,
  sendOverview,
  type OverviewData,
} from '../../both/second-factor/overview-page.ts'
import { Overview } from '../../both/second-factor/overview.tsx'

export const loader = staffPage(loadOverview)
export const action = personAction('staff', sendOverview)

type Props = { loaderData: OverviewData; actionData?: unknown }

export default function OverviewPage({ loaderData, actionData }: Props) {
  return <Overview data={loaderData} actionData={actionData} />
}

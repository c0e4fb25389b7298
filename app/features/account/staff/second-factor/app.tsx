// Staff: ../../both/second-factor/app.tsx says what this page is for.
import { staffPage, personAction } from '../../../../doors/web/page.server.ts'
import { loadApp, sendApp, type AppData } from '../../both/second-factor/app-page.ts'
import { AppSetup } from '../../both/second-factor/app.tsx'

export const loader = staffPage(loadApp)
export const action = personAction('staff', sendApp)

type Props = { loaderData: AppData; actionData?: unknown }

export default function AppSetupPage({ loaderData, actionData }: Props) {
  return <AppSetup data={loaderData} actionData={actionData} />
}

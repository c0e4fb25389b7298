// Staff: ../both/new-page.ts says what this page is for.
import { staffPage, personAction } from '../../../doors/web/page.server.ts'
import { loadNew, sendNew, type NewData } from '../both/new-page.ts'
import { NewPasskey } from '../both/passkey-pages.tsx'

export const loader = staffPage(loadNew)
export const action = personAction('staff', sendNew)

type Props = { loaderData: NewData; actionData?: unknown }

export default function NewPasskeyPage({ loaderData, actionData }: Props) {
  return <NewPasskey data={loaderData} actionData={actionData} />
}

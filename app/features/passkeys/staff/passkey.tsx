// Staff: ../both/one-page.ts says what this page is for.
import { staffPage, personAction } from '../../../doors/web/page.server.ts'
import { loadOne, sendOne, type OneData } from '../both/one-page.ts'
import { RemovePasskey } from '../both/passkey-pages.tsx'

export const loader = staffPage(loadOne)
export const action = personAction('staff', sendOne)

type Props = { loaderData: OneData; actionData?: unknown }

export default function PasskeyPage({ loaderData, actionData }: Props) {
  return <RemovePasskey data={loaderData} actionData={actionData} />
}

// A patient: ../both/new-page.ts says what this page is for.
import { patientPage, personAction } from '../../../doors/web/page.server.ts'
import { loadNew, sendNew, type NewData } from '../both/new-page.ts'
import { NewPasskey } from '../both/passkey-pages.tsx'

export const loader = patientPage(loadNew)
export const action = personAction('patient', sendNew)

type Props = { loaderData: NewData; actionData?: unknown }

export default function NewPasskeyPage({ loaderData, actionData }: Props) {
  return <NewPasskey data={loaderData} actionData={actionData} />
}

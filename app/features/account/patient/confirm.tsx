// A patient shows again who they are, and goes on to what they wanted to change.
import { patientPage, personAction } from '../../../doors/web/page.server.ts'
import { loadConfirm, sendConfirm } from '../both/confirm-page.ts'
import { Confirm, type ConfirmData } from '../both/confirm.tsx'

export const loader = patientPage(loadConfirm)
export const action = personAction('patient', sendConfirm)

type Props = { loaderData: ConfirmData; actionData?: unknown }

export default function PatientConfirm({ loaderData, actionData }: Props) {
  return <Confirm data={loaderData} actionData={actionData} />
}

// A member of staff shows again who they are, and goes on to what they wanted to change.
import { staffPage, personAction } from '../../../doors/web/page.server.ts'
import { loadConfirm, sendConfirm } from '../both/confirm-page.ts'
import { Confirm, type ConfirmData } from '../both/confirm.tsx'

export const loader = staffPage(loadConfirm)
export const action = personAction('staff', sendConfirm)

type Props = { loaderData: ConfirmData; actionData?: unknown }

export default function StaffConfirm({ loaderData, actionData }: Props) {
  return <Confirm data={loaderData} actionData={actionData} />
}

// Changing the password; the first thing to do when somebody else chose it.
import { staffPage, personAction } from '../../../doors/web/page.server.ts'
import { loadPassword, sendPassword } from '../both/password-page.ts'
import { PasswordForm, type PasswordData } from '../both/password.tsx'

export const loader = staffPage(loadPassword('/staff/security'))
export const action = personAction('staff', sendPassword('/staff/security?changed=password'))

type Props = { loaderData: PasswordData; actionData?: unknown }

export default function StaffPassword({ loaderData, actionData }: Props) {
  return <PasswordForm data={loaderData} actionData={actionData} />
}

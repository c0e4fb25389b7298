// Changing the password; the first thing to do when somebody else chose it.
import { patientPage, personAction } from '../../../doors/web/page.server.ts'
import { loadPassword, sendPassword } from '../both/password-page.ts'
import { PasswordForm, type PasswordData } from '../both/password.tsx'

export const loader = patientPage(loadPassword('/security'))
export const action = personAction('patient', sendPassword('/security?changed=password'))

type Props = { loaderData: PasswordData; actionData?: unknown }

export default function PatientPassword({ loaderData, actionData }: Props) {
  return <PasswordForm data={loaderData} actionData={actionData} />
}

// Taking an invitation back: sent from the patient's page, and back to it.
import { redirect } from 'react-router'
import { typed } from '../../../doors/web/form.ts'
import { personAction, staffPage } from '../../../doors/web/page.server.ts'
import { withdrawInvitation } from '../invite.server.ts'
import { patientIn } from './patient-in.ts'

export const loader = staffPage(async ({ params }) => {
  throw redirect(`/staff/patients/${patientIn(params)}/way-in`)
})

export const action = personAction('staff', async ({ ctx, params, form }) => {
  const patient = patientIn(params)
  await withdrawInvitation(ctx, { patient, id: typed(form, 'invitation').invitation })
  return redirect(`/staff/patients/${patient}/way-in?changed=withdrawn`)
})

export default function Withdraw() {
  return null
}

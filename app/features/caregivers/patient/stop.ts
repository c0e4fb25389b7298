// Stopping, and taking an invitation back: forms of the list, with no page of their own.
import { redirect } from 'react-router'
import { typed } from '../../../doors/web/form.ts'
import { patientPage, personAction } from '../../../doors/web/page.server.ts'
import { listCaregivers, stopSharing } from '../caregivers.server.ts'
import { withdrawInvitation } from '../invite.server.ts'

export const loader = patientPage(async ({ ctx }) => {
  await listCaregivers(ctx, {})
  throw redirect('/caregivers')
})

export const action = personAction('patient', async ({ ctx, form }) => {
  const { stop, withdraw } = typed(form, 'stop', 'withdraw')
  if (stop) await stopSharing(ctx, { id: stop })
  else await withdrawInvitation(ctx, { id: withdraw })
  return redirect(`/caregivers?done=${stop ? 'stopped' : 'withdrawn'}`)
})

export default function Stop() {
  return null
}

// Throws a draft away, for patients and staff, and goes back to where the person was.
import { redirect } from 'react-router'
import { SESSION_COOKIE } from '../../doors/web/cookies.ts'
import { ownPath, typed } from '../../doors/web/form.ts'
import { personAction, publicPage, type Sent } from '../../doors/web/page.server.ts'
import type { Context } from '../../kit/kit.ts'
import { visitContext } from '../../doors/web/visit.ts'
import { throwDraftAway } from './drafts.server.ts'

export const loader = publicPage(() => {
  throw redirect('/')
})

const throwAway = async ({ ctx, form }: Sent & { ctx: Context }) => {
  const { place, back } = typed(form, 'place', 'back')
  // A button of the form itself says only where it stands.
  await throwDraftAway(ctx, { place: place || ownPath(back) })
  return redirect(ownPath(back))
}
const asPatient = personAction('patient', throwAway)
const asStaff = personAction('staff', throwAway)

export const action = (args: Parameters<typeof asPatient>[0]) => {
  const cookies = args.context.get(visitContext).cookies
  return cookies.get(SESSION_COOKIE.staff) ? asStaff(args) : asPatient(args)
}

export default function ThrowAway() {
  return null
}

// Ends a browser, or all others, of whoever is signed in here; back to the page about safety.
import { redirect } from 'react-router'
import { SESSION_COOKIE } from '../../../doors/web/cookies.ts'
import { personAction, publicPage, type Sent } from '../../../doors/web/page.server.ts'
import { visitContext } from '../../../doors/web/visit.ts'
import type { Context } from '../../../kit/kit.ts'
import { endDevice, endOtherDevices } from '../devices.server.ts'

export const loader = publicPage(() => {
  throw redirect('/security')
})

const end =
  (root: string) =>
  async ({ ctx, form }: Sent & { ctx: Context }) => {
    const id = form.get('id')
    if (id === 'others') await endOtherDevices(ctx, {})
    else await endDevice(ctx, { id: String(id) })
    return redirect(`${root}/security?changed=devices`)
  }
const asPatient = personAction('patient', end(''))
const asStaff = personAction('staff', end('/staff'))

export const action = (args: Parameters<typeof asPatient>[0]) => {
  const { cookies } = args.context.get(visitContext)
  return cookies.get(SESSION_COOKIE.staff) ? asStaff(args) : asPatient(args)
}

export default function EndDevice() {
  return null
}

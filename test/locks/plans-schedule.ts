// The clinic's side of appointments: for the test of plans.
import type { TestPortal } from '../support/kit.ts'
import { addStaff, signedIn } from '../support/people.ts'
import { call } from './plans-gather.ts'

export async function scheduling(portal: TestPortal): Promise<void> {
  const admin = await addStaff(portal, 'Some admin of visits', 'admin')
  const { ctx } = await signedIn(portal, admin)
  await call('schedule.settings.list', ctx, {})
}

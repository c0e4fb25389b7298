// A way back in leads to an address that staff type: whoever finds their browser signed in must not be able to choose it.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { testPortal, type TestPortal } from '../../../test/support/kit.ts'
import { addPatient, addStaff, setUpClinic, signedIn } from '../../../test/support/people.ts'
import { handClock } from '../../kit/clock.ts'
import { resetAccess } from './reset.server.ts'

const clock = handClock(new Date().toISOString())
let portal: TestPortal
beforeAll(async () => {
  portal = await testPortal({ clock })
  await setUpClinic(portal)
})
afterAll(() => portal.end())

test('resetting access asks again who this is, when that is long ago', async () => {
  const { id: patient } = await addPatient(portal, 'Rae Reset')
  const { ctx } = await signedIn(portal, await addStaff(portal, 'Dee Desk', 'front desk'))
  const input = { patient, email: '', phone: '', checked: [], lock: false }
  const checked: ('photo id' | 'known face')[] = ['photo id', 'known face']
  clock.advance(6 * 60_000)
  await expect(resetAccess(ctx, { ...input, checked })).rejects.toMatchObject({
    code: 'confirm_needed',
  })
})

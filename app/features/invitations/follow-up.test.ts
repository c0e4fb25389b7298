// An invitation that nobody answered is sent again while somebody is at the clinic, and the second time not on the heels of
// the first.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addInvitable } from '../../../test/support/invited.ts'
import { testPortal, type TestPortal } from '../../../test/support/kit.ts'
import { lettersOf } from '../../../test/support/letters.ts'
import { addStaff, setUpClinic, signedIn } from '../../../test/support/people.ts'
import { jobContext } from '../../kit/verb.ts'
import { followUpOne } from './follow-up.jobs.ts'
import { invitePatient } from './invite.server.ts'

let now = new Date('2026-11-25T15:00:00Z') // a Wednesday; the third day after is a Saturday
let portal: TestPortal
let patient: string
beforeAll(async () => {
  portal = await testPortal({ clock: () => now })
  await setUpClinic(portal)
  await portal.owner.query(`update clinic set closed_days = '{"2026-11-30": "A day of training"}'`)
  patient = await addInvitable(portal, 'Una Closed')
  const { ctx } = await signedIn(portal, await addStaff(portal, 'Fay Front', 'front desk'))
  await invitePatient(ctx, { patient, email: 'una@example.org', phone: '' } as never)
})
afterAll(() => portal.end())

const at = async (moment: string) => {
  now = new Date(moment)
  return Boolean(await followUpOne(jobContext(portal.kit, 'follow-up'), {}))
}

test('not on a day that is closed, not outside of the hours, then once', async () => {
  expect(await at('2026-11-28T17:00:00Z'), 'a Saturday').toBe(false)
  expect(await at('2026-11-30T17:00:00Z'), 'closed that Monday').toBe(false)
  expect(await at('2026-12-01T12:59:00Z'), 'before eight').toBe(false)
  expect(await at('2026-12-01T22:10:00Z'), 'after five').toBe(false)
  expect(await lettersOf(portal)).toHaveLength(1)
  expect(await at('2026-12-02T13:10:00Z'), 'open').toBe(true)
  expect(await at('2026-12-02T13:10:00Z'), 'once').toBe(false)
  expect(await lettersOf(portal)).toHaveLength(2)
})

test('the second waits three days more, though the seventh day is there', async () => {
  expect(await at('2026-12-03T17:00:00Z')).toBe(false)
  expect(await at('2026-12-07T17:00:00Z')).toBe(true)
  expect(await at('2026-12-09T17:00:00Z'), 'and that is all').toBe(false)
})

// A way back in leads to an address that staff type: whoever finds their browser signed in must not be able to choose it.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { testPortal, type TestPortal } from '../../../test/support/kit.ts'
import { addPatient, addStaff, setUpClinic, signedIn } from '../../../test/support/people.ts'
import { handClock } from '../../kit/clock.ts'
import { readForReset, resetAccess } from './reset.server.ts'

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

test('whom else the account opens is said before, by name; what is over is not', async () => {
  const { id: patient, account } = await addPatient(portal, 'Sue Shares')
  const ben = await addPatient(portal, 'Ben Shares')
  const kim = await addPatient(portal, 'Kim Helped')
  const old = await addPatient(portal, 'Olaf Before')
  await portal.owner.query(
    `update account_patient set account_id = $1 where patient_id = any($2) and relation = 'self'`,
    [account, [ben.id, old.id]],
  )
  await portal.owner.query('update account_patient set ended_at = now() where patient_id = $1', [
    old.id,
  ])
  await portal.owner.query(
    `insert into account_patient (patient_id, account_id, grant_id, relation, news_from, created_at)
     values ($1, $2, gen_random_uuid(), 'proxy', now(), now())`,
    [kim.id, account],
  )
  const { ctx } = await signedIn(portal, await addStaff(portal, 'Dan Desk', 'front desk'))
  const { others } = await readForReset(ctx, { patient })
  expect(others.toSorted((a, b) => a.name.localeCompare(b.name))).toEqual([
    { name: 'Ben Shares', own: true },
    { name: 'Kim Helped', own: false },
  ])
})

// A password of one's own: what stays closed before there is one, who may choose the first, and wrong ones on record.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { testPortal, type TestPortal } from '../../../test/support/kit.ts'
import {
  addPatient,
  PASSWORD,
  setUpClinic,
  signedIn,
  stranger,
  type TestPatient,
} from '../../../test/support/people.ts'
import { handClock } from '../../kit/clock.ts'
import { listConditions } from '../conditions/conditions.server.ts'
import { listSecurityEvents } from '../devices/devices.server.ts'
import { asPublic } from './as-public.ts'
import { confirmAgain } from './confirm.server.ts'
import { askForLink } from './links/ask.server.ts'
import { changePassword } from './own-password.server.ts'
import { giveTicket } from './tickets.server.ts'

const NEXT = 'nine geese over the pond'
const clock = handClock(new Date().toISOString())
let portal: TestPortal
let ana: TestPatient
beforeAll(async () => {
  portal = await testPortal({ clock })
  await setUpClinic(portal)
  ana = await addPatient(portal, 'Ana Own')
})
afterAll(() => portal.end())

const set = (what: string) =>
  portal.owner.query(`update account set ${what} where account_id = $1`, [ana.account])
const conditions = async () => listConditions((await signedIn(portal, ana)).ctx, { before: null })

test('with a password that somebody else chose, only choosing another is open', async () => {
  await set('password_temporary_at = now()')
  await expect(conditions()).rejects.toMatchObject({ code: 'own_password_needed' })
  const { ctx } = await signedIn(portal, ana)
  await changePassword(ctx, { current: PASSWORD, next: NEXT })
  await expect(listConditions(ctx, { before: null })).resolves.toBeDefined()
  await changePassword(ctx, { current: NEXT, next: PASSWORD })
})

test('a form sent empty is told of both its passwords', async () => {
  const { ctx } = await signedIn(portal, ana)
  await expect(changePassword(ctx, { current: '', next: '' })).rejects.toMatchObject({
    fields: {
      current: 'Enter the password you have now.',
      next: expect.stringContaining('at least 15'),
    },
  })
})

test('what was on its way to sign in or choose a password ends with a new one', async () => {
  const out = stranger(portal)
  for (const purpose of ['link', 'reset'] as const)
    await askForLink(out, { email: ana.email, purpose })
  const ticket = { account: ana.account, kind: 'patient' as const, methods: ['password'] }
  await giveTicket(asPublic(out, { account: ana.account }), { ...ticket, hash: Buffer.alloc(32) })
  const open = async () =>
    (
      await portal.owner.query<{ purpose: string }>(
        'select purpose from one_time where account_id = $1 and used_at is null and ended_at is null order by 1',
        [ana.account],
      )
    ).rows.map(({ purpose }) => purpose)
  expect(await open()).toEqual(['link', 'reset', 'ticket'])
  const { ctx } = await signedIn(portal, ana)
  await changePassword(ctx, { current: PASSWORD, next: NEXT })
  expect(await open()).toEqual([])
  await changePassword(ctx, { current: NEXT, next: PASSWORD })
})

test('a wrong password of somebody who is signed in is told to the owner', async () => {
  const { ctx } = await signedIn(portal, ana)
  await expect(confirmAgain(ctx, { by: 'password', typed: 'no' })).rejects.toMatchObject({
    code: 'password_wrong',
  })
  const { items } = await listSecurityEvents(ctx, { before: null })
  expect(items).toContainEqual(
    expect.objectContaining({ what: 'session proof', why: 'password', refused: true }),
  )
})

test('the first password takes a fresh proof: none is asked for beside it', async () => {
  const { ctx } = await signedIn(portal, ana)
  await set('password_hash = null')
  clock.advance(6 * 60_000)
  await expect(changePassword(ctx, { current: '', next: NEXT })).rejects.toMatchObject({
    code: 'confirm_needed',
  })
})

// A child too young for an account of their own gets none, also by an invitation that is older than the rule; and
// whoever proved that invitation is told the plain reason.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { testPortal, type TestPortal } from '../../../test/support/kit.ts'
import { forgetLetters, lettersOf } from '../../../test/support/letters.ts'
import {
  addPatient,
  addStaff,
  setUpClinic,
  signedIn,
  stranger,
  type TestPatient,
} from '../../../test/support/people.ts'
import { handClock } from '../../kit/clock.ts'
import { jobContext } from '../../kit/verb.ts'
import { cardPlace } from '../people/people.server.ts'
import { addAndOpen, answerAndEnter, openInvitation } from './enter.server.ts'
import { followUpOne } from './follow-up.jobs.ts'
import { invitePatient } from './invite.server.ts'

const clock = handClock('2026-10-01T15:00:00Z')
let portal: TestPortal
let kim: TestPatient
let invitation: string
beforeAll(async () => {
  portal = await testPortal({ clock })
  await setUpClinic(portal)
  kim = await addPatient(portal, 'Kim Young')
  await portal.owner.query('update account_patient set ended_at = now() where patient_id = $1', [
    kim.id,
  ])
  const { ctx } = await signedIn(portal, await addStaff(portal, 'Dee Desk', 'front desk'))
  await born('2009-01-01')
  const sent = { patient: kim.id, email: 'kim.young@example.com', phone: '' }
  invitation = (await invitePatient(ctx, sent)).id
  // Put right after it was sent.
  await born('2020-01-01')
})
afterAll(() => portal.end())

async function born(birthDate: string): Promise<void> {
  const card = { name: 'Kim Young', preferred: 'Kim', birthDate, recordNumber: null }
  const sealed = await portal.kit.vault.seal(kim.id, cardPlace(kim.id), JSON.stringify(card))
  await portal.owner.query('update patient set card = $2 where patient_id = $1', [kim.id, sealed])
}

const tooYoung = { code: 'too_young' }

test('no account is made, and the invitation says why', async () => {
  const out = stranger(portal)
  expect(await openInvitation(out, invitation)).toMatchObject({ tooYoung: true })
  const answer = { invitation, name: null, about: [], passkey: null }
  const next = 'nine copper lanterns hum'
  await expect(answerAndEnter(out, { ...answer, next })).rejects.toMatchObject(tooYoung)
})

test('the record joins no other account as its own', async () => {
  const other = await addPatient(portal, 'Ola Other')
  const { ctx } = await signedIn(portal, other)
  await expect(addAndOpen(ctx, invitation)).rejects.toMatchObject(tooYoung)
  const { rows } = await portal.owner.query(
    'select from account_patient where patient_id = $1 and ended_at is null',
    [kim.id],
  )
  expect(rows).toEqual([])
})

test('it is not sent again, and ends', async () => {
  await forgetLetters(portal)
  clock.advance(4 * 86_400_000)
  await followUpOne(jobContext(portal.kit, 'follow-up'), {})
  expect(await lettersOf(portal)).toEqual([])
  expect(await openInvitation(stranger(portal), invitation)).toBe(null)
})

// What a person invites others by is a letter from the clinic: so many a day, and nothing in it but a name.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { testPortal, type TestPortal } from '../../../test/support/kit.ts'
import { lettersOf } from '../../../test/support/letters.ts'
import {
  addPatient,
  addStaff,
  setUpClinic,
  signedIn,
  type TestPatient,
} from '../../../test/support/people.ts'
import { handClock } from '../../kit/clock.ts'
import type { Context } from '../../kit/kit.ts'
import { cardPlace } from '../people/people.server.ts'
import { addGuardian } from './guardians.server.ts'
import { inviteCaregiver } from './invite.server.ts'

const clock = handClock(new Date().toISOString())
let portal: TestPortal
let ana: TestPatient
let asDesk: Context
beforeAll(async () => {
  portal = await testPortal({ clock })
  await setUpClinic(portal)
  ana = await addPatient(portal, 'Ana Asks')
  asDesk = (await signedIn(portal, await addStaff(portal, 'Dee Desk', 'front desk'))).ctx
})
afterAll(() => portal.end())

const enter = async () => (await signedIn(portal, ana)).ctx
const helper = (n: number, name = 'Cara') => ({
  name,
  relation: 'friend' as const,
  email: `friend-${n}@example.org`,
  sections: ['results' as const],
  acts: [],
  lasting: 'open' as const,
})
const code = (call: Promise<unknown>) =>
  call.then(
    () => 'done',
    (error: { code: string }) => error.code,
  )

test.each([
  'Cara\nSee https',
  'Cara\r',
  'evil.example/x',
  'https:x',
  'a@example.org',
  'Ca\u0000ra',
  'Ca\u2028ra',
  'Ca\u202era',
])('%j is no name, of patients and of staff', async (name) => {
  const typed = { ...helper(0), name: `${name} Friend` }
  const refused = { code: 'invalid_input', fields: { name: expect.any(String) } }
  await expect(inviteCaregiver(await enter(), typed)).rejects.toMatchObject(refused)
  await expect(addGuardian(asDesk, { ...typed, patient: ana.id })).rejects.toMatchObject(refused)
  expect(await lettersOf(portal)).toEqual([])
})

test('ten in a day, however many at once; a name of any script is one', async () => {
  const ctx = await enter()
  const names = ['Søren O’Neill-Døe', 'María José Jr.', 'علی\u200cرضا', '王小明']
  const answers = await Promise.all(
    Array.from({ length: 12 }, (_, n) => code(inviteCaregiver(ctx, helper(n, names[n])))),
  )
  expect(answers.filter((one) => one === 'done')).toHaveLength(10)
  expect(answers.filter((one) => one === 'too_many_invitations')).toHaveLength(2)
  expect(await lettersOf(portal)).toHaveLength(10)
  clock.advance(86_400_000 + 1)
  expect(await code(inviteCaregiver(await enter(), helper(12)))).toBe('done')
})

test('of staff for one patient too, and not fewer because the patient invites', async () => {
  const ben = await addPatient(portal, 'Ben Asks')
  const born = `${clock().getUTCFullYear() - 9}-01-01`
  const card = { name: 'Ben Asks', preferred: 'Ben', birthDate: born, recordNumber: null }
  const sealed = await portal.kit.vault.seal(ben.id, cardPlace(ben.id), JSON.stringify(card))
  await portal.owner.query('update patient set card = $2 where patient_id = $1', [ben.id, sealed])
  const desk = (await signedIn(portal, await addStaff(portal, 'Dan Desk', 'front desk'))).ctx
  const answers = await Promise.all(
    Array.from({ length: 11 }, (_, n) =>
      code(addGuardian(desk, { ...helper(n), patient: ben.id })),
    ),
  )
  expect(answers.filter((one) => one === 'done')).toHaveLength(10)
  expect(answers.filter((one) => one === 'too_many_invitations')).toHaveLength(1)
  expect(await code(inviteCaregiver((await signedIn(portal, ben)).ctx, helper(13)))).toBe('done')
})

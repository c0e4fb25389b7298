// A guardian's access by the child's age in live sessions, the notice before it, and who must not act: against a real
// database with a clock of its own.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { testPortal, type TestPortal } from '../../../test/support/kit.ts'
import { forgetLetters, lettersOf } from '../../../test/support/letters.ts'
import {
  addPatient,
  addStaff,
  PASSWORD,
  setUpClinic,
  signedIn,
  stranger,
  type TestPatient,
} from '../../../test/support/people.ts'
import { sections } from '../../kit/access.ts'
import { handClock } from '../../kit/clock.ts'
import type { Context } from '../../kit/kit.ts'
import { inTransaction } from '../../kit/transaction.ts'
import { jobContext } from '../../kit/verb.ts'
import { createAccount } from '../account/account.server.ts'
import { listConditions } from '../conditions/conditions.server.ts'
import { cardPlace } from '../people/people.server.ts'
import { listOrders } from '../results/results.server.ts'
import { applyAllAges } from './ages.server.ts'
import { guardianContact } from './guardian-contact.ts'
import { addBlock, liftBlock } from './block.server.ts'
import { accepts } from './guardians.fixture.ts'
import { addGuardian, confirmIncapacity } from './guardians.server.ts'
import { inviteCaregiver } from './invite.server.ts'
import { guardEntry } from './guard.server.ts'
import { endGuardian, listHelpers, withdrawGuardian, withdrawIncapacity } from './helpers.server.ts'
import { join, readAsked } from './join.server.ts'
import { saveAges } from './law.server.ts'
import { listReviews } from './reviews.server.ts'

const DAY = 86_400_000
const clock = handClock('2026-10-01T12:00:00Z')
let portal: TestPortal
let child: TestPatient
let parent: { email: string; account: string; name: string }
let asDesk: Context
let asDoctor: Context

beforeAll(async () => {
  portal = await testPortal({ clock })
  await setUpClinic(portal)
  child = await addPatient(portal, 'Kim Child')
  await born(child, '2014-11-28')
  parent = await account('parent@example.org')
  asDesk = (await signedIn(portal, await addStaff(portal, 'Dee Desk', 'front desk'))).ctx
  asDoctor = (await signedIn(portal, await addStaff(portal, 'Doc Tor', 'clinician'))).ctx
})
afterAll(() => portal.end())

async function account(email: string) {
  const made = await createAccount(jobContext(portal.kit, 'account'), {
    email,
    password: PASSWORD,
    temporary: false,
  })
  return { email, name: email, account: made.account }
}

async function born({ id }: TestPatient, birthDate: string): Promise<void> {
  const card = { name: 'Kim Child', preferred: 'Kim', birthDate, recordNumber: null }
  const sealed = await portal.kit.vault.seal(id, cardPlace(id), JSON.stringify(card))
  await portal.owner.query('update patient set card = $2 where patient_id = $1', [id, sealed])
}

const enter = async () => (await signedIn(portal, parent as never)).ctx
const results = (ctx: Context) => listOrders(ctx, { show: 'all', before: null })
const isGuardians = (email: string | null) =>
  inTransaction(jobContext(portal.kit, 'activation'), async (ctx) =>
    guardianContact({ ...ctx.open, vault: portal.kit.vault, ctx } as never, child.id, {
      email,
      phone: null,
    }),
  )

const code = (call: Promise<unknown>) =>
  call.then(
    () => 'done',
    (error: { code: string }) => error.code,
  )
const person = (email: string, name = 'Pat Parent') => ({
  patient: child.id,
  name,
  relation: 'mother' as const,
  email,
})

test('a parent with an account is asked, opens nothing before accepting, then sees all; the child is told', async () => {
  const asked = await addGuardian(asDesk, person(parent.email))
  expect((await lettersOf(portal)).at(-1)).toMatchObject({ to: parent.email, purpose: 'caregiver' })
  expect(await code(enter().then(results))).toBe('no_record_open')
  expect((await listHelpers(asDesk, { patient: child.id })).active).toEqual([])
  await accepts(stranger(portal), parent.account, asked)
  const title = expect.stringContaining('Somebody can now help you')
  expect(await lettersOf(portal)).toContainEqual(
    expect.objectContaining({ to: child.email, title }),
  )
  const ctx = await enter()
  expect((await results(ctx)).orders.length).toBeGreaterThan(0)
  expect((await listConditions(ctx, { before: null })).active.length).toBeGreaterThan(0)
})

test('twice is refused', async () => {
  expect(await code(addGuardian(asDesk, person(parent.email)))).toBe('opens_already')
})

test('what is confidential reaches no guardian: not the list, not the address', async () => {
  const ctx = await enter()
  const id = child.entries.condition as string
  await guardEntry(asDoctor, { patient: child.id, id })
  expect((await listConditions(ctx, { before: null })).active.map((one) => one.id)).not.toContain(
    id,
  )
  const own = (await signedIn(portal, child)).ctx
  expect((await listConditions(own, { before: null })).active.map((one) => one.id)).toContain(id)
})

test('an account of the child with the guardian’s address or number is found out', async () => {
  expect(await isGuardians(' PARENT@example.org ')).toBe(true)
  expect(await isGuardians('kim@example.org')).toBe(false)
  expect(await isGuardians(null)).toBe(false)
})

test('thirty days before, both sides are told, once, and nothing of health', async () => {
  await forgetLetters(portal)
  clock.advance(DAY * 27) // 31 days before the twelfth birthday
  await applyAllAges(portal.kit)
  expect(await lettersOf(portal)).toEqual([])
  clock.advance(DAY)
  await applyAllAges(portal.kit)
  await applyAllAges(portal.kit)
  const letters = await lettersOf(portal)
  expect(letters.map(({ to }) => to).toSorted()).toEqual([child.email, parent.email].toSorted())
  for (const { text, title } of letters)
    expect(title + text).not.toMatch(/result|condition|medicine|diagnos/i)
})

test('at midnight of the clinic a live session sees less, without any job', async () => {
  // One session may not idle for weeks: it begins two minutes before midnight in New York.
  clock.advance(new Date('2026-11-28T04:58:00Z').getTime() - clock().getTime())
  const ctx = await enter()
  expect(await code(results(ctx))).toBe('done')
  clock.advance(119_000)
  expect(await code(results(ctx))).toBe('done')
  clock.advance(1000)
  expect(await code(results(ctx))).toBe('not_shared')
  expect(await code(listConditions(ctx, { before: null }))).toBe('done')
  const { rows } = await portal.owner.query(
    `select why from audit_event where patient_id = $1 and why = 'narrowed by age'`,
    [child.id],
  )
  expect(rows).toHaveLength(1)
})

test('a later age gives back what the age took, and nothing else; both sides are told', async () => {
  await forgetLetters(portal)
  const ages = (set: object) => saveAges(jobContext(portal.kit, 'clinic'), set)
  const seen = async () => (await listHelpers(asDesk, { patient: child.id })).active[0]
  asDesk = (await signedIn(portal, await addStaff(portal, 'Del Desk', 'front desk'))).ctx
  expect((await seen())?.sections).toEqual(['appointments', 'record', 'messages', 'bills'])
  await ages({ keep: ['appointments', 'results'] })
  await applyAllAges(portal.kit)
  expect(await seen()).toMatchObject({
    sections: ['appointments', 'results'],
    acts: ['appointments', 'results'],
  })
  await forgetLetters(portal)
  await ages({ narrow: 14 })
  await applyAllAges(portal.kit)
  await applyAllAges(portal.kit)
  expect(await seen()).toMatchObject({
    sections: [...sections],
    acts: [...sections],
    taken: { sections: [], acts: [] },
  })
  expect(await code(results(await enter()))).toBe('done')
  const letters = await lettersOf(portal)
  expect(letters.map(({ to }) => to).toSorted()).toEqual([child.email, parent.email].toSorted())
  expect(letters.find(({ to }) => to === child.email)?.text).toContain('sees more of your record')
  await ages({ narrow: 12, keep: ['appointments', 'messages', 'bills', 'record'] })
  await applyAllAges(portal.kit)
  expect((await seen())?.sections).toEqual(['appointments', 'record', 'messages', 'bills'])
})

test('at the age of majority it ends at midnight, in a live session too; nobody new becomes a guardian', async () => {
  await born(child, '2008-11-29')
  clock.advance(new Date('2026-11-29T04:59:59Z').getTime() - clock().getTime())
  const ctx = await enter()
  expect(await code(listConditions(ctx, { before: null }))).toBe('done')
  clock.advance(1000)
  expect(await code(listConditions(ctx, { before: null }))).toBe('no_record_open')
  asDesk = (await signedIn(portal, await addStaff(portal, 'Dan Desk', 'front desk'))).ctx
  expect(await code(addGuardian(asDesk, person('other@example.org')))).toBe('of_age')
  await born(child, '2020-01-01')
})

test('who must not act is let in by nobody, and learns nothing from the answer', async () => {
  const out = stranger(portal)
  const { invited } = await addGuardian(asDesk, person('banned@example.org', 'Bo Banned'))
  const { link, digits } = invited
  expect(await readAsked(out, link)).toMatchObject({ whose: 'Kim', basis: 'guardian' })
  await addBlock(asDesk, { ...person(''), name: 'Bo  BANNED', reason: 'an order of a court' })
  const answer = (input: Parameters<typeof join>[1]) =>
    join(out, input).catch((error: Error) => error.message)
  const made = { account: null, password: 'nine geese over the pond', userName: '' }
  const wrong = await answer({ link, digits: digits === '000000' ? '111111' : '000000', ...made })
  expect(await answer({ link, digits, ...made })).toBe(wrong)
  expect(await answer({ link: 'BBBB-BBBB-BBBB-BBBB', digits, ...made })).toBe(wrong)
  expect(await code(addGuardian(asDesk, person('banned@example.org', 'Bo Banned')))).toBe('blocked')
})

test('five wrong codes end an invitation, however many at once', async () => {
  const out = stranger(portal)
  const { invited } = await addGuardian(asDesk, person('new@example.org', 'Nan New'))
  const { link, digits } = invited
  const made = { account: null, password: 'nine geese over the pond', userName: '' }
  const guesses = Array.from({ length: 5 }, (_, n) =>
    String((Number(digits) + 1 + n) % 1_000_000).padStart(6, '0'),
  )
  await Promise.all(guesses.map((guess) => code(join(out, { link, digits: guess, ...made }))))
  expect(await code(join(out, { link, digits, ...made }))).toBe('join_no')
  expect(await readAsked(out, link)).toBe(null)
})

test('staff take back an invitation of their own, and none of the patient’s; it opens nothing any more', async () => {
  const out = stranger(portal)
  const { id, invited } = await addGuardian(asDesk, person('late@example.org', 'Lea Late'))
  const one = { patient: child.id, id }
  expect(await code(withdrawIncapacity(asDoctor, one))).not.toBe('done')
  expect(await readAsked(out, invited.link)).not.toBe(null)
  expect(await code(withdrawGuardian(asDesk, one))).toBe('done')
  expect(await readAsked(out, invited.link)).toBe(null)
  expect(await code(withdrawGuardian(asDesk, one))).toBe('not_found')
  const asked = await inviteCaregiver((await signedIn(portal, child)).ctx, {
    name: 'Fay Friend',
    relation: 'friend',
    email: 'fay@example.org',
    sections: ['results'],
    acts: [],
    lasting: 'open',
  })
  const own = { patient: child.id, id: asked.invitation }
  expect(await code(withdrawGuardian(asDesk, own))).toBe('not_found')
  expect(await readAsked(out, asked.link)).not.toBe(null)
})

test('what the clinic ends, ends at once, and both sides get a letter', async () => {
  const eve = await account('eve@example.org')
  await accepts(stranger(portal), eve.account, await addGuardian(asDesk, person(eve.email, 'Eve')))
  const found = (await listHelpers(asDesk, { patient: child.id })).active.find(
    ({ name }) => name === 'Eve',
  )
  await forgetLetters(portal)
  await endGuardian(asDesk, { patient: child.id, id: found?.grant ?? '' })
  const ctx = (await signedIn(portal, eve as never)).ctx
  expect(await code(results(ctx))).toBe('no_record_open')
  const letters = await lettersOf(portal)
  expect(letters.map(({ to }) => to).toSorted()).toEqual([child.email, eve.email].toSorted())
})

test('an incapacity is confirmed by those who may, and comes up for review', async () => {
  const input = {
    ...person('son@example.org', 'Sam Son'),
    grounds: 'in a coma since Monday',
    months: '3' as const,
  }
  expect(await code(confirmIncapacity(asDesk, input))).toBe('not_your_role')
  const son = await account('son@example.org')
  asDoctor = (await signedIn(portal, await addStaff(portal, 'Dot Tor', 'clinician'))).ctx
  await accepts(stranger(portal), son.account, await confirmIncapacity(asDoctor, input))
  expect(await listReviews(asDoctor, {})).toEqual([])
  clock.advance(DAY * 93)
  asDoctor = (await signedIn(portal, await addStaff(portal, 'Dov Tor', 'clinician'))).ctx
  expect(await listReviews(asDoctor, {})).toMatchObject([{ patient: child.id }])
  const { active } = await listHelpers(asDoctor, { patient: child.id })
  expect(active).toMatchObject([{ name: 'Sam Son', basis: 'incapacity' }])
})

test('what somebody has ends with the block, also when only the name is known', async () => {
  asDesk = (await signedIn(portal, await addStaff(portal, 'Di Desk', 'front desk'))).ctx
  const { invited } = await addGuardian(asDesk, person('', 'Cal Custody'))
  const { link, digits } = invited
  const made = { account: null, password: 'nine geese over the pond' }
  expect(await code(join(stranger(portal), { link, digits, ...made, userName: 'cal-1970' }))).toBe(
    'done',
  )
  const active = async () =>
    (await listHelpers(asDesk, { patient: child.id })).active.map(({ name }) => name)
  expect(await active()).toContain('Cal Custody')
  const block = { ...person(''), name: 'cal custody', reason: 'an order of a court' }
  const { id } = await addBlock(asDesk, block)
  expect(await active()).toEqual(['Sam Son'])
  // Whoever finds the browser of the front desk signed in takes none of it back.
  clock.advance(6 * 60_000)
  const lifted = () => code(liftBlock(asDesk, { patient: child.id, id }))
  expect(await lifted()).toBe('confirm_needed')
  asDesk = (await signedIn(portal, await addStaff(portal, 'Dom Desk', 'front desk'))).ctx
  expect(await lifted()).toBe('done')
})

test('a name to sign in with is no address: nobody is let in in the place of whose it is', async () => {
  const { invited } = await addGuardian(asDesk, person('', 'Fay Friend'))
  const { link, digits } = invited
  const made = { account: null, password: 'nine geese over the pond' }
  const answer = (userName: string) =>
    code(join(stranger(portal), { link, digits, ...made, userName }))
  expect(await answer('aunt@example.org')).toBe('name_bad')
  expect(await answer('fay-1970')).toBe('done')
  // One that was made like that before.
  await portal.owner.query('update account set email_key = $1 where email_key = $2', [
    portal.kit.vault.blind('email', 'aunt@example.org'),
    portal.kit.vault.blind('email', 'fay-1970'),
  ])
  expect(await code(addGuardian(asDesk, person('aunt@example.org', 'Ann Aunt')))).toBe('done')
})

test('a form sent empty names each field, and is no guess at the digits', async () => {
  const { invited } = await addGuardian(asDesk, person('empty@example.org', 'Em Empty'))
  const empty = { link: invited.link, digits: '', account: null, password: '', userName: '' }
  for (let n = 0; n < 6; n += 1)
    await expect(join(stranger(portal), empty)).rejects.toMatchObject({
      fields: {
        digits: 'Enter the six digits.',
        password: expect.stringContaining('at least 15 characters'),
      },
    })
  const made = { account: null, password: 'nine geese over the pond', userName: '' }
  await expect(join(stranger(portal), { ...invited, ...made })).resolves.toBeDefined()
})

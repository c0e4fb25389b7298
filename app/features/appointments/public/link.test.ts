// A link by which one known patient books: with the birth date, and a code that goes to the contact on file; once, and not for long.
import { createHash } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { openCalendar, type TestClinic } from '../../../../test/support/appointments.ts'
import { testPortal, type TestPortal } from '../../../../test/support/kit.ts'
import { forgetLetters, lettersOf } from '../../../../test/support/letters.ts'
import { addStaff, setUpClinic, signedIn, stranger } from '../../../../test/support/people.ts'
import { handClock } from '../../../kit/clock.ts'
import type { Context } from '../../../kit/kit.ts'
import { noFields } from '../../register/fields.ts'
import { registerPatient } from '../../register/register.server.ts'
import { bookByLink, proveLink, proveLinkCode, readLinkTimes } from './link-open.server.ts'
import { readLinks, sendLink, withdrawLink } from './link.server.ts'
import { slotText, readSlot, type Chosen } from './slot.ts'

const MONDAY = '2026-11-30T13:00:00Z' // eight in New York
const BORN = '1980-02-29'
const clock = handClock(MONDAY)
const setClock = (iso: string) => clock.advance(new Date(iso).getTime() - clock().getTime())
/** Everything happens at a moment of its own, so that what came last is known. */
const tick = () => clock.advance(1000)
let portal: TestPortal
let clinic: TestClinic
let desk: Context
let out: Context
let rosa: string
beforeAll(async () => {
  portal = await testPortal({ clock })
  await setUpClinic(portal)
  clinic = await openCalendar(portal, { booked_by: 'anyone' })
  desk = (await signedIn(portal, await addStaff(portal, 'Dee Desk', 'front desk'))).ctx
  out = stranger(portal)
  const made = await registerPatient(desk, {
    ...noFields,
    given: 'Rosa',
    family: 'Lind',
    email: 'rosa@example.org',
    born: BORN,
    sex: 'unknown',
    interpreter: '',
    contactRelation: '',
    different: [],
  })
  if (made.alike) throw new Error('Somebody is alike.')
  rosa = made.patient
}, 240_000)
afterAll(() => portal.end())
beforeEach(async () => {
  await portal.owner.query('delete from throttle')
  await forgetLetters(portal)
})

const codeSent = async () =>
  /\d{6}/.exec(
    (await lettersOf(portal)).findLast((one) => one.purpose === 'booking code')?.text ?? '',
  )?.[0] ?? ''

async function link(by: 'email' | 'sms' = 'email'): Promise<string> {
  tick()
  await sendLink(desk, { patient: rosa, type: clinic.type, bookable: '', by })
  const text = (await lettersOf(portal)).findLast((one) => one.purpose === 'booking link')?.text
  return /\/book\/([\w-]{43})/.exec(text ?? '')?.[1] ?? ''
}

test('a link with the birth date books once for that patient; only its hash is kept', async () => {
  const token = await link()
  const { rows } = await portal.owner.query(
    'select token_hash from booking_link order by created_at desc',
  )
  expect(rows[0].token_hash).toEqual(createHash('sha256').update(token).digest())
  await expect(proveLink(out, token, '1999-01-01')).rejects.toMatchObject({ code: 'link_no' })
  const proved = await proveLink(out, token, BORN)
  expect(proved.patient).toBe(rosa)
  const { slots } = await readLinkTimes(out, proved)
  const chosen = readSlot(slotText(slots[0] as (typeof slots)[number], 'in person')) as Chosen
  const all = await Promise.allSettled(
    Array.from({ length: 5 }, () => bookByLink(out, { ...proved, chosen, about: '' })),
  )
  expect(all.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  await expect(proveLink(out, token, BORN)).rejects.toMatchObject({ code: 'link_no' })
  expect((await readLinks(desk, { patient: rosa })).sent[0]?.state).toBe('used')
})

test('five wrong dates end a link, and so does staff; a wrong link sounds the same', async () => {
  const token = await link()
  const says = async (one: string, born: string) =>
    proveLink(out, one, born).catch(({ message }: Error) => message)
  const unknown = await says('A'.repeat(43), BORN)
  for (let n = 1; n <= 5; n++) expect(await says(token, `1999-01-0${n}`)).toBe(unknown)
  expect(await says(token, BORN)).toBe(unknown)
  expect((await readLinks(desk, { patient: rosa })).sent[0]?.state).toBe('wrong dates')
  const next = await link()
  const [open] = (await readLinks(desk, { patient: rosa })).sent
  const proved = await proveLink(out, next, BORN)
  await withdrawLink(desk, { patient: rosa, id: open?.id ?? '' })
  await expect(readLinkTimes(out, proved)).rejects.toMatchObject({ code: 'link_no' })
  expect(await says(next, BORN)).toBe(unknown)
})

test('a newer link ends the one before, and none is open for longer than two weeks', async () => {
  const first = await link()
  const second = await link()
  await expect(proveLink(out, first, BORN)).rejects.toMatchObject({ code: 'link_no' })
  setClock('2026-12-15T13:00:00Z')
  await expect(proveLink(out, second, BORN)).rejects.toMatchObject({ code: 'link_no' })
  setClock(MONDAY)
})

test('after the birth date a code goes to the contact on file: a wrong one, an old one and one that was used open nothing', async () => {
  const token = await link()
  const proved = await proveLink(out, token, BORN)
  const [sent] = (await lettersOf(portal)).filter(({ purpose }) => purpose === 'booking code')
  expect(sent).toMatchObject({ to: 'rosa@example.org' })
  const code = await codeSent()
  const wrong = code === '123456' ? '654321' : '123456'
  await expect(proveLinkCode(out, proved, wrong)).rejects.toMatchObject({ code: 'code_no' })
  clock.advance(16 * 60_000)
  await expect(proveLinkCode(out, proved, code)).rejects.toMatchObject({ code: 'code_late' })
  // The link once more: a new code, and the old one is worth nothing.
  tick()
  await proveLink(out, token, BORN)
  const next = await codeSent()
  if (next !== code)
    await expect(proveLinkCode(out, proved, code)).rejects.toMatchObject({ code: 'code_no' })
  await proveLinkCode(out, proved, next)
  await expect(proveLinkCode(out, proved, next)).rejects.toMatchObject({ code: 'code_late' })
  // Wrong codes end it as wrong dates do, and so many codes are sent in an hour.
  for (let n = 0; n < 2; n += 1) {
    tick()
    await proveLink(out, token, BORN)
  }
  await expect(proveLink(out, token, BORN)).rejects.toMatchObject({ code: 'too_many_codes' })
  const last = await codeSent()
  for (let n = 0; n < 5; n += 1)
    await proveLinkCode(out, proved, last === '123456' ? '654321' : '123456').catch(() => {})
  await expect(proveLinkCode(out, proved, last)).rejects.toMatchObject({ code: 'link_no' })
})

// A link to a form for one invited person: a patient proves it by a code at the contact on file, somebody new says who they are.
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { lettersOf } from '../../../../test/support/letters.ts'
import { openIntakes, who, type Intakes } from '../../../../test/support/taking-in.ts'
import { handClock } from '../../../kit/clock.ts'
import type { Context } from '../../../kit/kit.ts'
import { listFormRequests } from '../ask.server.ts'
import { listIntakes } from './desk.server.ts'
import { readIntake, sendIntake } from './fill.server.ts'
import {
  readInvites,
  readNewInvites,
  sendNewInvite,
  sendPatientInvite,
  withdrawInvite,
} from './invite.server.ts'
import { askInviteCode, beginByInvite, lookAtInvite, proveInvite } from './invited.server.ts'

const clock = handClock('2026-11-30T13:00:00Z')
let it: Intakes
let portal: Intakes['portal']
let desk: Context
let nurse: Context
let out: Context
let form: string
let rosa: string
let fill: Intakes['fill']
let newest: Intakes['newest']
let work: Intakes['work']

beforeAll(async () => {
  it = await openIntakes(clock)
  ;({ portal, out, form, rosa, fill, newest, work } = it)
}, 240_000)
afterAll(() => portal?.end())
beforeEach(async () => void ({ desk, nurse } = await it.anew()))

async function invited(by: 'email' | 'sms' = 'email'): Promise<string> {
  clock.advance(1000)
  await sendPatientInvite(desk, { patient: rosa, form, by })
  return linkIn()
}
async function linkIn(): Promise<string> {
  const letter = (await lettersOf(portal)).findLast(({ purpose }) => purpose === 'form link')
  expect(letter?.text).not.toMatch(/about you/i)
  return /\/intake\/link\/([\w-]{43})/.exec(letter?.text ?? '')?.[1] ?? ''
}
const codeIn = async () =>
  /\d{6}/.exec(
    (await lettersOf(portal)).findLast(({ purpose }) => purpose === 'form code')?.text ?? '',
  )?.[0] ?? ''

test('a patient who is invited gets a code at the contact on file, and finds what is known in the form', async () => {
  const link = await invited()
  expect(await lookAtInvite(out, link)).toBeNull()
  expect(await proveInvite(out, link, { code: '000000', language: 'en' })).toBeNull()
  await askInviteCode(out, link)
  const letter = (await lettersOf(portal)).findLast(({ purpose }) => purpose === 'form code')
  expect(letter?.to).toBe('rosa@example.org')
  const token = (await proveInvite(out, link, { code: await codeIn(), language: 'en' })) ?? ''
  const open = await readIntake(out, token)
  expect(open?.filled.proved).toBe(true)
  expect(JSON.stringify(open?.settled.answers)).toContain('202 555 0144')
  expect((await newest()).patient_id).toBe(rosa)
  await fill(token)
  const before = (await listFormRequests(nurse, { patient: rosa })).length
  await sendIntake(out, token)
  await work((await newest()).intake_id)
  expect(await listFormRequests(nurse, { patient: rosa })).toHaveLength(before + 1)
  expect((await readInvites(desk, { patient: rosa })).sent[0]?.state).toBe('used')
  // It is over: neither code nor link opens anything.
  await askInviteCode(out, link)
  expect(await proveInvite(out, link, { code: await codeIn(), language: 'en' })).toBeNull()
})

test('whoever comes back by the link goes on with what they began', async () => {
  const link = await invited()
  await askInviteCode(out, link)
  const token = (await proveInvite(out, link, { code: await codeIn(), language: 'en' })) ?? ''
  await fill(token)
  clock.advance(1000)
  await askInviteCode(out, link)
  const again = (await proveInvite(out, link, { code: await codeIn(), language: 'en' })) ?? ''
  expect(await readIntake(out, token)).toBeNull()
  expect(JSON.stringify((await readIntake(out, again))?.filled.answers)).toContain('Opal-Thistle')
})

test('five wrong codes end a link, and so does staff; a link that is none sounds the same', async () => {
  const link = await invited('sms')
  await askInviteCode(out, 'A'.repeat(43))
  expect((await lettersOf(portal)).filter(({ purpose }) => purpose === 'form code')).toEqual([])
  await askInviteCode(out, link)
  const code = await codeIn()
  const wrong = String((Number(code) + 1) % 1_000_000).padStart(6, '0')
  for (let n = 0; n < 5; n += 1)
    expect(await proveInvite(out, link, { code: wrong, language: 'en' })).toBeNull()
  expect(await proveInvite(out, link, { code, language: 'en' })).toBeNull()
  const next = await invited()
  const { sent: all } = await readInvites(desk, { patient: rosa })
  expect(all[1]?.state).toBe('wrong codes')
  await withdrawInvite(desk, { patient: rosa, id: all[0]?.id ?? '' })
  // It is among what the patient reads of their record.
  const { rows: said } = await portal.owner.query(
    "select patient_id as patient from audit_event where why = 'withdrawn' and what = 'intake invite'",
  )
  expect(said).toEqual([{ patient: rosa }])
  await askInviteCode(out, next)
  expect(await proveInvite(out, next, { code: await codeIn(), language: 'en' })).toBeNull()
})

test('a code counts a quarter of an hour, and four are sent in an hour', async () => {
  const link = await invited()
  for (let n = 0; n < 6; n += 1) await askInviteCode(out, link)
  expect((await lettersOf(portal)).filter(({ purpose }) => purpose === 'form code')).toHaveLength(4)
  const code = await codeIn()
  clock.advance(16 * 60_000)
  expect(await proveInvite(out, link, { code, language: 'en' })).toBeNull()
})

test('somebody new who is invited says who they are, and what they send waits for the desk', async () => {
  const petra = { given: 'Petra', family: 'Fresh', email: 'petra@example.org', phone: '' }
  const invite = { ...petra, language: 'en', form, by: 'email' } as const
  await sendNewInvite(desk, invite)
  const link = await linkIn()
  expect((await lookAtInvite(out, link))?.title.text).toContain('About you')
  const token = (await beginByInvite(out, link, { who, language: 'en' })) ?? ''
  await fill(token)
  await sendIntake(out, token)
  const { intake_id: id } = await newest()
  await work(id)
  expect((await listIntakes(desk, {})).map((one) => one.id)).toContain(id)
  expect((await readNewInvites(desk, {})).sent[0]).toMatchObject({ given: 'Petra', state: 'used' })
  expect(await beginByInvite(out, link, { who, language: 'en' })).toBeNull()
  await expect(sendNewInvite(desk, { ...invite, email: '' })).rejects.toMatchObject({
    fields: { email: expect.any(String) },
  })
})

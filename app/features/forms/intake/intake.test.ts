// A form without an account at its verbs: nothing is revealed, nothing can be read back once it was sent, codes are guessed at in vain,
// and what the desk makes of what the portal cannot match.
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { testPortal, type TestPortal } from '../../../../test/support/kit.ts'
import { forgetLetters, lettersOf } from '../../../../test/support/letters.ts'
import { addStaff, setUpClinic, signedIn, stranger } from '../../../../test/support/people.ts'
import { handClock } from '../../../kit/clock.ts'
import type { Context } from '../../../kit/kit.ts'
import { jobContext } from '../../../kit/verb.ts'
import { newToken } from '../../account/token.ts'
import { noFields } from '../../register/fields.ts'
import { registerPatient } from '../../register/register.server.ts'
import { listFormRequests, readAnswers } from '../ask.server.ts'
import { bringForm, endForm } from '../forms.server.ts'
import type { Value } from '../questionnaire/answers.ts'
import { allSeen } from '../questionnaire/settle.ts'
import { beginIntake, readPublicForm } from './begin.server.ts'
import {
  listIntakes,
  matchIntake,
  readIntakeToMatch,
  refuseIntake,
  registerIntake,
} from './desk.server.ts'
import { settleIntakes, sweepIntakes } from './file.jobs.ts'
import {
  codeOfIntake,
  goOnWith,
  readIntake,
  saveIntake,
  sendIntake,
  signIntake,
} from './fill.server.ts'
import type { Who } from './intake.ts'
import {
  readInvites,
  readNewInvites,
  sendNewInvite,
  sendPatientInvite,
  withdrawInvite,
} from './invite.server.ts'
import { askInviteCode, beginByInvite, lookAtInvite, proveInvite } from './invited.server.ts'
import { openForm } from './public.server.ts'

const clock = handClock('2026-11-30T13:00:00Z')
let portal: TestPortal
let admin: Context
let desk: Context
let nurse: Context
let out: Context
let form: string
let phq: string
let rosa: string
let staff: Awaited<ReturnType<typeof addStaff>>[]

/** Sessions end while the clock goes on for days. */
async function signInAll() {
  const all = await Promise.all(staff.map((one) => signedIn(portal, one)))
  ;[admin, desk, nurse] = all.map(({ ctx }) => ctx) as [Context, Context, Context]
}

beforeAll(async () => {
  portal = await testPortal({ clock })
  await setUpClinic(portal)
  staff = [
    await addStaff(portal, 'Ada Admin', 'admin'),
    await addStaff(portal, 'Dee Desk', 'front desk'),
    await addStaff(portal, 'Nora Nurse', 'nurse'),
  ]
  await signInAll()
  out = stranger(portal)
  form = (await bringForm(admin, { text: null, instrument: 'about-you' })).id
  phq = (await bringForm(admin, { text: null, instrument: 'phq-9' })).id
  for (const id of [form, phq]) await openForm(admin, { form: id, open: true })
  const made = await registerPatient(desk, {
    ...noFields,
    given: 'Rosa',
    family: 'Lind',
    born: '1980-02-29',
    email: 'rosa@example.org',
    mobile: '+1 202 555 0144',
    sex: 'unknown',
    interpreter: '',
    contactRelation: '',
    different: [],
  })
  rosa = made.alike ? '' : made.patient
}, 240_000)
afterAll(() => portal.end())
beforeEach(async () => {
  await portal.owner.query('delete from throttle')
  await forgetLetters(portal)
  clock.advance(60_000)
  await signInAll()
})

const who: Who = {
  given: 'Nova',
  family: 'Quillfeather',
  born: '1990-05-03',
  email: 'nova@example.org',
  phone: '(202) 555-0199',
  language: 'en',
}

const begin = (said: Partial<Who> = {}, which = form) => {
  clock.advance(1000)
  return beginIntake(out, { form: which, who: { ...who, ...said }, language: 'en' })
}

const text = (value: string): Value[] => [{ kind: 'string', value }]

const questions = async (token: string) =>
  [...allSeen((await readIntake(out, token))?.settled.seen ?? [])].filter(
    ({ open, item }) => open && item.kind !== 'group' && item.kind !== 'display',
  )

/** Answers everything: texts with these words, choices with the first, or `pick`. */
async function fill(token: string, words = 'Opal-Thistle of 12 Fern Lane', pick = 0) {
  for (let round = 0; round < 3; round += 1) {
    const changed: [string, Value[]][] = (await questions(token)).flatMap(
      ({ key, item, choices }) => {
        const choice = choices[Math.min(pick, choices.length - 1)]?.value
        if (choice) return [[key, [choice]]]
        if (item.kind === 'boolean') return [[key, [{ kind: 'boolean', value: true }]]]
        return item.kind === 'string' || item.kind === 'text'
          ? [[key, text(words.slice(0, item.longest ?? undefined))]]
          : []
      },
    )
    clock.advance(1000)
    await saveIntake(out, token, { changed, language: 'en' })
  }
}

const newest = async () =>
  (await portal.owner.query('select * from intake order by created_at desc limit 1')).rows[0]

const work = async (id: string) => {
  clock.advance(1000)
  await settleIntakes.work(portal.kit, { id, last: false })
}

/** Everything up to the queue. @returns its id */
async function sent(said: Partial<Who> = {}, which = form, pick = 0): Promise<string> {
  const token = await begin(said, which)
  await fill(token, undefined, pick)
  expect(await sendIntake(out, token)).toBe(true)
  const { intake_id: id } = await newest()
  await work(id)
  return id
}

const from = (address: string): Context => ({ ...out, caller: { ...out.caller, address } })

test('only a form that the clinic opened is there, and not once it was closed or put out of use', async () => {
  expect((await readPublicForm(out, form)).title.text).toContain('About you')
  const none = { kind: 'not_found' }
  await openForm(admin, { form, open: false })
  await expect(readPublicForm(out, form)).rejects.toMatchObject(none)
  await expect(begin()).rejects.toMatchObject(none)
  await openForm(admin, { form, open: true })
  await endForm(admin, { id: form, ended: true })
  await expect(readPublicForm(out, form)).rejects.toMatchObject(none)
  await endForm(admin, { id: form, ended: false })
  await expect(readPublicForm(out, '../secret')).rejects.toMatchObject(none)
})

test('what was typed of oneself stands in the form already, and nothing of it in clear in the database', async () => {
  const token = await begin()
  expect((await questions(token)).map(({ values }) => JSON.stringify(values)).join()).toContain(
    '555-0199',
  )
  await fill(token)
  const row = JSON.stringify(await newest())
  expect(row).not.toMatch(/nova|quillfeather|opal|fern|555/i)
  expect((await newest()).answers.toString('latin1')).not.toMatch(/opal|fern/i)
})

const shape = async (said: Partial<Who>) => {
  const token = await begin(said)
  const { state, invite_id, filed_as } = await newest()
  return {
    length: token.length,
    state,
    invite_id,
    filed_as,
    known: (await readIntake(out, token))?.filled.proved,
  }
}

test('who is known here and who is not leave the same rows and get the same answer', async () => {
  const known = { given: 'Rosa', family: 'Lind', born: '1980-02-29', email: 'rosa@example.org' }
  expect(await shape(known)).toEqual(await shape({}))
  expect(await lettersOf(portal)).toEqual([])
})

test('once it was sent nothing of it can be read, by its token or its code; sent twice it is sent once', async () => {
  const token = await begin()
  await fill(token)
  const { code } = (await codeOfIntake(out, token, false)) ?? { code: '' }
  expect(await sendIntake(out, token)).toBe(true)
  expect(await readIntake(out, token)).toBeNull()
  expect(await saveIntake(out, token, { changed: [], language: 'en' })).toBeNull()
  expect(await codeOfIntake(out, token, true)).toBeNull()
  expect(await goOnWith(out, code, newToken())).toBe(false)
  expect(await sendIntake(out, token)).toBe(true)
  expect(await sendIntake(out, newToken())).toBe(false)
  const { rows } = await portal.owner.query(
    'select state from intake where code_key is not null and state <> $1',
    ['draft'],
  )
  expect(rows).toEqual([])
})

test('a form with gaps is not sent, by whatever door, and stays a draft', async () => {
  const token = await begin({ phone: '' })
  await expect(sendIntake(out, token)).rejects.toMatchObject({ code: 'form_gaps' })
  expect((await newest()).state).toBe('draft')
})

test('it goes on elsewhere with its code, and the address there opens it no more', async () => {
  const token = await begin()
  await fill(token)
  const first = await codeOfIntake(out, token, true)
  expect(first).toMatchObject({ mailed: true })
  const [letter] = await lettersOf(portal)
  expect(letter?.to).toBe('nova@example.org')
  expect(letter?.text).toContain(first?.code)
  expect(letter?.text).not.toMatch(/nova|about you/i)
  expect((await codeOfIntake(out, token, false))?.code).toBe(first?.code)
  const next = newToken()
  expect(await goOnWith(out, ` ${first?.code.toUpperCase()} `, next)).toBe(true)
  expect(await readIntake(out, token)).toBeNull()
  const there = await readIntake(out, next)
  expect(JSON.stringify(there?.filled.answers)).toContain('Opal-Thistle')
})

test('codes are tried a few times and no more; an address that nobody used for hours opens nothing, its code does', async () => {
  const token = await begin()
  const { code } = (await codeOfIntake(out, token, false)) ?? { code: '' }
  for (let n = 0; n < 10; n += 1)
    expect(await goOnWith(out, `aaaaa-aaaa${n}`, newToken())).toBe(false)
  await expect(goOnWith(out, code, newToken())).rejects.toMatchObject({ kind: 'too_many' })
  clock.advance(3 * 3_600_000)
  expect(await readIntake(out, token)).toBeNull()
  const next = newToken()
  expect(await goOnWith(from('192.0.2.8'), code, next)).toBe(true)
  clock.advance(8 * 86_400_000)
  expect(await goOnWith(out, code, newToken())).toBe(false)
  expect(await readIntake(out, next)).toBeNull()
})

test('letters with a code are few, and answers have a size', async () => {
  const token = await begin()
  for (let n = 0; n < 3; n += 1) await codeOfIntake(out, token, true)
  await expect(codeOfIntake(out, token, true)).rejects.toMatchObject({ kind: 'too_many' })
  const [first] = await questions(token)
  const large = text('x'.repeat(400_000))
  await expect(
    saveIntake(out, token, { changed: [[first?.key ?? '', large]], language: 'en' }),
  ).rejects.toMatchObject({ code: 'form_large' })
})

test('a network begins so many forms in a day and no more', async () => {
  for (let n = 0; n < 60; n += 1) await beginIntake(out, { form, who, language: 'en' })
  await expect(begin()).rejects.toMatchObject({ code: 'too_many_forms' })
  await portal.owner.query("delete from intake where state = 'draft'")
})

test('it waits for the desk, who sees who it is from and not what was answered', async () => {
  const id = await sent({ given: 'Rosa', family: 'Lind', born: '1980-02-29' })
  const [waiting] = (await listIntakes(desk, {})).filter((one) => one.id === id)
  expect(waiting?.who.given).toBe('Rosa')
  const open = await readIntakeToMatch(desk, { id })
  expect(open.alike.map(({ patient }) => patient)).toContain(rosa)
  expect(JSON.stringify(open)).not.toContain('Opal')
  const biller = (await signedIn(portal, await addStaff(portal, 'Bo Bills', 'biller'))).ctx
  await expect(readIntakeToMatch(biller, { id })).rejects.toMatchObject({ code: 'not_your_role' })
})

test('matched, it is an answered form of that patient, sealed under their key, read by who treats them', async () => {
  const id = await sent({ given: 'Rosa', family: 'Lind', born: '1980-02-29' })
  await matchIntake(desk, { id, patient: rosa })
  await work(id)
  await work(id)
  const row = await portal.owner.query('select * from intake where intake_id = $1', [id])
  expect(row.rows[0]).toMatchObject({ state: 'filed', filed_as: rosa, who: null, answers: null })
  const asked = await listFormRequests(nurse, { patient: rosa })
  expect(asked).toHaveLength(1)
  const read = await readAnswers(nurse, { patient: rosa, id: asked[0]?.id ?? '' })
  expect(JSON.stringify(read.answered?.answers)).toContain('Opal-Thistle')
  await expect(matchIntake(desk, { id, patient: rosa })).rejects.toMatchObject({
    kind: 'not_found',
  })
})

test('the desk registers somebody new, once those who are alike were looked at', async () => {
  const id = await sent({ given: 'Isolde', family: 'Newcomer', email: 'isolde@example.org' })
  const { patient } = await registerIntake(desk, { id, sex: 'unknown', sure: true })
  await work(id)
  expect(await listFormRequests(nurse, { patient })).toHaveLength(1)
})

test('refused, what was filled in is gone, and nobody can take it up again', async () => {
  const id = await sent()
  await refuseIntake(desk, { id, why: 'spam' })
  await work(id)
  const { rows } = await portal.owner.query('select * from intake where intake_id = $1', [id])
  expect(rows[0]).toMatchObject({ state: 'refused', why: 'spam', who: null, answers: null })
  await expect(matchIntake(desk, { id, patient: rosa })).rejects.toMatchObject({
    kind: 'not_found',
  })
})

test('an answer that cannot wait is work at once, also of somebody whom nobody knows', async () => {
  const id = await sent({}, phq, 3)
  const { rows } = await portal.owner.query(
    "select urgency, due_at from work_item where kind = 'intake' and about_id = $1",
    [id],
  )
  expect(new Date(rows[0].due_at).getTime() - clock().getTime()).toBeLessThanOrEqual(3_600_000)
  expect((await listIntakes(desk, {}))[0]).toMatchObject({ id, alarm: true })
})

test('what nobody sent in a week is swept with the record that only it had; what waits stays', async () => {
  const kept = await sent()
  await begin()
  const { patient_id: patient } = await newest()
  clock.advance(8 * 86_400_000)
  await signInAll()
  expect((await sweepIntakes(jobContext(portal.kit, 'intake'), {})).count).toBeGreaterThan(0)
  const left = await portal.owner.query('select from patient where patient_id = $1', [patient])
  expect(left.rowCount).toBe(0)
  expect((await listIntakes(desk, {})).map(({ id }) => id)).toContain(kept)
})

// A link for one invited person

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

// Forms that are signed, and groups that are filled in several times

test('a form that wants a signature is sent by signing it alone, and stands in the chain of whoever it is', async () => {
  const { id: signed } = await bringForm(admin, { text: null, instrument: 'new-patient' })
  await openForm(admin, { form: signed, open: true })
  const token = await begin(
    { given: 'Sigrid', family: 'Signer', email: 'sigrid@example.org' },
    signed,
  )
  await fill(token)
  const key = (await questions(token)).find(({ item }) => item.id === 'intake-medicine-name')?.key
  const group = key?.split('-')[0]?.replace(/\d+/, (n) => String(Number(n) - 1)) ?? ''
  await saveIntake(out, token, {
    changed: [],
    times: { key: group, without: null },
    language: 'en',
  })
  await expect(sendIntake(out, token)).rejects.toMatchObject({ code: 'form_unsigned' })
  const given = { as: 'self', strokes: '', witness: '', interpreter: '' } as const
  // The second medicine has no name yet.
  await expect(signIntake(out, token, { ...given, typed: 'Sigrid S' })).rejects.toMatchObject({
    code: 'form_gaps',
  })
  await fill(token)
  await expect(signIntake(out, token, { ...given, typed: '' })).rejects.toMatchObject({
    fields: { typed: expect.any(String) },
  })
  expect(await signIntake(out, token, { ...given, typed: 'Sigrid S' })).toBe(true)
  const { intake_id: id } = await newest()
  await work(id)
  const { patient } = await registerIntake(desk, { id, sex: 'unknown', sure: true })
  await work(id)
  const [asked] = await listFormRequests(nurse, { patient })
  expect(asked?.signedAt).not.toBeNull()
  const read = await readAnswers(nurse, { patient, id: asked?.id ?? '' })
  expect(read.signed).toMatchObject([
    { kind: 'signed', role: 'self', typed: 'Sigrid S', account: null, methods: ['intake'] },
  ])
  const names = [...allSeen(read.answered?.seen ?? [])].filter(
    ({ item }) => item.id === 'intake-medicine-name',
  )
  expect(names).toHaveLength(2)
  const links = await portal.owner.query(
    'select account_id, chain from signature where patient_id = $1',
    [patient],
  )
  expect(links.rows).toHaveLength(1)
  expect(links.rows[0].account_id).toBeNull()
})

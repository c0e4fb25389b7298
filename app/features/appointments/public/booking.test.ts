// Booking without an account at its verbs: nothing is revealed, nothing of a chart changes before the code, a time is held once,
// and what the desk makes of what the portal cannot match.
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { openCalendar, type TestClinic } from '../../../../test/support/appointments.ts'
import { testPortal, type TestPortal } from '../../../../test/support/kit.ts'
import { forgetLetters, lettersOf } from '../../../../test/support/letters.ts'
import { addStaff, setUpClinic, signedIn, stranger } from '../../../../test/support/people.ts'
import { handClock } from '../../../kit/clock.ts'
import type { Context } from '../../../kit/kit.ts'
import { jobContext } from '../../../kit/verb.ts'
import { noFields } from '../../register/fields.ts'
import { registerPatient } from '../../register/register.server.ts'
import { askVisit, proveVisit } from './ask.server.ts'
import type { Asked } from './asked.ts'
import { drawForm, passGuard } from './guard.server.ts'
import { bitsFor, isWorked } from './form-token.ts'
import { matchBookings } from './match.jobs.ts'
import { cancelMine, readMine, sweepBookings } from './mine.server.ts'
import { attachNew } from './new-patient.server.ts'
import { listTimes } from './offered.server.ts'
import { attachRequest, listRequests, readRequest, refuseRequest } from './requests.server.ts'
import { slotText, readSlot, type Chosen } from './slot.ts'

const MONDAY = '2026-11-30T13:00:00Z' // eight in New York
const clock = handClock(MONDAY)
const setClock = (iso: string) => clock.advance(new Date(iso).getTime() - clock().getTime())
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
  rosa = await register({ given: 'Rosa', family: 'Lind', email: 'rosa@example.org' })
}, 240_000)
afterAll(() => portal.end())
beforeEach(async () => {
  await portal.owner.query('delete from busy')
  await portal.owner.query('delete from booking_request')
  await portal.owner.query('delete from throttle')
  await forgetLetters(portal)
})

const usual: Asked = {
  given: 'Rosa',
  family: 'Lind',
  born: '1980-02-29',
  email: 'rosa@example.org',
  phone: '',
  by: 'email',
  language: 'en',
  about: 'My knee',
}

async function register(fields: Partial<typeof noFields>): Promise<string> {
  const made = await registerPatient(desk, {
    ...noFields,
    born: '1980-02-29',
    ...fields,
    sex: 'unknown',
    interpreter: '',
    contactRelation: '',
    different: [],
  })
  if (made.alike) throw new Error('Somebody is alike.')
  return made.patient
}

/** The n-th of the free times. */
async function slotAt(n: number): Promise<Chosen> {
  const { slots } = await listTimes(out, { type: clinic.type })
  const slot = slots[n] as (typeof slots)[number]
  return readSlot(slotText(slot, 'in person')) as Chosen
}

/** Everything happens at a moment of its own, so that what came last is known. */
const tick = () => clock.advance(1000)

const ask = (chosen: Chosen, asked: Partial<Asked> = {}, from = out) => {
  tick()
  return askVisit(from, { type: clinic.type, chosen, asked: { ...usual, ...asked } })
}

const codeSent = async () =>
  /\d{6}/.exec(
    (await lettersOf(portal)).findLast((one) => one.purpose === 'booking code')?.text ?? '',
  )?.[0] ?? ''

const rowsOf = async (table: string) =>
  Number((await portal.owner.query(`select count(*) as n from ${table}`)).rows[0].n)

const request = async () =>
  (await portal.owner.query('select * from booking_request order by created_at desc limit 1'))
    .rows[0]

/** Everything up to what the job makes of it. */
async function booked(asked: Partial<Asked> = {}, n = 0): Promise<string> {
  const token = (await ask(await slotAt(n), asked)) as string
  tick()
  expect(await proveVisit(out, token, await codeSent())).toBe('yes')
  tick()
  await matchBookings.work(portal.kit, { id: (await request()).request_id, last: false })
  return token
}

const from = (address: string): Context => ({ ...out, caller: { ...out.caller, address } })

test('asking holds the time, sends a code, and touches nothing of the chart', async () => {
  const before = await rowsOf('appointment')
  const chosen = await slotAt(0)
  expect(await ask(chosen)).toMatch(/^[\w-]{43}$/)
  const { rows } = await portal.owner.query('select held_until, for_id from busy')
  expect(rows).toHaveLength(1)
  expect(rows[0].held_until).toEqual(new Date(clock().getTime() + 15 * 60_000))
  expect(await rowsOf('appointment')).toBe(before)
  expect((await lettersOf(portal)).map(({ purpose, to }) => [purpose, to])).toEqual([
    ['booking code', 'rosa@example.org'],
  ])
  // What stands in the row names nobody.
  expect(JSON.stringify(await request())).not.toMatch(/rosa|lind|1980-02-29|knee/i)
  expect((await slotAt(0)).at).not.toBe(chosen.at)
})

const shape = async (asked: Partial<Asked>, n: number) => {
  await forgetLetters(portal)
  const token = (await ask(await slotAt(n), asked, from(`192.0.2.${n + 1}`))) as string
  const { state, sealed } = await request()
  const [letter] = await lettersOf(portal)
  const text = letter?.text.replace(/\d{6}/, '')
  const said = await proveVisit(out, token, await codeSent())
  return {
    length: token.length,
    state,
    sealed: sealed !== null,
    text,
    said,
    now: (await request()).state,
  }
}

test('who is known and who is not leave the same rows and get the same answer', async () => {
  const known = await shape({}, 0)
  const unknown = await shape({ email: 'nobody@example.org', given: 'No', family: 'Body' }, 1)
  expect(unknown).toEqual(known)
})

test('a code on file, birth date and name that fit make it that patient’s appointment', async () => {
  const token = await booked()
  const { rows } = await portal.owner.query(
    'select a.patient_id, a.made_via, a.made_by, a.starts_at, r.state from booking_request r join appointment a using (appointment_id)',
  )
  expect(rows).toMatchObject([
    { patient_id: rosa, made_via: 'public', made_by: null, state: 'booked' },
  ])
  // One time is taken, by the appointment and no more by the request.
  const busy = await portal.owner.query('select held_until, for_id from busy')
  expect(busy.rows).toHaveLength(1)
  expect(busy.rows[0].held_until).toBeNull()
  expect(busy.rows[0].for_id).not.toBe((await request()).request_id)
  expect((await lettersOf(portal)).at(-1)?.title).toBe('Booked: your visit at Test Clinic')
  expect((await readMine(out, token)).state).toBe('booked')
})

test.each([
  ['another birth date', { born: '1981-02-28' }],
  ['another name', { given: 'Otto', family: 'Person' }],
  ['a contact that is not on file', { email: 'else@example.org' }],
])('%s waits for the desk, and the chart stays as it is', async (_why, asked) => {
  const before = await rowsOf('appointment')
  await booked(asked)
  expect((await request()).state).toBe('waits')
  expect(await rowsOf('appointment')).toBe(before)
  expect(await listRequests(desk, {})).toHaveLength(1)
  // Its time is taken until somebody decides.
  expect((await portal.owner.query('select held_until from busy')).rows).toEqual([
    { held_until: null },
  ])
})

test('a contact that two patients of one name and birthday share is for the desk to match', async () => {
  const shared = { given: 'Mia', family: 'Twice', email: 'twice@example.org' }
  const first = await register(shared)
  const second = await registerPatient(desk, {
    ...noFields,
    ...shared,
    born: '1980-02-29',
    sex: 'unknown',
    interpreter: '',
    contactRelation: '',
    different: [first],
  })
  expect(second.alike).toBeNull()
  await booked(shared)
  expect((await request()).state).toBe('waits')
})

test('of many who ask for one time at once one gets it', async () => {
  const chosen = await slotAt(2)
  const all = await Promise.all(
    Array.from({ length: 12 }, (_, n) =>
      ask(chosen, { email: `p${n}@example.org` }, from(`198.51.100.${n}`)),
    ),
  )
  expect(all.filter(Boolean)).toHaveLength(1)
  expect(await rowsOf('busy')).toBe(1)
  expect(await rowsOf('booking_request')).toBe(1)
})

test('five wrong codes end it and free the time; a right one after that opens nothing', async () => {
  const token = (await ask(await slotAt(0))) as string
  const code = await codeSent()
  const wrong = String((Number(code) + 1) % 1_000_000).padStart(6, '0')
  const said = []
  for (let n = 0; n < 5; n++) said.push(await proveVisit(out, token, wrong))
  expect(said).toEqual(['no', 'no', 'no', 'no', 'over'])
  expect(await proveVisit(out, token, code)).toBe('over')
  expect(await rowsOf('busy')).toBe(0)
})

test('guesses at once are judged one after the other', async () => {
  const token = (await ask(await slotAt(0))) as string
  const code = await codeSent()
  const wrong = String((Number(code) + 1) % 1_000_000).padStart(6, '0')
  const said = await Promise.all(Array.from({ length: 12 }, () => proveVisit(out, token, wrong)))
  expect(said.filter((one) => one === 'no')).toHaveLength(4)
})

test('a code is worth nothing at another booking, and the same one twice books once', async () => {
  const first = (await ask(await slotAt(0))) as string
  const code = await codeSent()
  const second = (await ask(await slotAt(1), {}, from('192.0.2.77'))) as string
  if ((await codeSent()) !== code) expect(await proveVisit(out, second, code)).toBe('no')
  expect(await proveVisit(out, first, code)).toBe('yes')
  expect(await proveVisit(out, first, code)).toBe('yes')
})

test('a time whose code comes late is kept if nobody took it, and lost if somebody did', async () => {
  const chosen = await slotAt(0)
  const token = (await ask(chosen)) as string
  const code = await codeSent()
  clock.advance(16 * 60_000)
  const other = await ask(chosen, { email: 'other@example.org' }, from('192.0.2.9'))
  expect(other).toMatch(/^[\w-]{43}$/)
  expect(await proveVisit(out, token, code)).toBe('late')
  setClock(MONDAY)
})

test('so many times are held for one network or contact, and no more', async () => {
  for (const n of [0, 1]) expect(await ask(await slotAt(n))).not.toBeNull()
  const third = await slotAt(2)
  await expect(ask(third)).rejects.toMatchObject({ code: 'too_many_held' })
  expect(await ask(third, { email: 'two@example.org' })).not.toBeNull()
  const fourth = await slotAt(3)
  await expect(ask(fourth, { email: 'three@example.org' })).rejects.toMatchObject({
    code: 'too_many_held',
  })
})

test('the desk sees who it may be, attaches it, and they are told', async () => {
  await booked({ born: '1980-02-28' })
  const { request_id: id } = await request()
  const open = await readRequest(desk, { id })
  expect(open.alike.map(({ patient }) => patient)).toContain(rosa)
  expect(JSON.stringify(open.kept)).not.toContain('token')
  tick()
  await attachRequest(desk, { id, patient: rosa })
  expect(await request()).toMatchObject({ state: 'booked' })
  expect(await rowsOf('busy')).toBe(1)
  expect((await lettersOf(portal)).at(-1)?.title).toMatch(/^Booked/)
  await expect(attachRequest(desk, { id, patient: rosa })).rejects.toMatchObject({
    kind: 'not_found',
  })
})

test('a namesake with another birth date is shown to the desk as that, and is nobody’s match by itself', async () => {
  await booked({ born: '1981-03-15', email: 'somewhere@example.org' })
  const { request_id: id } = await request()
  expect(await request()).toMatchObject({ state: 'waits' })
  const { alike } = await readRequest(desk, { id })
  expect(alike).toMatchObject([
    { patient: rosa, likeness: { level: 'namesake', facts: { born: 'different', name: 'same' } } },
  ])
  await expect(attachNew(desk, { id, sex: 'unknown', sure: false })).rejects.toMatchObject({
    code: 'alike',
  })
  const { patient } = await attachNew(desk, { id, sex: 'unknown', sure: true })
  expect(patient).not.toBe(rosa)
})

test('the desk registers somebody new, once those who are alike were looked at', async () => {
  await booked({ given: 'Nova', family: 'Neu', email: 'nova@example.org' })
  const { request_id: id } = await request()
  const { patient } = await attachNew(desk, { id, sex: 'unknown', sure: true })
  const { rows } = await portal.owner.query(
    'select patient_id from appointment where patient_id = $1',
    [patient],
  )
  expect(rows).toHaveLength(1)
})

test('refusing frees the time and tells why; a nurse without the right sees nothing', async () => {
  await booked({ email: 'else@example.org' })
  const { request_id: id } = await request()
  const biller = (await signedIn(portal, await addStaff(portal, 'Bo Bills', 'biller'))).ctx
  await expect(readRequest(biller, { id })).rejects.toMatchObject({ code: 'not_your_role' })
  tick()
  await refuseRequest(desk, { id, why: 'no new patients' })
  expect(await rowsOf('busy')).toBe(0)
  const letter = (await lettersOf(portal)).at(-1)
  expect(letter?.to).toBe('else@example.org')
  expect(letter?.text).toContain('We cannot take new patients')
  expect(letter?.text).not.toContain('knee')
})

test('calling off takes the birth date, and frees the time', async () => {
  const { slots } = await listTimes(out, { type: clinic.type })
  const late = slots.findIndex(({ at }) => at > clock().getTime() + 3 * 86_400_000)
  const token = await booked({}, late)
  await expect(cancelMine(out, token, '1999-01-01')).rejects.toMatchObject({ code: 'birth_date' })
  expect((await readMine(out, token)).state).toBe('booked')
  await cancelMine(out, token, usual.born)
  expect((await readMine(out, token)).state).toBe('cancelled')
  expect(await rowsOf('busy')).toBe(0)
})

/** What was written, of one moment in no order. */
const said = async () => (await lettersOf(portal)).map(({ title, text }) => `${title} ${text}`)

test('whoever speaks Spanish best is written to in Spanish, day and reason too', async () => {
  const token = await booked({ email: 'sol@example.org', given: 'Sol', language: 'es' })
  expect(await said()).toContainEqual(
    expect.stringMatching(/es su código[\s\S]*Escríbalo en la página/),
  )
  expect(await said()).toContainEqual(
    expect.stringMatching(/Hola, Sol:[\s\S]*lunes, 30 de noviembre de 2026/),
  )
  await refuseRequest(desk, { id: (await request()).request_id, why: 'call us' })
  // A calendar that has it hears that it is over.
  expect(await readMine(out, token)).toMatchObject({ state: 'refused', revision: 1 })
  expect(await said()).toContainEqual(
    expect.stringMatching(/No pudimos darle esta cita[\s\S]*Llámenos, por favor, antes/),
  )
})

test('calling off is guessed at five times a day and no more', async () => {
  const token = await booked({ email: 'else@example.org' })
  for (let n = 1; n <= 5; n++)
    await expect(cancelMine(out, token, `1999-01-0${n}`)).rejects.toMatchObject({
      code: 'birth_date',
    })
  await expect(cancelMine(out, token, usual.born)).rejects.toMatchObject({ kind: 'too_many' })
})

test('a right date counts as no guess, however often it is said', async () => {
  const { slots } = await listTimes(out, { type: clinic.type })
  const near = slots.findIndex(({ at }) => at < clock().getTime() + 86_400_000)
  const token = await booked({}, near)
  // No longer booked just now.
  clock.advance(20 * 60_000)
  for (let n = 0; n < 7; n += 1)
    await expect(cancelMine(out, token, usual.born)).rejects.toMatchObject({ code: 'too_late' })
  await expect(cancelMine(out, token, '1999-01-01')).rejects.toMatchObject({ code: 'birth_date' })
})

test('what is long over is swept, and what waits stays', async () => {
  await ask(await slotAt(0), { email: 'gone@example.org' })
  await booked({ email: 'else@example.org' }, 1)
  setClock('2026-12-02T13:00:00Z')
  expect(await sweepBookings(jobContext(portal.kit, 'appointments'), {})).toBe(1)
  expect(await rowsOf('booking_request')).toBe(1)
  setClock(MONDAY)
})

// The form itself

async function workedForm(where = out) {
  const { token: form, nonce, bits } = await drawForm(where)
  let n = 0
  while (!isWorked({ nonce, bits }, String(n))) n += 1
  return { form, proof: String(n), answer: '' }
}
const later = (seconds: number) =>
  setClock(new Date(clock().getTime() + seconds * 1000).toISOString())

test('a form goes through once, not too soon, with its own work or its own sum', async () => {
  const form = await workedForm()
  await expect(passGuard(out, form)).rejects.toMatchObject({ code: 'form_soon' })
  later(5)
  await expect(passGuard(out, { ...form, proof: '1' })).rejects.toMatchObject({ kind: 'invalid' })
  await passGuard(out, form)
  await expect(passGuard(out, form)).rejects.toMatchObject({ code: 'form_spent' })
  const drawn = await drawForm(out)
  later(5)
  const plain = { form: drawn.token, proof: '' }
  await expect(passGuard(out, { ...plain, answer: '1' })).rejects.toMatchObject({
    code: 'form_answer',
  })
  await passGuard(out, { ...plain, answer: String(drawn.sum[0] + drawn.sum[1]) })
  await expect(passGuard(out, { ...form, form: 'made-up' })).rejects.toMatchObject({
    code: 'form_late',
  })
  later(46 * 60)
  await expect(passGuard(out, form)).rejects.toMatchObject({ code: 'form_late' })
  setClock(MONDAY)
})

test('one form sent many times at once goes through once', async () => {
  const form = await workedForm()
  later(5)
  const all = await Promise.allSettled(Array.from({ length: 10 }, () => passGuard(out, form)))
  expect(all.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  setClock(MONDAY)
})

test('without script less is let through; work grows with what a network sends', async () => {
  for (let n = 0; n < 4; n++) {
    const { token: form, sum } = await drawForm(out)
    later(5)
    await passGuard(out, { form, proof: '', answer: String(sum[0] + sum[1]) })
  }
  const { token: form, sum, bits } = await drawForm(out)
  later(5)
  await expect(
    passGuard(out, { form, proof: '', answer: String(sum[0] + sum[1]) }),
  ).rejects.toMatchObject({ code: 'too_many_bookings' })
  expect(bits).toBeGreaterThan(bitsFor(0, 0))
  expect((await drawForm(from('203.0.113.5'))).bits).toBe(bitsFor(0, 0))
  expect(bitsFor(1000, 100_000)).toBe(21)
  setClock(MONDAY)
})

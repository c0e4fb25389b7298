// Many people want one time at the same moment, over two servers: one gets it, and each of the others keeps what they typed
// and is shown what is free, with an account and without. Seats of a group go to as many as there are, and the desk is in the same queue.
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { placeAppointment } from '../../app/features/appointments/place.ts'
import { drawMark, isWorked } from '../../app/features/appointments/public/form-token.ts'
import { slotText } from '../../app/features/appointments/public/slot.ts'
import { freeSlots } from '../../app/features/appointments/free.ts'
import { slotKey } from '../../app/features/appointments/booking/slot-key.ts'
import type { Slot } from '../../app/features/appointments/rules.ts'
import { inTransaction } from '../../app/kit/transaction.ts'
import { jobContext } from '../../app/kit/verb.ts'
import { addGroup, addType, openCalendar, type TestClinic } from '../support/appointments.ts'
import type { Demonstration } from '../support/demonstration.ts'
import { addPatient, addStaff, signedIn } from '../support/people.ts'
import { ORIGIN, serve, type Served } from '../support/served.ts'

const CROWD = process.env.PORTICO_FAULTS === 'full' ? 200 : 40
const PEOPLE = 8 // each from several devices
const DAY = 86_400_000
// Nobody of the crowd speaks over a line that another left open, and the server may just have hung up.
const OWN_LINE = { connection: 'close' }

let it: Served
let second: Demonstration
let clinic: TestClinic
let cookies: string[]
beforeAll(async () => {
  it = await serve({ many: true })
  second = await it.another()
  clinic = await openCalendar(it.portal, { booked_by: 'anyone' })
  cookies = []
  for (let n = 0; n < PEOPLE; n += 1) {
    const person = await addPatient(it.portal, `Runner ${'ABCDEFGH'[n]}`)
    cookies.push(it.as('patient', (await signedIn(it.portal, person)).token))
  }
}, 240_000)
afterAll(async () => {
  await second?.stop()
  await it?.stop()
})

const free = (type: string): Promise<Slot[]> =>
  inTransaction(jobContext(it.portal.kit, 'appointments'), ({ open: { db, now } }) => {
    const from = new Date(now.getTime() + 2 * DAY)
    const to = new Date(now.getTime() + 30 * DAY)
    return freeSlots({ db, now }, { type, from, to, for: 'patients' })
  })

/** The nth of the crowd sends the form, to one server or the other. */
async function send(n: number, type: string, slot: Slot, key: string = randomUUID()) {
  const server = n % 2 ? it.origin : second.origin
  const address = `/visits/book/${type}/confirm?t=${slotKey(slot)}`
  const fields = { slot: slotKey(slot), way: 'in person', reason: `Number ${n} of all`, key }
  const answer = await fetch(server + address, {
    method: 'POST',
    redirect: 'manual',
    headers: {
      origin: ORIGIN,
      cookie: cookies[n % PEOPLE] as string,
      'x-forwarded-for': `198.51.100.${n % 250}`,
      ...OWN_LINE,
    },
    body: new URLSearchParams(fields),
  })
  return { n, status: answer.status, html: await answer.text() }
}

/** The nth sends the public form, drawn a while ago, with the work done that a script does. */
async function sendPublic(n: number, type: string, slot: Slot) {
  const { kit } = it.portal
  const before = { ...kit, clock: () => new Date(kit.clock().getTime() - 20_000) }
  const mark = await drawMark(before, 13)
  let proof = 0
  while (!isWorked(mark, String(proof))) proof += 1
  const server = n % 2 ? it.origin : second.origin
  const chosen = slotText(slot, 'in person')
  const fields = {
    given: `Nova ${n}`,
    family: 'Crowd',
    'born-day': '3',
    'born-month': '5',
    'born-year': '1990',
    email: `nova-${n}@example.org`,
    phone: '',
    by: 'email',
    language: 'en',
    about: `Number ${n} of all`,
    website: '',
    answer: '',
    slot: chosen,
    form: mark.token,
    proof: String(proof),
  }
  const query = new URLSearchParams({ type, slot: chosen })
  const answer = await fetch(`${server}/book/who?${query}`, {
    method: 'POST',
    redirect: 'manual',
    headers: { origin: ORIGIN, 'x-forwarded-for': `203.0.113.${n % 250}`, ...OWN_LINE },
    body: new URLSearchParams(fields),
  })
  return { n, status: answer.status, html: await answer.text() }
}

const crowd = (size: number, type: string, slot: Slot) =>
  Promise.all(Array.from({ length: size }, (_, n) => send(n, type, slot)))

const booked = async (slot: Slot) => {
  const { rows } = await it.portal.owner.query(
    `select appointment_id from appointment where bookable_id = $1 and starts_at = $2 and state = 'booked'`,
    [slot.bookable, new Date(slot.at)],
  )
  return rows.length
}

/** Two rows of one time for one seat. */
const doubles = async () => {
  const { rows } = await it.portal.owner.query(
    `select from busy a join busy b on a.what_id = b.what_id and a.seat = b.seat and a.for_id < b.for_id
       and a.starts_at < b.ends_at and b.starts_at < a.ends_at`,
  )
  return rows.length
}

test('of a crowd for one time one has it; the others keep their words and see what is free', async () => {
  const [slot] = (await free(clinic.type)) as [Slot]
  const answers = await crowd(CROWD, clinic.type, slot)
  const won = answers.filter(({ status }) => status === 302)
  expect(answers.map(({ status }) => status).filter((one) => one >= 500)).toEqual([])
  expect(won).toHaveLength(1)
  for (const { n, html } of answers.filter(({ status }) => status !== 302)) {
    expect(html).toContain(`Number ${n} of all`)
    expect(html.match(/name="slot"/g)?.length ?? 0).toBeGreaterThan(1)
  }
  expect(await booked(slot)).toBe(1)
  expect(await doubles()).toBe(0)
}, 240_000)

test('who has no account is in one queue with who has: one wins, each keeps what they typed and sees what is free', async () => {
  const [slot] = (await free(clinic.type)) as [Slot]
  const answers = await Promise.all(
    Array.from({ length: CROWD }, (_, n) =>
      n % 2 ? send(n, clinic.type, slot) : sendPublic(n, clinic.type, slot),
    ),
  )
  expect(answers.map(({ status }) => status).filter((one) => one >= 500)).toEqual([])
  expect(answers.filter(({ status }) => status === 302)).toHaveLength(1)
  for (const { n, html } of answers.filter(({ status }) => status !== 302)) {
    expect(html).toContain(`Number ${n} of all`)
    if (n % 2 === 0) expect(html).toContain(`value="nova-${n}@example.org"`)
    expect(html.match(/name="slot"/g)?.length ?? 0).toBeGreaterThan(1)
  }
  const { rows } = await it.portal.owner.query(
    'select from busy where what_id = $1 and starts_at <= $2 and ends_at > $2',
    [slot.bookable, new Date(slot.at)],
  )
  expect(rows).toHaveLength(1)
  expect(await doubles()).toBe(0)
}, 180_000)

test('one form that is sent many times books once, and every answer says so', async () => {
  const [slot] = (await free(clinic.type)) as [Slot]
  const key = randomUUID()
  const answers = await Promise.all(
    Array.from({ length: 6 }, (_, n) => send(n * PEOPLE, clinic.type, slot, key)),
  )
  expect(answers.map(({ status }) => status)).toEqual(Array(6).fill(302))
  expect(await booked(slot)).toBe(1)
}, 240_000)

test('a group has as many as it has seats', async () => {
  const type = await addType(it.portal, [clinic.who], { name: 'Class', minutes: 60, seats: 5 })
  const at = new Date(it.portal.kit.clock().getTime() + 10 * DAY).toISOString()
  await addGroup(it.portal, { ...clinic, type }, { at, seats: 5 })
  const [slot] = (await free(type)) as [Slot]
  const answers = await crowd(CROWD, type, slot)
  expect(answers.filter(({ status }) => status === 302)).toHaveLength(5)
  expect(answers.filter(({ status }) => status >= 500)).toEqual([])
  expect(await doubles()).toBe(0)
}, 240_000)

test('the desk and patients are in one queue', async () => {
  const [slot] = (await free(clinic.type)) as [Slot]
  const desk = await addStaff(it.portal, 'Dee Desk', 'front desk')
  const { ctx } = await signedIn(it.portal, desk)
  const byDesk = () =>
    inTransaction(ctx, (open) =>
      placeAppointment(
        { ...open.open, vault: it.portal.kit.vault, ctx: open },
        {
          patient: it.ana.id,
          type: clinic.type,
          bookable: slot.bookable,
          location: slot.location,
          way: 'in person',
          at: new Date(slot.at),
          via: 'staff',
          side: 'staff',
          account: desk.account,
          checkRules: 'staff',
        },
      ),
    ).then(
      () => 302,
      (error: { code?: string }) => error.code,
    )
  const [answers, ...staff] = await Promise.all([
    crowd(20, clinic.type, slot),
    ...Array.from({ length: 10 }, byDesk),
  ])
  const all = [...answers.map(({ status }) => status as unknown), ...staff]
  expect(all.filter((one) => one === 302)).toHaveLength(1)
  expect(new Set(staff.filter((one) => one !== 302))).toEqual(new Set(['time_taken']))
  expect(await booked(slot)).toBe(1)
  expect(await doubles()).toBe(0)
}, 240_000)

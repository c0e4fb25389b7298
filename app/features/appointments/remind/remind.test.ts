// Reminders as they come: at the clinic's times and one's own, once each, none for what was cancelled or moved, none at night,
// no flood when the clock jumps; and what is answered to them by text and by link.
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { openCalendar } from '../../../../test/support/appointments.ts'
import { testPortal, type TestPortal } from '../../../../test/support/kit.ts'
import { mailServer, smsServer } from '../../../../test/support/mail-server.ts'
import {
  addPatient,
  setUpClinic,
  signedIn,
  stranger,
  type TestPatient,
} from '../../../../test/support/people.ts'
import { spreadAll, writeAll } from '../../../../test/support/noticing.ts'
import {
  answerAll,
  asJob,
  book,
  forgetVisits,
  remindAll,
  type Bookable,
} from '../../../../test/support/reminding.ts'
import { handClock } from '../../../kit/clock.ts'
import { placeOf } from '../../../kit/vault/place.ts'
import { jobContext } from '../../../kit/verb.ts'
import { hearText } from '../../messages/texts/hear.server.ts'
import { numberKey, numberPlace } from '../../messages/texts/number.ts'
import { endAppointment } from '../change.ts'
import { saveReminders } from './choices.server.ts'
import { answerLink, openLink } from './link.server.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR
const PHONE = '+12025550123'
const clock = handClock('2026-06-01T15:00:00Z') // Monday, 11 in the morning in New York
const origin = 'https://portal.example.org'

let mail: Awaited<ReturnType<typeof mailServer>>
let sms: Awaited<ReturnType<typeof smsServer>>
let portal: TestPortal
let ana: TestPatient
let where: Bookable
beforeAll(async () => {
  mail = await mailServer()
  sms = await smsServer()
  portal = await testPortal({
    clock,
    config: {
      mode: 'production',
      origin,
      smtp: { url: mail.url(), from: 'Test Clinic <portal@example.org>' },
      sms: { url: sms.url, from: '+12025550100' },
    },
  })
  await setUpClinic(portal)
  where = await openCalendar(portal)
  ana = await addPatient(portal, 'Ana Reminded')
  await givePhone(ana, PHONE)
  // The limits have a test of their own.
  await portal.owner.query(`update clinic set text_rules = '{"day": 10, "week": 30}'`)
})
afterAll(async () => {
  await portal?.end()
  for (const one of [mail, sms]) await one?.stop()
})

async function givePhone({ account }: TestPatient, phone: string) {
  await portal.owner.query(
    'update account set phone = $2, phone_confirmed_at = $3 where account_id = $1',
    [
      account,
      await portal.kit.vault.seal(account, placeOf('account', 'phone', account), phone),
      clock(),
    ],
  )
}

beforeEach(async () => {
  for (const one of [mail.mails, sms.texts]) one.length = 0
  await forgetVisits(portal)
  await portal.owner.query('delete from reminder_choice')
  // A Monday at eleven, weeks after the test before.
  const monday = Date.parse('2026-06-01T15:00:00Z')
  const passed = (clock().getTime() - monday) % (7 * DAY)
  clock.advance(28 * DAY - passed)
})

/** A confirmed number would be asked for as a second factor. */
async function asAna() {
  await portal.owner.query('update account set phone_confirmed_at = null where account_id = $1', [
    ana.account,
  ])
  const { ctx } = await signedIn(portal, ana)
  await givePhone(ana, PHONE)
  return ctx
}

const later = (ms: number) => new Date(clock().getTime() + ms)
/** Goes on hour by hour, as the minutes of the schedule would. */
async function pass(hours: number) {
  for (let n = 0; n < hours; n += 1) {
    clock.advance(HOUR)
    await remindAll(portal)
  }
}
const texts = () => sms.texts.map(({ fields }) => fields.Body ?? '')
/** Those about visits, decoded: signing in from a new device is told too. */
const mails = () =>
  mail.mails
    .map(({ message }) =>
      message
        .replace(/=\r\n/g, '')
        .replace(/=C2=A0/g, ' ')
        .replace(/=3D/g, '='),
    )
    .filter((one) => /\/[an]\//.test(one))
const rowsOf = async (more = '') =>
  (
    await portal.owner.query(
      `select channel, before_minutes as before, state, why from appointment_reminder ${more} order by before_minutes desc, channel`,
    )
  ).rows
let told = 0
const comes = async (body: string, from = PHONE) => {
  const became = await hearText(jobContext(portal.kit, 'texts'), {
    signed: true,
    sid: `SMin${(told += 1)}`,
    from,
    body,
  })
  await answerAll(portal)
  return became
}
const stateOf = async (id: string) =>
  (
    await portal.owner.query(
      'select state, confirmed_at is not null as confirmed, revision from appointment where appointment_id = $1',
      [id],
    )
  ).rows[0]
const work = async () =>
  (await portal.owner.query('select kind from work_item where done_at is null')).rows.map(
    ({ kind }) => kind,
  )
const linkIn = (text = '') => /\/a\/([\w-]{22})/.exec(text)?.[1] ?? ''

test('e-mails come 7 and 2 days before, texts 2 days and 3 hours before, each once', async () => {
  await book(portal, ana.id, where, later(10 * DAY))
  await pass(10 * 24 + 3)
  expect(mails()).toHaveLength(2)
  expect(texts()).toHaveLength(2)
  for (const one of [...mails(), ...texts()]) expect(one).toMatch(/11:00.am Eastern Time/)
  // Neither for what nor with whom: neutral words alone.
  for (const one of [...mails(), ...texts()]) expect(one).not.toMatch(/Check-up|Ames/)
  expect(texts()[0]).toMatch(
    /^Test Clinic: your visit is on Thursday .* Reply C to confirm, X to cancel, R/,
  )
})

test('booked a day before: what would have come earlier does not come at all', async () => {
  await book(portal, ana.id, where, later(DAY))
  await pass(25)
  expect(mails()).toEqual([])
  expect(texts()).toHaveLength(1)
})

test('of texts there are no more in a day than the clinic says; one that would come too late is left out', async () => {
  await portal.owner.query(`update clinic set text_rules = '{"day": 1, "week": 30}'`)
  await book(portal, ana.id, where, later(DAY + HOUR))
  await book(portal, ana.id, where, later(DAY + 2 * HOUR))
  await pass(27)
  expect(texts()).toHaveLength(1)
  expect(await rowsOf(`where state = 'dropped'`)).toMatchObject([{ channel: 'sms', why: 'limit' }])
  await portal.owner.query(`update clinic set text_rules = '{"day": 10, "week": 30}'`)
})

test('none for a visit that was cancelled or moved meanwhile; of the new time there is one', async () => {
  const gone = await book(portal, ana.id, where, later(3 * DAY))
  const moved = await book(portal, ana.id, where, later(4 * DAY + HOUR))
  await remindAll(portal)
  await portal.owner.query(`update appointment set state = 'cancelled' where appointment_id = $1`, [
    gone,
  ])
  await portal.owner.query(
    `update appointment set starts_at = starts_at + interval '5 days', ends_at = ends_at + interval '5 days' where appointment_id = $1`,
    [moved],
  )
  await portal.owner.query(
    `insert into appointment_event select patient_id, gen_random_uuid(), appointment_id, 'moved', side, null, via, starts_at, bookable_id, null, null, $2
     from appointment_event where appointment_id = $1`,
    [moved, clock()],
  )
  await pass(4 * 24 + 2)
  expect(texts()).toEqual([])
  const why = (await rowsOf(`where state = 'dropped'`)).map((row) => row.why)
  expect(new Set(why)).toEqual(new Set(['cancelled', 'moved']))
  await pass(5 * 24)
  expect(texts()).toHaveLength(2)
  expect(mails().filter((one) => one.includes('Your visit on'))).toHaveLength(2)
})

test('own times count instead, none by a way that is off, and details only where that was agreed to', async () => {
  const ctx = await asAna()
  await saveReminders(ctx, { email: [1440], sms: [], push: [], details: true })
  await book(portal, ana.id, where, later(5 * DAY))
  await pass(5 * 24 + 1)
  expect(texts()).toEqual([])
  expect(mails()).toHaveLength(1)
  expect(mails()[0]).toMatch(/Check-up, with Dr. Ames/)
})

test('a choice that is made while reminders wait counts at once', async () => {
  await book(portal, ana.id, where, later(5 * DAY))
  await remindAll(portal)
  const ctx = await asAna()
  await saveReminders(ctx, {
    email: [],
    sms: [1440],
    push: [],
    details: false,
    zone: 'Asia/Tokyo',
  })
  const { remind } = await import('./remind.jobs.ts')
  await remind.work(portal.kit, { id: ana.account, last: false })
  await pass(5 * 24 + 1)
  expect(mails()).toEqual([])
  expect(texts()).toHaveLength(1)
  expect(texts()[0]).toMatch(/Eastern Time \(your time: .+ Japan /)
})

test('a machine that slept sends of several that are overdue the last one, and none when the visit began', async () => {
  await book(portal, ana.id, where, later(10 * DAY))
  await book(portal, ana.id, where, later(9 * DAY))
  await remindAll(portal)
  clock.advance(10 * DAY - 2 * HOUR)
  await remindAll(portal)
  // The first has begun; of the second only what is due three hours before goes out.
  expect(mails()).toEqual([])
  expect(texts()).toHaveLength(1)
  const rows = await rowsOf(`where state = 'dropped'`)
  expect(new Set(rows.map(({ why }) => why))).toEqual(new Set(['begun', 'a later one']))
  // And going back does not send them again.
  clock.advance(-8 * DAY)
  await remindAll(portal)
  expect([mails().length, texts().length]).toEqual([0, 1])
  clock.advance(8 * DAY)
})

test('C confirms the visit that was reminded of last, and says so; the link in it ends with the visit', async () => {
  const first = await book(portal, ana.id, where, later(2 * DAY + HOUR))
  const second = await book(portal, ana.id, where, later(4 * DAY + HOUR))
  await pass(2)
  expect(texts()).toHaveLength(1)
  expect(await comes('C')).toBe('answer')
  expect(await stateOf(first)).toMatchObject({ state: 'booked', confirmed: true })
  expect(await stateOf(second)).toMatchObject({ confirmed: false })
  expect(texts().at(-1)).toMatch(/^Test Clinic: thank you. Your visit on Wednesday .* is confirmed/)
  const token = linkIn(texts()[0])
  expect((await openLink(stranger(portal), token)).state).toBe('confirmed')
  clock.advance(3 * DAY)
  await expect(openLink(stranger(portal), token)).rejects.toMatchObject({ code: 'no_visit_link' })
})

test('X cancels by the rules, in Spanish too; later than they allow the desk has it', async () => {
  const early = await book(portal, ana.id, where, later(2 * DAY + HOUR))
  await pass(2)
  expect(await comes('No puedo ir')).toBe('answer')
  expect(await stateOf(early)).toMatchObject({ state: 'cancelled', revision: 1 })
  expect(texts().at(-1)).toMatch(/queda cancelada/)
  expect((await portal.owner.query('select from busy where for_id = $1', [early])).rowCount).toBe(0)
  // Said again it is cancelled already.
  await comes('x')
  expect(texts().at(-1)).toMatch(/is cancelled/)
  await portal.owner.query('delete from outgoing')
  const late = await book(portal, ana.id, where, later(DAY - HOUR))
  await pass(21)
  expect(await comes('X')).toBe('answer')
  expect(await stateOf(late)).toMatchObject({ state: 'booked' })
  expect(texts().at(-1)).toMatch(/too late to cancel/)
  // Within a day of the visit it cannot wait; done by the desk, it waits no more.
  const { rows } = await portal.owner.query(
    `select kind, urgency from work_item where done_at is null and about_id = $1`,
    [late],
  )
  expect(rows).toEqual([{ kind: 'visit-cancel', urgency: 1 }])
  await cancelByClinic(late)
  expect(await work()).not.toContain('visit-cancel')
})

test('R asks the desk; anything else is a message, and STOP stops', async () => {
  const id = await book(portal, ana.id, where, later(2 * DAY + HOUR))
  await pass(2)
  expect(await comes('R')).toBe('answer')
  expect(texts().at(-1)).toMatch(/front desk will contact you/)
  expect(await work()).toEqual(['visit-move'])
  expect(await comes('C you then, is parking free?')).toBe('waits')
  expect(await comes('CANCEL')).toBe('stop')
  expect(await stateOf(id)).toMatchObject({ state: 'booked' })
  expect(await work()).toContain('visit-cancel')
  expect(texts().at(-1) ?? '').not.toMatch(/cancelled\.$/)
})

test('without a reminder C is a message, from another number too', async () => {
  await book(portal, ana.id, where, later(2 * DAY + HOUR))
  expect(await comes('C')).toBe('waits')
  await pass(2)
  expect(await comes('C', '+12025550177')).toBe('waits')
})

test('the link changes nothing without the birth date, and five wrong ones end it', async () => {
  const { rows } = await portal.owner.query('select card from patient where patient_id = $1', [
    ana.id,
  ])
  const card = await portal.kit.vault.open(ana.id, `patient.card:${ana.id}`, rows[0].card)
  const born = JSON.parse(card.toString()).birthDate as string
  const out = stranger(portal)
  const first = await book(portal, ana.id, where, later(2 * DAY + HOUR))
  await pass(2)
  const token = linkIn(mails()[0])
  expect(token).not.toBe('')
  for (let n = 0; n < 3; n += 1)
    expect((await openLink(out, token)).state, 'scanners open it').toBe('open')
  for (let n = 0; n < 4; n += 1)
    expect(await answerLink(out, { token, born: '1901-01-01', what: 'confirm' })).toBe('wrong')
  expect(await answerLink(out, { token, born, what: 'confirm' })).toBe('confirmed')
  expect(await stateOf(first)).toMatchObject({ confirmed: true })
  expect(await answerLink(out, { token, born: '1901-01-01', what: 'cancel' })).toBe('wrong')
  expect(await answerLink(out, { token, born, what: 'cancel' })).toBe('over')
  expect((await openLink(out, linkIn(texts()[0]))).state, 'all of that visit').toBe('over')
  expect(await stateOf(first)).toMatchObject({ state: 'booked' })
})

test('somebody without an account is reminded at the number for texts; whoever cannot be reached is known', async () => {
  const { owner, kit } = portal
  await owner.query('update account_patient set ended_at = $2 where patient_id = $1', [
    ana.id,
    clock(),
  ])
  const first = await book(portal, ana.id, where, later(2 * DAY + HOUR))
  await remindAll(portal)
  expect(await rowsOf()).toMatchObject([{ channel: null, state: 'dropped', why: 'nobody' }])
  const id = randomUUID()
  await owner.query(
    `insert into text_number (patient_id, number_id, number, number_key, how, created_at) values ($1, $2, $3, $4, 'staff', $5)`,
    [
      ana.id,
      id,
      await kit.vault.seal(ana.id, numberPlace(id), PHONE),
      numberKey(kit.vault, PHONE),
      clock(),
    ],
  )
  const second = await book(portal, ana.id, where, later(2 * DAY + 3 * HOUR))
  await pass(5)
  expect(texts()).toHaveLength(1)
  expect(await comes('C')).toBe('answer')
  expect([await stateOf(first), await stateOf(second)]).toMatchObject([
    { confirmed: false },
    { confirmed: true },
  ])
  await owner.query('delete from text_number where patient_id = $1', [ana.id])
  await owner.query('update account_patient set ended_at = null where patient_id = $1', [ana.id])
})

/** As a member of staff cancels it; what they do is told by whoever has an address at once. */
const cancelByClinic = (id: string) =>
  asJob(portal, (tx) =>
    endAppointment(tx, {
      patient: ana.id,
      id,
      what: 'cancelled',
      why: 'clinician away',
      via: 'staff',
      side: 'staff',
      account: null,
    }),
  )

test('the clinic cancels: an e-mail at once, at night too; without an address a text, and a call where nothing is left', async () => {
  const { owner } = portal
  clock.advance(15 * HOUR) // two at night
  await cancelByClinic(await book(portal, ana.id, where, later(20 * HOUR)))
  await remindAll(portal)
  await spreadAll(portal)
  await writeAll(portal)
  await remindAll(portal)
  expect(mails()).toHaveLength(1)
  expect(texts()).toEqual([])

  await owner.query('update account set email = null, email_key = $2 where account_id = $1', [
    ana.account,
    Buffer.from(randomUUID()),
  ])
  const far = await book(portal, ana.id, where, later(100 * HOUR))
  const near = await book(portal, ana.id, where, later(9 * HOUR))
  await remindAll(portal)
  sms.texts.length = 0
  await cancelByClinic(far)
  await cancelByClinic(near)
  await remindAll(portal)
  await remindAll(portal)
  expect(texts()).toHaveLength(1)
  expect(texts()[0]).toMatch(/we had to cancel your visit on Tuesday/)
  await pass(7)
  expect(texts()).toHaveLength(2)

  await owner.query(
    'update account set phone = null, phone_confirmed_at = null where account_id = $1',
    [ana.account],
  )
  await cancelByClinic(await book(portal, ana.id, where, later(9 * HOUR)))
  await remindAll(portal)
  await remindAll(portal)
  expect(await work()).toEqual(['visit-untold'])
})

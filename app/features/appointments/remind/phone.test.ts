// Who has a phone and nothing else: what was taken is confirmed by text. And in which language it is told.
import { remindAnew } from './remind.jobs.ts'
import { randomUUID } from 'node:crypto'
import type { Patient } from 'fhir/r4'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { openCalendar } from '../../../../test/support/appointments.ts'
import { testPortal, type TestPortal } from '../../../../test/support/kit.ts'
import { smsServer } from '../../../../test/support/mail-server.ts'
import {
  addPatient,
  importResources,
  setUpClinic,
  stranger,
  type TestPatient,
} from '../../../../test/support/people.ts'
import {
  answerAll,
  asJob,
  book,
  doJob,
  forgetVisits,
  remindAll,
  type Bookable,
} from '../../../../test/support/reminding.ts'
import { sampleResources } from '../../../../test/support/resources.ts'
import { handClock } from '../../../kit/clock.ts'
import { jobContext } from '../../../kit/verb.ts'
import { en, type TextKey } from '../../../texts/en.ts'
import { es } from '../../../texts/es.ts'
import { hearText } from '../../messages/texts/hear.server.ts'
import { numberKey, numberPlace } from '../../messages/texts/number.ts'
import { followOffers } from '../earlier/offer.jobs.ts'
import { makeOffer } from '../earlier/offers.ts'
import { answerLink } from './link.server.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR
const PHONE = '+12025550123'
const clock = handClock('2026-06-01T15:00:00Z') // Monday, 11 in the morning in New York

let sms: Awaited<ReturnType<typeof smsServer>>
let portal: TestPortal
let ana: TestPatient
let where: Bookable
beforeAll(async () => {
  sms = await smsServer()
  portal = await testPortal({
    clock,
    config: { mode: 'production', sms: { url: sms.url, from: '+12025550100' } },
  })
  await setUpClinic(portal)
  where = await openCalendar(portal)
  ana = await addPatient(portal, 'Ana Phoned')
  const { owner, kit } = portal
  await owner.query(`update clinic set text_rules = '{"day": 10, "week": 30}'`)
  await owner.query('update account_patient set ended_at = now()')
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
})
afterAll(async () => {
  await portal?.end()
  await sms?.stop()
})

beforeEach(async () => {
  sms.texts.length = 0
  await forgetVisits(portal)
})

const later = (ms: number) => new Date(clock().getTime() + ms)
const texts = () => sms.texts.map(({ fields }) => fields.Body ?? '')
const confirmed = async (id: string) =>
  (
    await portal.owner.query(
      'select confirmed_at is not null as confirmed from appointment where appointment_id = $1',
      [id],
    )
  ).rows[0].confirmed
const answers = async (body: string) => {
  const sid = `SM${randomUUID().replaceAll('-', '')}`
  await hearText(jobContext(portal.kit, 'texts'), { signed: true, sid, from: PHONE, body })
  await answerAll(portal)
}

/** Offered, and told. */
async function offered(id: string, at: Date, why: 'earlier' | 'clinic') {
  const ends = at.getTime() + HOUR / 2
  const { who: bookable, place: location } = where
  const slot = { at: at.getTime(), end: ends, bookable, location, ways: ['in person' as const] }
  const offering = { patient: ana.id, appointment: id, slot, heldUntil: later(2 * HOUR), why }
  await asJob(portal, (tx) => makeOffer(tx, offering))
  await doJob(portal, followOffers)
  await remindAll(portal)
  return texts().at(-1) ?? ''
}

async function bornOf(patient: string): Promise<string> {
  const { rows } = await portal.owner.query('select card from patient where patient_id = $1', [
    patient,
  ])
  const card = await portal.kit.vault.open(patient, `patient.card:${patient}`, rows[0].card)
  return JSON.parse(card.toString()).birthDate
}

test('an offer that is taken is confirmed by text at once, in the evening too, and C confirms the new time', async () => {
  const id = await book(portal, ana.id, where, later(5 * DAY))
  clock.advance(11 * HOUR) // ten in the evening
  const told = await offered(id, later(2 * DAY), 'clinic')
  expect(told).toMatch(/we must move your visit of Saturday/)
  const token = /\/a\/([\w-]{22})/.exec(told)?.[1] ?? ''
  const born = await bornOf(ana.id)
  expect(await answerLink(stranger(portal), { token, born, what: 'take' })).toBe('taken')
  await remindAll(portal)
  await remindAll(portal)
  expect(texts()).toHaveLength(2)
  expect(texts()[1]).toMatch(/^Test Clinic: the new time is yours. .* now on Wednesday .*10:00 pm/)
  await answers('C')
  expect(await confirmed(id)).toBe(true)
})

test('whoever speaks Spanish is reminded, answered and offered times in Spanish', async () => {
  const person = sampleResources('ana-phoned', 'Ana Phoned').find(
    (one) => one.resourceType === 'Patient',
  ) as Patient
  const communication = [{ language: { coding: [{ code: 'es-MX' }] }, preferred: true }]
  await importResources(portal, 'ana-speaks', [{ ...person, communication }])
  const id = await book(portal, ana.id, where, later(2 * DAY + HOUR))
  await remindAll(portal)
  clock.advance(2 * HOUR)
  // Eleven in the evening: it waits for the morning.
  await remindAll(portal)
  clock.advance(10 * HOUR)
  await remindAll(portal)
  expect(texts().at(-1)).toMatch(
    /^Test Clinic: su cita es el miércoles, .*Responda C para confirmar/,
  )
  await answers('C')
  expect(texts().at(-1)).toMatch(/queda confirmada/)
  expect(await offered(id, later(DAY), 'earlier')).toMatch(/hay una hora antes para usted: /)
})

const blanks = (words = '') => [...new Set(words.match(/\{\w+\}/g))].toSorted()

test('what leaves about visits has words in Spanish, each with the same blanks', () => {
  const about =
    /^(visitLink\..*|reminders\.(sms|title|push|email|details|choose|(changed|answer)\..*)|offers\.(title|push|sms|email)\..*|appointments\.(when.*|time))$/
  const leaving = (Object.keys(en) as TextKey[]).filter((key) => about.test(key))
  expect(leaving.length).toBeGreaterThan(20)
  for (const key of leaving) expect(blanks(es[key]), key).toEqual(blanks(en[key]))
})

test('what the desk books is told by text where there is no e-mail address, of several in a row the first, and C confirms it', async () => {
  const byDesk = async (ms: number) => {
    const id = await book(portal, ana.id, where, later(ms))
    await portal.owner.query(
      `update appointment_event set side = 'staff', via = 'staff' where appointment_id = $1`,
      [id],
    )
    return id
  }
  const first = await byDesk(9 * 24 * HOUR)
  const second = await byDesk(16 * 24 * HOUR)
  await remindAll(portal)
  await remindAll(portal)
  expect(texts()).toHaveLength(1)
  expect(texts()[0]).toMatch(/^Test Clinic: usted tiene una cita el .*Responda C/)
  await answers('C')
  expect([await confirmed(first), await confirmed(second)]).toEqual([true, false])
})

const hex = (bytes: Buffer) => `\\x${bytes.toString('hex')}`

test('whoever could not be reached when a visit was booked is reminded once there is a way, and not of what is past', async () => {
  const { owner } = portal
  const numbers = 'from text_number where patient_id = $1 and ended_at is null'
  const { rows } = await owner.query(`select * ${numbers}`, [ana.id])
  const { number, number_key: hash, ...rest } = rows[0]
  /** As staff would enter it now. */
  const giveNumber = () =>
    owner.query(
      'insert into text_number select * from json_populate_record(null::text_number, $1)',
      [
        JSON.stringify({
          ...rest,
          number: hex(number),
          number_key: hex(hash),
          created_at: clock(),
        }),
      ],
    )
  await owner.query(`delete ${numbers}`, [ana.id])
  await book(portal, ana.id, where, later(3 * 24 * HOUR))
  await remindAll(portal)
  await giveNumber()
  for (let hour = 0; hour < 3 * 24; hour += 1) {
    clock.advance(HOUR)
    await doJob(portal, remindAnew)
    await remindAll(portal)
  }
  expect(texts()).toHaveLength(2)

  // Two hours before it is too late for 'two days before' and 'three hours before'.
  sms.texts.length = 0
  await owner.query(`delete ${numbers}`, [ana.id])
  await book(portal, ana.id, where, later(3 * 24 * HOUR))
  await remindAll(portal)
  clock.advance(70 * HOUR)
  await giveNumber()
  await doJob(portal, remindAnew)
  await remindAll(portal)
  expect(texts()).toEqual([])
})

// A form is asked for by itself: before visits of a type, again after some months, of some ages; once, whoever works it off
// and however often, and never of who has no way to answer.
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openCalendar, type TestClinic } from '../../../../test/support/appointments.ts'
import { testPortal, type TestPortal } from '../../../../test/support/kit.ts'
import {
  addPatient,
  setUpClinic,
  signedIn,
  type TestPatient,
} from '../../../../test/support/people.ts'
import { staffByRole, type Persona } from '../../../../test/support/personas.ts'
import { handClock } from '../../../kit/clock.ts'
import type { Context } from '../../../kit/kit.ts'
import { bookAppointment } from '../../appointments/booking/own.server.ts'
import { slotKey } from '../../appointments/booking/slot-key.ts'
import { listTimes } from '../../appointments/booking/times.server.ts'
import { bringForm, endForm } from '../forms.server.ts'
import { listOwnForms, saveAnswers, sendAnswers } from '../own.server.ts'
import { ageOn, formRules } from './rules.jobs.ts'
import { addRule, endRule, listRules } from './rules.server.ts'

const DAY = 86_400_000
const clock = handClock('2026-05-04T15:00:00Z')
let portal: TestPortal
let clinic: TestClinic
let roles: Record<string, Persona>
let ana: TestPatient
let asAna: Context
let form: string
const admin = () => (roles.admin as Persona).ctx

beforeAll(async () => {
  portal = await testPortal({ clock })
  await setUpClinic(portal)
  clinic = await openCalendar(portal, { name: 'A look at moles', change_hours: 0 })
  roles = await staffByRole(portal)
  ana = await addPatient(portal, 'Ana Rule')
  asAna = (await signedIn(portal, ana)).ctx
  form = (await bringForm(admin(), { text: null, instrument: 'audit-c' })).id
})
afterAll(() => portal.end())

const work = () => formRules.work(portal.kit, { id: null, last: true })
const rule = async (more: Record<string, string>, of = form) => {
  const key = randomUUID()
  const empty = { type: '', days: '', months: '', ageFrom: '', ageTo: '' }
  await addRule(admin(), { form: of, ...empty, way: 'interval', key, ...more })
  return key
}
const end = (id: string, of = form) => endRule(admin(), { form: of, id })
const waiting = async (ctx = asAna) =>
  (await listOwnForms(ctx, {})).filter(({ state }) => state === 'asked')
const tick = () => clock.advance(1000)

test('before a visit of its type it is asked for, once, with the day of the visit', async () => {
  const all = { with: '', place: '', way: '', language: '', from: null } as const
  const { days } = await listTimes(asAna, { type: clinic.type, ...all })
  const slot = days.flatMap(({ times }) => times).at(-1)
  const chosen = { slot: slotKey(slot!), way: 'in person', reason: '' } as const
  const { id: visit } = await bookAppointment(asAna, {
    type: clinic.type,
    ...chosen,
    key: randomUUID(),
  })
  const id = await rule({ way: 'visit', type: clinic.type, days: '60' })
  tick()
  await work()
  await work()
  const [asked, more] = await waiting()
  expect(more).toBeUndefined()
  expect(asked).toMatchObject({ form, visit: { id: visit } })
  expect(asked!.due).toBe(asked!.visit!.startsAt.toISOString().slice(0, 10))
  const { rows } = await portal.owner.query(
    `select count(*)::int as n from notice where patient_id = $1 and kind = 'forms'`,
    [ana.id],
  )
  expect(rows[0].n).toBe(1)
  await end(id)
  await expect(end(id)).rejects.toMatchObject({ kind: 'conflict' })
  const never = { kind: 'coding', value: { system: 'http://loinc.org', code: 'LA6270-8' } } as const
  await saveAnswers(asAna, { id: asked!.id, changed: [['q2', [never]]], language: 'en' })
  await sendAnswers(asAna, { id: asked!.id, language: 'en' })
})

test('again after so many months, and not before', async () => {
  const id = await rule({ months: '6' })
  tick()
  await work()
  expect(await waiting()).toEqual([])
  clock.advance(190 * DAY)
  roles = await staffByRole(portal)
  asAna = (await signedIn(portal, ana)).ctx
  await Promise.all([work(), work()])
  expect(await waiting()).toHaveLength(1)
  expect((await listRules(admin(), { form })).rules).toMatchObject([{ id, months: 6 }])
  await end(id)
})

test('only of some ages, of who has an account, and of forms that are in use', async () => {
  const ben = await addPatient(portal, 'Ben Rule')
  const asBen = (await signedIn(portal, ben)).ctx
  const other = (await bringForm(admin(), { text: null, instrument: 'gad-7' })).id
  const young = await rule({ months: '1', ageTo: '30' }, other)
  tick()
  await work()
  expect(await waiting(asBen)).toEqual([])
  await end(young, other)
  const old = await rule({ months: '1', ageFrom: '18' }, other)
  await endForm(admin(), { id: other, ended: true })
  tick()
  await work()
  expect(await waiting(asBen)).toEqual([])
  await endForm(admin(), { id: other, ended: false })
  await portal.owner.query('update account_patient set ended_at = now() where patient_id = $1', [
    ben.id,
  ])
  tick()
  await work()
  const { rows } = await portal.owner.query(
    'select from form_request where patient_id = $1 and form_id = $2',
    [ben.id, other],
  )
  expect(rows).toHaveLength(0)
  expect((await waiting()).filter((one) => one.form === other)).toHaveLength(1)
  await end(old, other)
})

test('what cannot be a rule is told by its field; sent twice it is one', async () => {
  await expect(rule({ way: 'visit', days: '0', ageFrom: '40', ageTo: '30' })).rejects.toMatchObject(
    {
      fields: { days: 'Enter a number from 1 to 60.', ageTo: expect.stringContaining('youngest') },
    },
  )
  const key = randomUUID()
  const one = {
    form,
    way: 'interval',
    type: '',
    days: '',
    months: '12',
    ageFrom: '',
    ageTo: '',
    key,
  }
  await addRule(admin(), one)
  await addRule(admin(), one)
  expect((await listRules(admin(), { form })).rules).toHaveLength(1)
  const nurse = (roles.nurse as Persona).ctx
  await expect(addRule(nurse, { ...one, key: randomUUID() })).rejects.toMatchObject({
    code: 'not_your_role',
  })
})

test.each([
  ['2014-05-04', 12],
  ['2014-05-05', 11],
  ['2014', 12],
  [null, null],
])('who was born %s is %s', (born, age) => {
  expect(ageOn(born, new Date('2026-05-04T00:00:00Z'))).toBe(age)
})

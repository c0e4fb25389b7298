// A form that is wanted before a visit is a step of checking in for it: on the page of the visit, on the first page, and on
// the day sheet of whoever may read forms. Whoever acts for the patient hears nothing of it.
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openCalendar, type TestClinic } from '../../../test/support/appointments.ts'
import { addCaregiver, staffByRole, type Persona } from '../../../test/support/personas.ts'
import { signedIn } from '../../../test/support/people.ts'
import { serve, type Served } from '../../../test/support/served.ts'
import type { Context } from '../../kit/kit.ts'
import { bookAppointment, readOwnAppointment } from '../appointments/booking/own.server.ts'
import { slotKey } from '../appointments/booking/slot-key.ts'
import { listTimes } from '../appointments/booking/times.server.ts'
import { wallOf } from '../appointments/clock.ts'
import { readSheet } from '../appointments/schedule/sheet.server.ts'
import { readHome } from '../home/home.server.ts'
import { mergeRecords } from '../register/merge.server.ts'
import { askForForm, takeFormBack } from './ask.server.ts'
import { bringForm } from './forms.server.ts'
import { readOwnForm, saveAnswers, sendAnswers } from './own.server.ts'

let it: Served
let clinic: TestClinic
let roles: Record<string, Persona>
let visit: string
let form: string
const own = () => it.sessions.patient.ctx
const of = (role: string) => (roles[role] as Persona).ctx

beforeAll(async () => {
  it = await serve({ many: true })
  clinic = await openCalendar(it.portal, { name: 'A look at moles', change_hours: 0 })
  roles = await staffByRole(it.portal)
  const all = { with: '', place: '', way: '', language: '', from: null } as const
  const { days } = await listTimes(own(), { type: clinic.type, ...all })
  const [slot] = days.flatMap(({ times }) => times)
  if (!slot) throw new Error('Nothing is free.')
  const chosen = { slot: slotKey(slot), way: 'in person', reason: '' } as const
  visit = (await bookAppointment(own(), { type: clinic.type, ...chosen, key: randomUUID() })).id
  form = (await bringForm(of('admin'), { text: null, instrument: 'audit-c' })).id
}, 240_000)
afterAll(() => it?.stop())

const ask = () =>
  askForForm(of('nurse'), { patient: it.ana.id, form, visit, due: null, key: randomUUID() })
const steps = async (ctx: Context = own()) =>
  (await readOwnAppointment(ctx, { id: visit })).toDo.map(({ key, done }) => `${key} ${done}`)
const onSheet = async (role: string) => {
  const { appointment } = await readOwnAppointment(own(), { id: visit })
  const { day } = wallOf(appointment.startsAt.getTime(), appointment.timeZone)
  const { people } = await readSheet(of(role), { day, location: null })
  return people.flatMap(({ lines }) => lines).find(({ id }) => id === visit)?.checkIn
}
const left = async (ctx: Context = own()) => (await readHome(ctx, {})).booked?.left

test('it is a step while it waits, done when it was sent, and gone when it was taken back', async () => {
  expect(await steps()).toEqual(['details false'])
  expect(await left()).toBe(1)
  const { id } = await ask()
  expect(await steps()).toEqual(['details false', 'forms false'])
  expect(await left()).toBe(2)
  expect(await onSheet('nurse')).toEqual({ done: 0, of: 2 })

  const carer = await addCaregiver(it.portal, it.ana)
  expect(await steps(carer.ctx)).toEqual(['details false'])
  expect(await left(carer.ctx)).toBe(1)
  expect(await onSheet('front desk')).toEqual({ done: 0, of: 1 })

  const { request } = await ask().then(({ id: other }) => readOwnForm(own(), { id: other }))
  await takeFormBack(of('nurse'), { patient: it.ana.id, id: request.id })
  const never = { kind: 'coding', value: { system: 'http://loinc.org', code: 'LA6270-8' } } as const
  await saveAnswers(own(), { id, changed: [['q2', [never]]], language: 'en' })
  await sendAnswers(own(), { id, language: 'en' })
  expect(await steps()).toEqual(['details false', 'forms true'])
  expect(await left()).toBe(1)
  expect(await onSheet('nurse')).toEqual({ done: 1, of: 2 })
  const page = await it.ask(`/forms/${id}`, { cookie: it.as('patient') })
  expect(await page.text()).toContain(`href="/visits/appointments/${visit}"`)
})

test('what the record says already is filled in, and said to be; what is changed is not', async () => {
  const about = (await bringForm(of('admin'), { text: null, instrument: 'about-you' })).id
  const { id } = await askForForm(of('nurse'), {
    patient: it.ana.id,
    form: about,
    visit,
    due: null,
    key: randomUUID(),
  })
  const page = async () => (await it.ask(`/forms/${id}/q1`, { cookie: it.as('patient') })).text()
  const known = 'This is on your record. Change it where it is not right any more.'
  const html = await page()
  expect(html).toMatch(/name="q2"[^>]*value="Ana"/)
  const times = html.split(known).length - 1
  expect(times).toBeGreaterThan(0)
  const called = [{ kind: 'string', value: 'Annie' }] as const
  await saveAnswers(own(), { id, changed: [['q2', [...called]]], language: 'en' })
  const changed = await page()
  expect(changed).toMatch(/name="q2"[^>]*value="Annie"/)
  expect(changed.split(known).length - 1).toBe(times - 1)
})

test('before a visit that another record of the same person has, once both are read as one', async () => {
  const { ana, ben, portal } = it
  await mergeRecords(of('front desk'), {
    stays: ben.id,
    goes: ana.id,
    account: ben.account,
    reason: 'Saw the photo ID',
  })
  const asBen = (await signedIn(portal, ben)).ctx
  const asking = { patient: ben.id, form, visit, due: null, key: randomUUID() }
  const { id } = await askForForm(of('nurse'), asking)
  expect(await askForForm(of('nurse'), asking)).toEqual({ id })
  expect((await readOwnForm(asBen, { id })).request.visit?.id).toBe(visit)
  expect(await steps(asBen)).toContain('forms false')
})

// Own details: sent once however often, shown until they are answered, put on record by the register as far as the desk says so;
// what is the patient's alone holds at once; of two who change the same the second is shown what the first left.
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { testPortal, type TestPortal } from '../../../test/support/kit.ts'
import {
  addPatient,
  addStaff,
  setUpClinic,
  signedIn,
  type TestPatient,
} from '../../../test/support/people.ts'
import { addCaregiver } from '../../../test/support/personas.ts'
import { handClock } from '../../kit/clock.ts'
import type { Context } from '../../kit/kit.ts'
import { jobContext } from '../../kit/verb.ts'
import { bodyPlace } from '../record/places.ts'
import { changePerson, readForChange } from '../register/change.server.ts'
import {
  decideChange,
  listChanges,
  listOfPatient,
  readCare,
  readForDecision,
} from './decide.server.ts'
import { writeOwnWords } from './file.jobs.ts'
import type { Part } from './parts.ts'
import { readChange, readPart, readProfile, sendChange, takeBackChange } from './profile.server.ts'

const clock = handClock('2026-06-01T15:00:00Z') // a Monday
let portal: TestPortal
let ana: TestPatient
let own: Context
let helper: Context
let guardian: Context
let desk: Context
let other: Context
let doctor: Context

beforeAll(async () => {
  portal = await testPortal({ clock })
  await setUpClinic(portal)
  ana = await addPatient(portal, 'Ana Profile')
  own = (await signedIn(portal, ana)).ctx
  helper = (await addCaregiver(portal, ana)).ctx
  const parent = await addCaregiver(portal, ana)
  await portal.owner.query(`update account_patient set basis = 'guardian' where account_id = $1`, [
    parent.person.account,
  ])
  guardian = parent.ctx
  desk = (await signedIn(portal, await addStaff(portal, 'Details desk', 'front desk'))).ctx
  doctor = (await signedIn(portal, await addStaff(portal, 'Details doctor', 'clinician'))).ctx
  const ben = await addPatient(portal, 'Ben Profile')
  other = (await signedIn(portal, ben)).ctx
}, 120_000)
afterAll(() => portal?.end())
beforeEach(() => clock.advance(60_000))

const versionOf = async (part: Part, ctx = own) => (await readPart(ctx, { part })).version
const send = async (part: Part, values: Record<string, string>, ctx = own) =>
  sendChange(ctx, { part, version: await versionOf(part, ctx), values })
const address = (city: string) => ({
  line1: '12 Elm Street',
  line2: '',
  city,
  state: 'DC',
  postcode: '20001',
  country: '',
})
const decide = async (id: string, take: string[], reason = '', ctx = desk) => {
  const { version } = await readForDecision(ctx, { patient: ana.id, id })
  return decideChange(ctx, { patient: ana.id, id, version, take, reason })
}
const onRecord = async () => (await readForChange(desk, { patient: ana.id })).fields
const stateOf = async (id: string, ctx = own) => (await readChange(ctx, { id })).change.state
const waiting = async () => {
  const { rows } = await portal.owner.query(
    `select about_id as id from work_item where kind = 'profile-change' and done_at is null order by created_at`,
  )
  return rows.map(({ id }) => id as string)
}

test('a change is sent, shown beside what stands, and on record once the desk says so, with where it comes from', async () => {
  const before = await onRecord()
  const { id, done } = await send('address', address('Springfield'))
  expect(done).toBe('sent')
  const { values, open } = await readProfile(own, {})
  expect(values.address.city ?? '').toBe(before.city)
  expect(open.address).toMatchObject({ id, to: { city: 'Springfield' }, side: 'patient' })
  // Two working days after a Monday.
  expect(open.address?.due?.toISOString()).toMatch(/^2026-06-03T/)
  expect(await waiting()).toEqual([id])
  const { items } = await listChanges(desk, { after: null })
  expect(items.map(({ change }) => change.id)).toEqual([id])

  clock.advance(60_000)
  expect(await decide(id as string, ['line1', 'city', 'state', 'postcode'])).toEqual({
    state: 'accepted',
  })
  expect((await onRecord()).city).toBe('Springfield')
  expect(await waiting()).toEqual([])
  const { change } = await readChange(own, { id: id as string })
  expect(change).toMatchObject({ state: 'accepted', by: 'Details desk' })
  const { rows } = await portal.owner.query(
    `select e.id, e.body from record_entry e join record_source s using (source_id)
     where e.patient_id = $1 and s.name = 'own words' and e.type = 'Provenance'`,
    [ana.id],
  )
  const body = await portal.kit.vault.open(ana.id, bodyPlace(rows[0].id), rows[0].body)
  expect(JSON.parse(body.toString())).toMatchObject({
    agent: [{ type: { coding: [{ code: 'author' }] } }, { who: { display: 'Details desk' } }],
  })
  const told = await portal.owner.query(
    `select count(*)::int as n from notice where patient_id = $1 and kind = 'details' and about_id = $2`,
    [ana.id, id],
  )
  expect(told.rows[0].n).toBe(1)
})

test('sent twice it is one, another one takes its place in sight, and it can be taken back', async () => {
  const version = await versionOf('reach')
  const values = { mobile: '(202) 555-0144', phone: '', email: 'ana@example.org' }
  const first = await sendChange(own, { part: 'reach', version, values })
  clock.advance(1000)
  expect(await sendChange(own, { part: 'reach', version, values })).toEqual({
    id: first.id,
    part: 'reach',
    done: 'again',
  })
  clock.advance(1000)
  const second = await send('reach', { ...values, mobile: '(202) 555-0145' })
  expect(await stateOf(first.id as string)).toBe('replaced')
  expect(await waiting()).toEqual([second.id])
  clock.advance(1000)
  expect(await takeBackChange(own, { id: second.id as string })).toEqual({ changed: true })
  expect(await takeBackChange(own, { id: second.id as string })).toEqual({ changed: false })
  expect(await waiting()).toEqual([])
  await expect(
    decideChange(desk, {
      patient: ana.id,
      id: second.id as string,
      version: '1',
      take: ['mobile'],
      reason: '',
    }),
  ).rejects.toMatchObject({ code: 'decided' })
  const { history } = await readProfile(own, {})
  expect(history.slice(0, 2).map(({ state }) => state)).toEqual(['taken back', 'replaced'])
})

test('what is theirs alone holds at once, and a job writes it into the record in their name', async () => {
  const { id, done } = await send('called', { preferred: 'Annie', pronouns: 'she/her', gender: '' })
  expect(done).toBe('kept')
  expect(await waiting()).toEqual([])
  expect((await readProfile(own, {})).values.called.preferred).toBe('Annie')
  expect((await onRecord()).preferred).not.toBe('Annie')
  const job = jobContext(portal.kit, 'profile')
  expect(await writeOwnWords(job, { id: id as string })).toEqual({ patient: ana.id })
  expect(await writeOwnWords(job, { id: id as string })).toEqual({ patient: null })
  expect(await onRecord()).toMatchObject({ preferred: 'Annie', pronouns: 'she/her' })
  const { rows } = await portal.owner.query(
    `select account_id from patient_edit where patient_id = $1 order by version desc limit 1`,
    [ana.id],
  )
  expect(rows[0].account_id).toBe(ana.account)
  // What the desk writes afterwards is the newest word.
  const { fields, version } = await readForChange(desk, { patient: ana.id })
  await changePerson(desk, { ...fields, preferred: 'Anita', patient: ana.id, version } as never)
  expect((await readProfile(own, {})).values.called.preferred).toBe('Anita')
})

test('what is good to know before a visit is read by those who treat, and is no part of the record', async () => {
  await send('care', { care: 'Speak to me in the morning.' })
  expect(await readCare(doctor, { patient: ana.id })).toBe('Speak to me in the morning.')
  expect(await readCare(desk, { patient: ana.id })).toBe('Speak to me in the morning.')
  clock.advance(1000)
  await send('care', { care: '' })
  expect(await readCare(doctor, { patient: ana.id })).toBe('')
  const { care } = await listOfPatient(doctor, { patient: ana.id })
  expect(care?.to.care).toBe('')
})

test('some of it goes on record and the rest is declined with a reason', async () => {
  const before = await onRecord()
  const { id } = await send('name', { given: 'Ana Maria', family: 'Alvarez Lopez', suffix: '' })
  await expect(decide(id as string, ['given'])).rejects.toMatchObject({
    kind: 'invalid',
    fields: { reason: expect.any(String) },
  })
  expect(await decide(id as string, ['given'], 'Please bring a paper.')).toEqual({
    state: 'partly',
  })
  expect(await onRecord()).toMatchObject({ given: 'Ana Maria', family: before.family })
  const { change } = await readChange(own, { id: id as string })
  expect(change.answer).toEqual({ taken: ['given'], reason: 'Please bring a paper.' })
})

test('whoever is second is shown what the first left', async () => {
  const { id } = await send('language', { language: 'es', interpreter: 'yes' })
  const { version } = await readForDecision(desk, { patient: ana.id, id: id as string })
  const there = await readForChange(doctor, { patient: ana.id })
  await changePerson(doctor, {
    ...there.fields,
    language: 'fr',
    patient: ana.id,
    version: there.version,
  } as never)
  const late = {
    patient: ana.id,
    id: id as string,
    version,
    take: ['language', 'interpreter'],
    reason: '',
  }
  await expect(decideChange(desk, late)).rejects.toMatchObject({
    code: 'changed',
    standing: { fields: { language: 'fr' }, by: 'Details doctor' },
  })
  expect(await stateOf(id as string)).toBe('sent')
  const drawn = await versionOf('contact')
  await send('contact', { contactName: 'Rosa', contactRelation: 'mother', contactPhone: '' })
  clock.advance(1000)
  const mine = { contactName: 'Luis', contactRelation: 'father', contactPhone: '' }
  await expect(
    sendChange(guardian, { part: 'contact', version: drawn, values: mine }),
  ).rejects.toMatchObject({ code: 'changed', standing: { fields: { contactName: 'Rosa' } } })
})

test('a guardian keeps them too; whoever the patient let in does not, nor anybody else', async () => {
  expect((await readProfile(guardian, {})).own).toBe(false)
  const { id } = await send('address', address('Shelbyville'), guardian)
  expect((await readProfile(own, {})).open.address).toMatchObject({ id, side: 'helper' })
  await expect(readProfile(helper, {})).rejects.toMatchObject({ code: 'not_shared' })
  await expect(readPart(helper, { part: 'address' })).rejects.toMatchObject({ code: 'not_shared' })
  await expect(readChange(other, { id: id as string })).rejects.toMatchObject({ kind: 'not_found' })
  await expect(takeBackChange(other, { id: id as string })).rejects.toMatchObject({
    kind: 'not_found',
  })
})

const wrong = async (part: Part, values: Record<string, string>) =>
  send(part, values).then(
    () => ({}),
    (error: { fields?: object }) => error.fields ?? {},
  )

test('wrong input is said at its field, and what stands on record already may stand', async () => {
  expect(await wrong('reach', { mobile: 'call me', phone: '', email: 'no' })).toMatchObject({
    mobile: expect.stringContaining('number'),
    email: expect.stringContaining('e-mail'),
  })
  expect(await wrong('person', { born: '2999-01-01', sex: 'female' })).toHaveProperty('born')
  expect(await wrong('person', { born: '', sex: 'female' })).toHaveProperty('born')
  expect(await wrong('name', { given: '', family: '', suffix: '' })).toHaveProperty('given')
  expect(
    await wrong('contact', { contactName: '', contactRelation: '', contactPhone: '202-555-0100' }),
  ).toHaveProperty('contactName')
  expect(await wrong('language', { language: 'not a language', interpreter: '' })).toHaveProperty(
    'language',
  )
  expect(await wrong('care', { care: 'x'.repeat(1001) })).toHaveProperty('care')
})

// What patients tell of their medicines: once however often, noted beside what stands there or declined, by one of two; kept from
// whom it is kept, and taken back as long as nobody answered.
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { testPortal, type TestPortal } from '../../../../test/support/kit.ts'
import {
  addPatient,
  addStaff,
  alwaysOpen,
  setUpClinic,
  signedIn,
  type TestPatient,
} from '../../../../test/support/people.ts'
import { addCaregiver } from '../../../../test/support/personas.ts'
import { handClock } from '../../../kit/clock.ts'
import type { Context } from '../../../kit/kit.ts'
import { jobContext } from '../../../kit/verb.ts'
import { hideEntry, showEntry } from '../../caregivers/hide.server.ts'
import { gather } from '../../work/gather.jobs.ts'
import { readMedicines } from '../chart.server.ts'
import { listMedicines } from '../medicines.server.ts'
import { beginRefill } from '../refills/own.server.ts'
import {
  beginStopped,
  listTold,
  readToldOwn,
  takeBackTold,
  tellAlso,
  tellStopped,
} from './own.server.ts'
import { listChartTold, listToldQueue, readTold } from './read.server.ts'
import { settleTold } from './take.server.ts'

const clock = handClock('2026-06-01T15:00:00Z') // a Monday
const HOUR = 3_600_000
let portal: TestPortal
let ana: TestPatient
let own: Context
let helper: Context
let nurse: Context
let doctor: Context
let desk: Context
let medicine: string
beforeAll(async () => {
  portal = await testPortal({ clock })
  await setUpClinic(portal)
  await alwaysOpen(portal)
  ana = await addPatient(portal, 'Ana Told')
  await portal.owner.query(
    `update record_entry set state = 'active' where patient_id = $1 and type = 'MedicationRequest'`,
    [ana.id],
  )
  nurse = (await signedIn(portal, await addStaff(portal, 'Nia Nurse', 'nurse'))).ctx
  doctor = (await signedIn(portal, await addStaff(portal, 'Dr. Ada First', 'clinician'))).ctx
  desk = (await signedIn(portal, await addStaff(portal, 'Dora Desk', 'front desk'))).ctx
  helper = (await addCaregiver(portal, ana, ['medicines'])).ctx
}, 240_000)
afterAll(() => portal?.end())
beforeEach(async () => {
  await portal.owner.query(
    `delete from notice_told; delete from notice_reader; delete from notice; delete from record_withheld;
     delete from medicine_told; delete from work_event; delete from work_item;
     delete from record_entry where source_id = (select source_id from record_source where name = 'told by patients')`,
  )
  clock.advance(Date.parse('2026-06-01T15:00:00Z') - clock().getTime())
  own = (await signedIn(portal, ana)).ctx
  medicine = (await beginRefill(own, {})).medicines[0]?.id as string
  clock.advance(1000)
})

const rowsOf = async (text: string, ...values: unknown[]) =>
  (await portal.owner.query(text, values)).rows
const tea = {
  name: 'Vitamin D 1000',
  how: 'One with breakfast',
  purpose: 'For my bones',
  from: 'supplement' as const,
  since: 'March',
  alone: false,
}
const also = async (more: object = {}, by = own) =>
  (await tellAlso(by, { ...tea, key: randomUUID(), ...more })).id
const stopped = async (more: object = {}, by = own) =>
  (
    await tellStopped(by, {
      id: medicine,
      reason: 'It made me dizzy',
      since: '',
      alone: false,
      ...more,
    })
  ).id
const one = (id: string) => ({ patient: ana.id, id })
const note = (id: string) => ({ ...one(id), note: true, words: '' })
const told = async (by = own) => (await listTold(by, {})).told
const shownTo = async (id: string) =>
  (
    await rowsOf(
      `select l.relation, app.told_shown_to($1, $2, l.account_id) as shown from account_patient l
       where l.patient_id = $1 and l.ended_at is null group by 1, 2 order by 1`,
      ana.id,
      id,
    )
  ).map(({ relation, shown }) => `${relation} ${shown}`)
const queue = () => listToldQueue(nurse, { show: 'waiting', after: null })
const names = async (by: Context) =>
  (await listMedicines(by, { before: null })).active.map(({ view }) => view.plain).join()
const waiting = () =>
  rowsOf(`select urgency from work_item where kind = 'medicine-told' and done_at is null`)

test('told twice, by a double click or two tabs, it is told once, and sealed', async () => {
  const key = randomUUID()
  const ids = await Promise.all([also({ key }), also({ key }), also({ key })])
  expect(new Set(ids).size).toBe(1)
  // The same, written a second time.
  expect(await also({ name: 'vitamin  D 1000.' })).toBe(ids[0])
  const stops = await Promise.all([stopped(), stopped(), stopped()])
  expect(new Set(stops).size).toBe(1)
  expect(await told()).toHaveLength(2)
  expect(await waiting()).toHaveLength(2)
  expect((await beginStopped(own, { id: medicine })).already).toBe(stops[0])
  for (const { words } of await rowsOf('select words from medicine_told'))
    expect(words.toString('utf8')).not.toMatch(/Vitamin|dizzy/)
})

test('noted, it is an entry of its own, with where it comes from; nothing of others is changed', async () => {
  const standing = 'select id, digest, version, state from record_entry where id = $1'
  const before = await rowsOf(standing, medicine)
  await settleTold(nurse, note(await also()))
  const { active } = await listMedicines(own, { before: null })
  expect(active).toContainEqual(
    expect.objectContaining({
      from: expect.objectContaining({ form: null, by: 'Nia Nurse' }),
      view: expect.objectContaining({
        clinical: 'Vitamin D 1000',
        source: 'reported',
        how: ['One with breakfast.'],
        reasons: ['For my bones'],
        notes: ['A supplement', 'Since: March'],
      }),
    }),
  )
  clock.advance(1000)
  await settleTold(doctor, { ...note(await stopped()), words: 'Thank you.' })
  const chart = await readMedicines(doctor, { patient: ana.id, before: null })
  expect(chart.past.map(({ view }) => [view.status, ...view.statusReasons])).toContainEqual([
    'stopped',
    'It made me dizzy',
  ])
  // Beside the medicine stands that it is taken no more.
  expect(chart.active.find(({ id }) => id === medicine)?.view.told).toMatchObject({
    state: 'noted',
  })
  expect(await rowsOf(standing, medicine)).toEqual(before)
  const from = await rowsOf(
    `select type from record_entry e join record_source s using (source_id) where s.name = 'told by patients' order by type`,
  )
  expect(from.map(({ type }) => type)).toEqual([
    'MedicationStatement',
    'MedicationStatement',
    'Provenance',
    'Provenance',
  ])
  expect(await waiting()).toEqual([])
  expect(await told()).toMatchObject([
    { state: 'noted', by: 'Dr. Ada First', answer: 'Thank you.' },
    { state: 'noted', by: 'Nia Nurse' },
  ])
  // Told again it stands already.
  expect(await stopped()).toBe((await told())[0]?.id)
})

test('declined it is nothing of the record; without a reason it is not declined', async () => {
  const id = await also({ name: 'Garlic' })
  const settle = { ...one(id), note: false }
  await expect(settleTold(nurse, { ...settle, words: '' })).rejects.toMatchObject({
    code: 'no_words',
  })
  await settleTold(nurse, { ...settle, words: 'That is food.' })
  expect(await told()).toMatchObject([{ state: 'declined', answer: 'That is food.' }])
  expect(await rowsOf(`select filed_id from medicine_told`)).toEqual([{ filed_id: null }])
  // A notice leads there, and says nothing else.
  expect(await rowsOf('select kind, about_id from notice')).toEqual([
    { kind: 'medicines', about_id: id },
  ])
})

test('who opened it first is seen by the patient, who can take it back until it is answered', async () => {
  const id = await stopped()
  const { told: first } = await readToldOwn(own, { id })
  expect(first).toMatchObject({ state: 'told', seenAt: null })
  // Three working days.
  expect(first.due.toISOString().slice(0, 10)).toBe('2026-06-05')
  await readTold(nurse, one(id))
  clock.advance(1000)
  await readTold(doctor, one(id))
  expect((await readToldOwn(own, { id })).told.seenBy).toBe('Nia Nurse')
  expect(await takeBackTold(own, { id })).toEqual({ changed: true })
  expect(await takeBackTold(own, { id })).toEqual({ changed: false })
  expect(await waiting()).toEqual([])
  await expect(settleTold(nurse, note(id))).rejects.toMatchObject({
    kind: 'conflict',
    message: expect.stringMatching(/^Whoever told it has taken this back/),
  })
  // It stands there, and can be told again.
  clock.advance(1000)
  const again = await stopped()
  expect((await told()).map(({ state }) => state)).toEqual(['told', 'taken back'])
  await settleTold(nurse, note(again))
  await expect(takeBackTold(own, { id: again })).rejects.toMatchObject({ code: 'answered' })
})

test('of two who settle it one does, and the other hears who', async () => {
  const id = await also()
  const ends = await Promise.allSettled([
    settleTold(nurse, note(id)),
    settleTold(doctor, { ...one(id), note: false, words: 'We look at it.' }),
  ])
  expect(ends.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
  const lost = ends.find(({ status }) => status === 'rejected') as PromiseRejectedResult
  expect(lost.reason).toMatchObject({
    kind: 'conflict',
    message: expect.stringMatching(/^(Nia Nurse has noted|Dr\. Ada First has declined)/),
  })
})

test('who may only look tells nothing; the front desk neither reads nor settles', async () => {
  const looking = await addCaregiver(portal, ana, ['medicines'])
  await portal.owner.query(`update account_patient set acts = '{}' where account_id = $1`, [
    looking.person.account,
  ])
  await expect(also({}, looking.ctx)).rejects.toMatchObject({ code: 'not_shared' })
  const id = await also({}, helper)
  expect(await told(looking.ctx)).toHaveLength(1)
  for (const tried of [
    () => readTold(desk, one(id)),
    () => settleTold(desk, note(id)),
    () => listToldQueue(desk, { show: 'waiting', after: null }),
  ])
    await expect(tried()).rejects.toMatchObject({ code: 'not_your_role' })
})

test('what is kept from those who help is so before and after it is noted', async () => {
  const mine = await also({ alone: true })
  const shared = await stopped()
  expect((await told(helper)).map(({ id }) => id)).toEqual([shared])
  await expect(readToldOwn(helper, { id: mine })).rejects.toMatchObject({ kind: 'not_found' })
  await expect(takeBackTold(helper, { id: mine })).rejects.toMatchObject({ kind: 'not_found' })
  // Whoever helps cannot keep anything from anybody.
  await also({ name: 'Ginger', alone: true }, helper)
  expect((await told()).find(({ name }) => name === 'Ginger')?.alone).toBe(false)
  await settleTold(nurse, note(mine))
  expect(await names(own)).toMatch(/Vitamin D/i)
  expect(await names(helper)).not.toMatch(/Vitamin D/i)
  expect(await shownTo(mine)).toEqual(['proxy false', 'self true'])
  expect(await shownTo(shared)).toEqual(['proxy true', 'self true'])
  await hideEntry(own, { id: medicine })
  try {
    expect((await told(helper)).map(({ name }) => name)).toEqual(['Ginger'])
    expect(await shownTo(shared)).toEqual(['proxy false', 'self true'])
  } finally {
    await showEntry(own, { id: medicine })
  }
})

test('a restricted record is not in the queue, which says that something waits there', async () => {
  const id = await also()
  expect(await queue()).toMatchObject({ items: [{ told: { id }, patient: ana.id }], closed: 0 })
  await portal.owner.query(
    `insert into patient_restriction (patient_id, restriction_id, reason, made_by, created_at) values ($1, gen_random_uuid(), '\\x00', $2, now())`,
    [ana.id, ana.account],
  )
  try {
    expect(await queue()).toMatchObject({ items: [], closed: 1 })
    await expect(readTold(nurse, one(id))).rejects.toMatchObject({ code: 'restricted' })
    await expect(settleTold(nurse, note(id))).rejects.toMatchObject({ code: 'restricted' })
    await expect(listChartTold(nurse, { patient: ana.id })).rejects.toMatchObject({
      code: 'restricted',
    })
  } finally {
    await portal.owner.query('delete from patient_restriction')
  }
})

test('an answer that is nearly due comes up on the list', async () => {
  const id = await also()
  const { due } = (await readToldOwn(own, { id })).told
  clock.advance(due.getTime() - clock().getTime() - 2 * HOUR)
  await gather(jobContext(portal.kit, 'work'), {})
  expect(await waiting()).toEqual([{ urgency: 2 }])
  clock.advance(3 * HOUR)
  await gather(jobContext(portal.kit, 'work'), {})
  expect(await waiting()).toEqual([{ urgency: 1 }])
})

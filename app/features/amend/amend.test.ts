// Corrections of the record (45 CFR 164.526): asked for once however often, answered within 60 days or 30 more, once; denied on one of
// four grounds, disagreed with, and what was said then goes along with the record.
import { randomUUID } from 'node:crypto'
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
import { readMedicines } from '../medicines/chart.server.ts'
import { listConditions } from '../conditions/conditions.server.ts'
import { gather } from '../work/gather.jobs.ts'
import { communicationOf } from './copy.ts'
import {
  askAmendment,
  beginAmendment,
  disagree,
  listAmendments,
  readAmendment,
  readMarks,
  takeBackAmendment,
  wantAlong,
} from './own.server.ts'
import { listAmendmentQueue, readChartAmendment, readChartMarks } from './read.server.ts'
import { acceptAmendment, denyAmendment, extendAmendment, rebutAmendment } from './take.server.ts'

const DAY = 86_400_000
const START = '2026-06-01T15:00:00Z'
const clock = handClock(START)
const tick = () => clock.advance(1000)

let portal: TestPortal
let ana: TestPatient
let own: Context
let officer: Context
let doctor: Context
let nurse: Context
beforeAll(async () => {
  portal = await testPortal({ clock })
  await setUpClinic(portal)
  ana = await addPatient(portal, 'Ana Right')
  for (const [name, role] of [
    ['Olga Officer', 'privacy officer'],
    ['Dr. Ada First', 'clinician'],
    ['Nia Nurse', 'nurse'],
  ] as const)
    staff.set(name, await addStaff(portal, name, role))
}, 240_000)
afterAll(() => portal?.end())

const staff = new Map<string, Awaited<ReturnType<typeof addStaff>>>()
const enter = async (name: string) =>
  (await signedIn(portal, staff.get(name) as Awaited<ReturnType<typeof addStaff>>)).ctx

async function everybody() {
  own = (await signedIn(portal, ana)).ctx
  officer = await enter('Olga Officer')
  doctor = await enter('Dr. Ada First')
  nurse = await enter('Nia Nurse')
}

beforeEach(async () => {
  await portal.owner.query(
    `delete from notice_told; delete from notice_reader; delete from notice; delete from amendment_event; delete from amendment;
     delete from work_event; delete from work_item`,
  )
  clock.advance(Date.parse(START) - clock().getTime())
  await everybody()
  tick()
})

const rowsOf = async (text: string, ...values: unknown[]) =>
  (await portal.owner.query(text, values)).rows
const said = {
  wrong: 'It says that I smoke.',
  should: 'I have never smoked.',
  why: 'I told so.',
  tell: '',
}
const asked = async (about = ana.entries.condition as string, more: object = {}, by = own) =>
  (await askAmendment(by, { about, ...said, key: randomUUID(), ...more })).id
const one = (id: string) => ({ patient: ana.id, id })
const because = { words: 'The note was written by who examined you.' }
const deny = { ground: 'right as it is' as const, ...because }
const stateOf = async (id: string) => (await readAmendment(own, { id })).amendment.state
const work = async () =>
  (await rowsOf('select kind, urgency from work_item where done_at is null order by kind')).map(
    ({ kind, urgency }) => `${kind} ${urgency}`,
  )

test('asked for twice with one form it is asked for once, sealed, and due in sixty days', async () => {
  const key = randomUUID()
  const ids = await Promise.all([1, 2, 3].map(() => asked(undefined, { key })))
  expect(new Set(ids).size).toBe(1)
  const { amendment } = await readAmendment(own, { id: ids[0] as string })
  expect(amendment).toMatchObject({ state: 'asked', about: 'entry', ...said })
  expect(amendment.due.getTime() - amendment.at.getTime()).toBe(60 * DAY)
  expect(amendment.title).not.toBe('')
  expect((await beginAmendment(own, { about: ana.entries.condition as string })).open).toBe(ids[0])
  expect(await work()).toEqual(['amendment 3'])
  for (const { words } of await rowsOf('select words from amendment'))
    expect(words.toString('utf8')).not.toMatch(/smoke/)
  // Of something that is not theirs it cannot be asked.
  await expect(asked(randomUUID())).rejects.toMatchObject({ kind: 'not_found' })
  await asked('')
  expect((await listAmendments(own, {})).all.map(({ about }) => about)).toContain('record')
})

test('it stands beside the entry, in the portal and in the chart, with what was said against a denial', async () => {
  const about = ana.entries.condition as string
  const id = await asked(about)
  tick()
  expect((await readMarks(own, { id: about })).marks).toMatchObject([{ id, state: 'asked' }])
  await denyAmendment(officer, { ...one(id), ...deny })
  tick()
  await disagree(own, { id, words: 'Nobody asked me.' })
  tick()
  await rebutAmendment(officer, { ...one(id), words: 'We asked at two visits.' })
  const mark = { state: 'denied', along: 'statement', statement: 'Nobody asked me.' }
  expect(await readChartMarks(doctor, { patient: ana.id, id: about })).toMatchObject([
    { ...mark, rebuttal: 'We asked at two visits.' },
  ])
  const { active, past } = await listConditions(own, { before: null })
  const listed = [...active, ...past].find((entry) => entry.id === about)
  expect(listed?.amended).toMatchObject([mark])
  expect((await readMedicines(doctor, { patient: ana.id, before: null })).amends).toBe(false)
})

test('accepted with what was changed; denied on one of four grounds, with words', async () => {
  const first = await asked()
  await expect(acceptAmendment(doctor, { ...one(first), words: '' })).rejects.toMatchObject({
    kind: 'invalid',
  })
  await acceptAmendment(doctor, {
    ...one(first),
    words: 'Smoking is taken off. Your heart doctor is told.',
  })
  expect(await stateOf(first)).toBe('accepted')
  expect(await work()).toEqual([])
  expect(await rowsOf('select kind, about_id from notice')).toEqual([
    { kind: 'amendments', about_id: first },
  ])
  const second = await asked()
  await expect(
    denyAmendment(doctor, { ...one(second), ...because, ground: 'no time' as never }),
  ).rejects.toMatchObject({ kind: 'invalid' })
  await denyAmendment(doctor, { ...one(second), ...deny })
  expect((await readAmendment(own, { id: second })).amendment).toMatchObject({
    state: 'denied',
    ground: 'right as it is',
    steps: [{ what: 'asked' }, { what: 'denied', by: 'Dr. Ada First', ...because }],
  })
})

test('thirty days more, once, with a reason, and not when the sixty are over', async () => {
  const id = await asked()
  const { due } = (await readAmendment(own, { id })).amendment
  await extendAmendment(officer, { ...one(id), words: 'The note is with another clinic.' })
  const { amendment } = await readAmendment(own, { id })
  expect(amendment.due.getTime() - due.getTime()).toBe(30 * DAY)
  expect(await work()).toEqual(['amendment 3'])
  await expect(
    extendAmendment(officer, { ...one(id), words: 'Still with them.' }),
  ).rejects.toMatchObject({ code: 'extended' })
  const late = await asked()
  clock.advance(61 * DAY)
  await everybody()
  await expect(
    extendAmendment(officer, { ...one(late), words: 'It takes longer.' }),
  ).rejects.toMatchObject({ code: 'too_late' })
})

test('before the time is over somebody is reminded', async () => {
  await asked()
  const job = jobContext(portal.kit, 'work')
  clock.advance(45 * DAY)
  await gather(job, {})
  expect(await work()).toEqual(['amendment 3'])
  clock.advance(2 * DAY)
  await gather(job, {})
  expect(await work()).toEqual(['amendment 2'])
  clock.advance(11 * DAY)
  await gather(job, {})
  expect(await work()).toEqual(['amendment 1'])
})

test('after a denial: a statement or that request and denial go along, one of them, once', async () => {
  const id = await asked()
  await expect(disagree(own, { id, words: 'No.' })).rejects.toMatchObject({ code: 'not_denied' })
  await denyAmendment(doctor, { ...one(id), ...deny })
  await expect(disagree(own, { id, words: 'x'.repeat(4001) })).rejects.toMatchObject({
    kind: 'invalid',
  })
  expect(await wantAlong(own, { id })).toEqual({ done: true })
  expect(await wantAlong(own, { id })).toEqual({ done: false })
  await expect(disagree(own, { id, words: 'And yet.' })).rejects.toMatchObject({ kind: 'conflict' })
  await expect(
    rebutAmendment(doctor, { ...one(id), words: 'Nothing to say.' }),
  ).rejects.toMatchObject({ code: 'no_statement' })
  const other = await asked()
  await denyAmendment(doctor, { ...one(other), ...deny })
  await disagree(own, { id: other, words: 'I never smoked.' })
  expect(await disagree(own, { id: other, words: 'I never smoked.' })).toEqual({ done: false })
  expect(await work()).toEqual(['amendment-disagreed 4'])
})

test('of two who answer at once one does, and the other hears who; taken back until answered', async () => {
  const id = await asked()
  const ends = await Promise.allSettled([
    acceptAmendment(officer, { ...one(id), words: 'It is corrected.' }),
    denyAmendment(doctor, { ...one(id), ...deny }),
  ])
  expect(ends.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
  const lost = ends.find(({ status }) => status === 'rejected') as PromiseRejectedResult
  expect(lost.reason).toMatchObject({
    kind: 'conflict',
    message: expect.stringMatching(/^(Olga Officer has accepted|Dr\. Ada First has denied)/),
  })
  await expect(takeBackAmendment(own, { id })).rejects.toMatchObject({ code: 'answered' })
  const again = await asked()
  expect(await takeBackAmendment(own, { id: again })).toEqual({ done: true })
  expect(await takeBackAmendment(own, { id: again })).toEqual({ done: false })
  await expect(denyAmendment(doctor, { ...one(again), ...deny })).rejects.toMatchObject({
    message: expect.stringMatching(/^Whoever asked for it has taken this back/),
  })
})

test('nurses do not answer; who helps sees what was asked of what they see', async () => {
  const id = await asked()
  await expect(readChartAmendment(nurse, one(id))).rejects.toMatchObject({ code: 'not_your_role' })
  const { items } = await listAmendmentQueue(officer, { show: 'open', after: null })
  expect(items).toMatchObject([{ amendment: { id }, patient: ana.id }])
  await readChartAmendment(officer, one(id))
  expect((await readAmendment(own, { id })).amendment.steps.at(-1)).toMatchObject({
    what: 'seen',
    by: 'Olga Officer',
  })
  const whole = await asked('')
  const helper = (await addCaregiver(portal, ana, ['record'])).ctx
  expect((await listAmendments(helper, {})).all.map((each) => each.id)).toEqual([id])
  await expect(readAmendment(helper, { id: whole })).rejects.toMatchObject({ kind: 'not_found' })
  const other = (await addCaregiver(portal, ana, ['medicines'])).ctx
  await expect(asked('', {}, other)).rejects.toMatchObject({ code: 'not_shared' })
  expect((await readMarks(other, { id: ana.entries.condition as string })).marks).toEqual([])
})

test('in a copy it says all that was said, in its order', async () => {
  const id = await asked()
  tick()
  await denyAmendment(doctor, { ...one(id), ...deny })
  tick()
  await disagree(own, { id, words: 'I never smoked.' })
  const { amendment } = await readAmendment(own, { id })
  const made = communicationOf({ amendment, about: 'Condition/1' }, 'Patient/1')
  expect(made).toMatchObject({
    resourceType: 'Communication',
    about: [{ reference: 'Condition/1' }],
  })
  expect(made.payload?.map(({ contentString }) => contentString)).toEqual([
    'Not right: It says that I smoke.',
    'It should say: I have never smoked.',
    'Why: I told so.',
    expect.stringMatching(/^Denied \(2026-06-01\): The note was written/),
    expect.stringMatching(/^Statement of disagreement of the patient .+: I never smoked\.$/),
  ])
})

// Refills: asked for once however often, answered by whoever may, told at each step; what is controlled, what is kept back, what
// two people do at once.
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
import { startKit, type Running } from '../../../kit/start.ts'
import { readConfig } from '../../../kit/config.ts'
import { jobContext } from '../../../kit/verb.ts'
import { hideEntry, showEntry } from '../../caregivers/hide.server.ts'
import { inputOfText } from '../../record/import/file-read.ts'
import { importFiles } from '../../record/import/importer.ts'
import { gather } from '../../work/gather.jobs.ts'
import {
  askRefills,
  beginRefill,
  listRefills,
  readOpenRefills,
  readRefill,
  searchPharmacies,
  takeBackRefill,
} from './own.server.ts'
import { listQueue, readChartRefill } from './read.server.ts'
import {
  approveRefill,
  approveRefills,
  changeRefill,
  noteRefill,
  readyRefill,
  refuseRefill,
  sendRefill,
} from './take.server.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR
const clock = handClock('2026-06-01T15:00:00Z') // a Monday
const tick = () => clock.advance(1000)

let portal: TestPortal
let ana: TestPatient
let own: Context
let helper: Context
let looker: Context
let doctor: Context
let other: Context
let nurse: Context
let desk: Context
let pharmacy: string
/** By name. */
const medicines = new Map<string, string>()

const drug = (key: string, text: string, code: string, more: object = {}) => ({
  resourceType: 'MedicationRequest',
  id: `refill-${key}`,
  status: 'active',
  intent: 'order',
  subject: { reference: 'Patient/ana-refill' },
  authoredOn: '2026-01-10',
  medicationCodeableConcept: {
    text,
    coding: [{ system: 'http://www.nlm.nih.gov/research/umls/rxnorm', code, display: text }],
  },
  dosageInstruction: [{ text: 'Take 1 tablet each morning' }],
  dispenseRequest: { numberOfRepeatsAllowed: 3 },
  ...more,
})

beforeAll(async () => {
  portal = await testPortal({ clock })
  await setUpClinic(portal)
  await alwaysOpen(portal)
  ana = await addPatient(portal, 'Ana Refill')
  const resources = [
    drug('metformin', 'metformin hydrochloride 1000 MG Oral Tablet', '861004'),
    drug('lisinopril', 'lisinopril 20 MG Oral Tablet', '314077'),
    { ...drug('zzyzol', 'Zzyzol', ''), medicationCodeableConcept: { text: 'Zzyzol 5' } },
    drug('oxycodone', 'acetaminophen 325 MG / oxycodone hydrochloride 5 MG Oral Tablet', '1049221'),
    {
      resourceType: 'MedicationDispense',
      id: 'refill-fill',
      status: 'completed',
      subject: { reference: 'Patient/ana-refill' },
      medicationCodeableConcept: { text: 'metformin' },
      authorizingPrescription: [{ reference: 'MedicationRequest/refill-metformin' }],
      whenHandedOver: '2026-03-01',
      quantity: { value: 180, unit: 'TAB' },
    },
    {
      resourceType: 'Observation',
      id: 'refill-sugar',
      status: 'final',
      subject: { reference: 'Patient/ana-refill' },
      category: [{ coding: [{ code: 'laboratory' }] }],
      code: { coding: [{ system: 'http://loinc.org', code: '4548-4', display: 'Hemoglobin A1c' }] },
      effectiveDateTime: '2026-05-02',
      valueQuantity: { value: 7.1, unit: '%', code: '%' },
    },
    {
      resourceType: 'DetectedIssue',
      id: 'refill-issue',
      status: 'final',
      severity: 'moderate',
      patient: { reference: 'Patient/ana-refill' },
      detail: 'Watch the potassium',
      implicated: [{ reference: 'MedicationRequest/refill-lisinopril' }],
    },
  ]
  const lines = resources.map((one) => JSON.stringify(one)).join('\n')
  const report = await importFiles(portal.kit, [inputOfText('refills', lines, true)], {
    source: 'test',
  })
  expect(report.refused).toEqual([])
  pharmacy = randomUUID()
  await portal.owner.query(
    `insert into pharmacy (pharmacy_id, name, street, town, zip, phone, created_at)
     values ($1, 'Lantern Pharmacy', '1 Street', 'Millbrook', '20001', '555-0101', now()),
       (gen_random_uuid(), 'Owl Drugs', '2 Street', 'Oldtown', '30301', '555-0102', now())`,
    [pharmacy],
  )
  const staff = async (name: string, role: string) =>
    (await signedIn(portal, await addStaff(portal, name, role))).ctx
  doctor = await staff('Dr. Ada First', 'clinician')
  other = await staff('Dr. Bea Second', 'clinician')
  nurse = await staff('Nia Nurse', 'nurse')
  desk = await staff('Dora Desk', 'front desk')
}, 240_000)
afterAll(() => portal?.end())

beforeEach(async () => {
  await portal.owner.query(
    `delete from refill_note; delete from refill_event; delete from refill; delete from patient_pharmacy;
     delete from work_event; delete from work_item; delete from notice_told; delete from notice_reader; delete from notice`,
  )
  clock.advance(Date.parse('2026-06-01T15:00:00Z') - clock().getTime())
  own = (await signedIn(portal, ana)).ctx
  for (const { id, view } of (await beginRefill(own, {})).medicines) {
    const [word = ''] =
      /metformin|lisinopril|oxycodone|zzyzol/i.exec(`${view.plain} ${view.clinical}`) ?? []
    if (word) medicines.set(word.toLowerCase(), id)
  }
  tick()
})

const of = (name: string) => medicines.get(name) as string
const ask = (names: string[], more: object = {}, by = own) =>
  askRefills(by, { ids: names.map(of), pharmacy, left: '', note: '', ...more })
/** @returns its id */
const asked = async (name: string, more: object = {}) =>
  (await ask([name], more)).asked[0] as string
const rowsOf = async (text: string, ...values: unknown[]) =>
  (await portal.owner.query(text, values)).rows
const stateOf = async (id: string) => (await readRefill(own, { id })).refill.state
const work = async () =>
  (
    await rowsOf('select kind, urgency from work_item where done_at is null order by kind, urgency')
  ).map(({ kind, urgency }) => `${kind} ${urgency}`)
const one = (id: string) => ({ patient: ana.id, id })
const names = async (search: string) =>
  (await searchPharmacies(own, { search })).map(({ name }) => name)
const last = async (id: string) => (await readRefill(own, { id })).refill.steps.at(-1)
const facts = async (id: string) => (await readChartRefill(doctor, one(id))).facts
const conflict = (words: RegExp) => ({ kind: 'conflict', message: expect.stringMatching(words) })

test('what is asked for says where it goes, until when it is answered, and how far it is', async () => {
  const id = await asked('metformin', { note: 'I travel on Friday', left: 'week', keep: true })
  const { refill } = await readRefill(own, { id })
  expect(refill).toMatchObject({
    state: 'asked',
    note: 'I travel on Friday',
    left: 'week',
    how: ['Take 1 tablet each morning.'],
    pharmacy: { name: 'Lantern Pharmacy' },
    steps: [{ what: 'asked', side: 'patient' }],
  })
  // Two working days.
  expect(refill.due.toISOString().slice(0, 10)).toBe('2026-06-04')
  expect(await work()).toEqual(['refill 3'])
  // What is known from now on: the pharmacy, and that it is under way.
  const { own: mine, medicines: all } = await beginRefill(own, {})
  expect(mine).toMatchObject([{ id: pharmacy, favourite: true, last: true }])
  expect(all.find(({ id: medicine }) => medicine === of('metformin'))?.open).toMatchObject({ id })
  expect((await readOpenRefills(own, {})).open).toHaveLength(1)
  // The next one needs no pharmacy said.
  expect((await ask(['lisinopril'], { pharmacy: '' })).asked).toHaveLength(1)
  const sealed = await rowsOf('select words from refill')
  for (const { words } of sealed) expect(words.toString('utf8')).not.toMatch(/Friday|etformin/)
})

test('nothing left is answered within a day, and comes first', async () => {
  await ask(['metformin'])
  tick()
  const id = await asked('lisinopril', { left: 'none' })
  expect((await readRefill(own, { id })).refill.due.toISOString().slice(0, 10)).toBe('2026-06-03')
  expect(await work()).toEqual(['refill 1', 'refill 3'])
  const { items } = await listQueue(doctor, { lane: 'asked', after: null })
  expect(items.map(({ refill }) => refill.urgent)).toEqual([1, 3])
})

test('asked for twice, by a double click, a retry or two servers, it is asked for once', async () => {
  const running: Running = await startKit(readConfig(portal.env), { log: portal.kit.log, clock })
  try {
    const elsewhere = { ...own, kit: running.kit }
    const answers = await Promise.all(
      Array.from({ length: 6 }, (_, i) =>
        ask(['metformin', 'lisinopril'], {}, i % 2 ? elsewhere : own),
      ),
    )
    expect(answers.flatMap((each) => each.asked)).toHaveLength(2)
    expect(answers.reduce((sum, { already }) => sum + already, 0)).toBe(10)
  } finally {
    await running.stop()
  }
  expect(await rowsOf('select from refill')).toHaveLength(2)
  expect(await rowsOf('select from refill_event')).toHaveLength(2)
  expect(await work()).toEqual(['refill 3', 'refill 3'])
  expect(await ask(['metformin'])).toEqual({ asked: [], already: 1 })
})

test('without a pharmacy, or with one that is no more, nothing is asked for', async () => {
  await expect(ask(['metformin'], { pharmacy: '' })).rejects.toMatchObject({
    code: 'no_pharmacy',
    fields: { pharmacy: 'Choose a pharmacy.' },
  })
  await portal.owner.query('update pharmacy set ended_at = now() where pharmacy_id = $1', [
    pharmacy,
  ])
  await expect(ask(['metformin'])).rejects.toMatchObject({ code: 'no_pharmacy' })
  await portal.owner.query('update pharmacy set ended_at = null where pharmacy_id = $1', [pharmacy])
  await expect(
    askRefills(own, { ids: [randomUUID()], pharmacy, left: '', note: '' }),
  ).rejects.toMatchObject({
    kind: 'not_found',
  })
  expect(await rowsOf('select from refill')).toEqual([])
})

test('pharmacies are found by name, town and ZIP code; what means something to LIKE means itself', async () => {
  expect(await names('lantern')).toEqual(['Lantern Pharmacy'])
  expect(await names('oldtown owl')).toEqual(['Owl Drugs'])
  expect(await names('20001')).toEqual(['Lantern Pharmacy'])
  expect(await names('%')).toEqual([])
  expect(await names('')).toEqual(['Lantern Pharmacy', 'Owl Drugs'])
})

test('approved, sent, ready: each step is told, and says by whom; then it can be asked for again', async () => {
  const id = await asked('metformin')
  for (const [deed, by, state, waits] of [
    [approveRefill, doctor, 'approved', ['refill-send 3']],
    [sendRefill, nurse, 'sent', []],
    [readyRefill, desk, 'ready', []],
  ] as const) {
    tick()
    await deed(by, one(id))
    expect(await stateOf(id)).toBe(state)
    expect(await work()).toEqual(waits)
  }
  const { refill } = await readRefill(own, { id })
  expect(refill.steps.map(({ what, by }) => [what, by])).toEqual([
    ['asked', null],
    ['approved', 'Dr. Ada First'],
    ['sent', 'Nia Nurse'],
    ['ready', 'Dora Desk'],
  ])
  const told = await rowsOf(
    `select kind, about_id as about from notice where patient_id = $1`,
    ana.id,
  )
  // One message tells of all that nobody was told of yet.
  expect(told).toEqual([{ kind: 'refills', about: of('metformin') }])
  tick()
  expect((await ask(['metformin'])).asked).toHaveLength(1)
  // Nothing disappears.
  expect((await listRefills(own, {})).refills).toHaveLength(2)
})

test('what is at the pharmacy without word can be asked for again after a week', async () => {
  const id = await asked('metformin')
  await approveRefill(doctor, one(id))
  await sendRefill(nurse, one(id))
  expect(await ask(['metformin'])).toMatchObject({ already: 1 })
  clock.advance(8 * DAY)
  own = (await signedIn(portal, ana)).ctx
  expect((await ask(['metformin'])).asked).toHaveLength(1)
})

test('a change is read by the patient, and a refusal with its reason; neither goes without words', async () => {
  const changed = await asked('metformin')
  const refused = await asked('lisinopril')
  const nothing = { how: '', quantity: '', refills: '', words: 'Just so' }
  await expect(changeRefill(doctor, { ...one(changed), ...nothing })).rejects.toMatchObject({
    code: 'nothing_changed',
  })
  const change = { how: 'Take 2 with supper', quantity: '60 tablets', refills: '1', words: '' }
  await changeRefill(doctor, { ...one(changed), ...change })
  await expect(
    refuseRefill(doctor, { ...one(refused), words: 'no', from: 'asked' }),
  ).rejects.toMatchObject({ kind: 'invalid' })
  await refuseRefill(doctor, { ...one(refused), words: 'Please come in first.', from: 'asked' })
  expect(await last(changed)).toMatchObject({ what: 'changed', said: change })
  expect(await last(refused)).toMatchObject({
    what: 'refused',
    said: { words: 'Please come in first.' },
  })
  expect(await work()).toEqual(['refill-send 3'])
  // The entry of the record is as it was.
  const entry = await rowsOf('select version from record_entry where id = $1', of('metformin'))
  expect(entry).toEqual([{ version: 1 }])
  // Second thoughts, before it is sent.
  await refuseRefill(other, { ...one(changed), words: 'I looked again.', from: 'approved' })
  expect(await stateOf(changed)).toBe('refused')
  expect(await work()).toEqual([])
})

test('of two who answer at once one does, and the other hears who was quicker', async () => {
  const id = await asked('metformin')
  const [first, second] = await Promise.allSettled([
    approveRefill(doctor, one(id)),
    refuseRefill(other, { ...one(id), words: 'Not without a test.', from: 'asked' }),
  ])
  expect([first?.status, second?.status].toSorted()).toEqual(['fulfilled', 'rejected'])
  const lost = [first, second].find((each) => each?.status === 'rejected') as PromiseRejectedResult
  expect(lost.reason).toMatchObject(conflict(/^Dr\. (Ada First|Bea Second) has (approved|refused)/))
  const steps = await rowsOf(
    `select what from refill_event where refill_id = $1 and side = 'staff'`,
    id,
  )
  expect(steps).toHaveLength(1)
  await expect(approveRefill(doctor, one(id))).rejects.toMatchObject({ kind: 'conflict' })
})

test('several at once: what somebody else answered meanwhile stays, a controlled substance stops all', async () => {
  const ids = (await ask(['metformin', 'lisinopril'])).asked
  await approveRefill(other, one(ids[0] as string))
  expect(await approveRefills(doctor, { ids })).toMatchObject({
    approved: [{ id: ids[1] }],
    already: 1,
  })
  const strong = await asked('oxycodone')
  await expect(approveRefills(doctor, { ids: [strong] })).rejects.toMatchObject({
    code: 'controlled_alone',
  })
  expect(await stateOf(strong)).toBe('asked')
})

test('a controlled substance takes a right of its own', async () => {
  const id = await asked('oxycodone')
  expect(await readChartRefill(doctor, one(id))).toMatchObject({ control: 'controlled' })
  await portal.owner.query(
    `update staff_role set may = array_remove(may, 'refills.controlled') where role = 'clinician'`,
  )
  try {
    const less = (await signedIn(portal, await addStaff(portal, 'Dr. Less', 'clinician'))).ctx
    await expect(approveRefill(less, one(id))).rejects.toMatchObject({ code: 'controlled' })
    await expect(
      changeRefill(less, { ...one(id), how: 'Half', quantity: '', refills: '', words: '' }),
    ).rejects.toMatchObject({ code: 'controlled' })
    await refuseRefill(less, { ...one(id), words: 'Let us talk first.', from: 'asked' })
  } finally {
    await portal.owner.query(
      `update staff_role set may = may || '{refills.controlled}'::text[] where role = 'clinician'`,
    )
  }
})

test('what the clinic counts as controlled is, and what nobody recognizes is approved by itself', async () => {
  const sugar = await asked('metformin')
  const pressure = await asked('lisinopril')
  const control = async (id: string) => (await readChartRefill(doctor, one(id))).control
  expect(await control(sugar)).toBe('free')
  await portal.owner.query(`update clinic set controlled_substances = '{METformin}'`)
  try {
    expect(await control(sugar)).toBe('controlled')
    await expect(approveRefills(doctor, { ids: [sugar, pressure] })).rejects.toMatchObject({
      code: 'controlled_alone',
    })
  } finally {
    await portal.owner.query(`update clinic set controlled_substances = '{}'`)
  }
  const strange = await asked('zzyzol')
  expect(await control(strange)).toBe('unknown')
  const { items } = await listQueue(doctor, { lane: 'asked', after: null })
  expect(items.find(({ refill }) => refill.id === strange)?.control).toBe('unknown')
  await expect(approveRefills(doctor, { ids: [sugar, strange] })).rejects.toMatchObject({
    code: 'unknown_alone',
  })
  expect(await stateOf(sugar)).toBe('asked')
  await approveRefill(doctor, one(strange))
  expect(await stateOf(strange)).toBe('approved')
})

test('nurses and the front desk prepare and carry on, and do not answer', async () => {
  const id = await asked('metformin')
  for (const by of [nurse, desk]) {
    await expect(approveRefill(by, one(id))).rejects.toMatchObject({ code: 'not_your_role' })
    await expect(sendRefill(by, one(id))).rejects.toMatchObject({ code: 'not_approved' })
    await expect(readyRefill(by, one(id))).rejects.toMatchObject({ code: 'not_sent' })
  }
  await noteRefill(nurse, { ...one(id), body: 'HbA1c is from May.' })
  expect((await readChartRefill(doctor, one(id))).notes).toMatchObject([
    { by: 'Nia Nurse', text: 'HbA1c is from May.' },
  ])
  // What the record says is for those who read records.
  expect((await readChartRefill(desk, one(id))).facts).toBeNull()
})

test('in view is what the record holds, and nothing else', async () => {
  const metformin = await asked('metformin')
  const lisinopril = await asked('lisinopril')
  const sugar = await facts(metformin)
  expect(sugar).toMatchObject({
    lastFill: { at: '2026-03-01', quantity: '180 tablets' },
    left: 3,
    issues: [],
  })
  expect(sugar?.results.map(({ view }) => view.value)).toMatchObject([
    { kind: 'amount', number: 7.1 },
  ])
  expect(sugar?.allergies.length).toBeGreaterThan(0)
  expect(await facts(lisinopril)).toMatchObject({
    lastFill: null,
    left: null,
    results: [],
    issues: [{ severity: 'moderate', words: 'Watch the potassium' }],
  })
})

test('taken back as long as nobody answered; afterwards it says so', async () => {
  const id = await asked('metformin')
  await takeBackRefill(own, { id })
  await takeBackRefill(own, { id })
  expect(await stateOf(id)).toBe('taken back')
  expect(await work()).toEqual([])
  await expect(approveRefill(doctor, one(id))).rejects.toMatchObject(conflict(/taken this back/))
  const answered = await asked('lisinopril')
  await approveRefill(doctor, one(answered))
  await expect(takeBackRefill(own, { id: answered })).rejects.toMatchObject({ code: 'answered' })
})

test('somebody who helps asks where they may act, sees where they may look, and not what is hidden', async () => {
  const acting = await addCaregiver(portal, ana, ['medicines'])
  const looking = await addCaregiver(portal, ana, ['medicines'])
  await portal.owner.query(`update account_patient set acts = '{}' where account_id = $1`, [
    looking.person.account,
  ])
  helper = acting.ctx
  looker = looking.ctx
  const [id = ''] = (await ask(['metformin'], {}, helper)).asked
  expect((await readRefill(own, { id })).refill.steps).toMatchObject([{ side: 'helper' }])
  expect((await listRefills(looker, {})).refills).toHaveLength(1)
  await expect(ask(['lisinopril'], {}, looker)).rejects.toMatchObject({ code: 'not_shared' })
  await expect(takeBackRefill(looker, { id })).rejects.toMatchObject({ code: 'not_shared' })
  await hideEntry(own, { id: of('metformin') })
  try {
    expect((await listRefills(helper, {})).refills).toEqual([])
    await expect(readRefill(helper, { id })).rejects.toMatchObject({ kind: 'not_found' })
    expect((await listRefills(own, {})).refills).toHaveLength(1)
  } finally {
    await showEntry(own, { id: of('metformin') })
  }
})

test('an answer that comes near is urgent, and one that is late is work for those who answer', async () => {
  const id = await asked('metformin')
  const { due } = (await readRefill(own, { id })).refill
  const job = jobContext(portal.kit, 'work')
  await gather(job, {})
  expect(await work()).toEqual(['refill 3'])
  clock.advance(due.getTime() - clock().getTime() - 2 * HOUR)
  await gather(job, {})
  expect(await work()).toEqual(['refill 2'])
  clock.advance(3 * HOUR)
  await gather(job, {})
  await gather(job, {})
  expect(await work()).toEqual(['late-refill 1', 'refill 1'])
  doctor = (await signedIn(portal, await addStaff(portal, 'Dr. Late', 'clinician'))).ctx
  await approveRefill(doctor, one(id))
  expect(await work()).toEqual(['refill-send 3'])
})

// What is hidden takes along all that belongs to it, however deep it lies, for everybody who acts for the patient.
import { randomUUID } from 'node:crypto'
import type { FhirResource } from 'fhir/r4'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { testPortal, type TestPortal } from '../../../test/support/kit.ts'
import {
  addEntry,
  addPatient,
  importResources,
  setUpClinic,
  signedIn,
  type TestPatient,
} from '../../../test/support/people.ts'
import type { Context } from '../../kit/kit.ts'
import { readHome } from '../home/home.server.ts'
import { listMedicines } from '../medicines/medicines.server.ts'
import { readReport, readResult } from '../results/result.server.ts'
import { entryId, keyOf } from '../record/import/identity.ts'
import { listVisits, readVisit } from '../visits/visits.server.ts'
import { hideEntry, showEntry } from './hide.server.ts'

let portal: TestPortal
let ana: TestPatient
let asAna: Context
let asHelper: Context

beforeAll(async () => {
  portal = await testPortal()
  await setUpClinic(portal)
  ana = await addPatient(portal, 'Ana Withheld')
  const helper = await addPatient(portal, 'Hal Helper')
  await portal.owner.query('update account_patient set ended_at = now() where account_id = $1', [
    helper.account,
  ])
  await portal.owner.query(
    `insert into account_patient
       (patient_id, account_id, grant_id, relation, sections, news_from, created_at)
     values ($1, $2, $3, 'proxy', '{results,appointments,medicines,notes,record}', now(), now())`,
    [ana.id, helper.account, randomUUID()],
  )
  asAna = (await signedIn(portal, ana)).ctx
  asHelper = (await signedIn(portal, helper)).ctx
})
afterAll(() => portal.end())

const subject = { reference: 'Patient/ana-withheld' }
const code = { coding: [{ system: 'http://loinc.org', code: '7917-8' }] }
const result = (group?: string) =>
  addEntry(portal, ana.id, {
    kind: 'result',
    resource: { resourceType: 'Observation', status: 'final', code, valueString: 'positive' },
    group,
  })
const report = () =>
  addEntry(portal, ana.id, {
    kind: 'report',
    resource: { resourceType: 'DiagnosticReport', status: 'final', code },
  })
const isSeen = (id: string) =>
  readResult(asHelper, { id, before: null }).then(
    () => true,
    (error: { kind: string }) => (error.kind === 'not_found' ? false : Promise.reject(error)),
  )

test('a report: also the results of a panel inside of it', async () => {
  const [group, single] = [await report(), await result()]
  const panel = await result(group)
  const inner = await result(panel)
  expect(await isSeen(inner)).toBe(true)
  await hideEntry(asAna, { id: group })
  expect(await isSeen(panel)).toBe(false)
  expect(await isSeen(inner)).toBe(false)
  expect(await isSeen(single)).toBe(true)
  await showEntry(asAna, { id: group })
  expect(await isSeen(inner)).toBe(true)
})

test('a visit: also what belongs to it only by its report', async () => {
  const group = await report()
  const inner = await result(group)
  const visit = ana.entries.visit as string
  await portal.owner.query('update record_entry set visit_id = $1 where id = $2', [visit, group])
  await hideEntry(asAna, { id: visit })
  expect(await isSeen(inner)).toBe(false)
})

test('what is hidden is not named as the reason of something else, nor in the words of its report', async () => {
  const resources: FhirResource[] = [
    { resourceType: 'Condition', id: 'kb-condition', subject, code: { text: 'Gout' } },
    {
      resourceType: 'MedicationRequest',
      id: 'kb-medicine',
      status: 'active',
      intent: 'order',
      subject,
      medicationCodeableConcept: { text: 'Allopurinol' },
      reasonReference: [{ reference: 'Condition/kb-condition', display: 'Gout' }],
    },
    { resourceType: 'Observation', id: 'kb-1', status: 'final', subject, code, valueString: 'a' },
    { resourceType: 'Observation', id: 'kb-2', status: 'final', subject, code, valueString: 'b' },
    {
      resourceType: 'DiagnosticReport',
      id: 'kb-report',
      status: 'final',
      subject,
      code,
      conclusion: 'The first one is positive.',
      result: [{ reference: 'Observation/kb-1' }, { reference: 'Observation/kb-2' }],
    },
  ]
  await importResources(portal, 'kept-back', resources)
  const id = (type: string, own: string) => entryId(portal.kit.vault, 'test', keyOf(type, own))
  const group = id('DiagnosticReport', 'kb-report')
  const told = async (ctx: Context) => {
    const { active } = await listMedicines(ctx, { before: null })
    return [
      ...active.flatMap(({ view }) => view.reasons),
      (await readReport(ctx, { id: group })).view.conclusion,
    ].join()
  }
  expect(await told(asHelper)).toMatch(/gout.*positive/i)
  await hideEntry(asAna, { id: id('Condition', 'kb-condition') })
  await hideEntry(asAna, { id: id('Observation', 'kb-1') })
  expect(await told(asHelper)).not.toMatch(/gout|positive/i)
  expect(await told(asAna)).toMatch(/gout.*positive/i)
})

const single = (id: string): FhirResource => ({
  resourceType: 'Observation',
  id,
  status: 'final',
  subject,
  code,
  valueString: id,
})
const panel = (...parts: string[]): FhirResource => ({
  resourceType: 'Observation',
  id: 'lm-panel',
  status: 'final',
  subject,
  code,
  hasMember: parts.map((part) => ({ reference: `Observation/${part}` })),
})
const listing = (...results: string[]): FhirResource => ({
  resourceType: 'DiagnosticReport',
  id: 'lm-report',
  status: 'final',
  subject,
  code,
  result: results.map((one) => ({ reference: `Observation/${one}` })),
})

test('a panel: also a result that it comes to list later, and no longer once it is shown again', async () => {
  const id = (own: string) => entryId(portal.kit.vault, 'test', keyOf('Observation', own))
  await importResources(portal, 'lm', [
    single('lm-1'),
    panel('lm-1'),
    listing('lm-panel', 'lm-1', 'lm-2'),
  ])
  await hideEntry(asAna, { id: id('lm-panel') })
  await importResources(portal, 'lm-later', [panel('lm-1', 'lm-2'), single('lm-2'), single('lm-3')])
  expect(await isSeen(id('lm-1'))).toBe(false)
  expect(await isSeen(id('lm-2'))).toBe(false)
  expect(await isSeen(id('lm-3'))).toBe(true)
  await showEntry(asAna, { id: id('lm-panel') })
  expect(await isSeen(id('lm-2'))).toBe(true)
})

test('why somebody came is told with the notes or the record, not with appointments alone', async () => {
  await importResources(portal, 'reasons', [
    {
      resourceType: 'Encounter',
      id: 'why-visit',
      status: 'finished',
      class: { code: 'AMB' },
      subject,
      period: { start: '2026-01-05' },
      reasonCode: [{ text: 'Panic attacks' }],
    },
  ])
  const id = entryId(portal.kit.vault, 'test', keyOf('Encounter', 'why-visit'))
  const reasons = async (shared: string) => {
    await portal.owner.query(
      `update account_patient set sections = $2 where patient_id = $1 and relation = 'proxy'`,
      [ana.id, shared],
    )
    return (await readVisit(asHelper, { id })).view.reasons
  }
  expect((await readVisit(asAna, { id })).view.reasons).toEqual(['Panic attacks'])
  expect(await reasons('{appointments,results}')).toEqual([])
  expect(await reasons('{appointments,record}')).toEqual(['Panic attacks'])
  expect(await reasons('{results,appointments,medicines,notes}')).toEqual(['Panic attacks'])
})

test('what an appointment is for, how to prepare for it, and why a medicine is taken, go with a section that tells diagnoses', async () => {
  await importResources(portal, 'why-coming', [
    {
      resourceType: 'Appointment',
      id: 'why-coming',
      status: 'booked',
      start: '2031-05-06T13:00:00Z',
      description: 'Talk about the HIV test',
      comment: 'HIV',
      patientInstruction: 'Come fasting',
      serviceType: [{ text: 'Blood draw' }],
      reasonCode: [{ text: 'HIV test' }],
      participant: [{ actor: subject, status: 'accepted' }],
    },
    {
      resourceType: 'MedicationRequest',
      id: 'why-medicine',
      status: 'active',
      intent: 'order',
      subject,
      medicationCodeableConcept: { text: 'Bictegravir' },
      reasonCode: [{ text: 'HIV infection' }],
    },
  ])
  const told = async (ctx: Context, shared?: string) => {
    if (shared)
      await portal.owner.query(
        `update account_patient set sections = $2 where patient_id = $1 and relation = 'proxy'`,
        [ana.id, shared],
      )
    const next = (await readHome(ctx, {})).next
    const [first] = (await listVisits(ctx, { before: null })).upcoming
    expect(first).toEqual(next)
    const { active } = await listMedicines(ctx, { before: null })
    const taken = active.find(({ view }) => JSON.stringify(view).includes('ictegravir'))
    return [next?.reason, next?.instructions, Boolean(taken?.view.reasons.length)]
  }
  const whole = ['Talk about the HIV test', 'Come fasting', true]
  expect(await told(asAna)).toEqual(whole)
  expect(await told(asHelper, '{appointments,medicines}')).toEqual(['Blood draw', null, false])
  // A note tells why somebody came, and not why a medicine is taken.
  expect(await told(asHelper, '{appointments,medicines,notes}')).toEqual([
    ...whole.slice(0, 2),
    false,
  ])
  expect(await told(asHelper, '{appointments,medicines,record}')).toEqual(whole)
  await told(asHelper, '{results,appointments,medicines,notes}')
})

test('a note: also the same text filed a second time at its visit', async () => {
  const visit = ana.entries.visit as string
  await showEntry(asAna, { id: visit })
  const note = (text: string) =>
    addEntry(portal, ana.id, {
      kind: 'note',
      resource: {
        resourceType: 'DocumentReference',
        status: 'current',
        content: [
          { attachment: { contentType: 'text/plain', data: Buffer.from(text).toString('base64') } },
        ],
      },
    })
  const [one, twin, other] = [
    await note('Sleeps badly.'),
    await note('Sleeps badly.'),
    await note('Ran.'),
  ]
  await portal.owner.query('update record_entry set visit_id = $1 where id = any($2)', [
    visit,
    [one, twin, other],
  ])
  const shown = async () => (await readVisit(asHelper, { id: visit })).notes.map(({ id }) => id)
  expect(await shown()).toEqual(expect.arrayContaining([other]))
  await hideEntry(asAna, { id: one })
  expect(await shown()).toContain(other)
  expect(await shown()).not.toContain(twin)
  await showEntry(asAna, { id: one })
  expect((await shown()).filter((id) => [one, twin].includes(id))).toHaveLength(1)
})

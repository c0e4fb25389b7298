import { expect, test } from 'vitest'
import type { DiagnosticReport, Observation } from 'fhir/r4'
import type { Member } from './members.ts'
import { toOrder } from './order.fhir.ts'
import { toResult } from './results.fhir.ts'

const observation = (more: Partial<Observation> = {}): Observation => ({
  resourceType: 'Observation',
  status: 'final',
  code: { text: 'Glucose' },
  effectiveDateTime: '2026-03-01',
  valueQuantity: { value: 120, unit: 'mg/dL' },
  referenceRange: [{ high: { value: 99 } }],
  ...more,
})
const report = (more: Partial<DiagnosticReport> = {}): DiagnosticReport => ({
  resourceType: 'DiagnosticReport',
  status: 'final',
  code: { text: 'Panel' },
  issued: '2026-03-02',
  ...more,
})
const member = (id: string, more: Partial<Member> = {}): Member => ({
  id,
  isNew: false,
  view: toResult(observation()),
  members: [],
  ...more,
})
const entry = (resource: Observation | DiagnosticReport) => ({ id: 'e', isNew: false, resource })

test('a report counts its values, those in panels too, and is new with any of them', () => {
  const panel = member('p', {
    view: toResult(observation({ valueQuantity: undefined })),
    members: [member('c', { isNew: true }), member('d')],
  })
  expect(toOrder(entry(report()), [member('a'), panel])).toMatchObject({
    id: 'e',
    opens: 'report',
    name: 'Panel',
    at: '2026-03-02',
    values: 3,
    outside: 3,
    single: null,
  })
  const isNew = (members: Member[]) => toOrder(entry(report()), members).isNew
  expect(isNew([member('a'), member('b', { isNew: true })])).toBe(true)
  expect(isNew([member('a'), member('b')])).toBe(false)
})

test('a report of one value opens that value, unless it says something itself', () => {
  expect(toOrder(entry(report()), [member('a')])).toMatchObject({
    id: 'a',
    opens: 'result',
    name: 'Glucose',
    single: { value: { number: 120 } },
  })
  for (const more of [{ conclusion: 'See a doctor.' }, { presentedForm: [{ title: 'Scan' }] }]) {
    expect(toOrder(entry(report(more)), [member('a')])).toMatchObject({ id: 'e', opens: 'report' })
  }
})

test('a result with parts shows its own value where it has one', () => {
  const component = [{ code: { text: 'Pattern' }, valueString: 'Speckled' }]
  expect(toOrder(entry(observation({ component })), [])).toMatchObject({
    single: { name: 'Glucose' },
    values: 2,
  })
  const bare = observation({ component, valueQuantity: undefined })
  expect(toOrder(entry(bare), [])).toMatchObject({ single: null, values: 1 })
})

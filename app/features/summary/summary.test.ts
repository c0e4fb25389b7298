// The summary is one page whatever the record, says what could do harm first, and holds for whoever reads it nothing
// that its own page would not show.
import { buffer } from 'node:stream/consumers'
import type { FhirResource } from 'fhir/r4'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { testPortal, type TestPortal } from '../../../test/support/kit.ts'
import {
  addPatient,
  importResources,
  setUpClinic,
  signedIn,
  type TestPatient,
} from '../../../test/support/people.ts'
import { addCaregiver } from '../../../test/support/personas.ts'
import { readPdf } from '../../../test/support/read-pdf.ts'
import type { Context } from '../../kit/kit.ts'
import { createTexts } from '../../texts/texts.ts'
import { readHome } from '../home/home.server.ts'
import { summaryPdf } from './both/paper.ts'
import { summaryParts } from './both/parts.ts'
import { readSummary } from './summary.server.ts'

let portal: TestPortal
let ana: TestPatient
let asAna: Context
const t = createTexts({ lang: 'en', timeZone: 'America/New_York', clinicName: 'Test Clinic' })

const subject = { reference: 'Patient/ana-summary' }
const coded = (text: string) => ({ text })
const allergy = (n: number, more: object = {}): FhirResource =>
  ({
    resourceType: 'AllergyIntolerance',
    id: `allergy-${n}`,
    patient: subject,
    clinicalStatus: { coding: [{ code: 'active' }] },
    code: coded(`Allergen ${n}`),
    ...more,
  }) as FhirResource
const medicine = (n: number, status = 'active'): FhirResource =>
  ({
    resourceType: 'MedicationRequest',
    id: `medicine-${n}`,
    subject,
    status,
    intent: 'order',
    medicationCodeableConcept: coded(`Medicine ${n} with a name that takes a whole line by itself`),
    authoredOn: '2026-03-01',
    dosageInstruction: [{ text: 'Take one in the morning and one in the evening, with food' }],
  }) as FhirResource

beforeAll(async () => {
  portal = await testPortal()
  await setUpClinic(portal)
  ana = await addPatient(portal, 'Ana Summary')
  asAna = (await signedIn(portal, ana)).ctx
  await importResources(portal, 'summary', [
    allergy(1, { criticality: 'high', reaction: [{ manifestation: [coded('Swelling')] }] }),
    medicine(1),
    medicine(2, 'stopped'),
  ])
})
afterAll(() => portal.end())

const words = async (ctx: Context) => {
  const summary = await readSummary(ctx, {})
  return summaryParts(t, summary)
}

test('what could do harm comes first; what is not taken any more is not in it', async () => {
  const parts = await words(asAna)
  expect(parts[0]?.items.find(({ title }) => title === 'Allergen 1')?.say).toMatch(/Swelling/)
  const all = JSON.stringify(parts)
  expect(all).toContain('Medicine 1')
  expect(all).not.toContain('Medicine 2')
})

test('reading it ends no "New" mark', async () => {
  const before = (await readHome(asAna, {})).news.map(({ id }) => id)
  await readSummary(asAna, {})
  expect((await readHome(asAna, {})).news.map(({ id }) => id)).toEqual(before)
})

test('who acts for the patient reads what is shared, and of the rest not even that there is none', async () => {
  const carer = await addCaregiver(portal, ana, ['medicines'])
  const parts = await words(carer.ctx)
  expect(parts.map(({ key }) => key)).toEqual(['medicines'])
})

const pdf = async () => readPdf(await buffer(await summaryPdf(t, await readSummary(asAna, {}))))

test('the PDF is one page, of a record with almost nothing and of one with very much', async () => {
  const small = await pdf()
  expect(small.pages).toHaveLength(1)
  expect(small.pages[0]).toContain('Allergen 1')
  const many = Array.from({ length: 40 }, (_, n) => [allergy(n + 10), medicine(n + 10)]).flat()
  await importResources(portal, 'summary-many', many)
  const large = await pdf()
  expect(large.pages).toHaveLength(1)
  expect(large.pages[0]).toContain('There are more in the full record.')
  for (const title of ['Allergies', 'Medicines taken now', 'Care team'])
    expect(large.pages[0]).toContain(title)
  // What could do harm when it is missed is cut last.
  expect(large.pages[0]?.match(/Allergen \d+/g)?.length).toBeGreaterThanOrEqual(8)
  expect(large.pages[0]?.match(/Medicine \d+/g)?.length).toBeGreaterThanOrEqual(8)
})

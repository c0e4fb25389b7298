// Each life tells its own story: the numbers that carry it, and what must not be missing from it.
import type { DocumentReference, FhirResource, Observation } from 'fhir/r4'
import { expect, test } from 'vitest'
import { people } from '../people.ts'
import { isHidden, recordOf } from '../records.ts'

const today = new Date('2026-11-21T15:00:00Z')
const known = new Map<string, FhirResource[]>()
function of<T extends FhirResource['resourceType']>(key: string, type: T) {
  if (!known.has(key)) known.set(key, recordOf(key, today))
  return known
    .get(key)!
    .filter((r): r is Extract<FhirResource, { resourceType: T }> => r.resourceType === type)
}
const byCode = (key: string, loinc: string) =>
  of(key, 'Observation')
    .filter((o) => o.code.coding?.some((c) => c.code === loinc) && !isHidden(o))
    .toSorted((a, b) => Date.parse(a.effectiveDateTime!) - Date.parse(b.effectiveDateTime!))
const values = (list: Observation[]) => list.flatMap((o) => o.valueQuantity?.value ?? [])
const daysAgo = (date: string) => (today.getTime() - Date.parse(date)) / 86_400_000

test('twelve patients and eight staff, every role among them', () => {
  const all = people(today)
  expect(all.filter((p) => p.patientId)).toHaveLength(12)
  expect(all.filter((p) => p.role === 'patient' && !p.patientId)).toHaveLength(2)
  expect(all.filter((p) => p.role !== 'patient')).toHaveLength(8)
  expect(new Set(all.map((p) => p.role))).toEqual(
    new Set(['patient', 'front desk', 'nurse', 'clinician', 'biller', 'admin', 'privacy officer']),
  )
  for (const p of all) {
    expect(p.password.length).toBeGreaterThanOrEqual(15)
    expect(p.password).toMatch(/^[a-z]+(-[a-z]+){3}$/)
    expect(p.story).toMatch(/\.$/)
    expect(p.patientId === null && !p.actsFor).toBe(p.role !== 'patient')
  }
})

test('names with accents and apostrophes, and one in two scripts', () => {
  const names = people(today)
    .map((p) => p.name)
    .join('|')
  for (const name of [
    'José Luis Ramírez Ortega',
    'Nguyễn Thị Hoa',
    "Declan Patrick O'Brien",
    'Zoë',
  ])
    expect(names).toContain(name)
  expect(of('layla', 'Patient')[0]!.name!.map((n) => n.text)).toContain('ليلى حداد سليمان')
  expect(of('hoa', 'Patient')[0]!.communication![0]!.language.coding![0]!.code).toBe('vi')
})

test('José: HbA1c falls from 9.8 to 6.9 over four years, with bumps on the way', () => {
  const a1c = byCode('jose', '4548-4')
  expect(values(a1c)[0]).toBe(9.8)
  expect(values(a1c).at(-1)).toBe(6.9)
  expect(daysAgo(a1c[0]!.effectiveDateTime!)).toBeGreaterThan(4 * 365)
  const rises = values(a1c).filter((v, i, all) => i > 0 && v > all[i - 1]!)
  expect(rises.length).toBeGreaterThan(2)
})

test('Amara: third trimester, and the due date fits the last period', () => {
  const date = (loinc: string) => Date.parse(byCode('amara', loinc)[0]!.valueDateTime!)
  expect((date('11778-8') - date('8665-2')) / 86_400_000).toBe(280)
  expect(daysAgo(byCode('amara', '8665-2')[0]!.valueDateTime!)).toBeGreaterThan(28 * 7)
  expect(values(byCode('amara', '29463-7')).at(-1)).toBe(75.3)
})

test('Theo: is four, grows along his line, and his mother is a patient too', () => {
  const height = values(byCode('theo', '8302-2'))
  expect(height).toEqual(height.toSorted((a, b) => a - b))
  expect(values(byCode('theo', '8336-0')).every((p) => p >= 45 && p <= 70)).toBe(true)
  const mother = of('theo', 'RelatedPerson').find((r) => r.relationship![0]!.text === 'Mother')!
  const amara = of('amara', 'Patient')[0]!
  expect(mother.identifier![0]!.value).toBe(amara.identifier![0]!.value)
  // Born on the day Amara gave birth.
  const birth = of('amara', 'Procedure').find((p) => p.code!.text === 'Vaginal birth')!
  expect(birth.performedDateTime!.slice(0, 10)).toBe(of('theo', 'Patient')[0]!.birthDate)
})

test('Desmond: about three thousand results over twelve years', () => {
  const results = of('desmond', 'Observation')
  expect(results.length).toBeGreaterThan(2800)
  expect(results.length).toBeLessThan(3400)
  const creatinine = byCode('desmond', '2160-0')
  expect(daysAgo(creatinine[0]!.effectiveDateTime!)).toBeGreaterThan(11.9 * 365)
  const peak = Math.max(...values(creatinine.slice(12)))
  expect(peak).toBeGreaterThan(2.2) // the rejection
  expect(values(creatinine).at(-1)).toBeLessThan(1.9)
})

test('Wren: one visit, one note, and nothing else that a list would show', () => {
  const empty = [
    'Observation',
    'DiagnosticReport',
    'Condition',
    'MedicationRequest',
    'AllergyIntolerance',
    'Immunization',
    'Procedure',
    'Appointment',
  ] as const
  for (const type of empty) expect(of('wren', type), type).toEqual([])
  expect(of('wren', 'Encounter')).toHaveLength(1)
  expect(of('wren', 'DocumentReference')).toHaveLength(1)
})

test('Ruth: INR in and out of its target, and a pacemaker with its device', () => {
  const inr = byCode('ruth', '6301-6')
  expect(inr.length).toBeGreaterThan(45)
  expect(Math.max(...values(inr))).toBe(4.6)
  expect(of('ruth', 'Device')).toHaveLength(1)
  expect(
    of('ruth', 'MedicationRequest').filter((m) => m.status === 'active').length,
  ).toBeGreaterThan(7)
})

test('Jonah: PHQ-9 falls from 19 to 2, and the therapist’s note stays hers', () => {
  expect(values(byCode('jonah', '44261-6'))).toEqual([19, 17, 15, 12, 9, 6, 5, 3, 3, 2])
  expect(of('jonah', 'DocumentReference').filter(isHidden)).toHaveLength(1)
})

test('everybody but Wren has news of the last week, and a visit in the calendar', () => {
  for (const { key } of people(today).filter((p) => p.patientId && p.key !== 'wren')) {
    const fresh = (date?: string) => date !== undefined && daysAgo(date) < 12
    const notes = of(key, 'DocumentReference').filter((d: DocumentReference) => fresh(d.date))
    const results = of(key, 'Observation').filter((o) => fresh(o.issued))
    expect(notes.length + results.length, key).toBeGreaterThan(0)
    expect(
      of(key, 'Appointment').some((a) => a.status === 'booked'),
      key,
    ).toBe(true)
  }
})

test('numbers of one blood draw agree with each other', () => {
  for (const { key } of people(today).filter((p) => p.patientId)) {
    const byId = new Map(of(key, 'Observation').map((o) => [`Observation/${o.id}`, o]))
    for (const report of of(key, 'DiagnosticReport')) {
      const members = (report.result ?? []).map((r) => byId.get(r.reference!)!)
      const numbers = new Map(
        members.map((o) => [o.code.coding?.[0]?.code, o.valueQuantity?.value]),
      )
      const [total, hdl, ldl, fat] = ['2093-3', '2085-9', '13457-7', '2571-8'].map((c) =>
        numbers.get(c),
      )
      if (total && hdl && ldl && fat)
        expect(Math.abs(total - hdl - fat / 5 - ldl), key).toBeLessThan(2)
      const [red, hematocrit, mcv] = ['789-8', '4544-3', '787-2'].map((c) => numbers.get(c))
      if (red && hematocrit && mcv) expect((hematocrit * 10) / red, key).toBeCloseTo(mcv, 0)
    }
  }
})

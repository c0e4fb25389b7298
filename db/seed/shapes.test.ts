// Every odd shape a result can have is somewhere in the clinic, so that screens can be looked at with it.
import type { DiagnosticReport, FhirResource, Observation } from 'fhir/r4'
import { describe, expect, test } from 'vitest'
import { isHidden, records } from './records.ts'

const all: FhirResource[] = [...records(new Date('2026-11-21T15:00:00Z'))]
const results = all.filter((r): r is Observation => r.resourceType === 'Observation')
const reports = all.filter((r): r is DiagnosticReport => r.resourceType === 'DiagnosticReport')
const lab = (o: Observation) => JSON.stringify(o.category).includes('laboratory')

const shapes: Record<string, (o: Observation) => unknown> = {
  'below what can be measured': (o) => o.valueQuantity?.comparator === '<',
  'above what can be measured': (o) => o.valueQuantity?.comparator === '>',
  'a titer': (o) => o.valueRatio?.denominator?.value === 80,
  'a coded answer': (o) => o.valueCodeableConcept?.text === 'Negative',
  'an answer in words': (o) => o.valueString === 'Rare epithelial cells',
  'a date': (o) => o.valueDateTime,
  'two parts': (o) => o.component?.length === 2,
  'a part that is missing': (o) => o.component?.some((c) => c.dataAbsentReason),
  'no value, with the reason': (o) => o.dataAbsentReason && o.status === 'final',
  'no range from the laboratory': (o) => lab(o) && o.valueQuantity && !o.referenceRange,
  'a range with an upper end only': (o) => o.referenceRange?.some((r) => r.high && !r.low),
  'a range with a lower end only': (o) => o.referenceRange?.some((r) => r.low && !r.high),
  'a range in words only': (o) => o.referenceRange?.some((r) => r.text && !r.low && !r.high),
  'a range by age': (o) => o.referenceRange?.some((r) => r.age),
  'ranges for several groups': (o) =>
    (o.referenceRange?.filter((r) => r.appliesTo).length ?? 0) > 1,
  'a range to aim for': (o) =>
    o.referenceRange?.some((r) => r.type?.coding?.[0]?.code === 'therapeutic'),
  'a comment from the team': (o) => o.note?.some((n) => n.authorReference?.display),
  'two comments': (o) => (o.note?.length ?? 0) > 1,
  'no code at all': (o) => lab(o) === false && o.code.text && !o.code.coding,
  'a method': (o) => o.method?.text,
}

describe('results', () => {
  test.each(Object.entries(shapes))('%s', (_name, has) => {
    expect(results.some((o) => has(o) && !isHidden(o))).toBe(true)
  })

  test.each(['final', 'corrected', 'cancelled', 'entered-in-error'] as const)(
    'status %s',
    (status) => {
      expect(results.some((o) => o.status === status)).toBe(true)
    },
  )

  test('what was corrected says how, what was cancelled says why', () => {
    for (const o of results.filter((one) => one.status === 'corrected'))
      expect(o.note![0]!.text).toMatch(/^Corrected\. First given out as/)
    for (const o of results.filter((one) => one.status === 'cancelled')) {
      expect(o.note![0]!.text).toMatch(/^Not (reported|done|tested): /)
      expect(o.dataAbsentReason).toBeDefined()
    }
  })

  test.each(['low', 'high', 'critical'])('a %s flag', (word) => {
    const letter = { low: 'L', high: 'H', critical: 'HH' }[word]
    expect(results.some((o) => o.interpretation?.[0]?.coding?.[0]?.code === letter)).toBe(true)
  })

  test('one test in several units for one person, over time', () => {
    const units = new Map<string, Set<string>>()
    for (const o of results) {
      const [code, unit] = [o.code.coding?.[0]?.code, o.valueQuantity?.code]
      if (!code || !unit || isHidden(o)) continue
      const key = `${o.subject!.display} ${code}`
      units.set(key, (units.get(key) ?? new Set()).add(unit))
    }
    const mixed = [...units].filter(([, set]) => set.size > 1).map(([key]) => key.split(' ').at(-1))
    expect(mixed).toContain('2345-7') // glucose, mg/dL and mmol/L
    expect(mixed).toContain('29463-7') // weight, pounds and kilograms
  })

  test('a flag and the range it stands beside never contradict each other', () => {
    for (const o of results) {
      const flag = o.interpretation?.[0]?.coding?.[0]?.code
      const [range, value] = [o.referenceRange?.[0], o.valueQuantity?.value]
      if (!range || value === undefined || o.referenceRange!.length > 1 || !flag) continue
      const { low, high } = { low: range.low?.value, high: range.high?.value }
      const where =
        low !== undefined && value < low ? 'L' : high !== undefined && value > high ? 'H' : 'N'
      if (o.valueQuantity!.comparator || 'LHN'.includes(flag) === false) continue
      expect(flag, `${o.code.text} ${value} ${range.text}`).toBe(where)
    }
  })
})

describe('reports', () => {
  const kinds: Record<string, (r: DiagnosticReport) => unknown> = {
    'a blood count with its members': (r) =>
      r.code.text === 'Complete blood count' && r.result!.length > 6,
    'a metabolic panel': (r) =>
      r.code.text === 'Comprehensive metabolic panel' && r.result!.length === 15,
    'a lipid panel': (r) => r.code.text === 'Lipid panel' && r.result!.length === 5,
    'a culture in words': (r) =>
      r.code.text === 'Urine culture' && r.presentedForm && r.status === 'final',
    'a cancelled one, with the reason': (r) =>
      r.status === 'cancelled' && r.conclusion?.startsWith('Not done: '),
    'a preliminary one': (r) => r.status === 'preliminary' && r.presentedForm,
    'a corrected one': (r) => r.status === 'corrected' && r.presentedForm,
    'imaging with pictures read by a person': (r) =>
      r.presentedForm && r.conclusion && r.resultsInterpreter?.[0]?.display?.includes('Thornton'),
  }
  test.each(Object.entries(kinds))('%s', (_name, has) => {
    expect(reports.some(has)).toBe(true)
  })

  test('each says who asked for it and who did it', () => {
    for (const r of reports) {
      expect(r.basedOn![0]!.display).toMatch(/^Ordered by /)
      expect(r.performer![0]!.display).toBeTruthy()
    }
  })
})

test('what must not be shown is there, of several types', () => {
  const types = new Set(all.filter(isHidden).map((r) => r.resourceType))
  for (const type of [
    'Observation',
    'Condition',
    'AllergyIntolerance',
    'DocumentReference',
    'MedicationRequest',
    'Immunization',
  ])
    expect(types).toContain(type)
})

test('the whole clinic has between 5,000 and 6,500 resources', () => {
  expect(all.length).toBeGreaterThan(5000)
  expect(all.length).toBeLessThan(6500)
})

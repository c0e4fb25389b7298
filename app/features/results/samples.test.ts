/** Every observation and report of the public sample records, through the mappers. */
import { expect, test } from 'vitest'
import type { DiagnosticReport, Observation } from 'fhir/r4'
import { sampleRecords, samplesMissing } from '../record/sample-records.ts'
import { toReport } from './report.fhir.ts'
import { toResult, type Measured } from './results.fhir.ts'

const observations: Observation[] = []
const reports: DiagnosticReport[] = []
for (const { resource } of sampleRecords()) {
  if (resource.resourceType === 'Observation') observations.push(resource)
  if (resource.resourceType === 'DiagnosticReport') reports.push(resource)
}

test.skipIf(samplesMissing)(
  `every sample observation says something ${samplesMissing ?? ''}`,
  () => {
    expect(observations.length).toBeGreaterThan(13_000)
    const silent = observations.filter((observation) => {
      const view = toResult(observation)
      const says = view.value.kind !== 'none' || view.parts.length > 0 || view.members.length > 0
      return !says || view.name === '' || view.collectedAt === null
    })
    // These were sent without any value.
    expect(new Set(silent.map((one) => one.code.text))).toEqual(new Set(['Return visit date']))
  },
)

test.skipIf(samplesMissing)('no sample unit or number is lost or left unreadable', () => {
  const measured: Measured[] = observations.flatMap((one) => {
    const view = toResult(one)
    return [view, ...view.parts]
  })
  const units = new Map<string, string>()
  for (const { value } of measured) {
    if (value.kind !== 'amount') continue
    expect(Number.isFinite(value.number)).toBe(true)
    units.set(value.unit.code, `${value.unit.shown} = ${value.unit.spoken}`)
  }
  expect(units.get('10*3/uL')).toBe('×10³/µL = thousand per microliter')
  expect([...units.keys()]).not.toContain('mmHg')
  const bracketed = [...units.values()].filter((words) => /[[\]{}*]/.test(words))
  expect(bracketed).toEqual([])
})

test.skipIf(samplesMissing)('a flag is never given without the laboratory saying so', () => {
  for (const one of observations) {
    const { flag, range } = toResult(one)
    if (!one.interpretation && !one.referenceRange) expect(flag).toBeNull()
    if (flag?.from === 'range') expect(range).not.toBeNull()
  }
})

test.skipIf(samplesMissing)('every sample report has a name, a date and something to read', () => {
  expect(reports.length).toBeGreaterThan(1_500)
  for (const report of reports) {
    const view = toReport(report)
    expect(view.name).not.toBe('')
    expect(view.collectedAt).not.toBeNull()
    expect(view.members.length + view.attached.length + view.conclusion.length).toBeGreaterThan(0)
    const texts = view.attached.filter((one) => one.kind === 'text')
    for (const { text } of texts.flatMap(({ blocks }) => blocks))
      expect(text).not.toMatch(/<\/?(p|div|span|br)\b/)
  }
})

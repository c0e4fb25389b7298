// Vital signs: blood pressure with its two parts, and the single measurements beside it.
import type { Observation } from 'fhir/r4'
import type { TestKey } from '../codes/tests.ts'
import { put, type Chart, type Occasion } from './chart.ts'
import { practitioner } from './directory.ts'
import { rounded } from './random.ts'
import { coding, concept, hl7, systems, tidy } from './resource.ts'
import { annotations, result, type Comment } from './result.ts'

export type VitalFacts = {
  /** '148/92'; '148/-' where the lower number could not be heard. */
  bp?: string
  pulse?: number
  breaths?: number
  temperature?: number
  oxygen?: number
  /** kg, or in pounds where the scale showed pounds. */
  weight?: number
  pounds?: number
  height?: number
  head?: number
  weightPercentile?: number
  heightPercentile?: number
  headPercentile?: number
  bmiPercentile?: number
}

const pressure = (value: number) => ({
  value,
  unit: 'mmHg',
  system: systems.ucum,
  code: 'mm[Hg]',
})

/** Blood pressure: one Observation with two components. */
export function bloodPressure(
  chart: Chart,
  occasion: Occasion,
  bp: string,
  comments?: Comment[],
): Observation {
  const [upper, lower] = bp.split('/') as [string, string]
  const home = occasion.encounter === undefined
  return put<Observation>(
    chart,
    `${occasion.key}/bp`,
    tidy({
      resourceType: 'Observation',
      status: 'final',
      category: [hl7('observation-category', 'vital-signs', 'Vital Signs')],
      code: concept(
        'Blood pressure',
        coding('loinc', '85354-9', 'Blood pressure panel with all children optional'),
      ),
      subject: chart.self,
      encounter: occasion.encounter,
      effectiveDateTime: chart.calendar.iso(occasion.at),
      performer: [home ? chart.self : practitioner('marguerite')],
      method: home ? concept('Measured at home') : undefined,
      note: annotations(chart, comments, occasion.at, occasion.by),
      component: [
        {
          code: concept('Upper number', coding('loinc', '8480-6', 'Systolic blood pressure')),
          valueQuantity: pressure(Number(upper)),
        },
        {
          code: concept('Lower number', coding('loinc', '8462-4', 'Diastolic blood pressure')),
          ...(lower === '-'
            ? { dataAbsentReason: { coding: [{ system: systems.absent, code: 'error' }] } }
            : { valueQuantity: pressure(Number(lower)) }),
        },
      ],
    }),
  )
}

const plain = [
  'pulse',
  'breaths',
  'temperature',
  'oxygen',
  'height',
  'head',
  'weightPercentile',
  'heightPercentile',
  'headPercentile',
  'bmiPercentile',
] as const satisfies (TestKey & keyof VitalFacts)[]

/** The vital signs taken on one occasion; body mass index follows from weight and height. */
export function vitals(chart: Chart, occasion: Occasion, facts: VitalFacts): void {
  if (facts.bp) bloodPressure(chart, occasion, facts.bp)
  for (const name of plain) {
    const value = facts[name]
    if (value !== undefined) one(chart, occasion, name, value)
  }
  if (facts.weight !== undefined) one(chart, occasion, 'weight', facts.weight)
  if (facts.pounds !== undefined)
    one(chart, occasion, 'weight', { number: facts.pounds, unit: 'lb', ucum: '[lb_av]', digits: 1 })
  const height = facts.height ?? chart.person.height
  // Babies are judged by weight and length apart, not by their body mass index.
  if (facts.weight !== undefined && height && occasion.encounter && facts.head === undefined)
    one(chart, occasion, 'bmi', rounded(facts.weight / (height / 100) ** 2, 1))
}

function one(chart: Chart, occasion: Occasion, name: TestKey, value: Parameters<typeof result>[3]) {
  const made = result(chart, occasion, name, value)
  made.performer = [occasion.encounter ? practitioner('marguerite') : chart.self]
}

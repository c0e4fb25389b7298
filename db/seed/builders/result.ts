// One result: an Observation with its value, range, flag, comments, and the people behind it.
import type { Annotation, Observation, ObservationReferenceRange, Reference } from 'fhir/r4'
import type { Range, Test } from '../codes/test.ts'
import { tests, type TestKey } from '../codes/tests.ts'
import type { OrganizationKey } from '../neighbours.ts'
import { put, type Chart, type Occasion } from './chart.ts'
import { organization, practitioner, type Who } from './directory.ts'
import { randomOf, rounded } from './random.ts'
import { coding, concept, hl7, tidy } from './resource.ts'
import { flagOf, judge, rangeFor, referenceRange, valueOf, type Flag, type Value } from './value.ts'

const hour = 3_600_000
const minute = 60_000

export type Comment = string | { by?: Who; text: string; hoursAfter?: number }

export type ResultOptions = {
  /** Added to the key where one test is done twice on one occasion. */
  key?: string
  status?: Observation['status']
  /** null: the laboratory gave no range. */
  range?: Range | ObservationReferenceRange[] | null
  flag?: Flag
  comments?: Comment[]
  lab?: OrganizationKey
  /** Hours from collection to issue; by default a few, by chance. */
  hours?: number
  method?: string
  order?: Reference
  parts?: Observation['component']
  specimen?: string
}

/** When a laboratory gave out what was collected then: some hours later. */
export function issuedAt(chart: Chart, occasion: Occasion, hours: number | undefined): number {
  const wait = hours ?? 3 + randomOf(`${chart.person.key}/${occasion.key}/issued`)() * 4
  return occasion.at + Math.round(wait * 60) * minute
}

/** Comments as annotations; the first is written an hour after the result was given out. */
export function annotations(
  chart: Chart,
  comments: Comment[] | undefined,
  from: number,
  by: Who,
): Annotation[] | undefined {
  if (!comments?.length) return undefined
  return comments.map((comment, i) => {
    const c = typeof comment === 'string' ? { text: comment } : comment
    return {
      authorReference: practitioner(c.by ?? by),
      time: chart.calendar.iso(from + (c.hoursAfter ?? 1 + i) * hour),
      text: c.text,
    }
  })
}

const categoryWords: Record<string, string> = {
  laboratory: 'Laboratory',
  'vital-signs': 'Vital Signs',
  survey: 'Survey',
  exam: 'Exam',
  imaging: 'Imaging',
  procedure: 'Procedure',
  'social-history': 'Social History',
}
export function categoryOf(test: Test) {
  const code = test.category ?? 'laboratory'
  return [hl7('observation-category', code, categoryWords[code])]
}

export const codeOf = (test: Test) =>
  test.loinc ? concept(test.text, coding('loinc', test.loinc, test.display)) : concept(test.text)

/** A result of one test on one occasion. */
export function result(
  chart: Chart,
  occasion: Occasion,
  name: TestKey,
  exact: Value,
  options: ResultOptions = {},
): Observation {
  const test = tests[name]
  // The flag belongs to the number that is printed, not to the one behind it.
  const value = typeof exact === 'number' ? rounded(exact, test.digits) : exact
  const inLab = !test.category || test.category === 'laboratory'
  const issued = inLab ? issuedAt(chart, occasion, options.hours) : occasion.at + 10 * minute
  const own = typeof value === 'object' && 'number' in value ? value.range : undefined
  const given = options.range === undefined ? own : options.range
  const many = Array.isArray(given) ? given : undefined
  const range = many ? undefined : ((given as Range | null | undefined) ?? null)
  // A value in another unit without a range of its own has none: ours would be wrong for it.
  const other = typeof value === 'object' && 'number' in value
  const usual =
    given === null || (other && !range) ? undefined : (range ?? rangeFor(test, chart.person.gender))
  const unitTest = other ? { ...test, unit: value.unit, ucum: value.ucum ?? value.unit } : test
  const withoutValue = typeof value === 'object' && 'absent' in value
  const flag = options.flag ?? (withoutValue ? undefined : judge(value, many ? undefined : usual))
  const { key = name } = options
  return put<Observation>(
    chart,
    `${occasion.key}/${key}`,
    tidy({
      resourceType: 'Observation',
      basedOn: options.order ? [options.order] : undefined,
      status: options.status ?? 'final',
      category: categoryOf(test),
      code: codeOf(test),
      subject: chart.self,
      encounter: occasion.encounter,
      effectiveDateTime: chart.calendar.iso(occasion.at),
      issued: chart.calendar.iso(issued),
      performer: [inLab ? organization(options.lab ?? 'laboratory') : practitioner(occasion.by)],
      ...valueOf(test, value),
      interpretation: flag ? [flagOf(flag)] : undefined,
      note: annotations(chart, options.comments, issued, occasion.by),
      method: options.method ? concept(options.method) : undefined,
      referenceRange: many ?? (usual ? [referenceRange(unitTest, usual)] : undefined),
      component: options.parts,
    }),
  )
}

// Reports: panels of results as they were ordered, cultures, and reports in words (imaging, tissue).
import type { DiagnosticReport, Observation, Reference, ServiceRequest } from 'fhir/r4'
import { panels, tests, type Panel, type PanelKey, type TestKey } from '../codes/tests.ts'
import type { OrganizationKey } from '../neighbours.ts'
import { put, type Chart, type Occasion } from './chart.ts'
import { derive, type Values } from './derive.ts'
import { fullName, organization, practitioner, type Who } from './directory.ts'
import { coding, concept, hl7, refer, tidy } from './resource.ts'
import { issuedAt, result, type ResultOptions } from './result.ts'
import { usualValue } from './usual.ts'
import type { Value } from './value.ts'

const hour = 3_600_000

export type Code = { loinc?: string; display?: string; text: string }
const codeOf = (c: Code) =>
  c.loinc ? concept(c.text, coding('loinc', c.loinc, c.display)) : concept(c.text)

const kinds = {
  laboratory: ['LAB', 'Laboratory', '108252007', 'Laboratory procedure'],
  microbiology: ['MB', 'Microbiology', '108252007', 'Laboratory procedure'],
  radiology: ['RAD', 'Radiology', '363679005', 'Imaging'],
  pathology: ['SP', 'Surgical Pathology', '108252007', 'Laboratory procedure'],
  cardiology: ['CUS', 'Cardiac Ultrasound', '363679005', 'Imaging'],
} as const
export type ReportKind = keyof typeof kinds

/** What was asked for, and by whom. */
export function order(
  chart: Chart,
  occasion: Occasion,
  key: string,
  kind: ReportKind,
  code: Code,
  by: Who = occasion.by,
): Reference {
  const [, , snomed, words] = kinds[kind]
  const request = put<ServiceRequest>(
    chart,
    `${occasion.key}/${key}`,
    tidy({
      resourceType: 'ServiceRequest',
      status: 'completed',
      intent: 'order',
      category: [concept(words, coding('snomed', snomed, words))],
      code: codeOf(code),
      subject: chart.self,
      encounter: occasion.encounter,
      authoredOn: chart.calendar.iso(occasion.at),
      requester: practitioner(by),
    }),
  )
  return refer('ServiceRequest', request.id!, `Ordered by ${fullName(by)}`)
}

export type PanelOptions = {
  key?: string
  lab?: OrganizationKey
  hours?: number
  status?: DiagnosticReport['status']
  orderedBy?: Who
  /** An order that already exists, such as one standing order for a year of draws. */
  order?: Reference
  conclusion?: string
  /** What is special about one member: a comment, a status, another range. */
  of?: Partial<Record<TestKey, ResultOptions>>
}

/** Whole years of age at that moment, near enough for a filtration rate. */
const ageThen = (chart: Chart, { at }: Occasion) =>
  Math.floor((at - Date.parse(chart.birthDate)) / (365.25 * 24 * hour))

const isNumber = (v: Value | undefined): v is number => typeof v === 'number'

/**
 * A panel: one DiagnosticReport and its members. Values that no story decides are filled in with what
 * is usual for the person; what follows from others is calculated.
 */
export function panel(
  chart: Chart,
  occasion: Occasion,
  name: PanelKey,
  given: Partial<Record<TestKey, Value>> = {},
  options: PanelOptions = {},
): DiagnosticReport {
  const facts: Panel = panels[name]
  const key = options.key ?? name
  const path = `${chart.person.key}/${occasion.key}/${key}`
  const numbers: Values = {}
  for (const member of facts.members) {
    const value = given[member]
    const usual =
      value === undefined ? usualValue(chart.person, member, tests[member], path) : value
    if (isNumber(usual)) numbers[member] = usual
  }
  const all = derive(numbers, ageThen(chart, occasion), chart.person.gender, path)
  const asked = options.order ?? order(chart, occasion, key, 'laboratory', facts, options.orderedBy)
  const issued = issuedAt(chart, occasion, options.hours)
  const members: Observation[] = []
  for (const member of facts.members) {
    const value = given[member] ?? all[member]
    if (value === undefined) continue
    members.push(
      result(chart, occasion, member, value, {
        key: `${key}/${member}`,
        order: asked,
        hours: (issued - occasion.at) / hour,
        ...(options.lab ? { lab: options.lab } : {}),
        ...options.of?.[member],
      }),
    )
  }
  return report(chart, occasion, key, 'laboratory', facts, {
    order: asked,
    issued,
    members,
    by: [organization(options.lab ?? 'laboratory')],
    ...(options.status ? { status: options.status } : {}),
    ...(options.conclusion ? { conclusion: options.conclusion } : {}),
  })
}

type ReportFacts = {
  order: Reference
  issued: number
  members?: Observation[]
  by: Reference[]
  readBy?: Reference[]
  status?: DiagnosticReport['status']
  conclusion?: string
  text?: string
  title?: string
}

/** The report itself: the frame around results, or a text. */
export function report(
  chart: Chart,
  occasion: Occasion,
  key: string,
  kind: ReportKind,
  code: Code,
  facts: ReportFacts,
): DiagnosticReport {
  const [short, words] = kinds[kind]
  return put<DiagnosticReport>(
    chart,
    `${occasion.key}/${key}`,
    tidy({
      resourceType: 'DiagnosticReport',
      basedOn: [facts.order],
      status: facts.status ?? 'final',
      category: [hl7('v2-0074', short, words)],
      code: codeOf(code),
      subject: chart.self,
      encounter: occasion.encounter,
      effectiveDateTime: chart.calendar.iso(occasion.at),
      issued: chart.calendar.iso(facts.issued),
      performer: facts.by,
      resultsInterpreter: facts.readBy,
      result: facts.members?.length
        ? facts.members.map((m) => refer('Observation', m.id!, m.code.text))
        : undefined,
      conclusion: facts.conclusion,
      presentedForm: facts.text
        ? [
            {
              contentType: 'text/plain; charset=utf-8',
              data: Buffer.from(facts.text.trim(), 'utf8').toString('base64'),
              title: facts.title ?? code.text,
              creation: chart.calendar.iso(facts.issued),
            },
          ]
        : undefined,
    }),
  )
}

export type WrittenReport = {
  kind: ReportKind
  /** What was done: [what the report is called, LOINC code, its name there]. */
  of: [text: string, loinc?: string, display?: string]
  text: string
  conclusion?: string
  readBy: Who
  by?: OrganizationKey
  orderedBy?: Who
  hours?: number
  status?: DiagnosticReport['status']
  members?: Observation[]
}

/** A report in words: imaging, tissue, a culture. */
export function written(
  chart: Chart,
  occasion: Occasion,
  key: string,
  facts: WrittenReport,
): DiagnosticReport {
  const [text, loinc, display] = facts.of
  const code: Code = tidy({ text, loinc, display })
  const asked = order(chart, occasion, key, facts.kind, code, facts.orderedBy)
  return report(chart, occasion, key, facts.kind, code, {
    order: asked,
    issued: occasion.at + Math.round((facts.hours ?? 5) * 60) * 60_000,
    by: [organization(facts.by ?? 'imaging')],
    readBy: [practitioner(facts.readBy)],
    text: facts.text,
    ...(facts.members ? { members: facts.members } : {}),
    ...(facts.status ? { status: facts.status } : {}),
    ...(facts.conclusion ? { conclusion: facts.conclusion } : {}),
  })
}

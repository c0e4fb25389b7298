// What is written down about a visit, and what is to happen next.
import type { CarePlan, CareTeam, DocumentReference } from 'fhir/r4'
import { noteKinds, type NoteKind } from '../codes/visits.ts'
import { nameOf, put, type Chart, type Occasion } from './chart.ts'
import { employer, organization, practitioner, type Who } from './directory.ts'
import { randomOf } from './random.ts'
import { coding, concept, confidential, refer, tidy } from './resource.ts'

const minute = 60_000

const usCore = (name: string, code: string, display: string) => ({
  coding: [{ system: `http://hl7.org/fhir/us/core/CodeSystem/${name}`, code, display }],
})

export type NoteFacts = {
  title: string
  text: string
  kind?: NoteKind
  by?: Who
  /** Minutes after the start of the visit it was signed; by default at the end of that day. */
  after?: number
  /** For the people who treat only; a patient is never shown it here. */
  restricted?: boolean
  status?: 'current' | 'superseded' | 'entered-in-error'
  docStatus?: 'final' | 'amended' | 'preliminary'
  key?: string
}

// Notes quote the day's results, which come back in the afternoon: they are signed when the day is done.
function endOfDay(chart: Chart, visit: Occasion): number {
  const { calendar, person } = chart
  const evening = calendar.at(calendar.iso(visit.at).slice(0, 10), '18:10')
  const jitter = Math.floor(randomOf(`${person.key}/${visit.key}/signed`)() * 70)
  return Math.max(evening, visit.at + 60 * minute) + jitter * minute
}

/** A note: text, signed by its author. */
export function note(chart: Chart, visit: Occasion, facts: NoteFacts): DocumentReference {
  const [code, display] = noteKinds[facts.kind ?? 'progress']
  const by = facts.by ?? visit.by
  const signed = chart.calendar.iso(
    facts.after === undefined ? endOfDay(chart, visit) : visit.at + facts.after * minute,
  )
  const bytes = Buffer.from(facts.text.trim(), 'utf8')
  return put<DocumentReference>(
    chart,
    `${visit.key}/${facts.key ?? 'note'}`,
    tidy({
      resourceType: 'DocumentReference',
      status: facts.status ?? 'current',
      docStatus: facts.docStatus ?? 'final',
      type: concept(display, coding('loinc', code, display)),
      category: [usCore('us-core-documentreference-category', 'clinical-note', 'Clinical Note')],
      subject: chart.self,
      date: signed,
      author: [practitioner(by)],
      authenticator: practitioner(by),
      custodian: organization(employer(by)),
      description: facts.title,
      securityLabel: facts.restricted ? [{ coding: [confidential] }] : undefined,
      content: [
        {
          attachment: {
            contentType: 'text/plain; charset=utf-8',
            language: 'en-US',
            data: bytes.toString('base64'),
            size: bytes.length,
            title: facts.title,
            creation: signed,
          },
        },
      ],
      context: visit.encounter
        ? { encounter: [visit.encounter], period: { start: chart.calendar.iso(visit.at) } }
        : undefined,
    }),
    facts.restricted,
  )
}

/** Next steps agreed at a visit; `done` closes the plan. */
export function nextSteps(
  chart: Chart,
  visit: Occasion,
  steps: string[],
  options: { done?: boolean; title?: string } = {},
): CarePlan {
  return put<CarePlan>(
    chart,
    `${visit.key}/plan`,
    tidy({
      resourceType: 'CarePlan',
      text: {
        status: 'generated' as const,
        div: `<div xmlns="http://www.w3.org/1999/xhtml"><ul>${steps
          .map((s) => `<li>${s.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</li>`)
          .join('')}</ul></div>`,
      },
      status: options.done ? 'completed' : 'active',
      intent: 'plan',
      category: [usCore('careplan-category', 'assess-plan', 'Assessment and Plan of Treatment')],
      title: options.title ?? 'Next steps',
      subject: chart.self,
      encounter: visit.encounter,
      period: { start: chart.calendar.iso(visit.at).slice(0, 10) },
      created: chart.calendar.iso(visit.at),
      author: practitioner(visit.by),
      activity: steps.map((description) => ({
        detail: {
          status: options.done ? ('completed' as const) : ('in-progress' as const),
          description,
        },
      })),
    }),
  )
}

export type Member = { who: Who; role: string; since: number; until?: number }

/** Who looks after this person. Relatives are named by the key of their RelatedPerson. */
export function careTeam(
  chart: Chart,
  members: Member[],
  relatives: { key: string; name: string; role: string }[] = [],
  key = 'care-team',
  status: 'active' | 'inactive' = 'active',
): CareTeam {
  return put<CareTeam>(
    chart,
    key,
    tidy({
      resourceType: 'CareTeam',
      status,
      category: [
        concept(
          'Care team',
          coding('loinc', 'LA28865-6', 'Longitudinal care-coordination focused care team'),
        ),
      ],
      name: `Care team of ${nameOf(chart.person)}`,
      subject: chart.self,
      period: { start: chart.calendar.day(Math.max(...members.map((m) => m.since))) },
      participant: [
        ...members.map((m) => ({
          role: [concept(m.role)],
          member: practitioner(m.who),
          onBehalfOf: organization(employer(m.who)),
          period: tidy({
            start: chart.calendar.day(m.since),
            end: m.until === undefined ? undefined : chart.calendar.day(m.until),
          }),
        })),
        ...relatives.map((r) => ({
          role: [concept(r.role)],
          member: refer('RelatedPerson', chart.id('RelatedPerson', r.key), r.name),
        })),
      ],
      managingOrganization: [organization('clinic')],
    }),
  )
}

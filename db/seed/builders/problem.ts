// What a person has or had: conditions and allergies.
import type { AllergyIntolerance, Condition } from 'fhir/r4'
import { conditions, type ConditionFacts, type ConditionKey } from '../codes/conditions.ts'
import { put, type Chart, type Occasion } from './chart.ts'
import { practitioner, type Who } from './directory.ts'
import { coding, concept, hl7, tidy } from './resource.ts'

export type ConditionOptions = {
  /** Where one condition happened more than once: 'earInfection#2'. */
  again?: string
  /** Days ago it began; by default on the day it was recorded. */
  since?: number
  /** Only the year or month is known: cuts the date to so many characters (4 or 7). */
  vague?: 4 | 7
  ended?: number
  status?: 'active' | 'resolved' | 'remission' | 'inactive' | 'recurrence'
  verification?: 'confirmed' | 'provisional' | 'refuted' | 'entered-in-error'
  /** Noted for one visit only, not on the problem list. */
  visitOnly?: boolean
  severity?: 'mild' | 'moderate' | 'severe'
  note?: string
}

const severities = {
  mild: concept('Mild', coding('snomed', '255604002', 'Mild')),
  moderate: concept('Moderate', coding('snomed', '6736007', 'Moderate')),
  severe: concept('Severe', coding('snomed', '24484000', 'Severe')),
}

/** A condition, recorded on one occasion. */
export function condition(
  chart: Chart,
  name: ConditionKey,
  recorded: Occasion,
  options: ConditionOptions = {},
): Condition {
  const { calendar } = chart
  const c: ConditionFacts = conditions[name]
  const verification = options.verification ?? 'confirmed'
  const status = options.status ?? (options.ended === undefined ? 'active' : 'resolved')
  const day = options.since === undefined ? undefined : calendar.day(options.since)
  const codings = [
    ...(c.snomed ? [coding('snomed', c.snomed, c.display)] : []),
    ...(c.icd10 ? [coding('icd10', c.icd10)] : []),
  ]
  return put<Condition>(
    chart,
    options.again ? `${name}#${options.again}` : name,
    tidy({
      resourceType: 'Condition',
      // A condition entered in error must not carry a clinical status (FHIR con-5).
      clinicalStatus:
        verification === 'entered-in-error' ? undefined : hl7('condition-clinical', status),
      verificationStatus: hl7('condition-ver-status', verification),
      category: [
        options.visitOnly
          ? hl7('condition-category', 'encounter-diagnosis', 'Encounter Diagnosis')
          : hl7('condition-category', 'problem-list-item', 'Problem List Item'),
      ],
      severity: options.severity ? severities[options.severity] : undefined,
      code: concept(c.text, ...codings),
      subject: chart.self,
      encounter: recorded.encounter,
      onsetDateTime: day
        ? day.slice(0, options.vague ?? 10)
        : calendar.iso(recorded.at).slice(0, 10),
      abatementDateTime: options.ended === undefined ? undefined : calendar.day(options.ended),
      recordedDate: calendar.iso(recorded.at),
      recorder: practitioner(recorded.by),
      asserter: practitioner(recorded.by),
      note: options.note ? [{ text: options.note }] : undefined,
    }),
  )
}

export type AllergyFacts = {
  text: string
  snomed?: [code: string, display: string]
  rxnorm?: [code: string, display: string]
  kind?: 'allergy' | 'intolerance'
  of?: 'food' | 'medication' | 'environment' | 'biologic'
  criticality?: 'low' | 'high' | 'unable-to-assess'
  status?: 'active' | 'inactive' | 'resolved'
  verification?: 'confirmed' | 'unconfirmed' | 'refuted' | 'entered-in-error'
  /** [what happened, its SNOMED code, how bad]. */
  reaction?: [text: string, snomed: string, severity: 'mild' | 'moderate' | 'severe']
  since?: number
  note?: string
  recordedBy?: Who
}

export function allergy(
  chart: Chart,
  key: string,
  recorded: Occasion,
  facts: AllergyFacts,
): AllergyIntolerance {
  const verification = facts.verification ?? 'confirmed'
  return put<AllergyIntolerance>(
    chart,
    key,
    tidy({
      resourceType: 'AllergyIntolerance',
      clinicalStatus:
        verification === 'entered-in-error'
          ? undefined
          : hl7('allergyintolerance-clinical', facts.status ?? 'active'),
      verificationStatus: hl7('allergyintolerance-verification', verification),
      type: facts.kind ?? 'allergy',
      category: facts.of ? [facts.of] : undefined,
      criticality: facts.criticality,
      code: concept(
        facts.text,
        ...(facts.rxnorm ? [coding('rxnorm', ...facts.rxnorm)] : []),
        ...(facts.snomed ? [coding('snomed', ...facts.snomed)] : []),
      ),
      patient: chart.self,
      encounter: recorded.encounter,
      onsetDateTime:
        facts.since === undefined ? undefined : chart.calendar.day(facts.since).slice(0, 4),
      recordedDate: chart.calendar.iso(recorded.at),
      recorder: practitioner(facts.recordedBy ?? recorded.by),
      note: facts.note ? [{ text: facts.note }] : undefined,
      reaction: facts.reaction
        ? [
            {
              manifestation: [
                concept(facts.reaction[0], coding('snomed', facts.reaction[1], facts.reaction[0])),
              ],
              severity: facts.reaction[2],
            },
          ]
        : undefined,
    }),
  )
}

/** Somebody asked, and there are none: that is something else than an empty list. */
export const noKnownAllergies = (chart: Chart, recorded: Occasion) =>
  allergy(chart, 'none-known', recorded, {
    text: 'No known allergies',
    snomed: ['716186003', 'No known allergy'],
  })

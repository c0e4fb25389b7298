// FHIR Condition -> what the conditions screens show. Pure; keeps quiet about what was not sent.
import type { Condition } from 'fhir/r4'
import { statusCode } from '../record/coding.fhir.ts'
import { fhirDate } from '../record/dates.fhir.ts'
import { whoIs, type Names } from '../record/people.fhir.ts'
import { remarks } from '../record/remarks.fhir.ts'
import { lookUp, objects } from '../record/tolerant.fhir.ts'
import { when, type When } from '../record/when.fhir.ts'
import { bareNames, conceptWords } from '../record/words/words.fhir.ts'

export type ConditionStatus = 'active' | 'back' | 'inactive' | 'remission' | 'resolved' | 'unknown'

export type ConditionView = {
  plain: string
  /** Clinical term; null when `plain` already is it. */
  clinical: string | null
  about: string | null
  /** Work, school, home, safety: shown apart from what is about the body. */
  social: boolean
  status: ConditionStatus
  /** Null when confirmed or not said. */
  certainty: 'not-confirmed' | 'ruled-out' | null
  severity: 'mild' | 'moderate' | 'severe' | null
  /** Where on the body, in the sender's words. */
  places: string[]
  started: When
  ended: When
  /** FHIR date when it was written into the record. */
  recorded: string | null
  who: string | null
  notes: string[]
  /** True for what was found at one visit, false for the list of ongoing problems. */
  fromVisit: boolean
}

const statuses: Record<string, ConditionStatus> = {
  active: 'active',
  recurrence: 'back',
  relapse: 'back',
  inactive: 'inactive',
  remission: 'remission',
  resolved: 'resolved',
}

const severities: Record<string, ConditionView['severity']> = {
  '255604002': 'mild',
  mild: 'mild',
  '6736007': 'moderate',
  '371924009': 'moderate',
  moderate: 'moderate',
  '24484000': 'severe',
  '371923003': 'moderate',
  severe: 'severe',
}

/** @param names shared resources by reference, for who recorded it */
export function toCondition(condition: Condition, names?: Names): ConditionView {
  const { plain, clinical, about, social } = conceptWords(condition.code, 'condition')
  const ended = when(condition, 'abatement')
  const categories = objects(condition.category).map(statusCode)
  return {
    plain,
    clinical,
    about: about ?? null,
    social: social ?? false,
    status: statusOf(condition, ended),
    certainty: certaintyOf(condition),
    severity: lookUp(severities, statusCode(condition.severity)) ?? null,
    places: bareNames(condition.bodySite),
    started: when(condition, 'onset'),
    ended,
    recorded: fhirDate(condition.recordedDate),
    who: whoIs(condition.asserter, condition, names) ?? whoIs(condition.recorder, condition, names),
    notes: remarks(condition.note),
    fromVisit: categories.includes('encounter-diagnosis'),
  }
}

function statusOf(condition: Condition, ended: When): ConditionStatus {
  const status = lookUp(statuses, statusCode(condition.clinicalStatus))
  if (status) return status
  return ended.date || ended.until || ended.text ? 'resolved' : 'unknown'
}

function certaintyOf(condition: Condition): ConditionView['certainty'] {
  const said = statusCode(condition.verificationStatus)
  if (said === 'refuted') return 'ruled-out'
  return said && ['unconfirmed', 'provisional', 'differential'].includes(said)
    ? 'not-confirmed'
    : null
}

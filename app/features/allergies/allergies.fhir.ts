// FHIR AllergyIntolerance -> what the allergies screens show. Pure.
import type { AllergyIntolerance, AllergyIntoleranceReaction } from 'fhir/r4'
import { allCodes, conceptName, statusCode } from '../record/coding.fhir.ts'
import { fhirDate } from '../record/dates.fhir.ts'
import { whoIs, type Names } from '../record/people.fhir.ts'
import { remarks } from '../record/remarks.fhir.ts'
import { list, lookUp, objects, words } from '../record/tolerant.fhir.ts'
import { when, type When } from '../record/when.fhir.ts'
import { noKnownAllergy } from '../record/words/en/allergens.ts'
import { bareNames, conceptWords } from '../record/words/words.fhir.ts'

export type ReactionView = {
  plain: string
  clinical: string | null
  /** From the reaction itself; null when not said. */
  severity: 'mild' | 'moderate' | 'severe' | null
  /** FHIR date of the time it happened. */
  date: string | null
  notes: string[]
}

export type AllergyView = {
  plain: string
  clinical: string | null
  about: string | null
  /** True for the statement that there is no such allergy: to be shown as a sentence, not as an allergy. */
  none: boolean
  status: 'active' | 'inactive' | 'resolved' | 'unknown'
  /** Null when confirmed or not said. */
  certainty: 'not-confirmed' | 'ruled-out' | null
  /** How bad a reaction could be one day: 'high' can be a danger to life. */
  risk: 'low' | 'high' | 'cannot-tell' | null
  /** An allergy, or an intolerance (the body does not handle it well). */
  type: 'allergy' | 'intolerance' | null
  groups: ('food' | 'medicine' | 'surroundings' | 'biologic')[]
  /** Worst first. */
  reactions: ReactionView[]
  started: When
  lastTime: string | null
  recorded: string | null
  who: string | null
  notes: string[]
}

const groups: Record<string, AllergyView['groups'][number]> = {
  food: 'food',
  medication: 'medicine',
  environment: 'surroundings',
  biologic: 'biologic',
}
const risks: Record<string, AllergyView['risk']> = {
  low: 'low',
  high: 'high',
  'unable-to-assess': 'cannot-tell',
}
const severities = ['severe', 'moderate', 'mild'] as const

/** @param names shared resources by reference, for who recorded it */
export function toAllergy(allergy: AllergyIntolerance, names?: Names): AllergyView {
  // Some senders leave `code` empty and name the substance in the reaction.
  const substance = objects(allergy.reaction)
    .map((one) => one.substance)
    .find(Boolean)
  const named = conceptName(allergy.code) || allCodes(allergy.code).length > 0
  const concept = named ? allergy.code : (substance ?? allergy.code)
  const { plain, clinical, about } = conceptWords(concept, 'allergy')
  const status = statusCode(allergy.clinicalStatus)
  return {
    plain,
    clinical,
    about: about ?? null,
    none: allCodes(allergy.code).some((code) => noKnownAllergy.has(code)),
    status:
      status === 'inactive' || status === 'resolved' || status === 'active' ? status : 'unknown',
    certainty: certaintyOf(allergy),
    risk: lookUp(risks, words(allergy.criticality)?.toLowerCase()) ?? null,
    type: allergy.type === 'allergy' || allergy.type === 'intolerance' ? allergy.type : null,
    groups: list(allergy.category)
      .map((one) => lookUp(groups, one))
      .filter((one) => one !== undefined),
    reactions: objects(allergy.reaction).flatMap(toReactions).toSorted(worstFirst),
    started: when(allergy, 'onset'),
    lastTime: fhirDate(allergy.lastOccurrence),
    recorded: fhirDate(allergy.recordedDate),
    who: whoIs(allergy.recorder, allergy, names) ?? whoIs(allergy.asserter, allergy, names),
    notes: remarks(allergy.note),
  }
}

function certaintyOf(allergy: AllergyIntolerance): AllergyView['certainty'] {
  const said = statusCode(allergy.verificationStatus)
  if (said === 'refuted') return 'ruled-out'
  return said === 'unconfirmed' || said === 'presumed' ? 'not-confirmed' : null
}

/** One view for each sign of the reaction; the words of the description where no sign is named. */
function toReactions(reaction: AllergyIntoleranceReaction): ReactionView[] {
  const rest = {
    severity: severities.find((one) => one === reaction.severity) ?? null,
    date: fhirDate(reaction.onset),
    notes: remarks(reaction.note),
  }
  const signs = objects(reaction.manifestation)
    .filter((one) => conceptName(one) || allCodes(one).length > 0)
    .map((one) => {
      const { plain, clinical } = conceptWords(one, 'reaction')
      return { plain, clinical, ...rest }
    })
  if (signs.length > 0) return signs
  const told = words(reaction.description) ?? bareNames(reaction.substance)[0]
  return told ? [{ plain: told, clinical: null, ...rest }] : []
}

function worstFirst(a: ReactionView, b: ReactionView): number {
  const rank = ({ severity }: ReactionView) => (severity ? severities.indexOf(severity) : 3)
  return rank(a) - rank(b)
}

/** Those that can be a danger first; the others keep their order. */
export const seriousFirst = <T extends { view: Pick<AllergyView, 'risk'> }>(listed: T[]): T[] =>
  listed.toSorted((a, b) => Number(b.view.risk === 'high') - Number(a.view.risk === 'high'))

// The LOINC codes that decide on a shelf. Source of the codes: LOINC, US Core vital signs and clinical
// notes value sets.

/** Vital signs, also when a sender forgot their category. */
export const vitalCodes: ReadonlySet<string> = new Set([
  '85353-1', // vital signs panel
  '85354-9', // blood pressure
  '55284-4',
  '8480-6',
  '8462-4',
  '8478-0',
  '8867-4', // pulse
  '9279-1', // breaths
  '8310-5', // temperature
  '8331-1',
  '8302-2', // height
  '8306-3',
  '3137-7',
  '29463-7', // weight
  '3141-9',
  '39156-5', // body mass index
  '59574-4',
  '59575-1',
  '59576-9',
  '2708-6', // oxygen
  '59408-5',
  '3150-6',
  '3151-8',
  '9843-4', // head
  '8287-5',
  '8289-1',
  '77606-2', // weight for length
  '72514-3', // pain
])

/** Questionnaires, their sums and single questions: asked of a person, not measured. */
export const questionnaireCodes: ReadonlySet<string> = new Set([
  '44249-1', // PHQ-9
  '44261-6',
  '44250-9',
  '44251-7',
  '44252-5',
  '44253-3',
  '44254-1',
  '44255-8',
  '44256-6',
  '44257-4',
  '44258-2',
  '44259-0',
  '44260-8',
  '55757-9', // PHQ-2
  '55758-7',
  '89206-7', // PHQ-9 for teens
  '89204-2',
  '69737-5', // GAD-7
  '70274-6',
  '76499-3', // HARK
  '76504-0',
  '72109-2', // AUDIT-C
  '75626-2',
  '82666-9', // DAST-10
  '82667-7',
  '59453-1', // Morse fall scale
  '59460-6',
  '59461-4',
  '93025-5', // PRAPARE
  '96777-8', // needs screening
  '88121-9', // hunger vital sign
  '88124-3',
  '89574-8', // exercise vital sign
  '96841-2', // TAPS
  '91148-7', // PEG
  '72091-2', // KOOS
  '71354-5', // Edinburgh postnatal depression
  '99046-5',
  '72166-2', // smoking
  '11367-0',
])

/** Death certificate and cause of death: no shelf of a person's portal. */
export const dayOfDeathCodes: ReadonlySet<string> = new Set(['69409-1', '69453-9', '81956-5'])

const noteCodes = new Set([
  '11488-4', // consult
  '11490-0', // discharge summary
  '18842-5',
  '34105-7',
  '34106-5',
  '11492-6', // history and physical
  '34117-2',
  '11504-8', // operation
  '11506-3', // progress
  '28570-0', // procedure
  '34746-8', // nurse
  '34111-5', // emergency department
  '34133-9', // summary of an episode
  '34109-9', // note
  '34140-4', // referral
  '57133-1',
  '51847-2', // assessment and plan
  '51848-0',
  '51852-2', // letter
  '68608-9', // summary
  '67862-3', // before an operation
  '59258-4', // emergency department discharge
  '34748-4', // telephone
  '34904-3', // mental health
  '34099-2',
  '34112-3',
  '34130-5',
  '34895-3',
  '11510-5', // psychology
  '72170-4', // photo
  '74264-3',
  '75492-9',
  '78583-0',
  '80742-0',
  '8653-8', // hospital discharge instructions
  '69730-0', // instructions
])

// Words that senders put into the name of a note where they have no code for it.
const noteWords = /\bnotes?\b|discharge summary|history and physical|consult(ation)?\b|progress/i

/** True for reports that are a clinician's text and not a test. */
export function isNoteCode(codes: readonly string[], name: string | null): boolean {
  if (codes.some((code) => noteCodes.has(code))) return true
  return name !== null && noteWords.test(name)
}

/** LOINC parts for cardiology, pathology and radiology, under which US Core files notes as well as tests. */
export const narrativeCategories: ReadonlySet<string> = new Set([
  'lp29708-2',
  'lp7839-6',
  'lp29684-5',
])

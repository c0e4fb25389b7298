/** The names that FHIR and its guide for forms (SDC) give to the parts of a Questionnaire. */

const core = 'http://hl7.org/fhir/StructureDefinition/'
const sdc = 'http://hl7.org/fhir/uv/sdc/StructureDefinition/'

/** Extensions that a form here understands. */
export const part = {
  translation: `${core}translation`,
  hidden: `${core}questionnaire-hidden`,
  control: `${core}questionnaire-itemControl`,
  unit: `${core}questionnaire-unit`,
  unitOption: `${core}questionnaire-unitOption`,
  leastOften: `${core}questionnaire-minOccurs`,
  mostOften: `${core}questionnaire-maxOccurs`,
  alone: `${core}questionnaire-optionExclusive`,
  step: `${core}questionnaire-sliderStepValue`,
  constraint: `${core}questionnaire-constraint`,
  target: `${core}targetConstraint`,
  least: `${core}minValue`,
  most: `${core}maxValue`,
  places: `${core}maxDecimalPlaces`,
  shortest: `${core}minLength`,
  pattern: `${core}regex`,
  format: `${core}entryFormat`,
  file: `${core}mimeType`,
  largest: `${core}maxSize`,
  ordinal: `${core}ordinalValue`,
  weight: `${core}itemWeight`,
  variable: `${core}variable`,
  calculated: `${sdc}sdc-questionnaire-calculatedExpression`,
  initial: `${sdc}sdc-questionnaire-initialExpression`,
  when: `${sdc}sdc-questionnaire-enableWhenExpression`,
  choices: `${sdc}sdc-questionnaire-answerExpression`,
  /** What of the answers belongs to the record (app/features/forms/accept). */
  observationExtract: `${sdc}sdc-questionnaire-observationExtract`,
  observationCategory: `${sdc}sdc-questionnaire-observation-extract-category`,
  definitionExtract: `${sdc}sdc-questionnaire-definitionExtract`,
  definitionExtractValue: `${sdc}sdc-questionnaire-definitionExtractValue`,
  itemExtractionContext: `${sdc}sdc-questionnaire-itemExtractionContext`,
  /** Our own: an answer that the clinic must hear of at once. */
  alarm: 'urn:portico:form:alarm',
  /** Our own: its choices are parts of a body that is drawn. */
  body: 'urn:portico:form:body-map',
  signature: `${core}questionnaire-signatureRequired`,
  /** Our own: a guardian may fill it in and sign it. */
  forAnother: 'urn:portico:form:for-another',
  /** Our own: it agrees to something. */
  consent: 'urn:portico:form:consent',
} as const

/** What takes part in how a form behaves, and that nothing here can do: such a form is refused. */
export const cannot: Record<string, string> = {
  [`${sdc}sdc-questionnaire-candidateExpression`]: 'candidateExpression',
  [`${sdc}sdc-questionnaire-answerOptionsToggleExpression`]: 'answerOptionsToggleExpression',
  [`${sdc}sdc-questionnaire-contextExpression`]: 'contextExpression',
  [`${sdc}sdc-questionnaire-itemPopulationContext`]: 'itemPopulationContext',
  [`${sdc}sdc-questionnaire-itemPopulationNumber`]: 'itemPopulationNumber',
  [`${sdc}sdc-questionnaire-lookupQuestionnaire`]: 'lookupQuestionnaire',
  [`${sdc}sdc-questionnaire-subQuestionnaire`]: 'subQuestionnaire',
  [`${sdc}sdc-questionnaire-questionnaireAdaptive`]: 'questionnaireAdaptive',
  [`${sdc}sdc-questionnaire-unitValueSet`]: 'unitValueSet',
  [`${core}questionnaire-unitValueSet`]: 'unitValueSet',
  [`${core}questionnaire-signatureRequired`]: 'signatureRequired',
  [`${core}questionnaire-fhirType`]: 'fhirType',
  [`${core}cqf-library`]: 'library',
  [`${core}cqf-expression`]: 'expression',
}

/** Other ways of saying how answers come from a record or go into one: kept, and not acted on. */
export const idle: Record<string, string> = Object.fromEntries(
  [
    'extractAllocateId',
    'observationLinkPeriod',
    'sourceQueries',
    'sourceStructureMap',
    'targetStructureMap',
    'templateExtract',
    'templateExtractBundle',
  ].map((name) => [`${sdc}sdc-questionnaire-${name}`, name]),
)

/** Purposes of a signature, as FHIR lists them (ASTM E1762), that a form here can ask for. */
export const signatureSystem = 'urn:iso-astm:E1762-95:2013'
export const purposes = {
  '1.2.840.10065.1.12.1.1': 'signer',
  '1.2.840.10065.1.12.1.7': 'signer',
  '1.2.840.10065.1.12.1.8': 'witness',
  '1.2.840.10065.1.12.1.11': 'witness',
  '1.2.840.10065.1.12.1.12': 'interpreter',
  '1.2.840.10065.1.12.1.5': 'countersign',
} as const

const roles = 'http://terminology.hl7.org/CodeSystem/v2-0131'
const sexes = 'http://hl7.org/fhir/administrative-gender'

/** Lists of choices that FHIR itself defines, short enough to be known here. */
export const lists: Record<string, { system: string; codes: Record<string, string> }> = {
  'http://hl7.org/fhir/ValueSet/administrative-gender': {
    system: sexes,
    codes: { male: 'Male', female: 'Female', other: 'Other', unknown: 'Unknown' },
  },
  'http://hl7.org/fhir/ValueSet/patient-contactrelationship': {
    system: roles,
    codes: {
      BP: 'Billing contact person',
      C: 'Emergency Contact',
      CP: 'Contact person',
      E: 'Employer',
      EP: 'Emergency contact person',
      F: 'Federal Agency',
      I: 'Insurance Company',
      N: 'Next-of-Kin',
      O: 'Other',
      PR: 'Person preparing referral',
      S: 'State Agency',
      U: 'Unknown',
    },
  },
}

/** Forms that come with Portico: instruments that are free to use, as FHIR Questionnaires. */
import audit from './audit-c.json' with { type: 'json' }
import gad from './gad-7.json' with { type: 'json' }
import phq from './phq-9.json' with { type: 'json' }

export const instruments = { 'phq-9': phq, 'gad-7': gad, 'audit-c': audit } as const

/** Forms that come with Portico, as FHIR Questionnaires: instruments that are free to use, and what to look over or tell before a visit. */
import about from './about-you.json' with { type: 'json' }
import audit from './audit-c.json' with { type: 'json' }
import gad from './gad-7.json' with { type: 'json' }
import patient from './new-patient.json' with { type: 'json' }
import phq from './phq-9.json' with { type: 'json' }
import health from './your-health.json' with { type: 'json' }

export const instruments = {
  'phq-9': phq,
  'gad-7': gad,
  'audit-c': audit,
  'about-you': about,
  'your-health': health,
  'new-patient': patient,
} as const

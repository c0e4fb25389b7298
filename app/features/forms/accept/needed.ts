/** What it takes to decide about an answer: that treats somebody, or is what the desk knows of them. */
import type { Proposal } from './mapping.fhir.ts'

export const neededFor = (kind: Proposal['kind']): 'people.register' | 'forms.accept' =>
  kind === 'Patient' || kind === 'Coverage' ? 'people.register' : 'forms.accept'

// The shelf of allergies.
import type { AllergyIntolerance } from 'fhir/r4'
import { listVerb } from '../record/list-verb.ts'
import { toAllergy } from './allergies.fhir.ts'

export const listAllergies = listVerb({
  name: 'record.allergies.list',
  reach: 'record',
  what: 'allergies',
  kind: 'allergy',
  view: (resource: AllergyIntolerance, names) => toAllergy(resource, names),
})

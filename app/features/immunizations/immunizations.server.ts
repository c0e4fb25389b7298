// The shelf of immunizations.
import type { Immunization } from 'fhir/r4'
import { listVerb } from '../record/list-verb.ts'
import { toImmunization } from './immunizations.fhir.ts'

export const listImmunizations = listVerb({
  name: 'record.immunizations.list',
  reach: 'record',
  what: 'immunizations',
  kind: 'immunization',
  view: (resource: Immunization, names) => toImmunization(resource, names),
})

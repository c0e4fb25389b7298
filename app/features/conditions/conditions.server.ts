// The shelf of conditions.
import type { Condition } from 'fhir/r4'
import { listVerb } from '../record/list-verb.ts'
import { toCondition } from './conditions.fhir.ts'

export const listConditions = listVerb({
  name: 'record.conditions.list',
  reach: 'record',
  what: 'conditions',
  kind: 'condition',
  view: (resource: Condition, names) => toCondition(resource, names),
})

// The shelf of conditions as those who treat read it.
import type { Condition } from 'fhir/r4'
import { chartShelf } from '../chart/shelf-verb.ts'
import { toCondition } from './conditions.fhir.ts'

export const readConditions = chartShelf({
  name: 'conditions.chart.list',
  what: 'conditions',
  kind: 'condition',
  view: (resource: Condition, names) => toCondition(resource, names),
})

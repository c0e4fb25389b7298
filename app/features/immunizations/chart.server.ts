// The shelf of immunizations as those who treat read it.
import type { Immunization } from 'fhir/r4'
import { chartShelf } from '../chart/shelf-verb.ts'
import { toImmunization } from './immunizations.fhir.ts'

export const readImmunizations = chartShelf({
  name: 'immunizations.chart.list',
  what: 'immunizations',
  kind: 'immunization',
  view: (resource: Immunization, names) => toImmunization(resource, names),
})

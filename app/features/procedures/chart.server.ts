// The shelf of procedures as those who treat read it.
import type { Procedure } from 'fhir/r4'
import { chartShelf } from '../chart/shelf-verb.ts'
import { toProcedure } from './procedures.fhir.ts'

export const readProcedures = chartShelf({
  name: 'procedures.chart.list',
  what: 'procedures',
  kind: 'procedure',
  view: (resource: Procedure, names) => toProcedure(resource, names),
})

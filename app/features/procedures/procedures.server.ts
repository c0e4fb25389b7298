// The shelf of procedures.
import type { Procedure } from 'fhir/r4'
import { listVerb } from '../record/list-verb.ts'
import { toProcedure } from './procedures.fhir.ts'

export const listProcedures = listVerb({
  name: 'record.procedures.list',
  reach: 'record',
  what: 'procedures',
  kind: 'procedure',
  view: (resource: Procedure, names) => toProcedure(resource, names),
})

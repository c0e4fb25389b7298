// The shelf of care team.
import type { CareTeam } from 'fhir/r4'
import { listVerb } from '../record/list-verb.ts'
import { toCareTeam } from './care-team.fhir.ts'

export const listCareTeams = listVerb({
  name: 'record.care-team.list',
  reach: 'record',
  what: 'care team',
  kind: 'care_team',
  view: (resource: CareTeam, names) => toCareTeam(resource, names),
})

// The shelf of care teams as those who treat read it.
import type { CareTeam } from 'fhir/r4'
import { chartShelf } from '../chart/shelf-verb.ts'
import { toCareTeam } from './care-team.fhir.ts'

export const readCareTeams = chartShelf({
  name: 'care-team.chart.list',
  what: 'care team',
  kind: 'care_team',
  view: (resource: CareTeam, names) => toCareTeam(resource, names),
})

// What holds now and what was found lately: the overview of the chart.
import type { AllergyIntolerance, Condition, Encounter, Observation } from 'fhir/r4'
import { toAllergy, type AllergyView } from '../allergies/allergies.fhir.ts'
import { toCondition, type ConditionView } from '../conditions/conditions.fhir.ts'
import {
  toMedicine,
  type MedicineResource,
  type MedicineView,
} from '../medicines/medicines.fhir.ts'
import { readShelf, type Listed } from '../record/list-verb.ts'
import { listEntries } from '../record/shelf.ts'
import { readKnown } from '../results/known.server.ts'
import { toResult, type ResultView } from '../results/results.fhir.ts'
import { toVisit, type VisitView } from '../visits/visits.fhir.ts'
import { chartVerb } from './open.server.ts'

const RESULTS = 20

export type Overview = {
  conditions: Listed<ConditionView>[]
  medicines: Listed<MedicineView>[]
  allergies: Listed<AllergyView>[]
  results: { id: string; view: ResultView }[]
  visits: Listed<VisitView>[]
}

/** @throws forbidden 'restricted' until the glass is broken */
export const readOverview = chartVerb({
  name: 'chart.overview.read',
  what: 'record',
  run: async (reader): Promise<Overview> => {
    const entries = await listEntries<Observation>(reader, { kind: 'result', limit: RESULTS })
    const known = await readKnown(reader, entries)
    return {
      conditions: (
        await readShelf(
          reader,
          { kind: 'condition', view: (r: Condition, n) => toCondition(r, n) },
          null,
        )
      ).active,
      medicines: (
        await readShelf(
          reader,
          { kind: 'medicine', view: (r: MedicineResource, n) => toMedicine(r, n) },
          null,
        )
      ).active,
      allergies: (
        await readShelf(
          reader,
          { kind: 'allergy', view: (r: AllergyIntolerance, n) => toAllergy(r, n) },
          null,
        )
      ).active,
      results: entries.map((entry) => ({ id: entry.id, view: toResult(entry.resource, known) })),
      visits: (
        await readShelf(reader, { kind: 'visit', view: (r: Encounter, n) => toVisit(r, n) }, null)
      ).past,
    }
  },
})

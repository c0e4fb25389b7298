// What holds now and what was found lately: the overview of the chart.
import type { AllergyIntolerance, Condition, Encounter, FhirResource } from 'fhir/r4'
import type { PatientTx } from '../../kit/kit.ts'
import { seriousFirst, toAllergy, type AllergyView } from '../allergies/allergies.fhir.ts'
import { toCondition, type ConditionView } from '../conditions/conditions.fhir.ts'
import {
  toMedicine,
  type MedicineResource,
  type MedicineView,
} from '../medicines/medicines.fhir.ts'
import { readNames } from '../record/names.server.ts'
import type { Names } from '../record/people.fhir.ts'
import { listEntries, type Entry, type Kind } from '../record/shelf.ts'
import { collectOrders } from '../results/results.server.ts'
import { toOrder, type Order } from '../results/order.fhir.ts'
import { newestVitals } from '../vitals/vitals.server.ts'
import type { VitalReading } from '../vitals/vitals.fhir.ts'
import type { NextVisit } from '../visits/next-visit.fhir.ts'
import { readComing } from '../visits/coming.ts'
import { toVisit, type VisitView } from '../visits/visits.fhir.ts'
import { chartVerb } from './open.server.ts'

const ALL = 200 // nobody has more things that hold at once
const RESULTS = 20
const VISITS = 4
const COMING = 2

type Item<V> = { id: string; view: V }
export type Overview = {
  allergies: Item<AllergyView>[]
  conditions: Item<ConditionView>[]
  medicines: Item<MedicineView>[]
  results: Order[]
  vitals: VitalReading[]
  upcoming: NextVisit[]
  visits: Item<VisitView>[]
}

/** @throws forbidden 'restricted' until the glass is broken */
export const readOverview = chartVerb({
  name: 'chart.overview.read',
  what: 'record',
  run: async (reader): Promise<Overview> => ({
    allergies: seriousFirst(
      await holding(reader, 'allergy', (r: AllergyIntolerance, n) => toAllergy(r, n)),
    ),
    conditions: await holding(reader, 'condition', (r: Condition, n) => toCondition(r, n)),
    medicines: await holding(reader, 'medicine', (r: MedicineResource, n) => toMedicine(r, n)),
    results: (await collectOrders(reader, { show: 'all', before: null, page: RESULTS }, toOrder))
      .orders,
    vitals: await newestVitals(reader),
    upcoming: await readComing(reader, COMING),
    visits: await lastVisits(reader),
  }),
})

/** What of a shelf holds now. */
async function holding<R extends FhirResource, V>(
  tx: PatientTx,
  kind: Kind,
  view: (resource: R, names: Names) => V,
): Promise<Item<V>[]> {
  const entries = await listEntries<R>(tx, { kind, state: 'active', limit: ALL })
  const names = await readNames(tx, entries as Entry[])
  return entries.map(({ id, resource }) => ({ id, view: view(resource, names) }))
}

async function lastVisits(tx: PatientTx): Promise<Item<VisitView>[]> {
  const entries = await listEntries<Encounter>(tx, { kind: 'visit', limit: VISITS })
  const names = await readNames(tx, entries as Entry[])
  return entries.map(({ id, resource }) => ({ id, view: toVisit(resource, names) }))
}

// The shelf of medicines as those who treat read it, with what the patient told of each.
import { sql } from 'kysely'
import { z } from 'zod'
import type { PatientTx } from '../../kit/kit.ts'
import { chartVerb } from '../chart/open.server.ts'
import { readShelf, type Shelf } from '../record/list-verb.ts'
import type { Names } from '../record/people.fhir.ts'
import { ofPerson } from '../record/record.policy.ts'
import { toMedicine, type MedicineResource, type MedicineView } from './medicines.fhir.ts'
import type { Told } from './told/told.ts'

/** That a medicine is taken no more, as the patient told it. */
export type ToldMark = Pick<Told, 'id' | 'state' | 'at'>
export type ChartMedicine = MedicineView & { told: ToldMark | null }

export const readMedicines = chartVerb({
  name: 'medicines.chart.list',
  what: 'medicines',
  input: z.object({ before: z.string().nullable() }),
  run: async (reader, { before }): Promise<Shelf<ChartMedicine>> => {
    const { active, past, ...rest } = await readShelf(reader, { kind: 'medicine', view }, before)
    const marks = await marksOf(reader)
    const marked = <T extends { id: string; view: MedicineView }>(listed: T) => ({
      ...listed,
      view: { ...listed.view, told: marks.get(listed.id) ?? null },
    })
    return { active: active.map(marked), past: past.map(marked), ...rest }
  },
})

const view = (resource: MedicineResource, names: Names) => toMedicine(resource, names)

/** By medicine, what stands of it: the newest. */
async function marksOf(tx: PatientTx): Promise<Map<string, ToldMark>> {
  const { rows } = await sql<ToldMark & { entry: string }>`
    select m.told_id as id, m.entry_id as entry, m.state, m.created_at as at from medicine_told m
    where m.patient_id = ${ofPerson(tx)} and m.kind = 'stopped' and m.state in ('told', 'noted')
    order by m.created_at limit 200`.execute(tx.db)
  return new Map(rows.map(({ entry, ...mark }) => [entry, mark]))
}

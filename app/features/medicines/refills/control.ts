// Whether what is asked for is a controlled substance: by what its entry says now, by name, and by what the clinic said.
import type { Tx } from '../../../kit/kit.ts'
import { readerOf, type StaffTx } from '../../chart/open.server.ts'
import { readNames } from '../../record/names.server.ts'
import { listEntries, type Entry } from '../../record/shelf.ts'
import type { MedicineResource } from '../medicines.fhir.ts'
import type { Refill } from './refill.ts'
import { substanceOf, type Substance } from './substance.fhir.ts'
import { controlOf, type Control } from './substances.fhir.ts'

/** By request. Where the role does not include reading records, or the entry is gone, by the names alone. */
export async function controlsOf(tx: StaffTx, refills: Refill[]): Promise<Map<string, Control>> {
  const own = await ownSubstances(tx)
  const substances = tx.actor.may.includes('record.read')
    ? await substancesOf(tx, refills)
    : new Map<string, Substance>()
  return new Map(
    refills.map(({ id, entry, name, clinical }) => [
      id,
      controlOf({ plain: name, clinical }, substances.get(entry) ?? null, own),
    ]),
  )
}

export const controlOfOne = async (tx: StaffTx, refill: Refill): Promise<Control> =>
  (await controlsOf(tx, [refill])).get(refill.id) ?? 'unknown'

async function ownSubstances({ db }: Pick<Tx, 'db'>): Promise<string[]> {
  const row = await db.selectFrom('clinic').select('controlled_substances').executeTakeFirst()
  return row?.controlled_substances ?? []
}

async function substancesOf(tx: StaffTx, refills: Refill[]): Promise<Map<string, Substance>> {
  const found = new Map<string, Substance>()
  for (const [patient, own] of Map.groupBy(refills, (refill) => refill.patient)) {
    const reader = readerOf(tx, patient)
    const ids = own.map(({ entry }) => entry)
    const entries = await listEntries<MedicineResource>(reader, { kind: 'medicine', ids })
    const names = await readNames(reader, entries as Entry[])
    for (const { id, resource } of entries) found.set(id, substanceOf(resource, names))
  }
  return found
}

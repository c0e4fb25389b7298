// Vaccines as a vaccine card shows them: one line a vaccine, its doses below each other.
import type { Listed } from '../record/list-verb.ts'
import type { ImmunizationView } from './immunizations.fhir.ts'

/** @param listed newest first @returns one entry a vaccine, by its newest dose; the doses newest first */
export function byVaccine(listed: Listed<ImmunizationView>[]): Listed<ImmunizationView[]>[] {
  return [...Map.groupBy(listed, ({ view }) => `${view.plain} ${view.status}`).values()].flatMap(
    (doses) => {
      const [newest] = doses
      if (!newest) return []
      const isNew = doses.some((dose) => dose.isNew)
      const amended = doses.flatMap((dose) => dose.amended ?? [])
      return [{ ...newest, isNew, amended, view: doses.map(({ view }) => view) }]
    },
  )
}

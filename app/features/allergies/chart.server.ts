// Allergies as those who treat read them: in the head of the chart, and as a section of it.
import type { AllergyIntolerance } from 'fhir/r4'
import { z } from 'zod'
import { verb } from '../../kit/verb.ts'
import { readGlass, readerOf } from '../chart/open.server.ts'
import { chartShelf } from '../chart/shelf-verb.ts'
import { listEntries } from '../record/shelf.ts'
import { seriousFirst, toAllergy, type AllergyView } from './allergies.fhir.ts'

const ALL = 200 // nobody has more

/**
 * Allergies that hold, the worst first; null while the record is restricted and not open. Read with each section of
 * the chart, which is what the log tells.
 */
export const readAllergyMark = verb({
  name: 'allergies.mark.read',
  who: ['staff'],
  may: 'record.read',
  input: z.object({ patient: z.uuid() }),
  audit: () => [],
  run: async (tx, { patient }): Promise<{ all: AllergyView[] } | null> => {
    const { open, also } = await readGlass(tx, patient)
    if (!open) return null
    const entries = await listEntries<AllergyIntolerance>(readerOf(tx, patient, also), {
      kind: 'allergy',
      state: 'active',
      limit: ALL,
    })
    const views = entries.map(({ resource }) => ({ view: toAllergy(resource) }))
    return { all: seriousFirst(views).map(({ view }) => view) }
  },
})

export const readAllergies = chartShelf({
  name: 'allergies.chart.list',
  what: 'allergies',
  kind: 'allergy',
  view: (resource: AllergyIntolerance, names) => toAllergy(resource, names),
})

// Vital signs as those who treat read them: the newest of each, and one of them over time.
import { z } from 'zod'
import { chartVerb } from '../chart/open.server.ts'
import { newestVitals, vitalPage } from './vitals.server.ts'

export const readVitals = chartVerb({
  name: 'vitals.chart.list',
  what: 'vitals',
  run: async (reader) => ({ readings: await newestVitals(reader) }),
})

/** @throws notFound for an address that names none */
export const readOneVital = chartVerb({
  name: 'vitals.chart.read',
  what: 'vital',
  input: z.object({ slug: z.string(), before: z.string().nullable() }),
  run: vitalPage,
})

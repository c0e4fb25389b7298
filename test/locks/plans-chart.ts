// The chart of a record of 20,000 entries, section by section and deep into each: for the test of plans.
import type { Context } from '../../app/kit/kit.ts'
import { entryOf } from '../support/large-record.ts'
import { call } from './plans-gather.ts'

/** Where a list goes on, so many days ago. */
const at = (days: number, kind: string, n: number) =>
  `${new Date(Date.now() - days * 86_400_000).toISOString()}_${entryOf(kind, n)}`

const pages = (kind: string) => [null, at(100, kind, 1), at(300, kind, 7)]

export async function readingChart(by: Context, patient: string): Promise<void> {
  for (const name of [
    'chart.head.read',
    'chart.looks.read',
    'chart.overview.read',
    'allergies.mark.read',
    'vitals.chart.list',
  ])
    await call(name, by, { patient })
  const shelves = {
    'allergies.chart.list': 'allergy',
    'care-team.chart.list': 'care_team',
    'conditions.chart.list': 'condition',
    'immunizations.chart.list': 'immunization',
    'medicines.chart.list': 'medicine',
    'procedures.chart.list': 'procedure',
    'visits.chart.list': 'visit',
    'visits.notes.chart.list': 'note',
  }
  for (const [name, kind] of Object.entries(shelves))
    await call(name, by, ...pages(kind).map((before) => ({ patient, before })))
  const shows = (sorts: string[]) =>
    sorts.flatMap((show) => pages('report').map((before) => ({ patient, show, before })))
  await call('results.chart.list', by, ...shows(['all', 'tests', 'imaging']))
  await call('chart.timeline.read', by, ...shows(['all', 'visits', 'results', 'vitals']))
  for (const id of [entryOf('result', 7), entryOf('report', 900)])
    await call(
      'results.chart.read',
      by,
      ...pages('result').map((before) => ({ patient, id, before })),
    )
  const slug = 'heart-rate'
  await call(
    'vitals.chart.read',
    by,
    ...pages('vital').map((before) => ({ patient, slug, before })),
  )
  await call('visits.chart.read', by, { patient, id: entryOf('visit', 3) })
  await call('visits.note.chart.read', by, { patient, id: entryOf('note', 3) })
  await call('record.received.read', by, { patient, id: entryOf('result', 20) })
}

export async function planningChart(desk: Context, officer: Context, patient: string) {
  await call('visits.days.read', desk, ...pages('visit').map((before) => ({ patient, before })))
  await call('access.chart.list', officer, ...pages('x').map((before) => ({ patient, before })))
}

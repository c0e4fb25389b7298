/** Earlier values of one result or vital sign, as samples for its chart and its table. */
import type { Observation } from 'fhir/r4'
import type { PatientTx } from '../../kit/kit.ts'
import type { Cursor, Entry } from '../record/shelf.ts'
import { sameMeasure } from './convert.ts'
import { toResult, type Known } from './results.fhir.ts'
import type { Sample } from './series.ts'
import { readTimeline } from './timeline.ts'

export type History = {
  chart: Sample[]
  /** The chart shows a choice of the values, not each. */
  thinned: boolean
  /** One page, newest first. */
  values: Sample[]
  older: Cursor | null
}

/** The history `entry` belongs to, itself included; only itself when it has no code. */
export async function readHistory(
  tx: PatientTx,
  entry: Entry<Observation>,
  known: Known,
  page: { before: Cursor | null; size: number },
): Promise<History> {
  const kind = entry.kind === 'vital' ? 'vital' : 'result'
  const sample = ({ id, resource }: Entry<Observation>): Sample => {
    const view = toResult(resource, known)
    return { id, at: view.collectedAt ?? view.reportedAt, standing: view.standing, measured: view }
  }
  if (!entry.code) {
    return { chart: [sample(entry)], thinned: false, values: [sample(entry)], older: null }
  }
  const { before, size } = page
  const codes = codesLike(entry.code)
  const timeline = await readTimeline(tx, { kind, codes, before, pageSize: size })
  return {
    chart: timeline.chart.map(sample),
    thinned: timeline.thinned,
    values: timeline.page.map(sample),
    older: timeline.older,
  }
}

function codesLike(code: string): string[] {
  const [system = '', own = ''] = code.split('|')
  return system === 'loinc' ? sameMeasure(own).map((one) => `loinc|${one}`) : [code]
}

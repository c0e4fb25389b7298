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
  const samples = (entries: Entry<Observation>[]) =>
    entries.map((one) => toSample(one, known)).filter(saysSomething)
  if (!entry.code) {
    return { chart: [], thinned: false, values: samples([entry]), older: null }
  }
  const { before, size } = page
  const codes = codesLike(entry.code)
  const timeline = await readTimeline(tx, { kind, codes, before, pageSize: size })
  return {
    chart: samples(timeline.chart),
    thinned: timeline.thinned,
    values: samples(timeline.page),
    older: timeline.older,
  }
}

function toSample({ id, resource }: Entry<Observation>, known: Known): Sample {
  const { parts, ...view } = toResult(resource, known)
  const at = view.collectedAt ?? view.reportedAt
  return { id, at, standing: view.standing, measured: view, parts }
}

/** Panels share codes with single tests and have no value of their own; a cancelled test still tells. */
const saysSomething = ({ measured, parts, standing }: Sample) =>
  measured.value.kind !== 'none' || parts.length > 0 || standing !== 'final'

function codesLike(code: string): string[] {
  const [system = '', own = ''] = code.split('|')
  return system === 'loinc' ? sameMeasure(own).map((one) => `loinc|${one}`) : [code]
}

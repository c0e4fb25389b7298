/** One test result with its history, and one report with its results. Opening either ends its "New". */
import type { DiagnosticReport, Observation } from 'fhir/r4'
import { z } from 'zod'
import type { PatientTx } from '../../kit/kit.ts'
import { verb } from '../../kit/verb.ts'
import { markSeen } from '../record/seen.ts'
import { listEntries, readEntry, type Cursor, type Entry, type Hiding } from '../record/shelf.ts'
import { teamNotes, type TeamNote } from '../release/team-notes.ts'
import { readHistory } from './history.server.ts'
import { readKnown } from './known.server.ts'
import { flat, readMembers, type Member } from './members.ts'
import { orderedBy } from './ordered-by.ts'
import { toReport, type ReportView } from './report.fhir.ts'
import { toResult, type ResultView } from './results.fhir.ts'
import { toSeries, type Sample, type Series } from './series.ts'
import { noUnit } from './units.ts'

/** Values in the table beside one result; more are a page away. */
const VALUES = 12

export type ResultPage = {
  id: string
  view: ResultView
  /** The report it was given out in, when that holds more than this. */
  report: { id: string; name: string; loincs: string[] } | null
  laboratories: string[]
  orderedBy: string[]
  /** When a later version took the place of an earlier one here: ISO instant. */
  changedAt: string | null
  /** What a panel is made of. */
  members: Member[]
  hiding: Hiding
  teamNotes: TeamNote[]
  /** Lines to draw, this result's unit first; empty on later pages. */
  series: Series[]
  thinned: boolean
  /** All values of this test, newest first. */
  values: Sample[]
  older: Cursor | null
}

/** @param before where the page of earlier values before ended @throws notFound */
export const readResult = verb({
  name: 'results.read',
  who: ['patient'],
  reach: 'results',
  input: z.object({ id: z.string(), before: z.string().nullable() }),
  audit: ({ id }) => ({ action: 'read', what: 'result', id }),
  run: (tx, asked) => resultPage(tx, asked),
})

/** @throws notFound */
export async function resultPage(
  tx: PatientTx,
  { id, before }: { id: string; before: Cursor | null },
): Promise<ResultPage> {
  const entry = await readEntry<Observation>(tx, id, ['result', 'vital'])
  const group = await readGroup(tx, entry)
  const sources = [entry, group].filter((one) => one !== null) as Entry[]
  const known = await readKnown(tx, sources)
  const view = toResult(entry.resource, known)
  const report = group && toReport(group.resource, known.names)
  const members = (await readMembers(tx, [entry], known)).get(id) ?? []
  const history = await readHistory(tx, entry, known, { before, size: VALUES })
  // The list opens the only result of a report in the report's place: both have been seen then.
  const alone = report?.members.length === 1
  const seen = [id, ...flat(members).map((member) => member.id)]
  await markSeen(tx, group && alone ? [...seen, group.id] : seen)
  return {
    id,
    view,
    report: report && !alone ? { id: group.id, name: report.name, loincs: report.loincs } : null,
    laboratories: view.performers.length > 0 ? view.performers : (report?.performers ?? []),
    orderedBy: await orderedBy(tx, sources),
    changedAt: changedAt(entry),
    members,
    hiding: entry.hiding ?? null,
    teamNotes: await teamNotes(tx, group ? [id, group.id] : [id]),
    series: toSeries(history.chart, view.value.kind === 'amount' ? view.value.unit : noUnit),
    thinned: history.thinned,
    values: history.values,
    older: history.older,
  }
}

export type ReportPage = {
  id: string
  view: ReportView
  members: Member[]
  orderedBy: string[]
  changedAt: string | null
  hiding: Hiding
  teamNotes: TeamNote[]
}

/** @throws notFound */
export const readReport = verb({
  name: 'results.report.read',
  who: ['patient'],
  reach: 'results',
  input: z.object({ id: z.string() }),
  audit: ({ id }) => ({ action: 'read', what: 'report', id }),
  run: (tx, { id }) => reportPage(tx, id),
})

/** @throws notFound */
export async function reportPage(tx: PatientTx, id: string): Promise<ReportPage> {
  const entry = await readEntry<DiagnosticReport>(tx, id, ['report'])
  const known = await readKnown(tx, [entry as Entry])
  const members = (await readMembers(tx, [entry], known)).get(id) ?? []
  await markSeen(tx, [id, ...flat(members).map((member) => member.id)])
  return {
    id,
    view: toReport(entry.resource, known.names),
    members,
    orderedBy: await orderedBy(tx, [entry]),
    changedAt: changedAt(entry),
    hiding: entry.hiding ?? null,
    teamNotes: await teamNotes(tx, [id]),
  }
}

async function readGroup(
  tx: PatientTx,
  { groupId }: Entry<Observation>,
): Promise<Entry<DiagnosticReport> | null> {
  if (!groupId) return null
  const [report] = await listEntries<DiagnosticReport>(tx, { kind: 'report', ids: [groupId] })
  return report ?? null
}

const changedAt = ({ version, receivedAt }: Pick<Entry, 'version' | 'receivedAt'>) =>
  version > 1 ? receivedAt.toISOString() : null

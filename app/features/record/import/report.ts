// What an import did, for people and for programs: types, counts, file names, lines and reasons.
import type { FileRead } from './file-read.ts'
import type { Unresolved } from './runs.server.ts'
import { addTypes, type Counts } from './tally.ts'

export type ImportReport = {
  types: Record<string, Counts>
  refused: { file: string; line: number; reason: string }[]
  /** Refusals that are only counted, of files with more than a thousand. */
  unlisted: number
  /** References that lead to nothing on file; the resources keep them as they came. */
  unresolved: Unresolved[]
  /** References by identifier alone, which name something outside of any record. */
  logical: number
  /** What an import that was cut short had settled: not filed again, but counted. */
  resumed: { files: number; resources: number }
}

type Building = Omit<ImportReport, 'unresolved'> & {
  refusals: { order: number; file: string; line: number; reason: string }[]
  dangling: Record<string, number>
}

export const emptyReport = (): Building => ({
  types: {},
  refused: [],
  unlisted: 0,
  logical: 0,
  resumed: { files: 0, resources: 0 },
  refusals: [],
  dangling: {},
})

/** Adds a file that is settled. */
export function addFile(report: Building, { tally, input, order }: FileRead): void {
  addTypes(report.types, tally.types)
  for (const [line, reason] of tally.refused)
    report.refusals.push({ order, file: input.name, line, reason })
  report.unlisted += tally.unlisted
  report.logical += tally.logical
  for (const [name, count] of Object.entries(tally.dangling))
    report.dangling[name] = (report.dangling[name] ?? 0) + count
}

/** Files settle in any order; the report lists them in the order they were named. */
export function finishReport(building: Building, unresolved: Unresolved[]): ImportReport {
  const { refusals, dangling, ...report } = building
  const inside = Object.entries(dangling).map(([name, count]) => {
    const [from = '', to = ''] = name.split(' > ')
    return { from, to, count }
  })
  return {
    ...report,
    types: Object.fromEntries(
      Object.entries(report.types).toSorted(([a], [b]) => (a < b ? -1 : 1)),
    ),
    refused: refusals
      .toSorted((a, b) => a.order - b.order || a.line - b.line)
      .map(({ file, line, reason }) => ({ file, line, reason })),
    unresolved: [...unresolved, ...inside],
  }
}

/** True when anything was refused: the command then ends with 1. */
export const hasRefusals = (report: ImportReport): boolean =>
  report.refused.length + report.unlisted > 0

/** The counts of all types together. */
export function importTotals(report: Pick<ImportReport, 'types'>): Counts {
  const all: Record<string, Counts> = {}
  for (const counts of Object.values(report.types)) addTypes(all, { all: counts })
  return all.all ?? { read: 0, new: 0, changed: 0, same: 0, refused: 0 }
}

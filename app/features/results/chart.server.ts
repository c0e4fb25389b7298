// Results as those who treat read them: groups with every value in them, and one of them over time.
import { z } from 'zod'
import { chartVerb } from '../chart/open.server.ts'
import type { Cursor, Entry } from '../record/shelf.ts'
import { readEntry } from '../record/shelf.ts'
import { whyUnshown, type Unshown } from '../record/unshown.fhir.ts'
import { readCategory, type Category } from './category.fhir.ts'
import { shownTo, type Shown } from '../release/shown.ts'
import { flat, type Member } from './members.ts'
import { toReport } from './report.fhir.ts'
import { reportPage, resultPage, type ReportPage, type ResultPage } from './result.server.ts'
import { toResult, type ResultView } from './results.fhir.ts'
import { collectOrders, sorts } from './results.server.ts'
import type { Standing } from './standing.ts'

export type ChartGroup = {
  id: string
  name: string
  loincs: string[]
  category: Category
  standing: Standing
  /** FHIR date or instant as sent. */
  at: string | null
  /** What was read of it in words. */
  words: string[]
  rows: { id: string; view: ResultView; inner: boolean }[]
  /** A later version took the place of an earlier one here. */
  changed: boolean
  receivedAt: Date
  unshown: Unshown | null
  /** How it stands with the patient. */
  shown?: Shown
}

/** @param show only imaging, or only everything else @param before where the page before ended */
export const readGroups = chartVerb({
  name: 'results.chart.list',
  what: 'results',
  input: z.object({ show: sorts, before: z.string().nullable() }),
  run: async (reader, asked) => {
    const { orders, older } = await collectOrders(reader, asked, (entry, members, known) => {
      const { id, resource, receivedAt, version } = entry
      const common = {
        id,
        receivedAt,
        changed: version > 1,
        unshown: whyUnshown(resource, entry.state),
        category: readCategory(resource.category),
      }
      if (resource.resourceType === 'DiagnosticReport') {
        const { name, loincs, standing, ...view } = toReport(resource, known.names)
        const words = [view.conclusion, ...view.conclusions].filter(Boolean)
        const at = view.collectedAt ?? view.reportedAt
        return { ...common, name, loincs, standing, at, words, rows: rowsOf(members) }
      }
      const view = toResult(resource, known)
      const { name, loincs, standing } = view
      const own =
        view.value.kind === 'none' && members.length > 0 ? [] : [{ id, view, inner: false }]
      const at = view.collectedAt ?? view.reportedAt
      return {
        ...common,
        name,
        loincs,
        standing,
        at,
        words: [],
        rows: [...own, ...rowsOf(members)],
      }
    })
    const groups = orders satisfies ChartGroup[] as ChartGroup[]
    const ids = groups.map(({ id }) => id)
    const shown = await shownTo(reader, ids)
    return { groups: groups.map((group) => ({ ...group, shown: shown.get(group.id) })), older }
  },
})

const rowsOf = (members: Member[]) =>
  members.flatMap((member) =>
    flat([member]).map(({ id, view }) => ({ id, view, inner: id !== member.id })),
  )

export type ChartResult = { result: ResultPage | null; report: ReportPage | null } & {
  receivedAt: Date
  unshown: Unshown | null
  shown?: Shown
}

/** One result with its history, or one report. @throws notFound */
export const readOneResult = chartVerb({
  name: 'results.chart.read',
  what: 'result',
  input: z.object({ id: z.string(), before: z.string().nullable() }),
  run: async (reader, { id, before }): Promise<ChartResult> => {
    const entry: Entry = await readEntry(reader, id, ['result', 'vital', 'report'])
    const page: { id: string; before: Cursor | null } = { id, before }
    return {
      receivedAt: entry.receivedAt,
      unshown: whyUnshown(entry.resource, entry.state),
      shown: (await shownTo(reader, [id])).get(id),
      result: entry.kind === 'report' ? null : await resultPage(reader, page),
      report: entry.kind === 'report' ? await reportPage(reader, id) : null,
    }
  },
})

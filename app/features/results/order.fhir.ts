/** One row of the list of results: a report with its results, or a result on its own. Pure. */
import type { DiagnosticReport, Observation } from 'fhir/r4'
import { readCategory, type Category } from './category.fhir.ts'
import type { Member } from './members.ts'
import { toReport } from './report.fhir.ts'
import type { Known, Measured } from './results.fhir.ts'
import { toResult } from './results.fhir.ts'
import { isOutside } from './series.ts'
import type { Standing } from './standing.ts'

export type Order = {
  id: string
  /** The screen it opens: one result, or a report. */
  opens: 'result' | 'report'
  isNew: boolean
  /** As the laboratory calls it, and its LOINC codes for plain words. */
  name: string
  loincs: string[]
  category: Category
  standing: Standing
  /** FHIR date or instant as sent. */
  at: string | null
  /** The result itself, where it has a value of its own or is a single one. */
  single: Measured | null
  /** How many values it has, and how many of them were marked outside the usual. */
  values: number
  outside: number
}

type Source = { id: string; isNew: boolean; resource: DiagnosticReport | Observation }

export function toOrder(entry: Source, members: Member[], known?: Known): Order {
  const { resource } = entry
  if (resource.resourceType === 'Observation')
    return fromObservation(entry, resource, members, known)
  const view = toReport(resource)
  const [only, ...others] = members
  // A report that is nothing but one value opens that value: one tap less, and nothing is hidden.
  if (only && isWrapper(view.attached.length + view.conclusion.length, only, others)) {
    return {
      ...fromView(only, readCategory(resource.category)),
      isNew: entry.isNew || only.isNew,
    }
  }
  const measured = members.flatMap(measuredOf)
  return {
    id: entry.id,
    opens: 'report',
    isNew: entry.isNew || members.some(({ isNew }) => isNew),
    name: view.name,
    loincs: view.loincs,
    category: view.category,
    standing: view.standing,
    at: view.collectedAt ?? view.reportedAt,
    single: null,
    values: measured.length,
    outside: measured.filter(isOutside).length,
  }
}

const isWrapper = (words: number, only: Member, others: Member[]) =>
  words === 0 && others.length === 0 && only.members.length === 0 && only.view.parts.length === 0

function fromObservation(entry: Source, resource: Observation, members: Member[], known?: Known) {
  const view = toResult(resource, known)
  return fromView({ ...entry, view, members }, readCategory(resource.category))
}

function fromView({ id, isNew, view, members }: Member, category: Category): Order {
  const measured = measuredOf({ id, isNew, view, members })
  const inner = members.length + view.parts.length
  return {
    id,
    opens: 'result',
    isNew: isNew || members.some((member) => member.isNew),
    name: view.name,
    loincs: view.loincs,
    category,
    standing: view.standing,
    at: view.collectedAt ?? view.reportedAt,
    single: inner === 0 || view.value.kind !== 'none' ? view : null,
    values: measured.length,
    outside: measured.filter(isOutside).length,
  }
}

/** Every value a result is: itself, its parts, its members. */
function measuredOf({ view, members }: Member): Measured[] {
  const all = [view, ...view.parts, ...members.flatMap(measuredOf)]
  return all.filter(({ value }) => value.kind !== 'none')
}

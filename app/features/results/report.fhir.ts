/** A FHIR DiagnosticReport as a person reads it: what it says in words and what it is made of. Pure. */
import type { DiagnosticReport, Reference } from 'fhir/r4'
import { firstDate, period } from '../record/dates.fhir.ts'
import { whoAre, type Names } from '../record/people.fhir.ts'
import { distinct, lines, objects, words } from '../record/tolerant.fhir.ts'
import { readAttachment, type Attached } from './attached.fhir.ts'
import { readCategory, type Category } from './category.fhir.ts'
import { conceptText, loincsOf } from './concept.fhir.ts'
import { readStanding, type Standing } from './standing.ts'

export type ReportView = {
  /** As the laboratory or radiology calls it. */
  name: string
  loincs: string[]
  category: Category
  standing: Standing
  collectedAt: string | null
  collectedUntil: string | null
  reportedAt: string | null
  performers: string[]
  /** Who read the pictures or the slides. */
  readers: string[]
  /** The conclusion in the reader's words; '' when there is none. */
  conclusion: string
  /** Coded conclusions, as words. */
  conclusions: string[]
  attached: Attached[]
  /** References to its results, in the order sent: a laboratory's order has a meaning. */
  members: string[]
  /** References to the orders it answers. */
  orders: Reference[]
}

/** @param names shared resources by reference, for names of people and places */
export function toReport(report: DiagnosticReport, names: Names = new Map()): ReportView {
  const collected = period(report.effectivePeriod)
  return {
    name: conceptText(report.code),
    loincs: loincsOf(report.code),
    category: readCategory(report.category),
    standing: readStanding(report.status),
    collectedAt: firstDate(report.effectiveDateTime, collected.start),
    collectedUntil: collected.end,
    reportedAt: firstDate(report.issued),
    performers: whoAre(objects(report.performer), report, names),
    readers: whoAre(objects(report.resultsInterpreter), report, names),
    conclusion: lines(report.conclusion),
    conclusions: distinct(objects(report.conclusionCode).map(conceptText)),
    attached: objects(report.presentedForm).map(readAttachment),
    members: distinct(objects(report.result).map((one) => words(one.reference))),
    orders: objects(report.basedOn),
  }
}

// Results and vital signs in words: value, usual range and mark as the laboratory sent them.
import type { DiagnosticReport, Observation } from 'fhir/r4'
import type { TextKey, Texts } from '../../../../texts/texts.ts'
import { rangeWords, valueWords } from '../../../results/both/value-words.ts'
import type { Member } from '../../../results/members.ts'
import { naming } from '../../../results/naming.ts'
import { toReport } from '../../../results/report.fhir.ts'
import {
  toResult,
  type Known,
  type Measured,
  type ResultView,
} from '../../../results/results.fhir.ts'
import { isOutside } from '../../../results/series.ts'
import { standingSentence, type Standing } from '../../../results/standing.ts'
import { vitalLine, vitalNaming } from '../../../vitals/both/vital-words.ts'
import type { VitalReading } from '../../../vitals/vitals.fhir.ts'
import { oneLine, said } from './written.ts'

/** A line of the table of a result. */
export type Row = { name: string; value: string; range: string; outside: boolean }

export type WrittenOrder = {
  title: string
  first: string[]
  rows: Row[]
  /** What is said in sentences: conclusions, remarks. */
  lines: string[]
}

export function writeMeasured(t: Texts, measured: Measured): Row {
  const { title, clinical } = naming(measured.name, measured.loincs, t.lang)
  const { flag, range } = measured
  const word = flag && isOutside(measured) ? t(flag.word, { words: flag.words }) : ''
  return {
    name: said(title, clinical && `(${clinical})`).join(' '),
    value: oneLine(valueWords(t, measured), word),
    range: range ? rangeWords(t, range) : '',
    outside: isOutside(measured),
  }
}

/** The result, its parts, and what it is made of. */
function rowsOf(t: Texts, view: ResultView, members: Member[]): Row[] {
  if (view.standing === 'mistake') return []
  const own = [view, ...view.parts].filter(({ value }) => value.kind !== 'none')
  return [
    ...own.map((measured) => writeMeasured(t, measured)),
    ...members.flatMap((member) => rowsOf(t, member.view, member.members)),
  ]
}

const standingOf = (t: Texts, standing: Standing) => {
  const key: TextKey | null = standingSentence[standing]
  return key && t(key)
}

const notesOf = (view: ResultView, members: Member[]): string[] => [
  ...view.notes.map(({ text, by }) => said(text, by).join(' · ')),
  ...members.flatMap((member) => notesOf(member.view, member.members)),
]

/** An order: a report with its results, or a result on its own. */
export function writeOrder(
  t: Texts,
  resource: DiagnosticReport | Observation,
  members: Member[],
  known: Known,
): WrittenOrder {
  if (resource.resourceType === 'Observation') {
    const view = toResult(resource, known)
    const at = view.collectedAt ?? view.reportedAt
    return {
      title: naming(view.name, view.loincs, t.lang).title || t('results.one'),
      first: said(
        oneLine(at ? t.dateTime(at) : t('results.undated'), view.performers),
        standingOf(t, view.standing),
      ),
      rows: rowsOf(t, view, members),
      lines: said(oneLine(view.method, view.specimen, view.bodySite), notesOf(view, members)),
    }
  }
  const view = toReport(resource, known.names)
  const at = view.collectedAt ?? view.reportedAt
  return {
    title: naming(view.name, view.loincs, t.lang).title || t('results.one'),
    first: said(
      oneLine(at ? t.dateTime(at) : t('results.undated'), view.performers),
      view.readers.length > 0 && t('record.by', { who: t.list(view.readers) }),
      standingOf(t, view.standing),
    ),
    rows: members.flatMap((member) => rowsOf(t, member.view, member.members)),
    lines: said(
      view.conclusion,
      view.conclusions,
      members.flatMap((member) => notesOf(member.view, member.members)),
    ),
  }
}

export const writeVital = (t: Texts, reading: VitalReading): Row & { at: string } => ({
  name: vitalNaming(t, reading).title || t('vitals.one'),
  value: vitalLine(t, reading),
  range: '',
  outside: false,
  at: reading.at ? t.dateTime(reading.at) : t('results.undated'),
})

// The result of an import for people: a table by type, what was refused and why, what leads nowhere.
// Says types, numbers, file names, lines and reasons; nothing of what is in a record.
import { importTotals, type ImportReport } from '../features/record/import/report.ts'

/** As the import reports it; a file that is not there has no line. */
export type Told = Omit<ImportReport, 'refused'> & {
  refused: { file: string; line: number | null; reason: string }[]
}

const columns = ['read', 'new', 'changed', 'same', 'refused'] as const

/** @param brief only the line of totals, and what was refused */
export function importText(told: Told, skipped: number, brief: boolean): string {
  const text: string[] = []
  const { files, resources } = told.resumed
  if (resources > 0)
    text.push(
      `An earlier import was cut short. What it had filed was not filed again: ${n(resources, 'resource')}, ${n(files, 'whole file')}.`,
      '',
    )
  text.push(...table(told, brief))
  if (told.refused.length > 0) {
    text.push('', 'Refused')
    for (const { file, line, reason } of told.refused)
      text.push(`  ${file}${line === null ? '' : `, line ${line}`}: ${reason}`)
    if (told.unlisted > 0) text.push(`  and ${n(told.unlisted, 'more')} in files with very many`)
  }
  if (!brief) text.push(...references(told))
  if (!brief && skipped > 0)
    text.push(
      '',
      `Passed over: ${n(skipped, 'file')} that ${skipped === 1 ? 'is' : 'are'} not FHIR JSON.`,
    )
  return `${text.join('\n')}\n`
}

function table(told: Told, brief: boolean): string[] {
  const all = importTotals(told)
  const rows = [...(brief ? [] : Object.entries(told.types)), ['All', all] as const]
  const wide = Math.max(...rows.map(([name]) => name.length))
  const line = (name: string, cells: (string | number)[]) =>
    name.padEnd(wide) + cells.map((cell) => String(cell).padStart(10)).join('')
  return [
    line('', [...columns]),
    ...rows.map(([name, counts]) =>
      line(
        name,
        columns.map((column) => counts[column]),
      ),
    ),
  ]
}

function references({ unresolved, logical }: Told): string[] {
  const text: string[] = []
  if (unresolved.length > 0) {
    text.push('', 'References to what is not on file (kept as they came)')
    for (const { from, to, count } of unresolved) text.push(`  ${from} to ${to}: ${count}`)
  }
  if (logical > 0)
    text.push('', `References by identifier alone, to things outside the record: ${logical}`)
  return text
}

const n = (count: number, noun: string) =>
  `${count} ${noun}${count === 1 || noun === 'more' ? '' : 's'}`

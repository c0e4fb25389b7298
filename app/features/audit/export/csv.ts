// Rows of the audit log as CSV (RFC 4180), safe to open in a spreadsheet: no cell is taken for a formula.
import type { Entry } from '../entry.ts'

const columns: [title: string, value: (entry: Entry) => string | number | null | undefined][] = [
  ['time', ({ at }) => at.toISOString()],
  ['actor kind', ({ kind }) => kind],
  ['account', ({ account }) => account],
  ['name', ({ name }) => name],
  ['role', ({ role }) => role],
  ['action', ({ action }) => action],
  ['what', ({ what }) => what],
  ['count', ({ count }) => count],
  ['outcome', ({ outcome }) => outcome],
  ['reason or error', ({ why }) => why],
  ['patient', ({ patient }) => patient?.id],
  ['patient name', ({ patient }) => patient?.name],
  ['record number', ({ patient }) => patient?.number],
  ['on behalf of the patient', ({ role }) => (role === 'caregiver' ? 'yes' : 'no')],
  ['object', ({ object }) => object],
  ['verb', ({ verb }) => verb],
  ['address', ({ address }) => address],
  ['device', ({ device }) => device],
  ['session', ({ session }) => session],
  ['request', ({ request }) => request],
  ['event', ({ id }) => id],
  ['number in the chain', ({ seq }) => seq],
]

// Spreadsheets run what begins like this, also behind a quote (OWASP, CSV injection); a browser's name is whatever its
// sender likes.
const FORMULA = /^\s*[=+\-@|%\t\r\n]/

export function cell(value: string | number | null | undefined): string {
  if (value === null || value === undefined) return '""'
  if (typeof value === 'number') return `"${value}"`
  const safe = FORMULA.test(value) ? `'${value}` : value
  return `"${safe.replaceAll('"', '""')}"`
}

const line = (cells: (string | number | null | undefined)[]): string =>
  `${cells.map(cell).join(',')}\r\n`

/** The mark in front tells spreadsheets that names are in UTF-8. */
export const csvHead = (): string => `\uFEFF${line(columns.map(([title]) => title))}`

export const csvLine = (entry: Entry): string => line(columns.map(([, value]) => value(entry)))

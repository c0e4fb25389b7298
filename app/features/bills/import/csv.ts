// Bills as a table (RFC 4180): one line for each line of a bill; what is of the whole bill is said on its first line. Pure.

export type Cells = { line: number; cells: string[] }

/** Lines with their number in the file; a cell in quotes may hold commas and line breaks. */
export function readTable(text: string): Cells[] {
  const rows: Cells[] = []
  let cells: string[] = []
  let cell = ''
  let quoted = false
  let line = 1
  let begun = 1
  const endRow = () => {
    cells.push(cell)
    if (cells.some((one) => one.trim() !== '')) rows.push({ line: begun, cells })
    cells = []
    cell = ''
    begun = line + 1
  }
  const source = text.replace(/^\uFEFF/, '')
  for (let i = 0; i < source.length; i += 1) {
    const letter = source[i] as string
    if (quoted) {
      if (letter === '"' && source[i + 1] === '"') {
        cell += '"'
        i += 1
      } else if (letter === '"') quoted = false
      else {
        if (letter === '\n') line += 1
        cell += letter
      }
    } else if (letter === '"' && cell === '') quoted = true
    else if (letter === ',') {
      cells.push(cell)
      cell = ''
    } else if (letter === '\n') {
      endRow()
      line += 1
      begun = line
    } else if (letter !== '\r') cell += letter
  }
  if (cell !== '' || cells.length > 0) endRow()
  return rows
}

export const wanted = [
  'bill',
  'record_number',
  'service_date',
  'title',
  'line_words',
  'charge',
] as const
export const known = [
  ...wanted,
  'birth_date',
  'insurer',
  'due_date',
  'note',
  'confidential',
  'self_pay',
  'code',
  'units',
  'adjustment',
  'insurance',
  'line_date',
  'diagnoses',
  'why',
] as const
export type Column = (typeof known)[number]
export type Row = { line: number } & Record<Column, string>
export type Refused = { line: number; reason: string }

/** The lines of each bill, in the order of the file; and what is no table of bills. */
export function billsIn(text: string): { bills: Row[][]; refused: Refused[] } {
  const [head, ...rest] = readTable(text)
  const names = (head?.cells ?? []).map((name) => name.trim().toLowerCase())
  const missing = wanted.filter((name) => !names.includes(name))
  if (missing.length > 0)
    return {
      bills: [],
      refused: [{ line: 1, reason: `The first line does not name: ${missing.join(', ')}.` }],
    }
  const strange = names.filter((name) => !(known as readonly string[]).includes(name))
  if (strange.length > 0)
    return {
      bills: [],
      refused: [{ line: 1, reason: `Columns that nobody knows: ${strange.join(', ')}.` }],
    }
  const rows = rest.map(({ line, cells }) => ({
    line,
    ...(Object.fromEntries(
      known.map((name) => [name, (cells[names.indexOf(name)] ?? '').trim()]),
    ) as Record<Column, string>),
  }))
  const nameless = rows.filter(({ bill }) => bill === '')
  const bills = Map.groupBy(
    rows.filter(({ bill }) => bill !== ''),
    ({ bill }) => bill,
  )
  return {
    bills: [...bills.values()],
    refused: nameless.map(({ line }) => ({ line, reason: 'It names no bill.' })),
  }
}

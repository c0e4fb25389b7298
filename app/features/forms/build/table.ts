/** A table as the fields of the page where it is changed, and back: its rows and columns as lines, and what goes into its cells. Pure. */
import type { Choice, Item, Kind } from '../questionnaire/form.ts'
import { columnsOf, tableKind, type TableKind } from '../questionnaire/tables.ts'
import { choicesOf, keptWords, lined, matched, type Fields, type Wrong } from './question.ts'
import { blank, plainWords } from './ways.ts'

/** One answer to a row; fields in rows that the form has; fields in rows that whoever answers adds. */
export const sorts = ['choice', 'fixed', 'open'] as const
export type Sort = (typeof sorts)[number]

export const cellKinds = ['text', 'number', 'decimal', 'date'] as const
export type CellKind = (typeof cellKinds)[number]

export const columnFields = ['kind1', 'kind2', 'kind3', 'kind4', 'kind5', 'kind6'] as const

const MOST_ROWS = 20
const MOST_CHOICES = 7

const kindIn: Record<CellKind, Kind> = {
  text: 'string',
  number: 'integer',
  decimal: 'decimal',
  date: 'date',
}
const cellKindOf = ({ kind }: Item): CellKind =>
  cellKinds.find((one) => kindIn[one] === kind) ?? 'text'

const sortOf: Record<TableKind, Sort> = { matrix: 'choice', grid: 'fixed', growing: 'open' }
const controlOf = { choice: 'htable', fixed: 'grid', open: 'gtable' } as const

/** The choices of a question, or those of each row of a table. */
export const offeredBy = (item: Item): Choice[] =>
  tableKind(item) === 'matrix' ? item.items[0]!.choices : item.choices

/** With other choices: of a table, in each of its rows. */
export const withOffered = (item: Item, choices: Choice[]): Item =>
  tableKind(item) === 'matrix'
    ? { ...item, items: item.items.map((row) => ({ ...row, choices })) }
    : { ...item, choices }

export type TableFields = Pick<Fields, 'sort' | 'rows' | 'columns' | (typeof columnFields)[number]>

export function tableFieldsOf(item: Item): TableFields {
  const kind = tableKind(item)
  const sort = kind ? sortOf[kind] : 'choice'
  const columns = kind ? columnsOf(item) : []
  const text = ({ words }: { words: { text: string } }) => words.text
  const kinds = columnFields.map((name, at): [string, string] => {
    const column = sort === 'choice' ? undefined : columns[at]
    return [name, column ? cellKindOf(column) : '']
  })
  return {
    sort,
    rows: kind && sort !== 'open' ? item.items.map(text).join('\n') : '',
    columns: (sort === 'choice' ? offeredBy(item) : columns).map(text).join('\n'),
    ...(Object.fromEntries(kinds) as Record<(typeof columnFields)[number], string>),
  }
}

/** Whoever makes a table of another question begins with these. */
const first = { rows: 'Row 1\nRow 2', columns: 'Never\nSometimes\nOften' }

export function withTable(
  before: Item,
  item: Item,
  fields: TableFields,
): { item: Item } | { wrong: Wrong } {
  const was = tableKind(before)
  const begins = !was && before.kind !== 'group' && !fields.rows.trim() && !fields.columns.trim()
  const sort = sorts.find((one) => one === fields.sort) ?? 'choice'
  const rows = lined(begins ? first.rows : fields.rows)
  const columns = lined(begins ? first.columns : fields.columns)
  const wrong = wrongIn(sort, rows, columns)
  if (Object.keys(wrong).length > 0) return { wrong }
  const { required } = item
  const same = was !== null && sortOf[was] === sort
  const table: Item = {
    ...item,
    kind: 'group',
    control: controlOf[sort],
    repeats: sort === 'open',
    // Each of its questions says so itself.
    required: false,
    choices: [],
  }
  if (sort === 'choice') {
    const offered = choicesOf(same ? offeredBy(before) : [], columns)
    const old = same ? before.items : []
    return {
      item: {
        ...table,
        items: named(item.id, 'r', old, rows, 'choice').map((row) => ({
          ...row,
          control: 'radio',
          required,
          choices: offered,
        })),
      },
    }
  }
  const old = same ? columnsOf(before) : []
  const kinds = columns.map((text, at): CellKind => {
    const known = old.findIndex(({ words }) => words.text === text)
    const said = fields[columnFields[known >= 0 ? known : at]!]
    return cellKinds.find((one) => one === said) ?? 'text'
  })
  const cells = (id: string, had: Item[]): Item[] =>
    named(id, 'c', had, columns, 'string').map((cell, at) => ({
      ...cell,
      kind: kindIn[kinds[at]!],
      required,
    }))
  if (sort === 'open') return { item: { ...table, items: cells(item.id, old) } }
  return {
    item: {
      ...table,
      items: named(item.id, 'r', same ? before.items : [], rows, 'group').map((row) => ({
        ...row,
        items: cells(row.id, row.items),
      })),
    },
  }
}

function wrongIn(sort: Sort, rows: string[], columns: string[]): Wrong {
  const wrong: Wrong = {}
  const twice = (lines: string[]) => new Set(lines).size < lines.length
  if (sort !== 'open') {
    if (rows.length === 0) wrong.rows = 'Enter a row or more, each on a line of its own.'
    else if (rows.length > MOST_ROWS) wrong.rows = `Enter at most ${MOST_ROWS} rows.`
    else if (twice(rows)) wrong.rows = 'Two rows say the same. Change one of them.'
  }
  const least = sort === 'choice' ? 2 : 1
  const most = sort === 'choice' ? MOST_CHOICES : columnFields.length
  if (columns.length < least)
    wrong.columns =
      sort === 'choice'
        ? 'Enter two answers or more, each on a line of its own.'
        : 'Enter a column or more, each on a line of its own.'
  else if (columns.length > most)
    wrong.columns = `Enter at most ${most}: more do not fit beside each other.`
  else if (twice(columns)) wrong.columns = 'Two columns say the same. Change one of them.'
  return wrong
}

/** Rows or columns that are there already stay who they are; new ones get an id that none of them has. */
function named(id: string, letter: string, old: Item[], lines: string[], kind: Kind): Item[] {
  const ids = new Set(old.map((one) => one.id))
  let n = 1
  const free = () => {
    while (ids.has(`${id}-${letter}${n}`)) n += 1
    ids.add(`${id}-${letter}${n}`)
    return `${id}-${letter}${n}`
  }
  return matched(old, lines).map((known, at) => {
    const text = lines[at]!
    if (known) return { ...known, words: keptWords(known.words, text) }
    return { ...blank(free(), kind), words: plainWords(text) }
  })
}

/** Whether it could have been built here: others are kept as they came. */
export function isBuilt(item: Item): boolean {
  const kind = tableKind(item)
  if (kind === null) return false
  if (kind === 'matrix')
    return (
      item.control === 'htable' && offeredBy(item).every(({ value }) => value.kind === 'coding')
    )
  const cells = kind === 'grid' ? item.items.flatMap(({ items }) => items) : item.items
  return cells.every(
    (cell) => cellKinds.some((one) => kindIn[one] === cell.kind) && cell.choices.length === 0,
  )
}

/** The words that stand once for all rows: of choices, and of columns. */
export function evened(item: Item): Item {
  const kind = tableKind(item)
  if (kind === 'matrix') return withOffered(item, offeredBy(item))
  if (kind !== 'grid') return item
  const columns = columnsOf(item)
  return {
    ...item,
    items: item.items.map((row) => ({
      ...row,
      items: row.items.map((cell, at) => ({
        ...cell,
        words: columns[at]!.words,
        help: columns[at]!.help,
        choices: columns[at]!.choices,
      })),
    })),
  }
}

/** Ids of items whose words are those of the first row, and of rows whose choices are. */
export function saidAbove(items: Iterable<Item>): { words: Set<string>; choices: Set<string> } {
  const words = new Set<string>()
  const choices = new Set<string>()
  for (const item of items) {
    const kind = tableKind(item)
    for (const row of item.items.slice(1)) {
      if (kind === 'matrix') choices.add(row.id)
      if (kind === 'grid') for (const cell of row.items) words.add(cell.id)
    }
  }
  return { words, choices }
}

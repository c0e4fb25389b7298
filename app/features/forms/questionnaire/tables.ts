/**
 * Groups that are a table: of choices, with one answer to a row (`htable`, `table`), or of cells with a column for each question
 * (`grid` has a group for each row, `gtable` is filled in as often as there are rows). A group that says so and cannot be drawn
 * as one, because its questions differ or wait for each other, is asked one question after the other. Pure.
 */
import type { Form, Item } from './form.ts'
import { itemsOf } from './form.ts'

export type TableKind = 'matrix' | 'grid' | 'growing'

/** More would not stand beside each other, whatever the screen. */
const MOST_CHOICES = 7
const MOST_COLUMNS = 6

export function tableKind(item: Item): TableKind | null {
  if (item.kind !== 'group' || item.items.length === 0) return null
  switch (item.control) {
    case 'htable':
    case 'table':
      return !item.repeats && isMatrix(item.items) ? 'matrix' : null
    case 'grid':
      return !item.repeats && isGrid(item.items) ? 'grid' : null
    case 'gtable':
      return item.repeats && areCells(item.items) ? 'growing' : null
    default:
      return null
  }
}

export const isTable = (item: Item): boolean => tableKind(item) !== null

/** The questions that are columns. */
export const columnsOf = (table: Item): Item[] =>
  tableKind(table) === 'grid' ? table.items[0]!.items : table.items

function isMatrix(rows: Item[]): boolean {
  const [first] = rows
  const offered = first!.choices
  return (
    offered.length > 1 &&
    offered.length <= MOST_CHOICES &&
    rows.every(
      (row) =>
        row.kind === 'choice' &&
        !row.repeats &&
        row.items.length === 0 &&
        !row.choicesFormula &&
        isTyped(row) &&
        alike(
          row.choices.map(({ value, words }) => [value, words.text]),
          offered.map(({ value, words }) => [value, words.text]),
        ),
    )
  )
}

const heads = ({ items }: Item) => items.map(({ kind, words }) => [kind, words.text])

function isGrid(rows: Item[]): boolean {
  const [first] = rows
  return rows.every(
    (row) =>
      row.kind === 'group' &&
      !row.repeats &&
      !row.hidden &&
      isAlways(row) &&
      areCells(row.items) &&
      alike(heads(row), heads(first!)),
  )
}

const cells: Item['kind'][] = [
  'string',
  'text',
  'url',
  'integer',
  'decimal',
  'quantity',
  'date',
  'time',
  'boolean',
  'choice',
]

const areCells = (items: Item[]): boolean =>
  items.length > 0 &&
  items.length <= MOST_COLUMNS &&
  items.every(
    (item) =>
      cells.includes(item.kind) &&
      (item.kind !== 'choice' || item.choices.length > 0) &&
      !item.repeats &&
      !item.choicesFormula &&
      item.units.length < 2 &&
      item.items.length === 0 &&
      isAlways(item) &&
      isTyped(item),
  )

const isAlways = ({ when, whenFormula }: Item): boolean => when.length === 0 && !whenFormula
const isTyped = ({ hidden, readOnly, calculated, body }: Item): boolean =>
  !hidden && !readOnly && !calculated && !body

const alike = (one: unknown, other: unknown): boolean =>
  JSON.stringify(one) === JSON.stringify(other)

/** What an item stands in: the group, and what that stands in. */
export function around(all: readonly Item[], id: string): Item[] {
  const within = all.find(({ items }) => items.some((item) => item.id === id))
  return within ? [within, ...around(all, within.id)] : []
}

/** The table that a question is a row or a cell of. */
export const tableAround = (all: readonly Item[], id: string): Item | undefined =>
  around(all, id).slice(0, 2).find(isTable)

export const tablesIn = (form: Form): Item[] => [...itemsOf(form.items)].filter(isTable)

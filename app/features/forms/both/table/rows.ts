/** The rows of a table of cells, with what stands at their head. Pure. */
import type { Texts } from '../../../../texts/texts.ts'
import { said } from '../../questionnaire/form.ts'
import type { Seen } from '../../questionnaire/settle.ts'
import { tableKind } from '../../questionnaire/tables.ts'
import { answerWords, questionOf } from '../words.ts'

export type TableRow = { head: string; cells: Seen[] }

/** Of a table with one answer to a row: the row, and that answer as its only cell. */
export function rowsOf(t: Texts, { item, times }: Seen): TableRow[] {
  switch (tableKind(item)) {
    case 'matrix':
      return (times[0] ?? [])
        .filter(({ open }) => open)
        .map((row) => ({ head: questionOf(t, row.item), cells: [row] }))
    case 'grid':
      return (times[0] ?? []).map((row) => ({
        head: said(row.item.words, t.lang) || t('forms.table.row'),
        cells: row.times[0] ?? [],
      }))
    default:
      return times.map((cells, at) => ({ head: t('forms.table.nth', { n: at + 1 }), cells }))
  }
}

/** What a cell says, or that it says nothing. */
export const cellWords = (t: Texts, cell: Seen): string =>
  cell.values.map((value) => answerWords(t, cell, value)).join(', ') || t('forms.noAnswer')

/** A row in one sentence: 'Morning: Tablets 2, Since May 1'. */
export const rowWords = (t: Texts, { cells }: TableRow): string =>
  cells
    .map((cell) =>
      cells.length === 1
        ? cellWords(t, cell)
        : t('forms.table.said', { what: questionOf(t, cell.item), value: cellWords(t, cell) }),
    )
    .join('; ')

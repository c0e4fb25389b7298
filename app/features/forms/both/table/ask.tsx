// A table that is filled in. One answer to a row is a group of choices with the row as its legend; cells are fields in a table with
// headings. On a phone each row stands by itself, and each field has its name above it.
import type { ReactNode } from 'react'
import { useTexts } from '../../../../texts/context.tsx'
import { Button } from '../../../../ui/button.tsx'
import { Choices } from '../../../../ui/choices.tsx'
import { errorFor, type FormError } from '../../../../ui/error-summary.tsx'
import { HintAndError } from '../../../../ui/field.tsx'
import { said, type Item } from '../../questionnaire/form.ts'
import type { Seen } from '../../questionnaire/settle.ts'
import { columnsOf, tableKind } from '../../questionnaire/tables.ts'
import { MOST_TIMES } from '../../questionnaire/times.ts'
import { picksOf } from '../../typed.ts'
import { questionOf } from '../words.ts'
import { rowsOf } from './rows.ts'

type Props = {
  seen: Seen
  errors: FormError[]
  /** The field of one cell. */
  cell: (seen: Seen) => ReactNode
}

export function AskTable(props: Props) {
  return tableKind(props.seen.item) === 'matrix' ? <Matrix {...props} /> : <Cells {...props} />
}

function Head({ item, may }: { item: Item; may: boolean }) {
  const t = useTexts()
  const title = said(item.words, t.lang) || t('forms.table')
  const help = item.help.map((words) => said(words, t.lang)).join(' ')
  return (
    <>
      <h2>{may ? t('forms.optional', { question: title }) : title}</h2>
      {help && <HintAndError label="" name={item.id} hint={help} />}
    </>
  )
}

/** One answer to each row. */
function Matrix({ seen, errors }: Props) {
  const t = useTexts()
  const { key, item, times } = seen
  const rows = (times[0] ?? []).filter(({ open }) => open)
  const choices = item.items[0]!.choices
  return (
    <section className="section matrix" id={key}>
      <Head item={item} may={rows.every((row) => !row.item.required)} />
      <p className="heads" aria-hidden>
        <span />
        {choices.map(({ words }, at) => (
          <span key={at}>{said(words, t.lang)}</span>
        ))}
      </p>
      {rows.map((row) => (
        <Choices
          key={row.key}
          name={row.key}
          label={questionOf(t, row.item)}
          hint={row.item.help.map((words) => said(words, t.lang)).join(' ') || undefined}
          error={errorFor(errors, row.key)}
          options={row.choices.map(({ words }, at) => ({
            value: String(at),
            label: said(words, t.lang),
          }))}
          value={picksOf(row)}
        />
      ))}
    </section>
  )
}

/** A field for each column, in rows that the form has or that whoever answers adds. */
function Cells({ seen, cell }: Props) {
  const t = useTexts()
  const { key, item } = seen
  const rows = rowsOf(t, seen)
  const most = Math.min(item.mostOften ?? MOST_TIMES, MOST_TIMES)
  const grows = item.repeats
  const mayGo = grows && rows.length > 1
  const what = said(item.words, t.lang) || t('forms.several.one')
  return (
    <section className="section cells" id={key}>
      <Head item={item} may={columnsOf(item).every(({ required }) => !required)} />
      <TableOf
        columns={columnsOf(item).map((column) => questionOf(t, column))}
        rows={rows.map(({ head, cells }, at) => ({
          head,
          cells: cells.map(cell),
          end: mayGo && (
            <Button kind="quiet" name="do" value={`remove ${key} ${at}`}>
              {t('forms.table.away')} <span className="heard">{head}</span>
            </Button>
          ),
        }))}
        ends={mayGo && t('forms.table.away')}
      />
      {grows && rows.length < most && (
        <Button kind="quiet" name="do" value={`add ${key}`}>
          {t('forms.table.add')} <span className="heard">{what}</span>
        </Button>
      )}
    </section>
  )
}

type TableProps = {
  columns: string[]
  rows: { head: string; cells: ReactNode[]; end?: ReactNode }[]
  /** What the last column is for. */
  ends?: string | false
}

/** Laid out as blocks on a phone, where each field has its name above it. */
export function TableOf({ columns, rows, ends = false }: TableProps) {
  const t = useTexts()
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">
            <span className="heard">{t('forms.table.row')}</span>
          </th>
          {columns.map((column, at) => (
            <th key={at} scope="col">
              {column}
            </th>
          ))}
          {ends && (
            <th scope="col">
              <span className="heard">{ends}</span>
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ head, cells, end }, at) => (
          <tr key={at}>
            <th scope="row">{head}</th>
            {cells.map((one, column) => (
              <td key={column} data-title={columns[column]}>
                {one}
              </td>
            ))}
            {ends && <td>{end}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

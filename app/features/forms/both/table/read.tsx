// A table as it was filled in.
import type { ReactNode } from 'react'
import { useTexts } from '../../../../texts/context.tsx'
import { Flag } from '../../../../ui/flag.tsx'
import { Row, Rows } from '../../../../ui/rows.tsx'
import { columnsOf, tableKind } from '../../questionnaire/tables.ts'
import type { Seen } from '../../questionnaire/settle.ts'
import { isAlarm } from '../../sheets.ts'
import { questionOf } from '../words.ts'
import { TableOf } from './ask.tsx'
import { cellWords, rowsOf } from './rows.ts'

type Props = {
  seen: Seen
  alarms?: boolean
  /** What stands below a row: of its first cell. */
  more?: (seen: Seen) => ReactNode
}

export function ReadTable({ seen, alarms = false, more }: Props) {
  const t = useTexts()
  const rows = rowsOf(t, seen)
  const alarm = (cells: Seen[]) =>
    alarms &&
    cells.some(({ values, choices }) => values.some((value) => isAlarm(value, choices))) && (
      <Flag kind="critical" word={t('forms.chart.alarmMark')} />
    )
  return (
    <div className="read-table">
      <h3>{questionOf(t, seen.item)}</h3>
      {tableKind(seen.item) === 'matrix' ? (
        <Rows>
          {rows.map(({ head, cells: [cell] }) => (
            <Row
              key={cell!.key}
              title={head}
              say={cellWords(t, cell!)}
              more={more?.(cell!)}
              end={alarm([cell!])}
            />
          ))}
        </Rows>
      ) : (
        <div className="cells">
          <TableOf
            columns={columnsOf(seen.item).map((column) => questionOf(t, column))}
            rows={rows.map(({ head, cells }) => ({
              head,
              cells: cells.map((cell) => (
                <>
                  {cellWords(t, cell)} {alarm([cell])}
                </>
              )),
              end: cells[0] && more?.(cells[0]),
            }))}
            ends={more !== undefined && t('forms.table.more')}
          />
        </div>
      )}
    </div>
  )
}

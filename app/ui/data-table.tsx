/** A captioned table. Where it is wider than the screen it scrolls inside itself, keyboard too. */
import type { ReactNode } from 'react'

export type Column = {
  title: string
  /** Figures line up at the end. */
  number?: boolean
  /** Never broken over two lines: dates. */
  short?: boolean
}

export type DataTableProps = {
  caption: string
  /** The caption is heard but not seen, where a heading already says it. */
  quietCaption?: boolean
  columns: Column[]
  /** One array of cells per row, as long as `columns`; the first cell names the row. */
  rows: ReactNode[][]
  /** On a phone each row is a block, in which each cell says what it is: for rows that are read one by one. */
  stacks?: boolean
}

export function DataTable({ caption, quietCaption, columns, rows, stacks }: DataTableProps) {
  const side = (i: number) =>
    columns[i]?.number ? 'number' : columns[i]?.short ? 'unbroken' : undefined
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- else arrow keys cannot scroll it
    <section className={stacks ? 'scroll stacks' : 'scroll'} aria-label={caption} tabIndex={0}>
      <table>
        <caption className={quietCaption ? 'heard' : undefined}>{caption}</caption>
        <thead>
          <tr>
            {columns.map(({ title }, i) => (
              <th key={title} scope="col" className={side(i)}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([first, ...rest], i) => (
            <tr key={i}>
              <th scope="row" className={side(0)}>
                {first}
              </th>
              {rest.map((cell, j) => (
                <td key={j} className={side(j + 1)} data-title={stacks && columns[j + 1]?.title}>
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

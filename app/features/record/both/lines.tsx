// Small lines that every shelf shares.
import { Fragment, type ReactNode } from 'react'
import type { Texts } from '../../../texts/texts.ts'
import type { When } from '../when.fhir.ts'

type Piece = ReactNode | null | undefined | false
const isSaid = (piece: Piece) =>
  piece !== null && piece !== undefined && piece !== false && piece !== ''

/** Pieces of a second line, those that are known, below each other. */
export function Lines({ of }: { of: Piece[] }) {
  return of.filter(isSaid).map((piece, i) => (
    <Fragment key={i}>
      {i > 0 && <br />}
      {piece}
    </Fragment>
  ))
}

/** The same for a cell of a table; nothing when nothing is known, so that a column of it can be left out. */
export const lines = (of: Piece[]): ReactNode => (of.some(isSaid) ? <Lines of={of} /> : null)

/** A time as far as it is known: '3 May 2021', '2019 to 2021', 'at age 34'; null when nothing is. */
export function whenWords(t: Texts, { date, until, text }: When): string | null {
  const [from, to] = [date, until].map((one) => one && t.dateShort(one))
  if (from && to && from !== to) return t('record.fromTo', { from, to })
  if (date) return t.dateShort(date)
  return until ? t('record.until', { to: t.dateShort(until) }) : text
}

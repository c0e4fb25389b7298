// Small lines that every shelf shares.
import { Fragment, type ReactNode } from 'react'

export { whenWords } from './when-words.ts'

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

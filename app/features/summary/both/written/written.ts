// An entry of the record as words on paper: a title, and lines below it. What a page says with shapes and colours is said
// in words here.
import type { FhirResource } from 'fhir/r4'
import type { Texts } from '../../../../texts/texts.ts'
import type { Names } from '../../../record/people.fhir.ts'

export type Written = {
  title: string
  /** What must not be missed: said before everything else. */
  first: string[]
  lines: string[]
}

export type Writing<R extends FhirResource = FhirResource> = (
  t: Texts,
  resource: R,
  names: Names,
) => Written

type Piece = string | null | undefined | false

const isSaid = (piece: Piece): piece is string => typeof piece === 'string' && piece.trim() !== ''

/** Those that say something. */
export const said = (...pieces: (Piece | Piece[])[]): string[] => pieces.flat().filter(isSaid)

/** On one line, parted by a dot. */
export const oneLine = (...pieces: (Piece | Piece[])[]): string => said(...pieces).join(' · ')

// A photograph of one side of an insurance card.
import type { FileState } from '../../../kit/files/file.ts'
import type { FileType } from '../../../kit/files/type.ts'

export const cardSides = ['front', 'back'] as const
export type CardSide = (typeof cardSides)[number]
export type InsuranceCard = {
  file: string
  side: CardSide
  state: FileState
  type: FileType | null
  size: number
}

// How a copy of the record stands, and what is told of it: the receipt.
export type Step = 'waiting' | 'making' | 'ready' | 'failed' | 'over'

export type FileKind = 'pdf' | 'bundle'
export const fileKinds = ['pdf', 'bundle'] as const

export type Receipt = {
  kind: FileKind
  /** Bytes. */
  size: number
  /** SHA-256 in hex, by which anybody can tell that a file is the same one. */
  sha256: string
  /** Pages of the PDF, resources of the bundle. */
  count: number
}

export type Taken = {
  id: string
  step: Step
  askedAt: Date
  /** Whole percent. */
  percent: number
  readyAt: Date | null
  endsAt: Date | null
  why: string | null
  /** Files may be fetched: nothing that is in them was kept back or unshared since. */
  holds: boolean
  receipts: Receipt[]
}

export const DAYS = 7

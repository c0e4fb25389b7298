// What a patient tells of their medicines: one that they take no more, one that is not on the list. Pure, for verbs and screens.

export type ToldKind = 'stopped' | 'also'
/** noted: an entry of the record was made of it; declined: answered, and not noted. */
export type ToldState = 'told' | 'noted' | 'declined' | 'taken back'

/** Where something comes from that the clinic did not prescribe, in the words of the form. */
export const froms = ['doctor', 'bought', 'supplement', 'other'] as const
export type From = (typeof froms)[number]

/** Within how many working days somebody answers. */
export const ANSWER_DAYS = 3

/** What is sealed of it. What was not said is empty. */
export type ToldWords = {
  /** The medicine, as the list calls it or as they write it. */
  name: string
  how: string
  /** What they take it for. */
  purpose: string
  from: From | ''
  /** Since when they take it, or take it no more, in their words. */
  since: string
  /** Why they take it no more. */
  reason: string
}

export type Told = ToldWords & {
  id: string
  /** Whose record it is in. */
  patient: string
  kind: ToldKind
  entry: string | null
  state: ToldState
  /** Kept from those who help. */
  alone: boolean
  at: Date
  due: Date
  /** Whoever told it. */
  account: string
  /** When somebody of the clinic first opened it, and who, where whoever reads may know. */
  seenAt: Date | null
  seenBy: string | null
  settledAt: Date | null
  by: string | null
  /** What the clinic said to it. */
  answer: string
  /** The entry that was made of it. */
  filed: string | null
}

/** What the clinic's list shows. */
export const shows = ['waiting', 'over'] as const

/** It stands: told again it would be told twice. */
export const stands = ({ state }: Pick<Told, 'state'>): boolean =>
  state === 'told' || state === 'noted'

/** The same medicine however it is written. */
export const sameName = (a: string, b: string): boolean => plain(a) === plain(b)
const plain = (name: string) =>
  name
    .toLowerCase()
    .replace(/[\s,.]+/g, ' ')
    .trim()

// What can be written into the ledger, and what it does to what is owed and to a patient's credit. The table has the same list as
// a check: a deed that is not there cannot be written by anybody. Pure.

export const deeds = [
  'charge',
  'reduction',
  'void',
  'write-off',
  'payment',
  'payment at the desk',
  'credit used',
  'taken off the bill',
  'refund',
  'refund failed',
  'dispute',
  'dispute won',
] as const
export type LedgerDeed = (typeof deeds)[number]

/** One row: an amount goes from one account to another. */
export type Entry = {
  id: string
  bill: string | null
  deed: LedgerDeed
  debit: string
  credit: string
  minor: number
  currency: string
  /** What it is an entry of, as kind:id. */
  cause: string
  payment: string | null
  /** Of the payment it belongs to. */
  receipt: string | null
  at: Date
  /** For those who act for the patient: said without where the money came from, which may be a bill that they do not see. */
  quiet?: true
}

type Moved = Pick<Entry, 'debit' | 'credit' | 'minor'>

/** How it changes what is owed. */
export const onOwed = ({ debit, credit, minor }: Moved): number =>
  debit === 'owed' ? minor : credit === 'owed' ? -minor : 0

/** How it changes what the patient has with the clinic. */
export const onCredit = ({ debit, credit, minor }: Moved): number =>
  credit === 'credit' ? minor : debit === 'credit' ? -minor : 0

export const owedOf = (entries: Moved[]): number =>
  entries.reduce((sum, entry) => sum + onOwed(entry), 0)

export const creditOf = (entries: Moved[]): number =>
  entries.reduce((sum, entry) => sum + onCredit(entry), 0)

/** A payment, by whatever way: there is a receipt for it. */
export const isPayment = ({ deed }: Pick<Entry, 'deed'>): boolean =>
  deed === 'payment' || deed === 'payment at the desk'

/** One number for one payment, on pages, on paper and in the books. At the desk it is the end of the entry's id: as little to be guessed. */
export function receiptOf({ id, receipt }: Pick<Entry, 'id' | 'receipt'>): string {
  const end = id.replaceAll('-', '').slice(-8).toUpperCase()
  return receipt ?? `${end.slice(0, 4)}-${end.slice(4)}`
}

/** What became of a payment on the same bill: given back, disputed. */
export const sinceThen = <E extends Pick<Entry, 'payment' | 'deed'>>(
  entries: E[],
  { payment }: Pick<Entry, 'payment'>,
): E[] =>
  payment === null ? [] : entries.filter((one) => one.payment === payment && !isPayment(one))

/** One thing that was done may be two entries: what was more than was owed is the patient's credit. */
export function byCause<E extends Pick<Entry, 'cause' | 'deed' | 'minor'>>(entries: E[]): E[][] {
  return [...Map.groupBy(entries, ({ cause, deed }) => `${deed} ${cause}`).values()]
}

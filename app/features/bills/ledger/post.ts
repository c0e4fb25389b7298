// The one way into the ledger: app.ledger_post in the database, and this is the one that asks it. It locks the patient's money,
// splits what is more than is owed into their credit, and makes one entry of one cause, however often it is asked.
import { sql } from 'kysely'
import { conflict } from '../../../kit/errors.ts'
import { uuidv7 } from '../../../kit/ids.ts'
import type { Tx } from '../../../kit/kit.ts'
import type { LedgerDeed } from './deeds.ts'

export type Posting = {
  patient: string
  /** Null where only the patient's credit changes. */
  bill: string | null
  deed: LedgerDeed
  /** In the smallest unit of the currency, over nothing. */
  amount: number
  /** What it is an entry of, as kind:id. */
  cause: string
  payment?: string | null
  /** Of what is given back: by the till, and not by the gateway. */
  till?: boolean
}

/**
 * @returns false when the same cause made this entry before: nothing was changed
 * @throws conflict `more_than_owed` when more is taken than there is, by whoever was quicker
 */
export async function postEntry(
  tx: Pick<Tx, 'db' | 'now'>,
  { patient, bill, deed, amount, cause, payment = null, till = false }: Posting,
): Promise<boolean> {
  try {
    const { rows } = await sql<{ made: boolean }>`
      select app.ledger_post(${patient}, ${bill}, ${deed}, ${amount}, ${cause}, ${payment}, ${uuidv7(tx.now)}, ${uuidv7(tx.now)},
        ${tx.now}, ${till}) as made`.execute(tx.db)
    return rows[0]?.made === true
  } catch (error) {
    if ((error as { code?: string }).code === '23514') throw moreThanOwed()
    throw error
  }
}

const moreThanOwed = () => {
  const sentence =
    'This is more than is there now. Somebody may have been quicker. Nothing was changed: look at it again.'
  return conflict('more_than_owed', sentence, { amount: sentence })
}

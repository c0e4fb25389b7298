// The ledger of a period for the books of the clinic: numbers and ids, no names and no words of health. Taking it away is a row of
// the audit log; what it says comes from app.ledger_page, which has the entries of everybody.
import { sql } from 'kysely'
import { z } from 'zod'
import type { Tx } from '../../../kit/kit.ts'
import { verb } from '../../../kit/verb.ts'
import type { LedgerDeed } from '../ledger/deeds.ts'
import { atWall } from '../../clinic/wall-clock.ts'
import { dayOf, readMoment } from '../../../texts/dates.ts'

const DAY = 86_400_000
const BATCH = 500
const ALL = 1_000_000

const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, 'Choose a day.')
  .refine((said) => !Number.isNaN(Date.parse(said)), 'Choose a day of the calendar.')
export const period = z.object({ from: day, to: day }).refine(({ from, to }) => from <= to, {
  path: ['to'],
  message: 'The last day comes before the first.',
})
export type Period = z.output<typeof period>

const zoneOf = async (tx: Pick<Tx, 'db'>): Promise<string> =>
  (await tx.db.selectFrom('clinic').select('time_zone').executeTakeFirst())?.time_zone ?? 'UTC'

/** By the clinic's calendar; both days belong to it. */
async function momentsOf(tx: Pick<Tx, 'db'>, { from, to }: Period) {
  const zone = await zoneOf(tx)
  return {
    since: atWall(Date.parse(from), zone),
    before: atWall(Date.parse(to) + DAY, zone),
  }
}

/** What the page proposes: this month so far. */
export const beginExport = verb({
  name: 'bills.ledger.begin',
  who: ['staff'],
  may: 'bills.export',
  input: z.object({}),
  audit: () => [],
  run: async (tx): Promise<Period> => {
    const to = dayOf(readMoment(tx.now), await zoneOf(tx)) ?? tx.now.toISOString().slice(0, 10)
    return { from: `${to.slice(0, 8)}01`, to }
  },
})

export type Sum = { deed: string; currency: string; n: number; minor: number }

/** What the file will hold, by what was done. */
export const sumLedger = verb({
  name: 'bills.ledger.sums',
  who: ['staff'],
  may: 'bills.export',
  input: period,
  audit: { action: 'read', what: 'ledger' },
  run: async (tx, asked): Promise<Sum[]> => {
    const { since, before } = await momentsOf(tx, asked)
    const { rows } = await sql<Sum>`
      select deed, currency, count(*)::int as n, sum(amount_minor)::bigint as minor
      from app.ledger_page(${since}, ${before}, null, null, ${ALL}) group by deed, currency order by deed, currency`.execute(
      tx.db,
    )
    return rows
  },
})

/** Says in the log that a period is taken away. @returns its moments */
export const exportLedger = verb({
  name: 'bills.ledger.export',
  who: ['staff'],
  may: 'bills.export',
  input: period,
  audit: { action: 'export', what: 'ledger' },
  run: (tx, asked) => momentsOf(tx, asked),
})

export type LedgerRow = {
  entry_id: string
  created_at: Date
  number: string | null
  bill_id: string | null
  patient_id: string
  deed: LedgerDeed
  debit: string
  credit: string
  amount_minor: number
  currency: string
  payment_id: string | null
  cause: string
  receipt: string | null
}

/** A piece of it, the next after a row. */
export const pageOfLedger = verb({
  name: 'bills.ledger.page',
  who: ['staff'],
  may: 'bills.export',
  input: z.object({
    since: z.date(),
    before: z.date(),
    after: z.object({ at: z.date(), id: z.uuid() }).nullable(),
  }),
  // Part of the file, which is the row in the log.
  audit: () => [],
  run: async (tx, { since, before, after }): Promise<LedgerRow[]> => {
    const { rows } = await sql<LedgerRow>`
      select * from app.ledger_page(${since}, ${before}, ${after?.at ?? null}, ${after?.id ?? null}, ${BATCH})`.execute(
      tx.db,
    )
    return rows
  },
})
export const isLast = (rows: LedgerRow[]): boolean => rows.length < BATCH

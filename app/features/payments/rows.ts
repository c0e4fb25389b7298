// Payments as they stand in the database.
import { sql, type RawBuilder } from 'kysely'
import type { Tx } from '../../kit/kit.ts'
import { placeOf } from '../../kit/vault/place.ts'
import type { Payment, Refund, RefundState } from './payment.ts'

export const refundPlace = (id: string): string => placeOf('payment_refund', 'words', id)

type Row = Omit<Payment, 'refunds'> & {
  refunds: {
    id: string
    minor: number
    state: RefundState
    at: string
    words: string
    by: string | null
    elsewhere: boolean
  }[]
}

/** Those that row-level security shows. @param where of `p`, the payment */
export async function paymentRows(
  tx: Pick<Tx, 'db' | 'vault'>,
  where: RawBuilder<unknown>,
  { most, lock = false }: { most: number; lock?: boolean },
): Promise<Payment[]> {
  if (lock) await sql`select from payment p where ${where} for update`.execute(tx.db)
  const { rows } = await sql<Row>`
    select p.payment_id as id, p.patient_id as patient, p.currency, p.amount_minor::float8 as minor, p.state, p.state_at as "stateAt", p.why,
      coalesce(p.taken_minor, 0)::float8 as taken, p.refunded_minor::float8 as refunded, p.dispute, p.disputed_minor::float8 as disputed,
      p.receipt, p.gateway, p.gateway_session as session, p.gateway_charge as charge, p.made_by as by, p.created_at as at, p.ends_at as ends,
      (select coalesce(json_agg(json_build_object('bill', a.bill_id, 'number', b.number, 'minor', a.amount_minor) order by a.place), '[]')
        from payment_part a join bill b on b.patient_id = a.patient_id and b.bill_id = a.bill_id
        where a.patient_id = p.patient_id and a.payment_id = p.payment_id) as parts,
      (select coalesce(json_agg(json_build_object('id', r.refund_id, 'minor', r.amount_minor, 'state', r.state, 'at', r.created_at,
          'words', encode(r.words, 'base64'), 'by', r.made_by, 'elsewhere', r.elsewhere) order by r.created_at, r.refund_id), '[]')
        from payment_refund r where r.patient_id = p.patient_id and r.payment_id = p.payment_id) as refunds
    from payment p where ${where} order by p.created_at desc, p.payment_id limit ${sql.lit(most)}`.execute(
    tx.db,
  )
  return Promise.all(
    rows.map(async ({ refunds, ...row }) => ({
      ...row,
      refunds: await Promise.all(
        refunds.map(async ({ words, at, ...refund }): Promise<Refund> => {
          const sealed = Buffer.from(words, 'base64')
          const plain = await tx.vault.open(row.patient, refundPlace(refund.id), sealed)
          return { ...refund, at: new Date(at), words: plain.toString('utf8') }
        }),
      ),
    })),
  )
}

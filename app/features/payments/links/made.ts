// Links by which somebody else pays: made, listed and ended alike by the patient and by staff.
import { sql } from 'kysely'
import { conflict, forbidden, notFound } from '../../../kit/errors.ts'
import { uuidv7 } from '../../../kit/ids.ts'
import type { Tx } from '../../../kit/kit.ts'
import { newToken, tokenHash } from '../../account/token.ts'
import { billRows } from '../../bills/rows.ts'
import { canPay } from '../gateway/of.ts'

export const LINK_DAYS = 14

export type LinkState = 'open' | 'used' | 'expired' | 'withdrawn' | 'replaced' | 'wrong dates'
export type PayLink = { id: string; at: Date; until: Date; state: LinkState }

type Whose = { patients: string[]; bill: string }

export type LinksOf = {
  bill: {
    id: string
    patient: string
    number: string
    title: string
    owed: number
    currency: string
  }
  links: PayLink[]
  /** Whether bills can be paid online here. */
  way: boolean
}

/** @throws notFound */
export async function linksOf(tx: Tx, { patients, bill }: Whose): Promise<LinksOf> {
  const [found] = await billRows(
    tx,
    sql`b.patient_id = any(${patients}::uuid[]) and b.bill_id = ${bill} and b.kind = 'bill' and b.state = 'issued'`,
    { most: 1 },
  )
  if (!found) throw notFound()
  const { id, patient, number, title, owed, currency } = found
  const { rows } = await sql<PayLink>`
    select link_id as id, created_at as at, ends_at as until,
      case when used_at is not null then 'used' when ended_why is not null then ended_why when ends_at <= ${tx.now} then 'expired' else 'open' end as state
    from payment_link where patient_id = ${patient} and bill_id = ${bill} order by created_at desc limit 20`.execute(
    tx.db,
  )
  return {
    bill: { id, patient, number, title, owed, currency },
    links: rows,
    way: canPay(tx.ctx.kit),
  }
}

/** One that is open ends. @returns its token, which nobody can read again @throws conflict where nothing is owed */
export async function makeLink(
  tx: Tx & { actor: { account: string } },
  whose: Whose,
): Promise<{ id: string; patient: string; token: string; until: Date }> {
  const { bill, way } = await linksOf(tx, whose)
  if (!way) throw forbidden('no_gateway', 'Bills cannot be paid online here, so there is no link.')
  if (bill.owed <= 0)
    throw conflict(
      'nothing_owed',
      'Nothing is owed on this bill any more, so there is nothing to pay.',
    )
  await sql`update payment_link set ended_at = ${tx.now}, ended_why = 'replaced'
    where patient_id = ${bill.patient} and bill_id = ${bill.id} and used_at is null and ended_at is null`.execute(
    tx.db,
  )
  const [id, token] = [uuidv7(tx.now), newToken()]
  const until = new Date(tx.now.getTime() + LINK_DAYS * 86_400_000)
  await tx.db
    .insertInto('payment_link')
    .values({
      patient_id: bill.patient,
      link_id: id,
      bill_id: bill.id,
      token_hash: tokenHash(token),
      made_by: tx.actor.account,
      created_at: tx.now,
      ends_at: until,
    })
    .execute()
  return { id, patient: bill.patient, token, until }
}

/** @returns false when it was over already */
export async function endLink(
  tx: Pick<Tx, 'db' | 'now'>,
  patients: string[],
  id: string,
): Promise<boolean> {
  const { numAffectedRows: ended = 0n } = await sql`
    update payment_link set ended_at = ${tx.now}, ended_why = 'withdrawn'
    where patient_id = any(${patients}::uuid[]) and link_id = ${id} and used_at is null and ended_at is null`.execute(
    tx.db,
  )
  return ended > 0n
}

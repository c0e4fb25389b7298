// What has to be known before anybody is led to the gateway's page: which other pages are open for the same bills, and whether what is
// asked for is still owed. Asked by a job, since others may pay the same bill: by a link, or acting for the patient.
import { sql } from 'kysely'
import { z } from 'zod'
import { verb } from '../../kit/verb.ts'

const MOST = 20

export const wayOf = verb({
  name: 'payments.way',
  who: ['job'],
  input: z.object({ id: z.uuid() }),
  audit: () => [],
  run: async (tx, { id }): Promise<{ others: string[]; owed: boolean }> => {
    const { rows: others } = await sql<{ id: string }>`
      select distinct p.payment_id as id from payment_part own
        join payment_part a on a.patient_id = own.patient_id and a.bill_id = own.bill_id and a.payment_id <> own.payment_id
        join payment p on p.patient_id = a.patient_id and p.payment_id = a.payment_id
      where own.patient_id = (select patient_id from payment where payment_id = ${id}) and own.payment_id = ${id}
        and p.state in ('begun', 'declined') and p.gateway_session is not null
      order by 1 limit ${sql.lit(MOST)}`.execute(tx.db)
    // What waits for a bank was paid as far as anybody knows.
    const { rows: bills } = await sql<{ owed: boolean }>`
      select b.state = 'issued' and own.amount_minor <= b.owed_minor - (
        select coalesce(sum(a.amount_minor), 0) from payment_part a
          join payment p on p.patient_id = a.patient_id and p.payment_id = a.payment_id
        where a.patient_id = own.patient_id and a.bill_id = own.bill_id and a.payment_id <> own.payment_id and p.state = 'waiting') as owed
      from payment_part own join bill b on b.patient_id = own.patient_id and b.bill_id = own.bill_id
      where own.patient_id = (select patient_id from payment where payment_id = ${id}) and own.payment_id = ${id}`.execute(
      tx.db,
    )
    return { others: others.map((one) => one.id), owed: bills.every(({ owed }) => owed) }
  },
})

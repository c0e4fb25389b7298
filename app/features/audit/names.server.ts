// The names of what a search is narrowed to, for the page that shows it.
import { sql } from 'kysely'
import { z } from 'zod'
import { verb } from '../../kit/verb.ts'
import { openWho } from '../caregivers/who.ts'
import { readCard } from '../people/people.server.ts'

/** Names of a record and of an account; null for one that is not asked for or cannot be opened. */
export const readNames = verb({
  name: 'audit.names.read',
  who: ['staff'],
  may: 'audit.read',
  input: z.object({ patient: z.uuid().optional(), account: z.uuid().optional() }),
  audit: () => [],
  run: async (tx, { patient, account }) => {
    const { rows } = await sql<{
      card: Buffer | null
      staff: string | null
      whose: string | null
      whose_card: Buffer | null
      relation: string | null
      grant_id: string | null
      who: Buffer | null
    }>`
      select p.card, m.name as staff, l.patient_id as whose, l.relation, l.grant_id, l.who, o.card as whose_card
      from (values (${patient ?? null}::uuid, ${account ?? null}::uuid)) asked (patient_id, account_id)
      left join patient p on p.patient_id = asked.patient_id
      left join staff_member m on m.account_id = asked.account_id
      left join lateral (select * from account_patient l where l.account_id = asked.account_id
        order by l.relation = 'self' desc limit 1) l on true
      left join patient o on o.patient_id = l.patient_id`.execute(tx.db)
    const [row] = rows
    const nameOf = async (id: string, card: Buffer) =>
      (await readCard(tx.vault, id, card)).name || null
    const accountName = async () => {
      if (!row) return null
      if (row.staff) return row.staff
      if (!row.whose) return null
      if (row.relation === 'self') return row.whose_card && nameOf(row.whose, row.whose_card)
      return (await openWho(tx.vault, row.whose, row.grant_id ?? '', row.who)).name || null
    }
    return {
      patient: patient && row?.card ? await nameOf(patient, row.card) : null,
      account: account ? await accountName() : null,
    }
  },
})

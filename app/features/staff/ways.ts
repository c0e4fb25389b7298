// How patients get in: by an account, not yet by an invitation that is open, or not at all.
import type { Tx } from '../../kit/kit.ts'

export type Way = 'account' | 'disabled' | 'invited' | 'none'

/** Of these patients, by their ids. */
export async function waysOf(tx: Tx, patients: string[]): Promise<Map<string, Way>> {
  if (patients.length === 0) return new Map()
  const found = await tx.db
    .selectFrom('patient as p')
    .leftJoin('account_patient as l', (join) =>
      join
        .onRef('l.patient_id', '=', 'p.patient_id')
        .on('l.relation', '=', 'self')
        .on('l.ended_at', 'is', null),
    )
    .leftJoin('account as a', 'a.account_id', 'l.account_id')
    .select(['p.patient_id', 'l.account_id', 'a.disabled_at'])
    .select(({ exists, selectFrom }) =>
      exists(
        selectFrom('invitation as i')
          .select('i.invitation_id')
          .whereRef('i.patient_id', '=', 'p.patient_id')
          .where('i.kind', '=', 'activation')
          .where('i.used_at', 'is', null)
          .where('i.ended_at', 'is', null)
          .where('i.ends_at', '>', tx.now),
      ).as('invited'),
    )
    .where('p.patient_id', 'in', patients)
    .execute()
  return new Map(found.map((row) => [row.patient_id, wayOf(row)]))
}

type Ways = { account_id: string | null; disabled_at: Date | null; invited: unknown }

const wayOf = ({ account_id, disabled_at, invited }: Ways): Way =>
  account_id ? (disabled_at ? 'disabled' : 'account') : invited ? 'invited' : 'none'

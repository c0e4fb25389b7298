// Nobody locks the clinic out: after each change of roles and people somebody is left who can let others in, and
// somebody who can change the settings.
import { sql } from 'kysely'
import { conflict } from '../../kit/errors.ts'
import type { Tx } from '../../kit/kit.ts'

const LOCK = 7_203_121 // any constant: two who send each other away at once are judged one after the other

export const oneAtATime = (tx: Pick<Tx, 'db'>) =>
  sql`select pg_advisory_xact_lock(${LOCK})`.execute(tx.db)

/** @param field what is to blame on the form @throws conflict when nobody would be left who can do one of these */
export async function keepAnAdmin(tx: Pick<Tx, 'db'>, field?: string): Promise<void> {
  const left = await tx.db
    .selectFrom('staff_member as m')
    .innerJoin('account as a', 'a.account_id', 'm.account_id')
    .innerJoin('staff_role as r', 'r.role', 'm.role')
    .select('r.may')
    .where('a.disabled_at', 'is', null)
    .where(sql<boolean>`r.may && array['staff.manage', 'clinic.manage']`)
    .execute()
  const may = new Set(left.flatMap((one) => one.may))
  if (!may.has('staff.manage'))
    throw refused(
      field,
      'This is the last person who can manage the team. Give somebody else that role first.',
    )
  if (!may.has('clinic.manage'))
    throw refused(
      field,
      'Nobody could change the settings any more. Give somebody else that role first.',
    )
}

const refused = (field: string | undefined, sentence: string) =>
  conflict('last_admin', sentence, field ? { [field]: sentence } : {})

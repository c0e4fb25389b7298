// The front desk team: always there, so that patients and colleagues reach somebody when they know no other team.
import { sql } from 'kysely'
import { conflict } from '../../kit/errors.ts'
import type { Tx } from '../../kit/kit.ts'

/** The id of the team. */
export async function frontDesk({ db }: Pick<Tx, 'db'>): Promise<string> {
  const { team_id: id } = await db
    .selectFrom('team')
    .select('team_id')
    .where('front_desk', '=', true)
    .executeTakeFirstOrThrow()
  return id
}

/**
 * After a change of a team or of who works here.
 * @param of the account that has just left, when that is what changed
 * @throws conflict when nobody would be left at the front desk
 */
export async function keepTheDesk({ db }: Pick<Tx, 'db'>, of: string | null = null): Promise<void> {
  const { rows } = await sql<{ left: number; was: boolean }>`
    select count(*) filter (where a.disabled_at is null)::int as left,
      coalesce(bool_or(m.account_id = ${of}), ${of === null}) as was
    from team t join team_member m on m.team_id = t.team_id and m.ended_at is null
    join account a on a.account_id = m.account_id
    where t.front_desk`.execute(db)
  const [{ left, was } = { left: 0, was: of === null }] = rows
  if (left === 0 && was)
    throw conflict(
      'front_desk_empty',
      'The front desk team needs at least one person who works here, so that patients always reach somebody. Put somebody else in it first.',
    )
}

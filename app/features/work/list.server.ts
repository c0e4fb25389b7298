// The list of work: what waits for whom, in the order in which it should be done.
import { sql } from 'kysely'
import { z } from 'zod'
import type { Actor } from '../../kit/actor.ts'
import type { Tx } from '../../kit/kit.ts'
import { verb } from '../../kit/verb.ts'
import { toItems, type Item } from './item.ts'
import { kindsFor } from './kinds.ts'
import { choiceSchema, type Choice } from './choice.ts'
import { inView, rowsOf, type Lanes } from './lanes.ts'

const PAGE = 50

export type StaffTx = Tx & { actor: Extract<Actor, { kind: 'staff' }> }
export type Listed = { items: Item[]; more: string | null }

/** @param after the item that the page before ended with */
export const listWork = verb({
  name: 'work.list',
  who: ['staff'],
  may: 'work.do',
  input: choiceSchema.extend({
    after: z.uuid().nullable().catch(null),
    limit: z.int().min(1).max(PAGE).default(PAGE),
  }),
  run: async (tx, { after, limit, ...choice }): Promise<Listed> => {
    const lanes = await lanesFor(tx, choice)
    const rows = await rowsOf(tx, choice.show, lanes, { after, limit: limit + 1 })
    const items = await toItems(tx, rows.slice(0, limit), tx.actor.account)
    return { items, more: rows.length > limit ? (items.at(-1)?.id ?? null) : null }
  },
  audit: (_input, { items }) => ({ action: 'read', what: 'list of work', count: items.length }),
})

async function lanesFor(tx: StaffTx, choice: Choice): Promise<Lanes> {
  const kinds = await kindsIn(tx, choice)
  const { account } = tx.actor
  const ofKinds = sql`w.kind = any(${kinds}::text[])`
  const teams = choice.team ? [choice.team] : choice.who === 'team' ? await teamsOf(tx) : null
  if (choice.who === 'mine') {
    const inTeams = choice.team ? [sql`w.team_id = ${choice.team}`] : []
    return { by: 'holder_id', values: [account], where: [ofKinds, ...inTeams] }
  }
  // What is done was somebody's.
  const who = choice.who === 'nobody' && choice.show !== 'done' ? [sql`w.holder_id is null`] : []
  if (teams) return { by: 'team_id', values: teams, where: [...who, ofKinds] }
  return { by: 'kind', values: kinds, where: who }
}

/** Of the kinds that this person sees, those that were chosen: by name, or by who else sees them. */
async function kindsIn(tx: StaffTx, { kind, role }: Choice): Promise<string[]> {
  const seen = kindsFor(tx.actor.may).map((one) => one.kind)
  const wanted = kind ? seen.filter((one) => one === kind) : seen
  if (!role) return wanted
  const row = await tx.db
    .selectFrom('staff_role')
    .select('may')
    .where('role', '=', role)
    .executeTakeFirst()
  const theirs = kindsFor(row?.may ?? []).map((one) => one.kind)
  return wanted.filter((one) => theirs.includes(one))
}

const teamsOf = async (tx: StaffTx): Promise<string[]> =>
  (
    await tx.db
      .selectFrom('team_member as m')
      .innerJoin('team as t', 't.team_id', 'm.team_id')
      .select('t.team_id')
      .where('m.account_id', '=', tx.actor.account)
      .where('m.ended_at', 'is', null)
      .where('t.ended_at', 'is', null)
      .execute()
  ).map((row) => row.team_id)

/** More is not counted: the number says how much there is to do, and "99+" says it too. */
export const MOST_COUNTED = 100

/** How much waits for this person: what they have, and what nobody has. Part of every page, so it leaves no row. */
export async function countWaiting({
  db,
  actor,
  now,
}: Pick<StaffTx, 'db' | 'actor' | 'now'>): Promise<number> {
  const kinds = kindsFor(actor.may).map((one) => one.kind)
  if (kinds.length === 0) return 0
  const open = inView({ now }, 'open')
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from (
      (select 1 from unnest(${kinds}::text[]) as lane (of) cross join lateral (
        select 1 from work_item w where w.kind = lane.of and w.holder_id is null and ${open} limit ${MOST_COUNTED}) x)
      union all
      (select 1 from work_item w where w.holder_id = ${actor.account} and w.kind = any(${kinds}::text[]) and ${open}
        limit ${MOST_COUNTED})
      limit ${MOST_COUNTED}) counted`.execute(db)
  return rows[0]?.n ?? 0
}

/** What can be chosen above the list: the kinds of this person, all teams, all roles. */
export const readChoices = verb({
  name: 'work.choices.read',
  who: ['staff'],
  may: 'work.do',
  input: z.object({}),
  audit: () => [],
  run: async (tx) => ({
    kinds: kindsFor(tx.actor.may).map(({ kind, title }) => ({ kind, title })),
    teams: await tx.db
      .selectFrom('team')
      .select(['team_id as id', 'name'])
      .where('ended_at', 'is', null)
      .orderBy('name')
      .execute(),
    inTeam: (await teamsOf(tx)).length > 0,
    roles: (await tx.db.selectFrom('staff_role').select('role').orderBy('role').execute()).map(
      ({ role }) => role,
    ),
    waiting: await countWaiting(tx),
  }),
})

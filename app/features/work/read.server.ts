// One item of work: the thing, what became of it so far, and to whom it can be given.
import { sql } from 'kysely'
import { z } from 'zod'
import { notFound } from '../../kit/errors.ts'
import { verb } from '../../kit/verb.ts'
import { toItems, type Item } from './item.ts'
import { kindOf, kindsFor } from './kinds.ts'
import type { Told } from './kind.ts'
import { besides, type Row } from './lanes.ts'
import type { StaffTx } from './list.server.ts'
import { openNote } from './note.ts'

export const deeds = [
  'taken',
  'handed over',
  'put back',
  'snoozed',
  'woken',
  'done',
  'reopened',
] as const
export type Step = {
  id: string
  what: (typeof deeds)[number]
  at: Date
  /** Null where the portal did it, or somebody who is not staff. */
  by: string | null
  to: string | null
  until: Date | null
  note: string | null
}
export type Whole = { item: Item; steps: Step[]; told: Told[] }

/** @throws notFound for an item that there is not, or that this person does not see */
export async function rowFor(tx: StaffTx, id: string): Promise<Row> {
  const { rows } = await sql<Row>`
    select w.*, ${besides} from work_item w where w.work_id = ${id}`.execute(tx.db)
  const row = rows[0]
  if (!row || !kindsFor(tx.actor.may).some(({ kind }) => kind === row.kind)) throw notFound()
  return row
}

export const readWork = verb({
  name: 'work.read',
  who: ['staff'],
  may: 'work.do',
  input: z.object({ id: z.uuid() }),
  run: async (tx, { id }): Promise<Whole> => {
    const [item] = await toItems(tx, [await rowFor(tx, id)], tx.actor.account)
    if (!item) throw notFound()
    const told = await kindOf(item.kind).tell?.(tx, item)
    return { item, steps: await stepsOf(tx, id), told: told ?? [] }
  },
  audit: ({ id }, { item }) => ({ action: 'read', what: 'work item', id, patient: item.patient }),
})

/** Newest first. */
export async function stepsOf(tx: StaffTx, id: string, limit = 100): Promise<Step[]> {
  const rows = await tx.db
    .selectFrom('work_event as e')
    .leftJoin('staff_member as m', 'm.account_id', 'e.account_id')
    .leftJoin('staff_member as o', 'o.account_id', 'e.to_account')
    .leftJoin('team as t', 't.team_id', 'e.to_team')
    .select(['e.event_id', 'e.patient_id', 'e.what', 'e.created_at', 'e.until', 'e.note'])
    .select(['m.name as by', 'o.name as to_person', 't.name as to_team'])
    .where('e.work_id', '=', id)
    .orderBy('e.step', 'desc')
    .limit(limit)
    .execute()
  return Promise.all(
    rows.map(async (row) => ({
      id: row.event_id,
      what: row.what as Step['what'],
      at: row.created_at,
      by: row.by,
      to: row.to_person ?? row.to_team,
      until: row.until,
      note: await openNote(tx.vault, row),
    })),
  )
}

export type Colleague = { account: string; name: string; role: string }

/** Who may get it: everybody who works here and sees this kind of work, and every team. */
export const readReceivers = verb({
  name: 'work.receivers.read',
  who: ['staff'],
  may: 'work.do',
  input: z.object({ id: z.uuid() }),
  audit: () => [],
  run: async (tx, { id }) => {
    const { kind } = await rowFor(tx, id)
    const { rows: people } = await sql<Colleague>`
      select account_id as account, name, role from app.colleagues() where ${kindOf(kind).may} = any(may)
      order by name`.execute(tx.db)
    const teams = await tx.db
      .selectFrom('team')
      .select(['team_id as id', 'name'])
      .where('ended_at', 'is', null)
      .orderBy('name')
      .execute()
    return { people, teams }
  },
})

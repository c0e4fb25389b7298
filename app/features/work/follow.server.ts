// Work and what it is about move together: who takes a message has its work, who puts the work aside has put the message
// aside. Here the work follows the thing; how the thing follows the work says its feature (`thingFollows`).
import { sql } from 'kysely'
import { uuidv7 } from '../../kit/ids.ts'
import { enqueue } from '../../kit/jobs/job.ts'
import { threadFollows } from '../messages/follow.server.ts'
import type { Work } from './add.ts'
import type { StaffTx } from './list.server.ts'

/** What moved: what is not said stays. */
export type Moved = {
  /** Account of who has it now; null for nobody. */
  holder?: string | null
  /** The team that it was given to. */
  team?: string
  /** Out of the way until then; null when it is back. */
  until?: Date | null
}

/** Moves the work about a thing, as the thing was moved. Nothing happens where none waits. */
export async function workFollows(
  tx: StaffTx,
  { kind, about }: Pick<Work, 'kind' | 'about'>,
  { holder, until }: Pick<Moved, 'holder' | 'until'>,
): Promise<void> {
  const { account } = tx.actor
  const set =
    holder === undefined
      ? sql`snoozed_until = ${until ?? null}::timestamptz`
      : sql`holder_id = ${holder}::uuid, held_at = ${holder ? tx.now : null}::timestamptz`
  const what =
    holder === undefined
      ? until
        ? 'snoozed'
        : 'woken'
      : holder === account
        ? 'taken'
        : holder
          ? 'handed over'
          : 'put back'
  const { rows } = await sql<{ id: string }>`
    with moved as (update work_item set ${set}, changes = changes + 1
      where kind = ${kind} and about_id = ${about} and done_at is null
      returning work_id, patient_id, changes)
    insert into work_event (event_id, work_id, step, patient_id, what, account_id, to_account, until, created_at)
      select ${uuidv7(tx.now)}::uuid, work_id, changes, patient_id, ${what}, ${account}::uuid,
        ${holder && holder !== account ? holder : null}::uuid, ${until ?? null}::timestamptz, ${tx.now}::timestamptz from moved
      returning work_id as id`.execute(tx.db)
  const [item] = rows
  if (!item) return
  if (until) await enqueue(tx, 'wake', item.id, until)
  await sql`select pg_notify('portico_work', ${item.id})`.execute(tx.db)
}

const follows: Record<
  string,
  (tx: StaffTx, thing: { patient: string; about: string }, moved: Moved) => Promise<void>
> = { message: threadFollows }

/** Moves the thing that an item of work is about, as the work was moved. @throws when this person may not move the thing */
export async function thingFollows(
  tx: StaffTx,
  {
    kind,
    about_id: about,
    patient_id: patient,
  }: { kind: string; about_id: string; patient_id: string | null },
  moved: Moved,
): Promise<void> {
  if (patient) await follows[kind]?.(tx, { patient, about }, moved)
}

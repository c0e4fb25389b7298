// Work and what it is about move together: who takes a message has its work, who puts the work aside has put the message
// aside. Here the work follows the thing; how the thing follows the work says its feature (`thingFollows`).
import { sql, type RawBuilder } from 'kysely'
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
  const item = await standing(tx, sql`kind = ${kind} and about_id = ${about}`)
  if (!item) return
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
  // Said first: whoever gives away what they alone had sees it no more.
  await sql`insert into work_event (event_id, work_id, step, patient_id, what, account_id, to_account, until, created_at)
    values (${uuidv7(tx.now)}, ${item.id}, ${item.changes + 1}, ${item.patient}, ${what}, ${account},
      ${holder && holder !== account ? holder : null}, ${until ?? null}, ${tx.now})`.execute(tx.db)
  if (holder === undefined)
    await sql`update work_item set snoozed_until = ${until ?? null}, changes = changes + 1
      where work_id = ${item.id}`.execute(tx.db)
  else await giveWork(tx, item.id, item.changes, { holder })
  if (until) await enqueue(tx, 'wake', item.id, until)
  await sql`select pg_notify('portico_work', ${item.id})`.execute(tx.db)
}

type Standing = { id: string; patient: string | null; changes: number }

/** What waits still, which nobody else moves meanwhile; null when it does not, or is not seen. */
export async function standing(tx: StaffTx, which: RawBuilder<unknown>): Promise<Standing | null> {
  const { rows } = await sql<Standing>`
    select work_id as id, patient_id as patient, changes from work_item
    where ${which} and done_at is null for update`.execute(tx.db)
  return rows[0] ?? null
}

/** To a team, a person or nobody: also where whoever gives it does not see it any more then. */
export async function giveWork(
  tx: StaffTx,
  id: string,
  seen: number,
  {
    team = null,
    holder,
    due = null,
  }: { team?: string | null; holder: string | null; due?: Date | null },
): Promise<void> {
  const { rows } = await sql<{ given: boolean }>`
    select app.give_work(${id}, ${seen}, ${team}, ${holder}, ${due}) as given`.execute(tx.db)
  if (!rows[0]?.given) throw new Error('Work was not given away though it is locked.')
}

const follows: Record<
  string,
  (tx: StaffTx, thing: { patient: string; about: string }, moved: Moved) => Promise<void>
> = { message: threadFollows, 'late-message': lateFollows }

/** Whoever takes care of a late answer takes care of the thread; everything else of it stays with its team. */
async function lateFollows(
  tx: StaffTx,
  thing: { patient: string; about: string },
  { holder }: Moved,
): Promise<void> {
  if (holder === undefined) return
  const { rows } = await sql<{ has: string | null }>`
    select holder_id as has from message_thread
    where patient_id = ${thing.patient} and thread_id = ${thing.about}`.execute(tx.db)
  // Who gives the late answer back takes it from nobody else.
  if (!holder && rows[0]?.has !== tx.actor.account) return
  await threadFollows(tx, thing, { holder })
  await workFollows(tx, { kind: 'message', about: thing.about }, { holder })
}

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

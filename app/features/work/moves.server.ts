// What can be done with an item of work. Each says what it was looking at (`seen`): of two who act at once the second
// is told what became of it meanwhile, and by whom, and nothing is written over.
import { sql } from 'kysely'
import { z } from 'zod'
import type { Permission } from '../../kit/access.ts'
import { conflict, invalid } from '../../kit/errors.ts'
import { uuidv7 } from '../../kit/ids.ts'
import { enqueue } from '../../kit/jobs/job.ts'
import { verb } from '../../kit/verb.ts'
import { letterTexts } from '../clinic/letter-texts.ts'
import { clinicOf } from '../clinic/clinic.server.ts'
import { kindOf } from './kinds.ts'
import { giveWork, standing, thingFollows, type Moved } from './follow.server.ts'
import type { Row } from './lanes.ts'
import type { StaffTx } from './list.server.ts'
import { meanwhile } from './meanwhile.ts'
import { morningOf, tomorrowOn } from './morning.ts'
import { sealNote } from './note.ts'
import { rowFor, stepsOf, type Step } from './read.server.ts'

const note = z.string().trim().max(1000, 'Use at most 1,000 characters.').default('')
const item = z.object({ id: z.uuid(), seen: z.coerce.number().int(), note })
type On = z.output<typeof item>

type Move = {
  what: Step['what']
  set: Partial<Pick<Row, 'holder_id' | 'held_at' | 'snoozed_until'> & { done_at: Date | null }>
  event?: { to_account?: string; to_team?: string; until?: Date }
  /** What it is about moves along. */
  thing?: Moved
}

const eventOf = async (
  tx: StaffTx,
  row: Row,
  on: On,
  { what, event }: Pick<Move, 'what' | 'event'>,
) => {
  const event_id = uuidv7(tx.now)
  await tx.db
    .insertInto('work_event')
    .values({
      event_id,
      work_id: row.work_id,
      step: on.seen + 1,
      patient_id: row.patient_id,
      what,
      account_id: tx.actor.account,
      note: await sealNote(tx.vault, row.patient_id, event_id, on.note),
      created_at: tx.now,
      ...event,
    })
    .execute()
}

/** @throws conflict when it is not as it was seen */
async function move(tx: StaffTx, row: Row, on: On, { what, set, event, thing }: Move) {
  const { patient_id: patient, work_id: id } = row
  const moved = await tx.db
    .updateTable('work_item')
    .set({ ...set, changes: on.seen + 1 })
    .where('work_id', '=', id)
    .where('changes', '=', on.seen)
    .where('done_at', what === 'reopened' ? 'is not' : 'is', null)
    .returning('work_id')
    .executeTakeFirst()
  if (!moved) return movedOn(tx, id, what)
  await eventOf(tx, row, on, { what, event })
  if (thing) await thingFollows(tx, row, thing)
  await sql`select pg_notify('portico_work', ${id})`.execute(tx.db)
  return { patient }
}

type Gift = Pick<Move, 'what' | 'event'> & { team?: string; holder: string | null }

/** Gives it away, as `move` does everything else: said first, as whoever gives it may not see it any more then. */
async function give(tx: StaffTx, row: Row, on: On, { what, event, team, holder }: Gift) {
  const { patient_id: patient, work_id: id } = row
  if (!(await standing(tx, sql`work_id = ${id} and changes = ${on.seen}`)))
    return movedOn(tx, id, what)
  await eventOf(tx, row, on, { what, event })
  await giveWork(tx, id, on.seen, { team, holder })
  await thingFollows(tx, row, team ? { team } : { holder })
  await sql`select pg_notify('portico_work', ${id})`.execute(tx.db)
  return { patient }
}

/** Pressed twice, it is done once; anything else is told. */
async function movedOn(tx: StaffTx, id: string, what: Step['what']) {
  const row = await rowFor(tx, id)
  const [last] = await stepsOf(tx, id, 1)
  if (last?.what === what && last.by === tx.actor.name) return { patient: row.patient_id }
  throw conflict('work_moved', meanwhile(await letterTexts(tx), last))
}

const audit = ({ id }: On, { patient }: { patient: string | null }) => ({
  action: 'change' as const,
  what: 'work item',
  id,
  patient,
})

/** Takes it, from whoever was seen to have it. */
export const takeWork = verb({
  name: 'work.take',
  who: ['staff'],
  may: 'work.do',
  input: item,
  audit,
  run: async (tx, on) =>
    move(tx, await rowFor(tx, on.id), on, {
      what: 'taken',
      set: { holder_id: tx.actor.account, held_at: tx.now, snoozed_until: null },
      thing: { holder: tx.actor.account, until: null },
    }),
})

/** Hands it over: to a person (`person:<account>`), to a team (`team:<id>`), or back to everybody (`nobody`). */
export const handOverWork = verb({
  name: 'work.hand-over',
  who: ['staff'],
  may: 'work.do',
  input: item.extend({ to: z.string().min(1, 'Choose who gets it.') }),
  audit,
  run: async (tx, { to, ...on }) => {
    const row = await rowFor(tx, on.id)
    if (to === 'nobody') return give(tx, row, on, { what: 'put back', holder: null })
    const [what, id = ''] = to.split(':')
    const known = z.uuid().safeParse(id).success
    if (what === 'person' && known && (await mayGet(tx, id, kindOf(row.kind).may)))
      return give(tx, row, on, { what: 'handed over', event: { to_account: id }, holder: id })
    if (what === 'team' && known && (await isTeam(tx, id)))
      return give(tx, row, on, {
        what: 'handed over',
        event: { to_team: id },
        team: id,
        holder: null,
      })
    throw invalid('nobody_there', 'Choose who gets it.', { to: 'Choose who gets it.' })
  },
})

async function mayGet(tx: StaffTx, account: string, may: Permission): Promise<boolean> {
  const { rows } =
    await sql`select from app.colleagues() where account_id = ${account} and ${may} = any(may)`.execute(
      tx.db,
    )
  return rows.length > 0
}

const isTeam = async (tx: StaffTx, id: string): Promise<boolean> =>
  (await tx.db
    .selectFrom('team')
    .select('team_id')
    .where('team_id', '=', id)
    .where('ended_at', 'is', null)
    .executeTakeFirst()) !== undefined

/** Out of the way until tomorrow morning, or the morning of a day ('2026-12-24'), by the clinic's clock. */
export const snoozeWork = verb({
  name: 'work.snooze',
  who: ['staff'],
  may: 'work.do',
  input: item.extend({ until: z.string() }),
  audit,
  run: async (tx, { until, ...on }) => {
    const row = await rowFor(tx, on.id)
    const zone = (await clinicOf(tx))?.timeZone ?? 'UTC'
    const at = morningOf(until === 'tomorrow' ? tomorrowOn(tx.now, zone) : until, zone)
    if (!at || at <= tx.now)
      throw invalid('not_to_come', 'Choose a day to come.', { until: 'Choose a day to come.' })
    await enqueue(tx, 'wake', row.work_id, at)
    return move(tx, row, on, {
      what: 'snoozed',
      set: { snoozed_until: at },
      event: { until: at },
      thing: { until: at },
    })
  },
})

/** Back on the list before its time. */
export const wakeWork = verb({
  name: 'work.wake',
  who: ['staff'],
  may: 'work.do',
  input: item,
  audit,
  run: async (tx, on) =>
    move(tx, await rowFor(tx, on.id), on, {
      what: 'woken',
      set: { snoozed_until: null },
      thing: { until: null },
    }),
})

/** Somebody says that it is done. @throws conflict where only a deed ends it */
export const finishItem = verb({
  name: 'work.done',
  who: ['staff'],
  may: 'work.do',
  input: item,
  audit,
  run: async (tx, on) => {
    const row = await rowFor(tx, on.id)
    if (kindOf(row.kind).deed)
      throw conflict('by_deed', 'This is done once the thing itself is done. Open it.')
    return move(tx, row, on, { what: 'done', set: { done_at: tx.now, snoozed_until: null } })
  },
})

/** It was not done after all. */
export const reopenWork = verb({
  name: 'work.reopen',
  who: ['staff'],
  may: 'work.do',
  input: item,
  audit,
  run: async (tx, on) => {
    const row = await rowFor(tx, on.id)
    if (kindOf(row.kind).deed) throw conflict('by_deed', 'What was done here cannot be undone.')
    const other = await tx.db
      .selectFrom('work_item')
      .select('work_id')
      .where('kind', '=', row.kind)
      .where('about_id', '=', row.about_id)
      .where('done_at', 'is', null)
      .executeTakeFirst()
    if (other) throw conflict('waits_already', 'This is on the list again already.')
    return move(tx, row, on, { what: 'reopened', set: { done_at: null } })
  },
})

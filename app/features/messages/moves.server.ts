// What staff do with a thread beside answering: give it to somebody, hand it to another team, put it aside for a while,
// close it. Each is a row that says who did it; doing it again changes nothing.
import { sql } from 'kysely'
import { z } from 'zod'
import { invalid } from '../../kit/errors.ts'
import { uuidv7 } from '../../kit/ids.ts'
import { verb } from '../../kit/verb.ts'
import { calendarHere } from '../clinic/calendar.ts'
import { finishWork } from '../work/add.ts'
import type { StaffTx } from '../work/list.server.ts'
import { morningOf, tomorrowOn } from '../work/morning.ts'
import { putOnList, sayChanged, type Locked } from './add.ts'
import { lockFor } from './reply.server.ts'
import { notePlace } from './sealed.ts'
import { answerBy, teamsOf } from './teams.ts'

const note = z.string().trim().max(1000, 'Use at most 1,000 characters.').default('')
const one = z.object({ patient: z.uuid(), id: z.string() })
type One = z.output<typeof one>
type What = 'assigned' | 'handed over' | 'snoozed' | 'woken' | 'closed' | 'reopened'

const audit = ({ patient, id }: One) =>
  ({ action: 'change', what: 'messages', patient, id }) as const

async function noteEvent(
  tx: StaffTx,
  { patient, id, lastSeq }: Locked,
  what: What,
  more: { to_account?: string | null; to_team?: string; until?: Date; words?: string } = {},
): Promise<void> {
  const { words, ...rest } = more
  const event = uuidv7(tx.now)
  await tx.db
    .insertInto('message_event')
    .values({
      patient_id: patient,
      event_id: event,
      thread_id: id,
      seq: lastSeq,
      what,
      account_id: tx.actor.account,
      note: words ? await tx.vault.seal(patient, notePlace(event), words) : null,
      created_at: tx.now,
      ...rest,
    })
    .execute()
  await sayChanged(tx, id)
}

const route = (tx: StaffTx, { patient, id }: Locked, team: string, holder: string | null) =>
  sql`select app.route_thread(${patient}, ${id}, ${team}, ${holder})`.execute(tx.db)

/** Gives it to somebody who answers messages: an account, or nobody. */
export const assignThread = verb({
  name: 'messages.assign',
  who: ['staff'],
  may: 'messages.answer',
  input: one.extend({ to: z.uuid('Choose from this list.').nullable() }),
  audit,
  run: async (tx, { patient, id, to }): Promise<void> => {
    const thread = await lockFor(tx, patient, id)
    if (thread.holder === to) return
    if (to && !(await answerers(tx)).some(({ account }) => account === to))
      throw invalid('nobody_there', 'Choose who gets it.', { to: 'Choose who gets it.' })
    // Said first: whoever gives away what they alone had sees it no more.
    await noteEvent(tx, thread, 'assigned', { to_account: to })
    await route(tx, thread, thread.team, to)
  },
})

/** Those who can be given a thread. */
export const listAnswerers = verb({
  name: 'messages.answerers.list',
  who: ['staff'],
  may: 'messages.answer',
  input: z.object({}),
  audit: () => [],
  run: (tx) => answerers(tx),
})

async function answerers(tx: StaffTx): Promise<{ account: string; name: string }[]> {
  const { rows } = await sql<{ account: string; name: string }>`
    select account_id as account, name from app.colleagues() where 'messages.answer' = any (may) order by name, account_id`.execute(
    tx.db,
  )
  return rows
}

/** Those that a thread can be handed over to. */
export const listTeams = verb({
  name: 'messages.teams.all',
  who: ['staff'],
  may: 'messages.read',
  input: z.object({}),
  audit: () => [],
  run: async (tx) => (await teamsOf(tx)).map(({ id, name }) => ({ id, name })),
})

/** To another team, whose work it is from now on; what the patient was told to expect is counted anew. */
export const handOverThread = verb({
  name: 'messages.hand-over',
  who: ['staff'],
  may: 'messages.answer',
  input: one.extend({ team: z.uuid('Choose a team.'), note }),
  audit,
  run: async (tx, { patient, id, team: to, note: words }): Promise<void> => {
    const thread = await lockFor(tx, patient, id)
    if (thread.team === to) return
    const team = (await teamsOf(tx)).find((each) => each.id === to)
    if (!team) throw invalid('no_team', 'Choose a team.', { team: 'Choose from this list.' })
    await noteEvent(tx, thread, 'handed over', { to_team: to, words })
    if (thread.waitingSince) {
      const until = answerBy(team, tx.now)
      await sql`update message_thread set answer_by = ${until}
        where patient_id = ${patient} and thread_id = ${id}`.execute(tx.db)
      await putOnList(tx, thread, { team: to, dueAt: until, alarm: thread.alarm, anew: true })
    }
    await route(tx, thread, to, null)
  },
})

/** Out of the way until the morning of a day, or until the patient writes. */
export const snoozeThread = verb({
  name: 'messages.snooze',
  who: ['staff'],
  may: 'messages.answer',
  input: one.extend({ day: z.string() }),
  audit,
  run: async (tx, { patient, id, day }): Promise<void> => {
    const thread = await lockFor(tx, patient, id)
    const { timeZone } = await calendarHere(tx)
    const until = morningOf(day || tomorrowOn(tx.now, timeZone), timeZone)
    if (!until || until <= tx.now)
      throw invalid('not_ahead', 'Choose a day after today.', { day: 'Choose a day after today.' })
    await set(tx, thread, sql`snoozed_until = ${until}`)
    await noteEvent(tx, thread, 'snoozed', { until })
  },
})

export const wakeThread = verb({
  name: 'messages.wake',
  who: ['staff'],
  may: 'messages.answer',
  input: one,
  audit,
  run: async (tx, { patient, id }): Promise<void> => {
    const thread = await lockFor(tx, patient, id)
    await set(tx, thread, sql`snoozed_until = null`)
    await noteEvent(tx, thread, 'woken')
  },
})

/** Nothing is left to do; the next message of the patient opens it again. */
export const closeThread = verb({
  name: 'messages.close',
  who: ['staff'],
  may: 'messages.answer',
  input: one,
  audit,
  run: async (tx, { patient, id }): Promise<void> => {
    const thread = await lockFor(tx, patient, id)
    if (thread.closed) return
    await set(
      tx,
      thread,
      sql`state = 'closed', waiting_since = null, answer_by = null, alarm = 0, snoozed_until = null`,
    )
    await finishWork(tx, { kind: 'message', about: id })
    await noteEvent(tx, thread, 'closed')
  },
})

export const reopenThread = verb({
  name: 'messages.reopen',
  who: ['staff'],
  may: 'messages.answer',
  input: one,
  audit,
  run: async (tx, { patient, id }): Promise<void> => {
    const thread = await lockFor(tx, patient, id)
    if (!thread.closed) return
    await set(tx, thread, sql`state = 'open'`)
    await noteEvent(tx, thread, 'reopened')
  },
})

const set = (tx: StaffTx, { patient, id }: Locked, what: ReturnType<typeof sql>) =>
  sql`update message_thread set ${what} where patient_id = ${patient} and thread_id = ${id}`.execute(
    tx.db,
  )

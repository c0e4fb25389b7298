// What staff do with a thread beside answering: give it to somebody, hand it to another team, put it aside for a while,
// close it. Each is a row that says who did it; doing it again changes nothing.
import { sql } from 'kysely'
import { z } from 'zod'
import { invalid } from '../../kit/errors.ts'
import { verb } from '../../kit/verb.ts'
import { calendarHere } from '../clinic/calendar.ts'
import { workFollows } from '../work/follow.server.ts'
import type { StaffTx } from '../work/list.server.ts'
import { morningOf } from '../work/morning.ts'
import { answeredWork, putOnList, type Locked } from './add.ts'
import { noteEvent, route } from './events.ts'
import { lockFor } from './lock.ts'
import { momentsOf, whens } from './snooze.ts'
import { answerBy, teamsOf } from './teams.ts'

const note = z.string().trim().max(1000, 'Use at most 1,000 characters.').default('')
const one = z.object({ patient: z.uuid(), id: z.string() })
type One = z.output<typeof one>
/** `seen`: the last message that whoever does it has before them. */
const seen = z.string()
/** What the patient wrote meanwhile is neither put aside nor closed with what was read. @throws invalid */
function mustBeRead({ lastSeq }: Locked, last: string, what: 'closed' | 'put aside'): void {
  if (String(lastSeq) !== last)
    throw invalid(
      'not_read',
      `There is a newer message than the ones you have read, so nothing was ${what}. Read it first.`,
    )
}
const work = (about: string) => ({ kind: 'message', about }) as const
const audit = ({ patient, id }: One) =>
  ({ action: 'change', what: 'messages', patient, id }) as const

/** Gives it to somebody who answers messages: an account, or nobody. */
export const assignThread = verb({
  name: 'messages.assign',
  who: ['staff'],
  may: 'messages.answer',
  input: one.extend({ to: z.uuid('Choose from this list.').nullable(), note }),
  audit,
  run: async (tx, { patient, id, to, note: words }): Promise<void> => {
    const thread = await lockFor(tx, patient, id)
    if (thread.holder === to) return
    if (to && !(await answerers(tx)).some(({ account }) => account === to))
      throw invalid('nobody_there', 'Choose who gets it.', { to: 'Choose who gets it.' })
    // Said first: whoever gives away what they alone had sees it no more.
    await noteEvent(tx, thread, 'assigned', { to_account: to, words })
    await route(tx, thread, thread.team, to)
    await workFollows(tx, work(id), { holder: to })
  },
})

/** Those who can be given a thread, first those of its team. */
export const listAnswerers = verb({
  name: 'messages.answerers.list',
  who: ['staff'],
  may: 'messages.answer',
  input: z.object({ team: z.uuid().nullable().default(null) }),
  audit: () => [],
  run: (tx, { team }) => answerers(tx, team),
})

type Answerer = { account: string; name: string; ofTeam: boolean }

async function answerers(tx: StaffTx, team: string | null = null): Promise<Answerer[]> {
  const { rows } = await sql<Answerer>`
    select c.account_id as account, c.name, exists (select from team_member m
      where m.team_id = ${team} and m.account_id = c.account_id and m.ended_at is null) as "ofTeam"
    from app.colleagues() c where 'messages.answer' = any (c.may) order by 3 desc, c.name, c.account_id`.execute(
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
    await set(tx, thread, sql`snoozed_until = null`)
    if (thread.waitingSince) {
      const until = answerBy(team, tx.now)
      await sql`update message_thread set answer_by = ${until}
        where patient_id = ${patient} and thread_id = ${id}`.execute(tx.db)
      await putOnList(tx, thread, {
        team: to,
        dueAt: until,
        alarm: thread.alarm,
        moved: true,
        rouses: false,
      })
    }
    await route(tx, thread, to, null)
  },
})

/** Out of the way until then, or until the patient writes. */
export const snoozeThread = verb({
  name: 'messages.snooze',
  who: ['staff'],
  may: 'messages.answer',
  input: one.extend({
    when: z.enum(whens, 'Choose from this list.'),
    day: z.string().default(''),
    seen,
  }),
  audit,
  run: async (tx, { patient, id, when, day, seen: last }): Promise<void> => {
    const thread = await lockFor(tx, patient, id)
    mustBeRead(thread, last, 'put aside')
    const { timeZone } = await calendarHere(tx)
    const until = when === 'day' ? morningOf(day, timeZone) : momentsOf(tx.now, timeZone)[when]
    if (!until || until <= tx.now) {
      const said = when === 'day' ? 'Choose a day after today.' : 'It is too late for that today.'
      throw invalid('not_ahead', said, { [when === 'day' ? 'day' : 'when']: said })
    }
    await set(tx, thread, sql`snoozed_until = ${until}`)
    await workFollows(tx, work(id), { until })
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
    if (!thread.snoozedUntil) return
    await set(tx, thread, sql`snoozed_until = null`)
    await workFollows(tx, work(id), { until: null })
    await noteEvent(tx, thread, 'woken')
  },
})

/** Nothing is left to do; the next message of the patient opens it again. */
export const closeThread = verb({
  name: 'messages.close',
  who: ['staff'],
  may: 'messages.answer',
  input: one.extend({ seen }),
  audit,
  run: async (tx, { patient, id, seen: last }): Promise<void> => {
    const thread = await lockFor(tx, patient, id)
    if (thread.closed) return
    mustBeRead(thread, last, 'closed')
    await set(
      tx,
      thread,
      sql`state = 'closed', waiting_since = null, answer_by = null, alarm = 0, snoozed_until = null`,
    )
    await answeredWork(tx, id)
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

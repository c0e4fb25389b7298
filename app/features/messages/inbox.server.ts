// The inbox of a team: what waits for an answer, and everything else that was written. Row-level security shows a member
// of staff the threads of the own teams and those that were given to them; with `messages.all` those of every team.
import { sql, type RawBuilder } from 'kysely'
import { z } from 'zod'
import { notFound } from '../../kit/errors.ts'
import { mayLeave, readFile, type FileRow } from '../../kit/files/file.ts'
import { isUuid } from '../../kit/ids.ts'
import type { Tx } from '../../kit/kit.ts'
import { together } from '../../kit/together.ts'
import { verb } from '../../kit/verb.ts'
import { openCard, openPerson } from '../staff/person.ts'
import type { StaffTx } from '../work/list.server.ts'
import { openedByTeam } from './add.ts'
import { drawnFrom, markOf, readByPatient } from './mark.ts'
import type { Alarm, Message, Thread } from './message.ts'
import { messagesOf, part, threadColumns, toThread, type ThreadRow } from './opened.ts'
import { commentPlace, notePlace, openText } from './sealed.ts'
import { shows, type Show } from './shows.ts'
import { statesOf } from './texts/states.ts'
import type { TextState } from './texts/state.ts'

const PAGE = 30

export type InboxThread = Thread & {
  /** The patient's name. */
  name: string
  holder: { account: string; name: string; isMe: boolean } | null
  waitingSince: Date | null
  late: boolean
  alarm: Alarm
  /** Nobody of the team has opened what is new in it. */
  unopened: boolean
  snoozedUntil: Date | null
}
type Row = ThreadRow & {
  card: Buffer | null
  holderId: string | null
  holderName: string | null
  waitingSince: Date | null
  alarm: Alarm
  unopened: boolean
  snoozedUntil: Date | null
}

const columns = sql`${threadColumns}, t.holder_id as "holderId", h.name as "holderName", t.waiting_since as "waitingSince", t.alarm,
  t.opened_seq < t.last_seq as unopened, t.snoozed_until as "snoozedUntil",
  (select p.card from patient p where p.patient_id = t.patient_id) as card`
const joined = sql`join team w on w.team_id = t.team_id
  left join staff_member h on h.account_id = t.holder_id`

async function toInbox(tx: StaffTx, row: Row): Promise<InboxThread> {
  const { holderId, holderName, waitingSince, alarm, unopened, snoozedUntil, card } = row
  return {
    ...(await toThread(tx, row)),
    name: card ? (await openCard(tx, row.patient, card)).name : '',
    holder: holderId && {
      account: holderId,
      name: holderName ?? '',
      isMe: holderId === tx.actor.account,
    },
    waitingSince,
    late: row.answerBy !== null && row.answerBy < tx.now,
    alarm,
    unopened,
    snoozedUntil: snoozedUntil && snoozedUntil > tx.now ? snoozedUntil : null,
  } as InboxThread
}

/** Teams whose threads this person reads: the own ones, or all. */
export const listInboxes = verb({
  name: 'messages.inboxes.list',
  who: ['staff'],
  may: 'messages.read',
  input: z.object({}),
  audit: () => [],
  run: (tx): Promise<Inbox[]> => inboxesOf(tx),
})
export type Inbox = { id: string; name: string; own: boolean; waiting: number }

async function inboxesOf(tx: StaffTx): Promise<Inbox[]> {
  const { rows } = await sql<Inbox>`
    select t.team_id as id, t.name, t.team_id = any ((select app.own_teams())::uuid[]) as own,
      (select count(*)::int from (select from message_thread x where x.team_id = t.team_id and x.waiting_since is not null
        and (x.snoozed_until is null or x.snoozed_until <= ${tx.now}) limit 100) waiting) as waiting
    from team t where t.ended_at is null
      and ((select app.staff_may('messages.all')) or t.team_id = any ((select app.own_teams())::uuid[]))
    order by own desc, t.front_desk desc, t.name`.execute(tx.db)
  return rows
}

const awake = (tx: Tx) => sql`(t.snoozed_until is null or t.snoozed_until <= ${tx.now})`
const filters: Record<Show, (tx: StaffTx) => RawBuilder<unknown>> = {
  urgent: (tx) =>
    sql`t.waiting_since is not null and t.alarm = 2 and t.holder_id is null and ${awake(tx)}`,
  waiting: (tx) => sql`t.waiting_since is not null and ${awake(tx)}`,
  nobody: (tx) => sql`t.state = 'open' and t.holder_id is null and ${awake(tx)}`,
  mine: (tx) => sql`t.state = 'open' and t.holder_id = ${tx.actor.account}`,
  open: (tx) => sql`t.state = 'open' and ${awake(tx)}`,
  snoozed: (tx) => sql`t.snoozed_until > ${tx.now}`,
  closed: () => sql`t.state = 'closed'`,
}

/** @param team one of the inboxes; none: all of the own ones, of what is urgent all. @param after the thread that the page before ended with */
export const listInbox = verb({
  name: 'messages.inbox.list',
  who: ['staff'],
  may: 'messages.read',
  input: z.object({
    team: z.uuid().nullable().catch(null),
    show: z.enum(shows).catch('waiting'),
    after: z.uuid().nullable().catch(null),
  }),
  run: async (tx, { team, show, after }) => {
    const inboxes = await inboxesOf(tx)
    const chosen = inboxes
      .filter(({ id, own }) => (team ? id === team : own || show === 'urgent'))
      .map(({ id }) => id)
    const teams = chosen.length > 0 ? chosen : team ? [] : inboxes.map(({ id }) => id)
    const waits = show === 'waiting' || show === 'urgent'
    const { order, past } = orders[waits ? 'waiting' : 'newest']
    const where = [filters[show](tx), ...(after ? [past(after)] : [])]
    const lane = (whose: RawBuilder<unknown>) => sql`(select t.* from message_thread t
      where ${whose} and ${sql.join(where, sql` and `)} order by ${order} limit ${sql.lit(PAGE + 1)})`
    const found =
      show === 'mine'
        ? lane(sql`t.holder_id = ${tx.actor.account}`)
        : sql`(select t.* from unnest(${teams}::uuid[]) as lane (id)
            cross join lateral ${lane(sql`t.team_id = lane.id`)} t order by ${order} limit ${sql.lit(PAGE + 1)})`
    const { rows } = await sql<Row>`
      select ${columns} from ${found} t ${joined} order by ${order}`.execute(tx.db)
    await tx.vault.know(rows.map(({ patient }) => patient))
    const threads = await Promise.all(rows.slice(0, PAGE).map((row) => toInbox(tx, row)))
    const more = rows.length > PAGE ? (threads.at(-1)?.id ?? null) : null
    return { threads, more, closed: waits && !after ? await closedOf(tx, teams, show) : [] }
  },
  audit: (_input, { threads }) => ({ action: 'read', what: 'messages', count: threads.length }),
})

/** That something waits in a restricted record, which says nothing more until it is opened. */
export type Closed = {
  patient: string
  waitingSince: Date
  answerBy: Date | null
  alarm: Alarm
  /** Its item of work, by which it can be handed on without being opened. */
  work: string | null
}

async function closedOf(tx: StaffTx, teams: string[], show: Show): Promise<Closed[]> {
  const { rows } = await sql<Closed>`
    select c.patient_id as patient, c.waiting_since as "waitingSince", c.answer_by as "answerBy", c.alarm, c.work_id as work
    from app.closed_threads() c where c.team_id = any (${teams}::uuid[]) and (${show} <> 'urgent' or c.alarm = 2)`.execute(
    tx.db,
  )
  return rows
}

type Order = {
  order: RawBuilder<unknown>
  past: (after: string) => RawBuilder<unknown>
}
const orders: Record<'waiting' | 'newest', Order> = {
  waiting: {
    order: sql`t.alarm desc, t.answer_by, t.thread_id`,
    past: (after) => sql`(-t.alarm, t.answer_by, t.thread_id) > (
      select -o.alarm, o.answer_by, o.thread_id from message_thread o where o.thread_id = ${after})`,
  },
  newest: {
    order: sql`t.last_at desc, t.thread_id desc`,
    past: (after) => sql`(t.last_at, t.thread_id) < (
      select o.last_at, o.thread_id from message_thread o where o.thread_id = ${after})`,
  },
}

/** What staff said to each other, or did with the thread: never shown to the patient. */
export type Internal = {
  id: string
  /** After which message. */
  seq: number
  at: Date
  by: string
} & (
  | { what: 'comment'; text: string }
  | {
      what:
        | 'assigned'
        | 'handed over'
        | 'snoozed'
        | 'woken'
        | 'closed'
        | 'reopened'
        | 'near'
        | 'late'
      to: string | null
      until: Date | null
      text: string | null
    }
)

export type InboxOpened = {
  thread: InboxThread
  messages: Message[]
  internal: Internal[]
  more: boolean
  mark: string
  /** The first of the messages where only what changed was asked for, and not all of it has; else null. */
  from: number | null
  /** Up to which message the patient has read. */
  patientSeen: number
  /** How texts fared, by the number of the message. */
  texts: Map<number, TextState>
  mayAnswer: boolean
  /** Account of whoever reads. */
  me: string
  /** Goes with an answer: who answers what moved on meanwhile is shown it first. */
  version: string
}

const one = z.object({ patient: z.uuid(), id: z.string() })

/** One thread. @throws notFound, forbidden 'restricted' until the glass is broken */
export const readInboxThread = verb({
  name: 'messages.inbox.read',
  who: ['staff'],
  may: 'messages.read',
  input: one.extend(part),
  audit: ({ patient, id }) => ({ action: 'read', what: 'messages', patient, id }),
  run: async (tx, { patient, id, before, shown }): Promise<InboxOpened> => {
    // Before the messages, so that what comes meanwhile is newer than its mark and is asked for.
    const thread = await inboxThread(tx, patient, id)
    const from = drawnFrom(shown, thread.mark)
    // Sent to the database together: none needs the answer of another.
    const [{ messages, more }, internal] = await together([
      messagesOf(tx, thread, { before, from }),
      internalOf(tx, thread),
      thread.unopened && thread.ours && openedByTeam(tx, thread),
    ])
    const texts = messages.some(({ channel }) => channel === 'text')
    return {
      thread,
      messages,
      more,
      internal,
      mark: thread.mark,
      from,
      patientSeen: thread.patientSeen ?? 0,
      texts: texts ? await statesOf(tx, thread) : new Map(),
      mayAnswer: tx.actor.may.includes('messages.answer'),
      me: tx.actor.account,
      version: String(thread.lastSeq),
    }
  },
})

type OneThread = InboxThread & {
  mark: string
  patientSeen: number | null
  /** Whoever reads it does as one of the team, or as whoever has it: then the patient is told that it was opened. */
  ours: boolean
}

/** @throws notFound, forbidden 'restricted' */
export async function inboxThread(tx: StaffTx, patient: string, id: string): Promise<OneThread> {
  if (!isUuid(id)) throw notFound()
  const asked = sql<Row & Pick<OneThread, 'mark' | 'patientSeen' | 'ours'>>`
    select ${columns}, ${markOf(sql`r.seen`)} as mark, r.seen as "patientSeen",
      t.team_id = any ((select app.own_teams())::uuid[]) or t.holder_id is not distinct from ${tx.actor.account} as ours
    from message_thread t ${joined} cross join lateral (select ${readByPatient} as seen offset 0) r
    where t.patient_id = ${patient} and t.thread_id = ${id}`.execute(tx.db)
  const [{ rows }] = await together([asked, openPerson(tx, patient)])
  const [row] = rows
  if (!row) throw notFound()
  const { mark, patientSeen, ours } = row
  return { ...(await toInbox(tx, row)), mark, patientSeen, ours }
}

/** The newest `most`, in their order. */
export async function internalOf(
  tx: StaffTx,
  { patient, id }: InboxThread,
  most = 200,
): Promise<Internal[]> {
  type Found = {
    id: string
    seq: number
    at: Date
    by: string | null
    what: Internal['what']
    to: string | null
    until: Date | null
    words: Buffer | null
  }
  const { rows } = await sql<Found>`
    select * from (
      select c.comment_id as id, c.seq, c.created_at as at, m.name as by, 'comment' as what, null as to,
          null::timestamptz as until, c.body as words
        from message_comment c left join staff_member m on m.account_id = c.made_by
        where c.patient_id = ${patient} and c.thread_id = ${id}
      union all
      select e.event_id, e.seq, e.created_at, m.name, e.what, coalesce(o.name, w.name), e.until, e.note
        from message_event e left join staff_member m on m.account_id = e.account_id
        left join staff_member o on o.account_id = e.to_account left join team w on w.team_id = e.to_team
        where e.patient_id = ${patient} and e.thread_id = ${id}) said
    order by at desc, id limit ${most}`.execute(tx.db)
  const opened = await Promise.all(
    rows.map(async ({ words, by, what, ...row }) => {
      const place = what === 'comment' ? commentPlace(row.id) : notePlace(row.id)
      const text = words && (await openText(tx.vault, patient, place, words))
      return { ...row, what, by: by ?? '', text } as Internal
    }),
  )
  return opened.toReversed()
}

/** A file of a message, to be given to staff. @throws notFound, also while nobody has looked through it */
export const openInboxFile = verb({
  name: 'messages.inbox.file.read',
  who: ['staff'],
  may: 'messages.read',
  input: one,
  audit: ({ patient, id }) => ({ action: 'read', what: 'file of a message', patient, id }),
  run: async (tx, { patient, id }): Promise<FileRow> => {
    if (!isUuid(id)) throw notFound()
    await openPerson(tx, patient)
    const file = await readFile(tx, id)
    if (file.patient !== patient || file.origin !== 'message' || !mayLeave(file)) throw notFound()
    return file
  },
})

/** Threads of one patient that this member of staff sees, the newest first. */
export const listOfPatient = verb({
  name: 'messages.chart.list',
  who: ['staff'],
  may: 'messages.read',
  input: z.object({ patient: z.uuid() }),
  run: async (tx, { patient }): Promise<InboxThread[]> => {
    const patients = await openPerson(tx, patient)
    const { rows } = await sql<Row>`
      select ${columns} from message_thread t ${joined}
      where t.patient_id = any (${patients}::uuid[]) order by t.last_at desc, t.thread_id desc limit 100`.execute(
      tx.db,
    )
    return Promise.all(rows.map((row) => toInbox(tx, row)))
  },
  audit: ({ patient }, found) => ({
    action: 'read',
    what: 'messages',
    patient,
    count: found.length,
  }),
})

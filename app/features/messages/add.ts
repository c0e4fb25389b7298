// Adds a message to a thread, whoever writes it and by whatever way it came. The row of the thread is locked meanwhile, so
// that messages have one order for everybody; the same form makes one message, however often and to whichever server it is
// sent. What is new is said to pages that stay open with the commit, by the id of the thread alone.
import { createHash, randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { notFound } from '../../kit/errors.ts'
import { keepFile } from '../../kit/files/file.ts'
import type { Written } from '../../kit/files/write.ts'
import { hashedUuid, isUuid, uuidv7 } from '../../kit/ids.ts'
import type { Tx } from '../../kit/kit.ts'
import { together } from '../../kit/together.ts'
import { addWork, finishWork, rouseWork } from '../work/add.ts'
import type { StaffTx } from '../work/list.server.ts'
import type { Alarm, Author } from './message.ts'
import { bodyPlace, namePlace } from './sealed.ts'
import { answerBy, type Team } from './teams.ts'

export type Locked = {
  patient: string
  id: string
  kind: 'usual' | 'confidential'
  team: string
  holder: string | null
  closed: boolean
  waitingSince: Date | null
  answerBy: Date | null
  snoozedUntil: Date | null
  alarm: Alarm
  lastSeq: number
  /** How far the team has opened it. */
  openedSeq: number
}

/** The thread, which nobody else changes until the transaction is over. @throws notFound */
export async function lockThread(tx: Pick<Tx, 'db'>, id: string): Promise<Locked> {
  const { rows } = isUuid(id)
    ? await sql<Locked>`
        select patient_id as patient, thread_id as id, kind, team_id as team, holder_id as holder, state = 'closed' as closed,
          waiting_since as "waitingSince", answer_by as "answerBy", snoozed_until as "snoozedUntil", alarm, last_seq as "lastSeq",
          opened_seq as "openedSeq"
        from message_thread where thread_id = ${id} for update`.execute(tx.db)
    : { rows: [] }
  const [row] = rows
  if (!row) throw notFound()
  return row
}

export type Sent = { thread: string; id: string; seq: number }

/** The same form with the same words is the same message; other words, written after going back in the browser, are another. */
const onceAs = (key: string, text: string): string =>
  hashedUuid(createHash('sha256').update(`${key}|${text}`).digest())

/**
 * What was made of this form already; null the first time. Whoever sends the same form at the same moment waits here
 * until this transaction is over.
 */
export async function sentBefore(
  tx: Pick<Tx, 'db'>,
  {
    patient,
    account,
    key,
    body,
  }: { patient: string | string[]; account: string; key: string; body: string },
): Promise<Sent | null> {
  const locked =
    sql`select pg_advisory_xact_lock(hashtextextended('message|' || ${account} || '|' || ${key}, 0))`.execute(
      tx.db,
    )
  // Sent along: it begins once the lock is there, and sees what was committed until then.
  const found = sql<Sent>`
    select thread_id as thread, message_id as id, seq from message
    where patient_id = any (${[patient].flat()}::uuid[]) and account_id = ${account} and sent_as = ${onceAs(key, body)}`.execute(
    tx.db,
  )
  const [, { rows }] = await together([locked, found])
  return rows[0] ?? null
}

export type Adding = {
  author: Author
  /** Null for what came by a way that needs no account: a text. */
  account: string | null
  /** Of a helper: how the patient knows them. */
  name?: string | null
  channel: 'portal' | 'text'
  text: string
  alarm: Alarm
  /** Made by the form; null for what came by another way, which knows its own doubles. */
  key: string | null
  /** Instead of a form: what it was made by, so that there is one of it whatever its words. */
  once?: string
  files: Written[]
  /** Ids of documents of the record, which the patient may see. */
  documents?: string[]
}

/** @param team that it goes to, or comes from */
export async function addMessage(tx: Tx, to: Locked, team: Team, adding: Adding): Promise<Sent> {
  const { patient, id: thread } = to
  const { author, account, name, channel, text, alarm, key, files, documents = [] } = adding
  const id = uuidv7(tx.now)
  const seq = to.lastSeq + 1
  const seal = (place: string, words: string) => tx.vault.seal(patient, place, words)
  const sealedName = name ? await seal(namePlace(id), name) : null
  const sealedText = await seal(bodyPlace(id), text)
  const added = tx.db
    .insertInto('message')
    .values({
      patient_id: patient,
      thread_id: thread,
      seq,
      message_id: id,
      author,
      account_id: account,
      author_name: sealedName,
      team_id: team.id,
      channel,
      body: sealedText,
      alarm,
      sent_as: adding.once ?? (key && onceAs(key, text)),
      created_at: tx.now,
    })
    .execute()
  // Sent together: none of it needs the answer of another.
  await Promise.all([
    added,
    author === 'staff' ? answered(tx, to, seq) : waits(tx, to, team, { seq, alarm }),
    sayChanged(tx, to),
  ])
  for (const file of files) {
    await keepFile(tx, file, { origin: 'message', by: account, state: 'held' })
    await tx.db
      .insertInto('message_file')
      .values({ patient_id: patient, file_id: file.id, thread_id: thread, seq })
      .execute()
  }
  if (documents.length > 0)
    await tx.db
      .insertInto('message_document')
      .values(
        documents.map((one) => ({
          patient_id: patient,
          thread_id: thread,
          seq,
          document_id: one,
        })),
      )
      .execute()
  return { thread, id, seq }
}

/** Pages that show it, or count it, ask anew. What they hear is ids: of the thread, and of whose it is. */
export async function sayChanged(
  tx: Pick<Tx, 'db'>,
  { patient, id }: Pick<Locked, 'patient' | 'id'>,
): Promise<void> {
  await sql`select pg_notify('portico_messages', ${`${id} ${patient}`})`.execute(tx.db)
}

/** A message of the patient's waits for the team: from the first one on, until somebody answers. */
async function waits(
  tx: Tx,
  to: Locked,
  team: Team,
  { seq, alarm }: { seq: number; alarm: Alarm },
): Promise<void> {
  const moved = team.id !== to.team
  const until = (!moved && to.answerBy) || answerBy(team, tx.now)
  const updated =
    sql`update message_thread set last_seq = ${seq}, last_at = ${tx.now}, state = 'open', snoozed_until = null,
      waiting_since = coalesce(waiting_since, ${tx.now}), answer_by = ${until}, alarm = greatest(alarm, ${alarm}),
      team_id = ${team.id}, holder_id = ${moved ? null : to.holder}
    where patient_id = ${to.patient} and thread_id = ${to.id}`.execute(tx.db)
  const rouses = alarm > to.alarm || to.snoozedUntil !== null
  // Of records that were merged, the work is about the one that is open.
  const patient = tx.actor.kind === 'patient' ? tx.actor.patient : to.patient
  const work = { team: team.id, dueAt: until, alarm, moved, rouses }
  await together([updated, putOnList(tx, { id: to.id, patient }, work)])
}

/**
 * Work for the team.
 * @param moved what waits already is theirs from now on @param rouses it is back, as urgent as this
 */
export async function putOnList(
  tx: Pick<Tx, 'db' | 'now'>,
  { id, patient }: Pick<Locked, 'id' | 'patient'>,
  { team, dueAt, alarm, moved, rouses }: Putting,
): Promise<void> {
  const about = { kind: 'message', about: id } as const
  // Another team has until its own day.
  if (moved) await answeredWork(tx, id)
  const urgency = alarm === 2 ? 'now' : alarm === 1 ? 'today' : 'soon'
  const added = await addWork(tx, { ...about, patient, team, urgency, dueAt })
  if (rouses && !added) await rouseWork(tx, about, urgency)
}
type Putting = {
  team: string
  dueAt: Date | null
  alarm: Alarm
  moved: boolean
  rouses: boolean
}

/** Nothing waits any more; how long it did is counted. */
async function answered(tx: Tx, to: Locked, seq: number): Promise<void> {
  const all = [
    // Whoever answers has opened what is new in it.
    to.openedSeq < to.lastSeq && noteOpening(tx, to),
    sql`update message_thread set last_seq = ${seq}, clinic_seq = ${seq}, opened_seq = ${seq}, last_at = ${tx.now},
        snoozed_until = null, waiting_since = null, answer_by = null, alarm = 0
      where patient_id = ${to.patient} and thread_id = ${to.id}`.execute(tx.db),
    answeredWork(tx, to.id),
    to.waitingSince && countAnswer(tx, to, to.waitingSince),
  ]
  await Promise.all(all)
}

async function countAnswer(tx: Tx, { team }: Locked, since: Date): Promise<void> {
  const seconds = Math.max(0, Math.round((tx.now.getTime() - since.getTime()) / 1000))
  await tx.db
    .insertInto('team_answer')
    .values({ team_id: team, answer_id: randomUUID(), seconds, answered_at: tx.now })
    .execute()
}

/** Nothing of it is to be done any more. */
export async function answeredWork(tx: Pick<Tx, 'db' | 'now'>, about: string): Promise<void> {
  await Promise.all([
    finishWork(tx, { kind: 'message', about }),
    finishWork(tx, { kind: 'late-message', about }),
  ])
}

/** What is new in it was opened by somebody of the team: the patient sees when, and open pages at once. */
export async function openedByTeam(
  tx: StaffTx,
  { patient, id }: Pick<Locked, 'patient' | 'id'>,
): Promise<void> {
  await sql`
    with opened as (update message_thread set opened_seq = last_seq
        where patient_id = ${patient} and thread_id = ${id} and opened_seq < last_seq returning last_seq),
      noted as (insert into message_opening (patient_id, thread_id, seq, account_id, opened_at)
        select ${patient}, ${id}, last_seq, ${tx.actor.account}, ${tx.now} from opened on conflict do nothing)
    select pg_notify('portico_messages', ${`${id} ${patient}`}) from opened`.execute(tx.db)
}

/** By whoever acts, if they are of the clinic. */
async function noteOpening(tx: Tx, { patient, id, lastSeq }: Locked): Promise<void> {
  if (tx.actor.kind !== 'staff') return
  await tx.db
    .insertInto('message_opening')
    .values({
      patient_id: patient,
      thread_id: id,
      seq: lastSeq,
      account_id: tx.actor.account,
      opened_at: tx.now,
    })
    .onConflict((oc) => oc.doNothing())
    .execute()
}

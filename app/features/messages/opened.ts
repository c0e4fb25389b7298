// Threads and messages as their rows say, opened with the key of the patient.
import { sql, type RawBuilder } from 'kysely'
import { z } from 'zod'
import type { FileState } from '../../kit/files/file.ts'
import { openHead } from '../../kit/files/head.ts'
import type { FileType } from '../../kit/files/type.ts'
import type { Tx } from '../../kit/kit.ts'
import { referenceOf } from '../access/reference.ts'
import { openWords } from '../documents/rows.ts'
import type { Alarm, Author, Message, Thread } from './message.ts'
import { bodyPlace, namePlace, openText, subjectPlace } from './sealed.ts'

export const MOST_MESSAGES = 100

/** Columns of `t` (message_thread) and `w` (team) that every thread is read with. */
export const threadColumns = sql`t.patient_id as patient, t.thread_id as id, t.kind = 'confidential' as confidential, t.subject,
  t.team_id as "teamId", w.name as "teamName", t.state = 'closed' as closed, t.last_seq as "lastSeq", t.last_at as "lastAt",
  t.answer_by as "answerBy"`

export type ThreadRow = Omit<Thread, 'reference' | 'subject' | 'team'> & {
  subject: Buffer
  teamId: string
  teamName: string
}

export async function toThread({ vault }: Pick<Tx, 'vault'>, row: ThreadRow): Promise<Thread> {
  const { patient, id, confidential, closed, lastSeq, lastAt, answerBy } = row
  return {
    id,
    patient,
    reference: referenceOf(id),
    confidential,
    subject: await openText(vault, patient, subjectPlace(id), row.subject),
    team: { id: row.teamId, name: row.teamName },
    closed,
    lastSeq,
    lastAt,
    answerBy,
  }
}

type MessageRow = {
  seq: number
  id: string
  author: Author
  account: string | null
  name: Buffer | null
  staff: string | null
  team: string
  channel: 'portal' | 'text'
  body: Buffer
  alarm: Alarm
  at: Date
  openedAt: Date | null
  files: {
    id: string
    size: number
    type: FileType | null
    state: FileState
    why: string | null
    head: string
  }[]
  documents: { id: string; words: string | null }[]
  waiting: number
  missing: number
}

/** Which messages of a thread: those before the one of a number; or what is another by now than at the mark of a page. */
export const part = {
  before: z.int().nullable().default(null),
  shown: z.string().nullable().default(null),
}

/**
 * The newest messages of a thread, or of a part of it, in their order: those before the one of a number, or that one and what
 * came after it.
 */
export async function messagesOf(
  tx: Tx & { actor: { account: string } },
  { patient, id }: { patient: string; id: string },
  { before = null, from = null }: { before?: number | null; from?: number | null } = {},
): Promise<{ messages: Message[]; more: boolean }> {
  const where: RawBuilder<unknown>[] = [
    sql`m.patient_id = ${patient} and m.thread_id = ${id}`,
    ...(before === null ? [] : [sql`m.seq < ${before}`]),
    ...(from === null ? [] : [sql`m.seq >= ${from}`]),
  ]
  const { rows } = await sql<MessageRow>`
    select m.seq, m.message_id as id, m.author, m.account_id as account, m.author_name as name, s.name as staff, w.name as team,
      m.channel, m.body, m.alarm, m.created_at as at,
      (select min(o.opened_at) from message_opening o where o.patient_id = m.patient_id and o.thread_id = m.thread_id
        and o.seq >= m.seq and m.author <> 'staff') as "openedAt",
      (select coalesce(json_agg(json_build_object('id', f.file_id, 'size', f.size, 'type', f.type, 'state', f.state, 'why', f.why,
          'head', encode(f.head, 'base64')) order by f.file_id), '[]')
        from message_file mf join file f on f.patient_id = mf.patient_id and f.file_id = mf.file_id
        where mf.patient_id = m.patient_id and mf.thread_id = m.thread_id and mf.seq = m.seq) as files,
      (select coalesce(json_agg(json_build_object('id', md.document_id, 'words', encode(d.words, 'base64')) order by md.document_id), '[]')
        from message_document md left join document d on d.patient_id = md.patient_id and d.document_id = md.document_id
        where md.patient_id = m.patient_id and md.thread_id = m.thread_id and md.seq = m.seq) as documents,
      x.waiting, x.missing
    from message m join team w on w.team_id = m.team_id
      left join staff_member s on s.account_id = m.account_id and m.author = 'staff'
      cross join lateral (select count(*) filter (where a.state = 'waits')::int as waiting,
          count(*) filter (where a.state = 'failed')::int as missing from text_media a
        where a.patient_id = m.patient_id and a.thread_id = m.thread_id and a.seq = m.seq) x
    where ${sql.join(where, sql` and `)} order by m.seq desc limit ${MOST_MESSAGES + 1}`.execute(
    tx.db,
  )
  const messages = await Promise.all(
    rows.slice(0, MOST_MESSAGES).map((row) => toMessage(tx, patient, row)),
  )
  return { messages: messages.toReversed(), more: rows.length > MOST_MESSAGES }
}

async function toMessage(
  { vault, actor }: Tx & { actor: { account: string } },
  patient: string,
  row: MessageRow,
): Promise<Message> {
  const { id, seq, author, account, name, staff, team, channel, alarm, at, openedAt } = row
  return {
    id,
    seq,
    author,
    by: name ? await openText(vault, patient, namePlace(id), name) : staff,
    own: account === actor.account,
    team,
    channel,
    text: await openText(vault, patient, bodyPlace(id), row.body),
    alarm,
    at,
    openedAt,
    pictures: { waiting: row.waiting, missing: row.missing },
    files: await Promise.all(
      row.files.map(async ({ head, ...file }) => ({
        ...file,
        name: (await openHead(vault, { patient, id: file.id, head: Buffer.from(head, 'base64') }))
          .name,
      })),
    ),
    documents: await Promise.all(
      row.documents.map(async ({ id: one, words }) => ({
        id: one,
        title: words
          ? (await openWords({ vault }, patient, one, Buffer.from(words, 'base64'))).title
          : null,
      })),
    ),
  }
}

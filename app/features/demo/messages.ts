// Messages of the invented patients, as db/seed/messages.ts tells them, in the name of those who wrote them.
import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { z } from 'zod'
import { actsFor } from '../../../db/seed/carers.ts'
import { many, talks, type Said, type Talk } from '../../../db/seed/messages.ts'
import { uuidv7 } from '../../kit/ids.ts'
import type { Kit, Tx } from '../../kit/kit.ts'
import { jobContext, verb } from '../../kit/verb.ts'
import { emailKey } from '../account/account.server.ts'
import { enqueue } from '../../kit/jobs/job.ts'
import { sealBulk } from '../messages/bulk/words.ts'
import { addMessage, lockThread } from '../messages/add.ts'
import { openWords } from '../documents/rows.ts'
import { alarmIn } from '../messages/before-sending.ts'
import { commentPlace, subjectPlace } from '../messages/sealed.ts'
import { teamsOf, type Team } from '../messages/teams.ts'
import { demoPeople, recordIdOf } from './people.ts'

const HOUR = 3_600_000 // ms
/** How long answers took before, by which the usual time is told: minutes. */
const took = [35, 50, 80, 95, 120, 150, 180, 200, 240, 300, 420, 900]

export async function fillMessages(kit: Kit): Promise<void> {
  const everybody = demoPeople()
  const records = Object.fromEntries(
    everybody.flatMap((person) => {
      const id = recordIdOf(kit, person)
      return id ? [[person.key, id]] : []
    }),
  )
  const keys = Object.fromEntries(everybody.map(({ key, email }) => [key, emailKey(kit, email)]))
  const names = Object.fromEntries(everybody.map(({ key, preferredName: name }) => [key, name]))
  await inventMessages(jobContext(kit, 'demo'), { records, keys, names })
}

const input = z.object({
  records: z.record(z.string(), z.string()),
  keys: z.record(z.string(), z.instanceof(Buffer)),
  names: z.record(z.string(), z.string()),
})
type People = z.output<typeof input>

const inventMessages = verb({
  name: 'demo.messages',
  who: ['job'],
  input,
  run: async (tx, people): Promise<number> => {
    const { rows } = await sql`select from message_thread
      where patient_id = any (${Object.values(people.records)}::uuid[]) limit 1`.execute(tx.db)
    if (rows.length > 0) return 0
    const teams = await teamsOf(tx)
    for (const team of teams) await measure(tx, team)
    const told = talks.filter(({ patient }) => people.records[patient])
    for (const talk of told) await tell(tx, people, teams, talk)
    await toMany(tx, people, teams)
    return told.length
  },
  audit: (_input, count) => ({ action: 'create', what: 'messages', count }),
})

/** One message to many, which a job sends: one of them wants none of these. */
async function toMany(tx: Tx, people: People, teams: Team[]): Promise<void> {
  const { team: name, by: key, patients, refuses, ...words } = many
  const known = patients.flatMap((one) => people.records[one] ?? [])
  const team = teams.find((one) => one.name === name)
  if (!team || known.length < patients.length) return
  const id = uuidv7(tx.now)
  const by = await accountOf(tx, people, key)
  await tx.db
    .insertInto('bulk_refusal')
    .values({
      patient_id: people.records[refuses] as string,
      made_by: await accountOf(tx, people, refuses),
      created_at: tx.now,
    })
    .execute()
  await tx.db
    .insertInto('bulk_message')
    .values({
      bulk_id: id,
      team_id: team.id,
      words: await sealBulk(tx.vault, { id, by }, words),
      chosen: 'numbers',
      made_by: by,
      created_at: tx.now,
      sent_as: id,
    })
    .execute()
  await tx.db
    .insertInto('bulk_recipient')
    .values(known.map((patient_id) => ({ patient_id, bulk_id: id })))
    .execute()
  await enqueue(tx, 'bulk', id)
}

async function measure(tx: Tx, { id, frontDesk }: Team): Promise<void> {
  await tx.db
    .insertInto('team_answer')
    .values(
      took.map((minutes, i) => ({
        team_id: id,
        answer_id: randomUUID(),
        seconds: minutes * (frontDesk ? 40 : 90),
        answered_at: new Date(tx.now.getTime() - (i + 2) * 50 * HOUR),
      })),
    )
    .execute()
}

async function tell(tx: Tx, people: People, teams: Team[], talk: Talk): Promise<void> {
  const { patient: key, team: name, subject, said, confidential, read, closed, comment } = talk
  const patient = people.records[key] as string
  const team = teams.find((one) => one.name === name)
  if (!team) throw new Error(`No team of the demonstration is called ${name}.`)
  const ago = (hours: number) => new Date(tx.now.getTime() - hours * HOUR)
  const account = (who: Said['by']) => accountOf(tx, people, who === 'patient' ? key : who)
  const thread = uuidv7(ago(said[0].hours))
  const whose = { patient_id: patient, thread_id: thread }
  await tx.db
    .insertInto('message_thread')
    .values({
      ...whose,
      kind: confidential ? 'confidential' : 'usual',
      team_id: team.id,
      subject: await tx.vault.seal(patient, subjectPlace(thread), subject),
      started_by: await account(said[0].by),
      created_at: ago(said[0].hours),
      last_at: ago(said[0].hours),
      holder_id: talk.holder ? await account(talk.holder) : null,
    })
    .execute()
  let nurse: string | null = null
  for (const one of said) {
    const then = { ...tx, now: ago(one.hours) }
    const locked = await lockThread(then, thread)
    const author = one.by === 'patient' ? 'patient' : one.by in actsFor ? 'helper' : 'staff'
    const by = await account(one.by)
    if (author === 'staff') await opened(tx, whose, locked.lastSeq, by, ago(one.hours + 0.3))
    if (author === 'staff') nurse = by
    await addMessage(then, locked, team, {
      author,
      account: by,
      name: author === 'helper' ? people.names[one.by] : null,
      channel: 'portal',
      text: one.text,
      alarm: author === 'staff' ? 0 : alarmIn(`${subject}\n${one.text}`),
      key: randomUUID(),
      files: [],
      documents: one.document ? [await documentOf(tx, patient, one.document)] : [],
    })
  }
  const { lastSeq } = await lockThread(tx, thread)
  if (comment) {
    const by = await account(comment.by)
    await opened(tx, whose, lastSeq, by, ago(0.6))
    await say(tx, whose, lastSeq, by, comment.text)
  }
  if (read)
    await tx.db
      .insertInto('message_mark')
      .values({
        ...whose,
        account_id: await account('patient'),
        seen_seq: lastSeq,
        seen_at: tx.now,
      })
      .execute()
  if (closed && nurse)
    await tx.db
      .updateTable('message_thread')
      .set({ state: 'closed' })
      .where('thread_id', '=', thread)
      .execute()
}

/** The document of this title. */
async function documentOf(tx: Tx, patient: string, title: string): Promise<string> {
  const rows = await tx.db
    .selectFrom('document')
    .select(['document_id', 'words'])
    .where('patient_id', '=', patient)
    .execute()
  for (const { document_id: id, words } of rows)
    if ((await openWords(tx, patient, id, words)).title === title) return id
  throw new Error(`No document of the demonstration is called ${title}.`)
}

type Whose = { patient_id: string; thread_id: string }

async function opened(tx: Tx, whose: Whose, seq: number, by: string, at: Date): Promise<void> {
  await tx.db
    .insertInto('message_opening')
    .values({ ...whose, seq, account_id: by, opened_at: at })
    .onConflict((oc) => oc.doNothing())
    .execute()
  await tx.db
    .updateTable('message_thread')
    .set({ opened_seq: seq })
    .where('thread_id', '=', whose.thread_id)
    .execute()
}

async function say(tx: Tx, whose: Whose, seq: number, by: string, text: string): Promise<void> {
  const id = uuidv7(tx.now)
  await tx.db
    .insertInto('message_comment')
    .values({
      ...whose,
      comment_id: id,
      seq,
      body: await tx.vault.seal(whose.patient_id, commentPlace(id), text),
      made_by: by,
      sent_as: id,
      created_at: new Date(tx.now.getTime() - HOUR / 2),
    })
    .execute()
}

async function accountOf(tx: Tx, { keys }: People, key: string): Promise<string> {
  const { account_id: id } = await tx.db
    .selectFrom('account')
    .select('account_id')
    .where('email_key', '=', keys[key] as Buffer)
    .executeTakeFirstOrThrow()
  return id
}

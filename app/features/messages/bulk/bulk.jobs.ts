// Sends a message to many, one patient in one transaction: the thread, the message and that it was sent are written together
// or not at all. Killed, it goes on with whoever still waits; several processes may do it at once.
import { sql } from 'kysely'
import { z } from 'zod'
import type { Job } from '../../../kit/jobs/job.ts'
import type { Context, Tx } from '../../../kit/kit.ts'
import { errorFields } from '../../../kit/log.ts'
import { jobContext, verb } from '../../../kit/verb.ts'
import { createTexts } from '../../../texts/texts.ts'
import { clinicOf } from '../../clinic/clinic.server.ts'
import { tellPatient } from '../../notices/tell.ts'
import { readCard } from '../../people/people.server.ts'
import { addWork } from '../../work/add.ts'
import { addMessage } from '../add.ts'
import { subjectPlace } from '../sealed.ts'
import { newThread } from '../send.server.ts'
import { teamsOf, type Team } from '../teams.ts'
import { fill } from '../templates/fill.ts'
import { valuesIn } from '../templates/values.server.ts'
import { openBulk, threadOfBulk } from './words.ts'

const TRIES = 3

export const sendBulks: Job = {
  name: 'bulk',
  every: '*/5 * * * *',
  atStart: true,
  async work(kit, { id }) {
    const ctx = jobContext(kit, 'bulk')
    for (const bulk of id ? [id] : await listGoing(ctx, {})) await sendAll(ctx, bulk)
  },
}

/** Until nobody waits any more, or it is stopped. */
export async function sendAll(ctx: Context, id: string): Promise<void> {
  for (;;) {
    const patient = await nextOf(ctx, { id })
    if (!patient) return
    try {
      await sendOne(ctx, { id, patient })
    } catch (error) {
      ctx.kit.log.error('bulk.not-sent', errorFields(error))
      await noteTry(ctx, { id, patient })
    }
  }
}

const listGoing = verb({
  name: 'messages.bulk.going',
  who: ['job'],
  input: z.object({}),
  audit: () => [],
  run: async (tx): Promise<string[]> => {
    const rows = await tx.db
      .selectFrom('bulk_message')
      .select('bulk_id')
      .where('state', '=', 'sending')
      .execute()
    return rows.map((row) => row.bulk_id)
  },
})

/** Somebody who waits for it; null when nobody does: then it is done; or when it must not go on. */
const nextOf = verb({
  name: 'messages.bulk.next',
  who: ['job'],
  input: z.object({ id: z.uuid() }),
  audit: () => [],
  run: async (tx, { id }): Promise<string | null> => {
    const { rows } = await sql<{ patient: string; may: boolean }>`
      select r.patient_id as patient, app.bulk_may_go(b.bulk_id) as may from bulk_recipient r join bulk_message b on b.bulk_id = r.bulk_id and b.state = 'sending'
      where r.bulk_id = ${id} and r.state = 'waiting' order by r.tries, r.patient_id limit 1`.execute(
      tx.db,
    )
    if (rows[0]?.may) return rows[0].patient
    if (rows[0]) {
      await halt(tx, id)
      return null
    }
    await sql`update bulk_message b set state = 'done', ended_at = ${tx.now} where b.bulk_id = ${id} and b.state = 'sending'
      and not exists (select from bulk_recipient r where r.bulk_id = b.bulk_id and r.state = 'waiting')`.execute(
      tx.db,
    )
    return null
  },
})

type Bulk = { team: string; words: Buffer; by: string; name: string | null; may: boolean }

/** Nothing when it was stopped, or another process was quicker. */
const sendOne = verb({
  name: 'messages.bulk.one',
  who: ['job'],
  input: z.object({ id: z.uuid(), patient: z.uuid() }),
  run: async (tx, { id, patient }) => {
    // Whoever stops it waits for this one, and nobody gets it after that.
    const { rows } = await sql<Bulk>`
      select b.team_id as team, b.words, b.made_by as by, m.name, app.bulk_may_go(b.bulk_id) as may from bulk_message b
      left join staff_member m on m.account_id = b.made_by
      where b.bulk_id = ${id} and b.state = 'sending' for share of b`.execute(tx.db)
    const waiting = await sql`select from bulk_recipient
      where patient_id = ${patient} and bulk_id = ${id} and state = 'waiting' for update`.execute(
      tx.db,
    )
    const [bulk] = rows
    // Another process may have been quicker.
    if (!bulk?.may || waiting.rows.length === 0) return { by: bulk?.by ?? null, thread: null }
    const about = await sql<{
      refused: boolean
      reachable: boolean
      restricted: boolean
      card: Buffer
      at: Date | null
    }>`
      select refused, reachable, restricted, card, at from app.bulk_about(${patient})`.execute(
      tx.db,
    )
    const known = about.rows[0]
    const settle = (state: string, more: { why?: string; thread?: string } = {}) =>
      sql`update bulk_recipient set state = ${state}, why = ${more.why ?? null}, thread_id = ${more.thread ?? null}, done_at = ${tx.now}
        where patient_id = ${patient} and bulk_id = ${id}`.execute(tx.db)
    const not = async (state: string, why?: string) => {
      await settle(state, { why })
      return { by: bulk.by, thread: null }
    }
    if (known?.restricted) return not('restricted')
    if (!known || known.refused) return not('refused')
    if (!known.reachable) return not('no account')
    const words = await openBulk(tx.vault, { id, by: bulk.by }, bulk.words)
    const [team] = (await teamsOf(tx, bulk.team)) as [Team]
    const clinic = await clinicOf(tx)
    const t = createTexts({ lang: words.lang, timeZone: clinic?.timeZone ?? 'UTC' })
    const card = await readCard(tx.vault, patient, known.card)
    const values = valuesIn(t, {
      clinic,
      card,
      team: team.name,
      writer: bulk.name ?? undefined,
      at: known.at,
      now: tx.now,
    })
    const { text, missing } = fill(words.body, values)
    if (missing[0]) return not('failed', missing[0])
    const thread = threadOfBulk(id, patient)
    await write(tx, { id, patient, thread, team, by: bulk.by, subject: words.subject, text })
    await settle('sent', { thread })
    return { by: bulk.by, thread }
  },
  audit: ({ id, patient }, { by, thread }) =>
    thread ? { action: 'create', what: 'message', patient, id: thread, account: by, why: id } : [],
})

/** Whoever sends it may not any more: nobody else gets it in their name, and those who may send to many are told. */
async function halt(tx: Tx, id: string): Promise<void> {
  await sql`update bulk_message set state = 'halted', ended_at = ${tx.now} where bulk_id = ${id} and state = 'sending'`.execute(
    tx.db,
  )
  await addWork(tx, { kind: 'bulk-halted', about: id, urgency: 'today' })
}

type Writing = {
  id: string
  patient: string
  thread: string
  team: Team
  by: string
  subject: string
  text: string
}

async function write(
  tx: Tx,
  { id, patient, thread, team, by, subject, text }: Writing,
): Promise<void> {
  await tx.db
    .insertInto('message_thread')
    .values({
      patient_id: patient,
      thread_id: thread,
      team_id: team.id,
      subject: await tx.vault.seal(patient, subjectPlace(thread), subject),
      started_by: by,
      created_at: tx.now,
      last_at: tx.now,
    })
    .execute()
  await addMessage(tx, newThread(patient, thread, 'usual', team.id), team, {
    author: 'staff',
    account: by,
    channel: 'portal',
    text,
    alarm: 0,
    key: null,
    once: id,
    files: [],
  })
  await tellPatient(tx, { patient, kind: 'messages', about: thread })
}

/** It could not be sent to this one: tried again after the others, and in the end told as it is. */
const noteTry = verb({
  name: 'messages.bulk.try',
  who: ['job'],
  input: z.object({ id: z.uuid(), patient: z.uuid() }),
  audit: () => [],
  run: async (tx, { id, patient }): Promise<void> => {
    await sql`update bulk_recipient set tries = tries + 1, state = case when tries + 1 >= ${TRIES} then 'failed' else 'waiting' end,
        why = case when tries + 1 >= ${TRIES} then 'error' end, done_at = case when tries + 1 >= ${TRIES} then ${tx.now}::timestamptz end
      where patient_id = ${patient} and bulk_id = ${id} and state = 'waiting'`.execute(tx.db)
  },
})

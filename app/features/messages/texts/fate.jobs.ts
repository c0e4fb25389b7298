// How texts fare: what the provider says changes open pages and, where one did not arrive, becomes work. And a watch over
// all of them: of what it never said anything the provider is asked, what lost its job gets another, and what is stuck is
// put on the list of work.
import { sql } from 'kysely'
import { z } from 'zod'
import { uuidv7 } from '../../../kit/ids.ts'
import { enqueue, type Job } from '../../../kit/jobs/job.ts'
import type { Tx } from '../../../kit/kit.ts'
import { senderOf } from '../../../kit/post/sender.ts'
import { hearSmsStatus } from '../../../kit/post/sms-status.ts'
import { jobContext, verb } from '../../../kit/verb.ts'
import { addWork } from '../../work/add.ts'
import { lockNumber } from './number.ts'
import { stir } from './stir.ts'

const MINUTE = 60_000 // ms
const SILENT = 10 * MINUTE // after which the provider is asked
const STUCK = 60 * MINUTE // after it was due
const LOST = 15 * MINUTE
const MOST = 200
const DAYS = 3 * 86_400_000 // after which the provider knows nothing more

export const followTexts: Job = {
  name: 'text-fate',
  every: '*/5 * * * *',
  async work(kit, { id }) {
    const ctx = jobContext(kit, 'texts')
    if (id) return void (await followText(ctx, { id }))
    const sender = await senderOf(kit.config, 'sms')
    for (const { letter, provider } of await watchTexts(ctx, {})) {
      const fate = await sender?.fate?.(provider)
      if (fate)
        await hearSmsStatus(jobContext(kit, 'post'), {
          id: letter,
          // It answered our own question.
          signed: true,
          sid: provider,
          ...fate,
        })
    }
  },
}

type Row = {
  patient: string
  thread: string
  key: Buffer
  failure: string | null
  lost: boolean
}

/** @param id of its letter */
const followText = verb({
  name: 'texts.follow',
  who: ['job'],
  input: z.object({ id: z.uuid() }),
  audit: () => [],
  run: async (tx, { id }): Promise<void> => {
    const { rows } = await sql<Row>`
      select x.patient_id as patient, x.thread_id as thread, x.number_key as key, o.failure,
        o.failed_at is not null or o.uncertain_at is not null as lost
      from text_out x join outgoing o on o.outgoing_id = x.outgoing_id where x.outgoing_id = ${id}`.execute(
      tx.db,
    )
    const [row] = rows
    if (!row) return
    if (row.failure === 'sms 21610') await stopped(tx, row.key)
    if (row.lost) await tell(tx, row)
    await stir(tx, row.thread)
  },
})

/** The provider knows of a STOP that we never heard. */
async function stopped(tx: Tx, key: Buffer): Promise<void> {
  await lockNumber(tx, key)
  await sql`insert into text_stop (number_key, stop_id, how, created_at)
    values (${key}, ${uuidv7(tx.now)}, 'provider', ${tx.now})
    on conflict (number_key) where ended_at is null do nothing`.execute(tx.db)
}

/** Nobody has to wait for a text to know that the message stands in the portal; somebody has to know that it did not arrive. */
async function tell(tx: Tx, { patient, thread }: Pick<Row, 'patient' | 'thread'>): Promise<void> {
  const { rows } = await sql<{ team: string }>`
    select team_id as team from message_thread where patient_id = ${patient} and thread_id = ${thread}`.execute(
    tx.db,
  )
  const team = rows[0]?.team
  await addWork(tx, { kind: 'text-failed', about: thread, patient, team, urgency: 'soon' })
}

/** @returns letters of which the provider should be asked */
const watchTexts = verb({
  name: 'texts.watch',
  who: ['job'],
  input: z.object({}),
  audit: () => [],
  run: async (tx): Promise<{ letter: string; provider: string }[]> => {
    const ago = (span: number) => new Date(tx.now.getTime() - span)
    await again(
      tx,
      'text-send',
      sql`select message_id as id from text_out where written_at is null and ended_at is null and due_at < ${ago(LOST)}`,
    )
    await again(
      tx,
      'text-file',
      sql`select text_id as id from text_in where state = 'matched' and settled_at < ${ago(LOST)}`,
    )
    await again(
      tx,
      'text-media',
      sql`select media_id as id from text_media where state = 'waits' and created_at < ${ago(STUCK)}`,
    )
    const { rows: stuck } = await sql<{ patient: string; thread: string }>`
      select distinct x.patient_id as patient, x.thread_id as thread from text_out x
      left join outgoing o on o.outgoing_id = x.outgoing_id
      where x.due_at between ${ago(30 * 86_400_000)} and ${ago(STUCK)} and x.ended_at is null
        and (o.outgoing_id is null and x.written_at is null or o.failed_at is not null or o.uncertain_at is not null
          or o.sent_at is null and o.delivered_at is null)
        and not exists (select from work_item w where w.kind = 'text-failed' and w.about_id = x.thread_id
          and w.created_at >= x.due_at)
      limit ${MOST}`.execute(tx.db)
    for (const row of stuck) await tell(tx, row)
    const { rows: silent } = await sql<{ letter: string; provider: string }>`
      select o.outgoing_id as letter, o.provider_id as provider from text_out x join outgoing o on o.outgoing_id = x.outgoing_id
      where x.written_at > ${ago(DAYS)} and o.sent_at < ${ago(SILENT)} and o.delivered_at is null and o.failed_at is null
        and o.provider_id is not null
      order by o.sent_at limit ${MOST}`.execute(tx.db)
    return silent
  },
})

async function again(
  tx: Tx,
  name: 'text-send' | 'text-file' | 'text-media',
  lost: ReturnType<typeof sql>,
): Promise<void> {
  const { rows } = await sql<{ id: string }>`${lost} limit ${MOST}`.execute(tx.db)
  for (const { id } of rows) await enqueue(tx, name, id)
}

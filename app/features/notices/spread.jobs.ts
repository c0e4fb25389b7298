// Finds whom something new reaches, and puts it into the message that waits for each of them on each channel, or begins
// one: what comes meanwhile joins it. Doing it again changes nothing.
import { sql } from 'kysely'
import { z } from 'zod'
import { uuidv7 } from '../../kit/ids.ts'
import { enqueue, type Job } from '../../kit/jobs/job.ts'
import type { Tx } from '../../kit/kit.ts'
import type { Channel } from '../../kit/post/outgoing.ts'
import { jobContext, verb } from '../../kit/verb.ts'
import { readChoices, waysFor } from './choices.ts'
import { dueAt } from './due.ts'
import type { NoticeKind } from './kind.ts'
import { kindOf } from './kinds.ts'
import { makePushKeys } from './push-keys.server.ts'
import { readersOf, type Reader } from './readers.ts'

export const spreadNotices: Job = {
  name: 'notice',
  atStart: true,
  async work(kit, { id }) {
    const own = jobContext(kit, 'notices')
    if (id) await spread(own, { id })
    else await makePushKeys(own, {})
  },
}

/** @returns how many people it reaches */
export const spread = verb({
  name: 'notices.spread',
  who: ['job'],
  input: z.object({ id: z.uuid() }),
  audit: () => [],
  run: async (tx, { id }): Promise<number> => {
    const notice = await tx.db
      .selectFrom('notice')
      .select(['patient_id as patient', 'kind', 'about_id as about'])
      .where('notice_id', '=', id)
      .where('told_at', 'is', null)
      .forUpdate()
      .executeTakeFirst()
    if (!notice) return 0
    const kind = kindOf(notice.kind)
    const readers = await readersOf(tx, { ...notice, kind })
    const zone = await tx.db.selectFrom('clinic').select('time_zone').executeTakeFirst()
    for (const reader of readers) {
      await tx.db
        .insertInto('notice_reader')
        .values({
          patient_id: reader.patient,
          notice_id: id,
          account_id: reader.account,
          created_at: tx.now,
        })
        .execute()
      await tellOne(tx, { id, kind, timeZone: zone?.time_zone ?? 'UTC' }, reader)
    }
    await tx.db.updateTable('notice').set({ told_at: tx.now }).where('notice_id', '=', id).execute()
    return readers.length
  },
})

type Notice = { id: string; kind: NoticeKind; timeZone: string }

async function tellOne(tx: Tx, { id, kind, timeZone }: Notice, reader: Reader): Promise<void> {
  const choices = readChoices(reader.said)
  for (const [turn, channel] of waysFor(choices, kind, reader.open).entries()) {
    const before = await lastWritten(tx, reader.account, channel)
    const awaited = kind.awaited ?? false
    const due = dueAt(channel, { now: tx.now, timeZone, choices, before, turn, awaited })
    for (const device of channel === 'push' ? reader.devices : [null])
      await join(tx, { notice: id, channel, device, due, ...reader })
  }
}

async function lastWritten(tx: Tx, account: string, channel: Channel): Promise<Date[]> {
  const rows = await tx.db
    .selectFrom('notice_message')
    .select('written_at')
    .where('account_id', '=', account)
    .where('channel', '=', channel)
    .where('written_at', 'is not', null)
    .orderBy('written_at', 'desc')
    .limit(3)
    .execute()
  const written = rows.map(({ written_at: at }) => at as Date)
  return channel === 'sms'
    ? [...written, ...(await lastTexts(tx, account))].toSorted(newest)
    : written
}

const newest = (one: Date, other: Date) => other.getTime() - one.getTime()

/** Texts that the clinic wrote to the patient in a thread, and reminders, count with those about notices. */
async function lastTexts(tx: Tx, account: string): Promise<Date[]> {
  const { rows } = await sql<{ at: Date }>`
    (select x.due_at as at from account_patient l join text_out x on x.patient_id = l.patient_id
    where l.account_id = ${account} and l.relation = 'self' and l.ended_at is null and x.ended_at is null
      and not x.answers order by x.due_at desc limit 3)
    union all
    (select r.settled_at from appointment_reminder r where r.account_id = ${account} and r.state = 'written' and r.channel = 'sms'
      order by r.settled_at desc limit 3)`.execute(tx.db)
  return rows.map(({ at }) => at)
}

type Joining = {
  notice: string
  patient: string
  account: string
  channel: Channel
  device: string | null
  due: Date
}

/** Two notices at once wait for each other at the one message that both join. */
async function join(tx: Tx, to: Joining): Promise<void> {
  const { notice, patient, account, channel, device, due } = to
  const { rows } = await sql<{ id: string; due: Date }>`
    insert into notice_message as m (patient_id, message_id, account_id, channel, device_id, created_at, due_at)
    values (${patient}, ${uuidv7(tx.now)}, ${account}, ${channel}, ${device}, ${tx.now}, ${due})
    on conflict (account_id, patient_id, channel, coalesce(device_id, account_id)) where written_at is null and ended_at is null
      do update set due_at = least(m.due_at, excluded.due_at)
    returning message_id as id, due_at as due`.execute(tx.db)
  const { id, due: at } = rows[0] as { id: string; due: Date }
  await tx.db
    .insertInto('notice_told')
    .values({ patient_id: patient, message_id: id, notice_id: notice })
    .onConflict((oc) => oc.doNothing())
    .execute()
  // One that is due earlier is on the queue for then, and takes this along.
  if (at >= due) await enqueue(tx, 'notice-send', id, at > tx.now ? at : null)
}

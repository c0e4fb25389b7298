// Writes a message once it is due, if there is still something to say: what was read meanwhile, what the channel no longer
// may say, who no longer opens the record, all is looked at again.
import { sql } from 'kysely'
import { z } from 'zod'
import { enqueue, type Job } from '../../kit/jobs/job.ts'
import type { Tx } from '../../kit/kit.ts'
import { whereTo } from '../../kit/post/instead.ts'
import { sendLater, type Channel } from '../../kit/post/outgoing.ts'
import { placeOf } from '../../kit/vault/place.ts'
import { jobContext, verb } from '../../kit/verb.ts'
import { numberKey } from '../messages/texts/number.ts'
import { newLink } from './link.ts'
import { kindOf } from './kinds.ts'
import { readChoices } from './choices.ts'
import { shownTo } from './shown.ts'
import { messageWords } from './words.ts'

export const writeNotices: Job = {
  name: 'notice-send',
  async work(kit, { id }) {
    if (id) await writeMessage(jobContext(kit, 'notices'), { id })
  },
}

type Why = 'read' | 'opted out' | 'no address' | 'no access'

/** @returns what became of it; null when that was settled before, or it is not due yet */
export const writeMessage = verb({
  name: 'notices.write',
  who: ['job'],
  input: z.object({ id: z.uuid() }),
  audit: () => [],
  run: async (tx, { id }): Promise<'written' | Why | null> => {
    const message = await waiting(tx, id)
    if (!message) return null
    if (message.due > tx.now) {
      await enqueue(tx, 'notice-send', id, message.due)
      return null
    }
    const why = await whyNot(tx, message)
    if (why) {
      await tx.db
        .updateTable('notice_message')
        .set({ ended_at: tx.now, ended_why: why })
        .where('message_id', '=', id)
        .execute()
      return why
    }
    await write(tx, message)
    return 'written'
  },
})

type Message = {
  id: string
  patient: string
  account: string
  channel: Channel
  device: string | null
  due: Date
  /** Of the account or the device; null when it has none. */
  to: Buffer | null
  said: unknown
  access: boolean
  stopped: boolean
}

async function waiting(tx: Tx, id: string): Promise<Message | null> {
  const { rows } = await sql<Message>`
    select m.message_id as id, m.patient_id as patient, m.account_id as account, m.channel, m.device_id as device, m.due_at as due,
      case m.channel when 'email' then a.email when 'sms' then case when a.phone_confirmed_at is not null then a.phone end
        else (select d.address from push_device d where d.account_id = m.account_id and d.device_id = m.device_id and d.ended_at is null) end as to,
      (select c.said from notice_choice c where c.account_id = m.account_id and c.ended_at is null) as said,
      a.disabled_at is null and exists (select from account_patient l where l.patient_id = m.patient_id and l.account_id = m.account_id
        and l.ended_at is null and (l.ends_at is null or l.ends_at > ${tx.now})) as access,
      exists (select from notice_stop s where s.account_id = m.account_id and s.channel = m.channel and s.ended_at is null) as stopped
    from notice_message m join account a on a.account_id = m.account_id
    where m.message_id = ${id} and m.written_at is null and m.ended_at is null
    for update of m`.execute(tx.db)
  return rows[0] ?? null
}

async function whyNot(tx: Tx, message: Message): Promise<Why | null> {
  if (!message.access) return 'no access'
  const unread = await unreadKinds(tx, message)
  if (unread.length === 0) return 'read'
  const choices = readChoices(message.said)
  const told = unread.filter(
    (kind) =>
      (kind.always && message.channel === 'email') ||
      (!message.stopped && choices.kinds[kind.kind]?.includes(message.channel)),
  )
  if (told.length === 0) return 'opted out'
  const to = await addressOf(tx, message)
  if (!to) return 'no address'
  return message.channel === 'sms' && (await numberStopped(tx, to)) ? 'opted out' : null
}

/** Where it goes now: their own address, or where they asked to be reached instead. */
async function addressOf(
  tx: Tx,
  { account, channel, device, to }: Message,
): Promise<string | null> {
  const place = device
    ? placeOf('push_device', 'address', device)
    : placeOf('account', channel === 'email' ? 'email' : 'phone', account)
  const usual = to && (await tx.vault.open(account, place, to)).toString()
  return whereTo(tx, { account }, channel, usual)
}

/** Whoever has the number answered STOP, to whatever text. */
async function numberStopped(tx: Tx, number: string): Promise<boolean> {
  const stop = await tx.db
    .selectFrom('text_stop')
    .select('stop_id')
    .where('number_key', '=', numberKey(tx.vault, number))
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  return Boolean(stop)
}

/** Kinds of what it would tell and nobody has opened yet. */
async function unreadKinds(tx: Tx, { id, patient, account }: Message) {
  const { rows } = await sql<{ patient: string; kind: string; about: string }>`
    select n.patient_id as patient, n.kind, n.about_id as about from notice_told t join notice n on n.notice_id = t.notice_id
    join notice_reader r on r.patient_id = t.patient_id and r.notice_id = t.notice_id and r.account_id = ${account}
    where t.patient_id = ${patient} and t.message_id = ${id} and r.read_at is null`.execute(tx.db)
  const open = []
  for (const { patient: whose, kind: name, about } of rows) {
    const kind = kindOf(name)
    const { rows: shown } = await sql<{ yes: boolean }>`
      select ${shownTo(kind, whose, about, sql`${account}`)} as yes`.execute(tx.db)
    if (shown[0]?.yes) open.push(kind)
  }
  return open
}

async function write(tx: Tx, message: Message): Promise<void> {
  const { id, patient, account, channel } = message
  const { path, hash } = newLink()
  const { origin } = tx.ctx.kit.config
  const outgoing = await sendLater(tx, {
    channel,
    // A browser that is gone is nobody's work.
    purpose: channel === 'push' ? 'something new on a device' : 'something new',
    whose: { account },
    subject: patient,
    to: await addressOf(tx, message),
    ...(await messageWords(tx, message, origin + path)),
  })
  await tx.db
    .updateTable('notice_message')
    .set({ written_at: tx.now, outgoing_id: outgoing, link_hash: hash })
    .where('message_id', '=', id)
    .execute()
}

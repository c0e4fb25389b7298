// Writes a reminder that is due, if it is still of use: the appointment stands at this time, the way is open and chosen, and
// nothing later was told already. Its letter is written in the same transaction, so it is written once or not at all.
import { sql } from 'kysely'
import { z } from 'zod'
import type { Tx } from '../../../kit/kit.ts'
import { sendLater, type Channel } from '../../../kit/post/outgoing.ts'
import { verb } from '../../../kit/verb.ts'
import { readRules as readTextRules, whenFor } from '../../messages/texts/rules.ts'
import { readChoices } from '../../notices/choices.ts'
import { mustMoveOf } from '../earlier/must-move.ts'
import { laterAt, openHours } from './due.ts'
import { newLink } from './links.ts'
import { addressFor, whoseOf } from './reach.ts'
import { readChoice, readRules } from './rules.ts'
import { sentBefore } from './texts.ts'
import { reminderWords } from './words.ts'

/** The last first: of several that are overdue the others are not told any more. */
export const dueReminders = verb({
  name: 'reminders.due',
  who: ['job'],
  input: z.object({ most: z.int().positive() }),
  audit: () => [],
  run: async (tx, { most }): Promise<string[]> => {
    const { rows } = await sql<{ id: string }>`
      select reminder_id as id from appointment_reminder where state = 'waits' and due_at <= ${tx.now}
      order by before_minutes, due_at limit ${most}`.execute(tx.db)
    return rows.map(({ id }) => id)
  },
})

export type Why =
  | 'cancelled'
  | 'moved'
  | 'must move'
  | 'begun'
  | 'a later one'
  | 'night'
  | 'limit'
  | 'opted out'
  | 'not chosen'
  | 'no address'
  | 'no access'

export type Waiting = {
  id: string
  patient: string
  appointment: string
  startsAt: Date
  channel: Channel
  account: string | null
  device: string | null
  before: number
  due: Date
  timeZone: string
  state: string
  nowAt: Date
  choice: unknown
  notices: unknown
  rules: unknown
  texts: unknown
  access: boolean
  told: boolean
  mustMove: boolean
}

/** @returns what became of it; null when that was settled before, or it is put off */
export const writeReminder = verb({
  name: 'reminders.write',
  who: ['job'],
  input: z.object({ id: z.uuid() }),
  audit: () => [],
  run: async (tx, { id }): Promise<'written' | Why | null> => {
    const one = await waiting(tx, id)
    if (!one || one.due > tx.now) return null
    const early = whyNot(one, tx.now)
    if (early) return drop(tx, id, early)
    const put = await putOff(tx, one)
    if (put === 'night' || put === 'limit') return drop(tx, id, put)
    if (put) {
      await tx.db
        .updateTable('appointment_reminder')
        .set({ due_at: put })
        .where('reminder_id', '=', id)
        .execute()
      return null
    }
    const to = await addressFor(tx, one)
    if (typeof to === 'string') return drop(tx, id, to)
    const link = one.channel === 'push' ? null : await newLink(tx, one)
    const outgoing = await sendLater(tx, {
      channel: one.channel,
      // A browser that is gone is nobody's work.
      purpose: one.channel === 'push' ? 'reminder on a device' : 'reminder',
      whose: whoseOf(one),
      subject: one.patient,
      to: to.address,
      ...(await reminderWords(tx, one, link)),
    })
    await tx.db
      .updateTable('appointment_reminder')
      .set({
        state: 'written',
        settled_at: tx.now,
        outgoing_id: outgoing,
        number_key: to.key,
      })
      .where('reminder_id', '=', id)
      .execute()
    return 'written'
  },
})

async function drop(tx: Tx, id: string, why: Why): Promise<Why> {
  await tx.db
    .updateTable('appointment_reminder')
    .set({ state: 'dropped', why, settled_at: tx.now })
    .where('reminder_id', '=', id)
    .execute()
  return why
}

async function waiting(tx: Tx, id: string): Promise<Waiting | null> {
  const found = await tx.db
    .selectFrom('appointment_reminder')
    .select(['patient_id', 'appointment_id'])
    .where('reminder_id', '=', id)
    .where('state', '=', 'waits')
    .executeTakeFirst()
  if (!found) return null
  // The appointment first, as whoever moves or cancels it does: it stays as it is until this is written.
  await tx.db
    .selectFrom('appointment')
    .select('appointment_id')
    .where('patient_id', '=', found.patient_id)
    .where('appointment_id', '=', found.appointment_id)
    .forUpdate()
    .execute()
  const { rows } = await sql<Waiting>`
    select r.reminder_id as id, r.patient_id as patient, r.appointment_id as appointment, r.starts_at as "startsAt", r.channel,
      r.account_id as account, r.device_id as device, r.before_minutes as before, r.due_at as due,
      a.time_zone as "timeZone", a.state, a.starts_at as "nowAt", c.reminder_rules as rules, c.text_rules as texts,
      (select h.said from reminder_choice h where h.account_id = r.account_id and h.ended_at is null) as choice,
      (select h.said from notice_choice h where h.account_id = r.account_id and h.ended_at is null) as notices,
      r.account_id is null or exists (select from account_patient l join account o on o.account_id = l.account_id and o.disabled_at is null
        where l.account_id = r.account_id and l.patient_id = any (app.one_person(r.patient_id)) and l.ended_at is null
          and (l.ends_at is null or l.ends_at > ${tx.now}) and (l.relation = 'self' or 'appointments' = any (l.sections))) as access,
      exists (select from appointment_reminder s where s.patient_id = r.patient_id and s.appointment_id = r.appointment_id
        and s.starts_at = r.starts_at and s.account_id is not distinct from r.account_id
        and s.before_minutes < r.before_minutes and s.before_minutes > 0 and s.state = 'written') as told,
      ${mustMoveOf} is not null as "mustMove"
    from appointment_reminder r
    join appointment a on a.patient_id = r.patient_id and a.appointment_id = r.appointment_id
    left join clinic c on true
    where r.patient_id = ${found.patient_id} and r.reminder_id = ${id} and r.state = 'waits'
    for update of r`.execute(tx.db)
  return rows[0] ?? null
}

function whyNot(one: Waiting, now: Date): Why | null {
  if (one.state === 'cancelled') return 'cancelled'
  if (one.nowAt.getTime() !== one.startsAt.getTime()) return 'moved'
  if (one.mustMove) return 'must move'
  // Here already, or over.
  if (one.state !== 'booked' || one.startsAt <= now) return 'begun'
  if (!one.access) return 'no access'
  if (one.told) return 'a later one'
  const times = (readChoice(one.choice) ?? readRules(one.rules))[one.channel]
  return times.includes(one.before) ? null : 'not chosen'
}

/** What was late, or would be one text too many, waits while it is of use. @returns null: it goes out now */
async function putOff(tx: Tx, one: Waiting): Promise<Date | 'night' | 'limit' | null> {
  const { channel, startsAt, timeZone, account, patient } = one
  if (channel === 'email') return null
  const rules = readTextRules(one.texts)
  const open = openHours(channel, rules, account ? readChoices(one.notices).night : 'none')
  let at = tx.now
  if (channel === 'sms') {
    const before = await sentBefore(tx, { account, patient })
    at = whenFor({ now: tx.now, timeZone, rules, before, answers: false }).at
  }
  const limited = at > tx.now
  const later = laterAt(at, startsAt, timeZone, open)
  if (!later || later >= startsAt) return limited ? 'limit' : 'night'
  return later > tx.now ? later : null
}

// Plans reminders from the appointments as they stand: for each time of one, whom by which way when. What was planned before
// is left as it is, so doing it again changes nothing; of a time that does not hold any more nothing is sent (write.ts).
import { sql } from 'kysely'
import type { Tx } from '../../../kit/kit.ts'
import type { Channel } from '../../../kit/post/outgoing.ts'
import { uuidv7 } from '../../../kit/ids.ts'
import { readRules as readTextRules } from '../../messages/texts/rules.ts'
import { dueAt, openHours, type Open } from './due.ts'
import { readersOf, type Reader } from './readers.ts'
import { readRules, ways, type ReminderRules } from './rules.ts'

const MINUTE = 60_000 // ms

export type Remindable = {
  patient: string
  id: string
  startsAt: Date
  timeZone: string
  /** When it was booked, or moved to this time. */
  since: Date
}

/** Appointments of which nobody has looked yet who is reminded. */
export async function unplanned(tx: Pick<Tx, 'db' | 'now'>, most: number): Promise<Remindable[]> {
  const { rows } = await sql<Remindable>`
    select a.patient_id as patient, a.appointment_id as id, a.starts_at as "startsAt", a.time_zone as "timeZone", ${since} as since
    from appointment a where a.state = 'booked' and a.starts_at > ${tx.now} and not exists (
      select from appointment_reminder r where r.patient_id = a.patient_id and r.appointment_id = a.appointment_id
        and r.starts_at = a.starts_at and r.before_minutes <> 0)
    order by a.starts_at limit ${most}`.execute(tx.db)
  return rows
}

/** All that are to come, or those that one account is reminded of. */
export async function upcoming(
  tx: Pick<Tx, 'db' | 'now'>,
  after: { account?: string; from: Date; id: string; until?: Date },
  most: number,
): Promise<Remindable[]> {
  const whose = after.account
    ? sql`and exists (select from account_patient l where l.account_id = ${after.account} and l.ended_at is null
        and a.patient_id = any (app.one_person(l.patient_id)))`
    : sql``
  const { rows } = await sql<Remindable>`
    select a.patient_id as patient, a.appointment_id as id, a.starts_at as "startsAt", a.time_zone as "timeZone", ${since} as since
    from appointment a where a.state = 'booked' and (a.starts_at, a.appointment_id) > (${after.from}, ${after.id}) ${whose}
      ${after.until ? sql`and a.starts_at < ${after.until}` : sql``}
    order by a.starts_at, a.appointment_id limit ${most}`.execute(tx.db)
  return rows
}

const since = sql`coalesce((select max(e.created_at) from appointment_event e where e.patient_id = a.patient_id
  and e.appointment_id = a.appointment_id and e.what in ('booked', 'moved', 'undone')), a.created_at)`

type Rules = { reminders: ReminderRules; texts: Open }
type Row = {
  channel: Channel | null
  account: string | null
  device: string | null
  before: number
  due: Date
  why: 'nobody' | 'night' | 'too soon' | null
}

export async function planReminders(tx: Tx, appointments: Remindable[]): Promise<void> {
  if (appointments.length === 0) return
  const { rows } = await sql<{ reminders: unknown; texts: unknown }>`
    select reminder_rules as reminders, text_rules as texts from clinic`.execute(tx.db)
  const rules = {
    reminders: readRules(rows[0]?.reminders),
    texts: readTextRules(rows[0]?.texts),
  }
  const readers = await readersOf(
    tx,
    appointments.map(({ patient }) => patient),
  )
  const all = appointments.flatMap((one) => {
    const own = readers.filter(({ patient }) => patient === one.patient)
    const planned = own.flatMap((reader) => plannedFor(one, reader, rules, tx.now))
    const none: Row = {
      channel: null,
      account: null,
      device: null,
      before: -1,
      due: one.startsAt,
      why: own.length > 0 ? 'too soon' : 'nobody',
    }
    return (planned.length > 0 ? planned : [none]).map((row) => ({ ...row, of: one }))
  })
  const each = <T>(read: (one: (typeof all)[number]) => T) => all.map(read)
  await sql`
    insert into appointment_reminder (patient_id, reminder_id, appointment_id, starts_at, channel, account_id, device_id,
        before_minutes, due_at, state, why, settled_at, created_at)
      select u.patient, u.id, u.appointment, u.starts, u.channel, u.account, u.device, u.before, u.due,
        case when u.why is null then 'waits' else 'dropped' end, u.why, case when u.why is not null then ${tx.now}::timestamptz end, ${tx.now}
      from unnest(${each(({ of }) => of.patient)}::uuid[], ${each(() => uuidv7(tx.now))}::uuid[], ${each(({ of }) => of.id)}::uuid[],
        ${each(({ of }) => of.startsAt)}::timestamptz[], ${each(({ channel }) => channel)}::text[], ${each(({ account }) => account)}::uuid[],
        ${each(({ device }) => device)}::uuid[], ${each(({ before }) => before)}::int[], ${each(({ due }) => due)}::timestamptz[],
        ${each(({ why }) => why)}::text[]) as u (patient, id, appointment, starts, channel, account, device, before, due, why)
      where u.channel is not null or (select true from appointment_reminder r
        where r.patient_id = u.patient and r.appointment_id = u.appointment and r.starts_at = u.starts and r.before_minutes <> 0 limit 1) is null
    on conflict do nothing`.execute(tx.db)
}

function plannedFor(of: Remindable, reader: Reader, { reminders, texts }: Rules, now: Date): Row[] {
  const { startsAt, timeZone } = of
  return ways.flatMap((channel) => {
    if (channel === 'push' ? reader.devices.length === 0 : !reader[channel]) return []
    const open = openHours(channel, texts, reader.night)
    const times = (reader.choice ?? reminders)[channel]
    return times.flatMap((before): Row[] => {
      const wished = startsAt.getTime() - before * MINUTE
      // Who has just booked it, chosen this, or become somebody who can be told, need not hear that the time for it was earlier.
      const first = [of.since, reader.choseAt, reader.since[channel]]
      if (first.some((at) => at && wished < at.getTime())) return []
      const due = dueAt({ channel, startsAt, before, now, timeZone, open })
      const row = { channel, account: reader.account, before, due: due ?? new Date(wished) }
      return (channel === 'push' ? reader.devices : [null]).map((device) => ({
        ...row,
        device,
        why: due ? null : 'night',
      }))
    })
  })
}

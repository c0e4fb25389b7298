// Looks through what was newly committed to the audit log for odd accesses. It goes by the numbers of the seals, which
// follow the commits, and moves on in the transaction that writes the alerts: each row is judged once.
import { sql } from 'kysely'
import { z } from 'zod'
import { uuidv7 } from '../../../kit/ids.ts'
import type { Tx } from '../../../kit/kit.ts'
import { verb } from '../../../kit/verb.ts'
import { addWork } from '../../work/add.ts'
import { isAccess, judge, type Odd, type Seen, type Settings } from './judge.ts'
import { openingsOf, patientsOf, restrictionsOf, staffOf } from './known.ts'
import { tooMany, type Rule } from './rules.ts'
import { formatter } from '../../../texts/dates.ts'

const BATCH = 1_000 // rows of the log
const FIRST_DAYS = 7 // how far back the first look goes
const KEPT = 100 // rows of the log that an alert names
const WINDOW_ROWS = 2_500 // of one member of staff that are counted for "many charts"
const LOCK = 7_203_131 // any constant: one watch at a time

/** Judges the next rows. @returns `more` while there are further ones */
export const watchAccesses = verb({
  name: 'audit.watch',
  who: ['job'],
  input: z.object({}),
  run: async (tx): Promise<{ more: boolean; alerts: string[] }> => {
    const lock = await sql<{ got: boolean }>`
      select pg_try_advisory_xact_lock(${LOCK}) as got`.execute(tx.db)
    if (!lock.rows[0]?.got) return { more: false, alerts: [] }
    const from = await lastSeen(tx)
    const { rows } = await sql<Seen & { seq: number; kind: string }>`
      select s.seq, e.event_id as id, e.at, e.account_id as account, e.patient_id as patient, e.verb, e.outcome, e.why,
        e.actor_kind as kind
      from audit_seal s join audit_event e on e.event_id = s.event_id
      where s.seq > ${from} order by s.seq limit ${BATCH}`.execute(tx.db)
    const last = rows.at(-1)
    if (!last) return { more: false, alerts: [] }
    const seen = rows.filter(({ kind, patient }) => kind === 'staff' && patient !== null)
    const alerts: string[] = []
    for (const odd of await oddAmong(tx, seen)) {
      const id = await writeAlert(tx, odd)
      if (id) alerts.push(id)
    }
    await sql`insert into access_watch (seq, at) values (${last.seq}, ${tx.now})
      on conflict (one) do update set seq = excluded.seq, at = excluded.at`.execute(tx.db)
    return { more: rows.length === BATCH, alerts }
  },
  audit: (_input, { alerts }) =>
    alerts.map((id) => ({ action: 'create', what: 'alert of an odd access', id }) as const),
})

/** Of a log that was there before the watch, the last days. */
async function lastSeen(tx: Pick<Tx, 'db' | 'now'>): Promise<number> {
  const known = await tx.db.selectFrom('access_watch').select('seq').executeTakeFirst()
  if (known) return Number(known.seq)
  const since = new Date(tx.now.getTime() - FIRST_DAYS * 86_400_000)
  const { rows } = await sql<{ seq: number }>`
    select s.seq from (select event_id from audit_event where at >= ${since} order by at, event_id limit 1) e
    join audit_seal s on s.event_id = e.event_id`.execute(tx.db)
  return rows[0] ? rows[0].seq - 1 : 0
}

async function oddAmong(tx: Pick<Tx, 'db' | 'vault'>, seen: Seen[]): Promise<Odd[]> {
  if (seen.length === 0) return []
  const { settings, most, minutes } = await settingsOf(tx)
  const accounts = [...new Set(seen.map(({ account }) => account))]
  const patients = [...new Set(seen.map(({ patient }) => patient))]
  const known = {
    staff: await staffOf(tx, accounts),
    patients: await patientsOf(tx, patients),
    restricted: await restrictionsOf(tx, patients),
    opened: await openingsOf(tx, patients),
  }
  const found = judge(seen, known, settings)
  if (settings.active.has('many charts'))
    for (const account of accounts) {
      const own = seen.filter((one) => one.account === account && isAccess(one))
      const many = tooMany(await around(tx, account, own, minutes), most, minutes)
      const first = many[0]
      const day = first && judgeDay(first.at, settings)
      if (first && day)
        found.push({ rule: 'many charts', account, patient: null, day, rows: many as Seen[] })
    }
  return found
}

const judgeDay = (at: Date, { zone }: Settings): string =>
  formatter('sv-SE', { timeZone: zone, dateStyle: 'short' }).format(at)

/** What this member of staff opened in the time that these accesses lie in, oldest first. */
async function around(tx: Pick<Tx, 'db'>, account: string, own: Seen[], minutes: number) {
  const times = own.map(({ at }) => at.getTime())
  if (times.length === 0) return []
  const [first, last] = [Math.min(...times), Math.max(...times)]
  const { rows } = await sql<Seen>`
    select e.event_id as id, e.at, e.account_id as account, e.patient_id as patient, e.verb, e.outcome, e.why
    from audit_event e
    where e.account_id = ${account} and e.at > ${new Date(first - minutes * 60_000)} and e.at <= ${new Date(last)}
      and e.patient_id is not null
    order by e.at, e.event_id limit ${WINDOW_ROWS}`.execute(tx.db)
  return rows.filter(isAccess)
}

async function settingsOf(tx: Pick<Tx, 'db'>) {
  const rows = await tx.db.selectFrom('access_rule').selectAll().execute()
  const clinic = await tx.db.selectFrom('clinic').select('time_zone').executeTakeFirst()
  const of = (rule: Rule) => rows.find((row) => row.rule === rule)
  const settings: Settings = {
    active: new Set(rows.filter(({ active }) => active).map(({ rule }) => rule as Rule)),
    hours: {
      from: of('unusual hours')?.from_hour ?? 22,
      until: of('unusual hours')?.until_hour ?? 6,
    },
    zone: clinic?.time_zone ?? 'UTC',
  }
  const many = of('many charts')
  return { settings, most: many?.most ?? 40, minutes: many?.minutes ?? 60 }
}

/** @returns the id of a new alert; null when one that waits took the rows up, or the day was reviewed */
async function writeAlert(tx: Pick<Tx, 'db' | 'now'>, odd: Odd): Promise<string | null> {
  const { rule, account, patient, day, rows } = odd
  // What is counted over a day is reviewed once a day.
  if (patient === null && (await wasReviewed(tx, odd))) return null
  const id = uuidv7(tx.now)
  const times = rows.map(({ at }) => at.getTime())
  const { rows: written } = await sql<{ alert_id: string }>`
    insert into access_alert (alert_id, patient_id, account_id, rule, day, events, first_at, last_at, created_at)
    select ${id}, ${patient}::uuid, ${account}::uuid, ${rule}, ${day}::date, ${rows.slice(0, KEPT).map((row) => row.id)}::uuid[],
      ${new Date(Math.min(...times))}::timestamptz, ${new Date(Math.max(...times))}::timestamptz, ${tx.now}::timestamptz
    on conflict (account_id, rule, day, patient_id) where reviewed_at is null do update set
      events = (select array_agg(u.id order by u.n) from (select t.id, min(t.n) as n
        from unnest(access_alert.events || excluded.events) with ordinality t (id, n) group by t.id order by n limit ${KEPT}) u),
      first_at = least(access_alert.first_at, excluded.first_at), last_at = greatest(access_alert.last_at, excluded.last_at)
    returning alert_id`.execute(tx.db)
  if (written[0]?.alert_id !== id) return null
  await addWork(tx, { kind: 'odd-access', about: id, patient, urgency: 'today' })
  return id
}

async function wasReviewed(tx: Pick<Tx, 'db'>, { account, rule, day }: Odd): Promise<boolean> {
  const row = await tx.db
    .selectFrom('access_alert')
    .select('alert_id')
    .where('account_id', '=', account)
    .where('day', '=', day)
    .where('rule', '=', rule)
    .where('reviewed_at', 'is not', null)
    .executeTakeFirst()
  return row !== undefined
}

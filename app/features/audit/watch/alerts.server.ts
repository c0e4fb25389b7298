// Alerts of odd accesses, and the review of each: there was a reason for it, or there was none. Whoever it is about
// never reviews it.
import { sql, type RawBuilder } from 'kysely'
import { z } from 'zod'
import { conflict, forbidden, notFound } from '../../../kit/errors.ts'
import { isUuid } from '../../../kit/ids.ts'
import type { Tx } from '../../../kit/kit.ts'
import { placeOf } from '../../../kit/vault/place.ts'
import { CLINIC_SUBJECT } from '../../../kit/vault/vault.ts'
import { verb } from '../../../kit/verb.ts'
import { entriesWhere, type Entry } from '../entry.ts'
import { cursorOf, cursorSchema } from '../where.ts'
import { readCard } from '../../people/people.server.ts'
import { finishWork } from '../../work/add.ts'
import type { Rule } from './rules.ts'

const PAGE = 50

export type Alert = {
  id: string
  rule: Rule
  who: string
  role: string
  account: string
  /** It is about the person who looks. */
  aboutMe: boolean
  patient: { id: string; name: string | null } | null
  firstAt: Date
  at: Date
  count: number
  events: string[]
  reviewedAt: Date | null
  reviewedBy: string | null
  explained: boolean | null
  finding: string
}

type Row = {
  alert_id: string
  patient_id: string | null
  account_id: string
  rule: Rule
  events: string[]
  first_at: Date
  last_at: Date
  reviewed_at: Date | null
  explained: boolean | null
  finding: Buffer | null
  name: string | null
  role: string | null
  reviewer: string | null
  card: Buffer | null
}

const findingPlace = (id: string) => placeOf('access_alert', 'finding', id)

async function alertsWhere(
  tx: Pick<Tx, 'db' | 'vault'>,
  me: string,
  condition: RawBuilder<unknown>,
  limit: number,
): Promise<Alert[]> {
  await sql`set local enable_sort = off`.execute(tx.db)
  const { rows } = await sql<Row>`
    select a.*, m.name, m.role, r.name as reviewer, p.card
    from (select a.* from access_alert a where ${condition} order by a.last_at desc, a.alert_id desc limit ${limit}) a
    left join staff_member m on m.account_id = a.account_id
    left join staff_member r on r.account_id = a.reviewed_by
    left join patient p on p.patient_id = a.patient_id
    order by a.last_at desc, a.alert_id desc`.execute(tx.db)
  return Promise.all(rows.map((row) => toAlert(tx, me, row)))
}

async function toAlert(tx: Pick<Tx, 'vault'>, me: string, row: Row): Promise<Alert> {
  const { patient_id: patient, finding } = row
  const open = async (sealed: Buffer) =>
    (await tx.vault.open(patient ?? CLINIC_SUBJECT, findingPlace(row.alert_id), sealed)).toString()
  return {
    id: row.alert_id,
    rule: row.rule,
    who: row.name ?? '',
    role: row.role ?? '',
    account: row.account_id,
    aboutMe: row.account_id === me,
    patient: patient
      ? { id: patient, name: (await readCard(tx.vault, patient, row.card)).name || null }
      : null,
    firstAt: row.first_at,
    at: row.last_at,
    count: row.events.length,
    events: row.events,
    reviewedAt: row.reviewed_at,
    reviewedBy: row.reviewer,
    explained: row.explained,
    finding: finding ? await open(finding) : '',
  }
}

/** Alerts that wait for a review, or those that were reviewed; newest first. */
export const listAlerts = verb({
  name: 'audit.alert.list',
  who: ['staff'],
  may: 'audit.read',
  input: z.object({ waiting: z.boolean(), before: cursorSchema.nullable() }),
  run: async (tx, { waiting, before }): Promise<{ items: Alert[]; older: string | null }> => {
    const state = waiting ? sql`a.reviewed_at is null` : sql`a.reviewed_at is not null`
    const older = before
      ? sql`(a.last_at, a.alert_id) < (${before[0]}::timestamptz, ${before[1]}::uuid)`
      : sql`true`
    const found = await alertsWhere(tx, tx.actor.account, sql`${state} and ${older}`, PAGE + 1)
    const items = found.slice(0, PAGE)
    const last = found.length > PAGE ? items.at(-1) : undefined
    return { items, older: last ? cursorOf(last) : null }
  },
  audit: (_input, { items }) => ({ action: 'read', what: 'alerts', count: items.length }),
})

/** One alert, with the rows of the log that it is about. */
export const readAlert = verb({
  name: 'audit.alert.read',
  who: ['staff'],
  may: 'audit.read',
  input: z.object({ id: z.string() }),
  run: async (tx, { id }): Promise<Alert & { entries: Entry[] }> => {
    const alert = await oneAlert(tx, tx.actor.account, id)
    const entries = await entriesWhere(
      tx,
      sql`e.event_id = any(${alert.events}::uuid[])`,
      alert.events.length,
    )
    return { ...alert, entries }
  },
  audit: ({ id }, { patient }) => ({
    action: 'read',
    what: 'alert',
    id,
    patient: patient?.id ?? null,
  }),
})

async function oneAlert(tx: Pick<Tx, 'db' | 'vault'>, me: string, id: string): Promise<Alert> {
  const [alert] = isUuid(id) ? await alertsWhere(tx, me, sql`a.alert_id = ${id}`, 1) : []
  if (!alert) throw notFound()
  return alert
}

/** Writes down what the review of an alert found. */
export const reviewAlert = verb({
  name: 'audit.alert.review',
  who: ['staff'],
  may: 'audit.read',
  input: z.object({
    id: z.uuid(),
    outcome: z.enum(['explained', 'not explained'], 'Choose what you found.'),
    finding: z
      .string()
      .trim()
      .min(10, 'Say in a few words what you found, and how.')
      .max(2000, 'Use at most 2,000 characters.'),
  }),
  run: async (tx, { id, outcome, finding }) => {
    const alert = await oneAlert(tx, tx.actor.account, id)
    if (alert.aboutMe)
      throw forbidden('own_deed', 'This is about you. Somebody else has to review it.')
    const patient = alert.patient?.id ?? null
    const { numUpdatedRows } = await tx.db
      .updateTable('access_alert')
      .set({
        reviewed_at: tx.now,
        reviewed_by: tx.actor.account,
        explained: outcome === 'explained',
        finding: await tx.vault.seal(patient ?? CLINIC_SUBJECT, findingPlace(id), finding),
      })
      .where('alert_id', '=', id)
      .where('reviewed_at', 'is', null)
      .executeTakeFirst()
    if (Number(numUpdatedRows) === 0)
      throw conflict('reviewed', 'Somebody has reviewed this already.')
    await finishWork(tx, { kind: 'odd-access', about: id })
    return { patient }
  },
  audit: ({ id }, { patient }) => ({ action: 'change', what: 'review of an alert', id, patient }),
})

/** How many alerts wait: for the tab. */
export const countAlerts = verb({
  name: 'audit.alert.count',
  who: ['staff'],
  may: 'audit.read',
  input: z.object({}),
  audit: () => [],
  run: async (tx): Promise<number> => {
    const { rows } = await sql<{ n: number }>`
      select count(*)::int as n from (select from access_alert where reviewed_at is null limit 100) a`.execute(
      tx.db,
    )
    return rows[0]?.n ?? 0
  },
})

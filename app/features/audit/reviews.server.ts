// Reviews of the audit log (45 CFR 164.308(a)(1)(ii)(D)): each is a row of its own, since the log itself is only added
// to. Nobody reviews what they did themselves.
import { sql } from 'kysely'
import { z } from 'zod'
import { forbidden, notFound } from '../../kit/errors.ts'
import { uuidv7 } from '../../kit/ids.ts'
import type { Tx } from '../../kit/kit.ts'
import { placeOf } from '../../kit/vault/place.ts'
import { CLINIC_SUBJECT } from '../../kit/vault/vault.ts'
import { verb } from '../../kit/verb.ts'
import { filterSchema, findings, type Filter, type Finding } from './filter.ts'

const note = z.string().trim().max(2000, 'Use at most 2,000 characters.')
const finding = z.enum(findings, 'Choose what you found.')
const MOST = 100

const sealNote = (tx: Pick<Tx, 'vault'>, id: string, text: string) =>
  text ? tx.vault.seal(CLINIC_SUBJECT, placeOf('audit_review', 'note', id), text) : null

/** Marks one row of the log as reviewed. */
export const reviewEvent = verb({
  name: 'audit.review.event',
  who: ['staff'],
  may: 'audit.read',
  input: z.object({ event: z.uuid(), finding, note }),
  run: async (tx, { event, finding: found, note: text }) => {
    const row = await tx.db
      .selectFrom('audit_event')
      .select(['account_id', 'patient_id'])
      .where('event_id', '=', event)
      .executeTakeFirst()
    if (!row) throw notFound()
    if (row.account_id === tx.actor.account)
      throw forbidden('own_deed', 'You did this yourself. Somebody else has to review it.')
    const id = uuidv7(tx.now)
    await tx.db
      .insertInto('audit_review')
      .values({
        review_id: id,
        made_by: tx.actor.account,
        created_at: tx.now,
        event_id: event,
        finding: found,
        note: await sealNote(tx, id, text),
      })
      .execute()
    return { id, patient: row.patient_id }
  },
  audit: (_input, { id, patient }) => ({
    action: 'create',
    what: 'review of the audit log',
    id,
    patient,
  }),
})

/** Marks all that a search finds, up to `upTo`, as reviewed. */
export const reviewPeriod = verb({
  name: 'audit.review.period',
  who: ['staff'],
  may: 'audit.read',
  input: z.object({ filter: filterSchema, upTo: z.date(), finding, note }),
  run: async (tx, { filter, upTo, finding: found, note: text }) => {
    const id = uuidv7(tx.now)
    const { from, until, ...asked } = filter
    const ends = upTo < tx.now ? upTo : tx.now
    const { rows } = await sql<{ from_at: Date | null; until_at: Date | null }>`
      select (${from ?? null}::date)::timestamp at time zone z.zone as from_at,
        (${until ?? null}::date + 1)::timestamp at time zone z.zone - interval '1 millisecond' as until_at
      from (select coalesce((select time_zone from clinic), 'UTC') as zone) z`.execute(tx.db)
    const { from_at: fromAt = null, until_at: untilAt = null } = rows[0] ?? {}
    await tx.db
      .insertInto('audit_review')
      .values({
        review_id: id,
        made_by: tx.actor.account,
        created_at: tx.now,
        filter: JSON.stringify(asked),
        from_at: fromAt,
        until_at: untilAt && untilAt < ends ? untilAt : ends,
        finding: found,
        note: await sealNote(tx, id, text),
      })
      .execute()
    return { id }
  },
  audit: ({ filter }, { id }) => ({
    action: 'create',
    what: 'review of the audit log',
    id,
    patient: filter.patient ?? null,
  }),
})

export type Review = {
  id: string
  by: string
  at: Date
  event: string | null
  filter: Filter | null
  from: Date | null
  until: Date | null
  finding: Finding
  note: string
}

/** Reviews, newest first. */
export const listReviews = verb({
  name: 'audit.review.list',
  who: ['staff'],
  may: 'audit.read',
  input: z.object({}),
  audit: { action: 'read', what: 'reviews of the audit log' },
  run: async (tx): Promise<Review[]> => {
    const rows = await tx.db
      .selectFrom('audit_review as r')
      .leftJoin('staff_member as m', 'm.account_id', 'r.made_by')
      .selectAll('r')
      .select('m.name')
      .orderBy('r.created_at', 'desc')
      .orderBy('r.review_id', 'desc')
      .limit(MOST)
      .execute()
    return Promise.all(
      rows.map(async (row) => ({
        id: row.review_id,
        by: row.name ?? '',
        at: row.created_at,
        event: row.event_id,
        filter: row.filter as Filter | null,
        from: row.from_at,
        until: row.until_at,
        finding: row.finding as Finding,
        note: row.note
          ? (
              await tx.vault.open(
                CLINIC_SUBJECT,
                placeOf('audit_review', 'note', row.review_id),
                row.note,
              )
            ).toString()
          : '',
      })),
    )
  },
})

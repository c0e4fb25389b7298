// Taking a part of the audit log away. What is asked for, and why, is on record before the first row leaves; how many
// rows went out is added at the end, also when the download broke off.
import { sql } from 'kysely'
import { z } from 'zod'
import { conflict, notFound } from '../../../kit/errors.ts'
import { uuidv7 } from '../../../kit/ids.ts'
import type { Tx } from '../../../kit/kit.ts'
import { placeOf } from '../../../kit/vault/place.ts'
import { CLINIC_SUBJECT } from '../../../kit/vault/vault.ts'
import { verb } from '../../../kit/verb.ts'
import { entriesWhere, type Entry } from '../entry.ts'
import { filterSchema, type Filter } from '../filter.ts'
import { whereOf } from '../where.ts'
import { formats, writing, type Format } from './formats.ts'

/** Rows that one file takes, the newest first: about 60 MB. */
export const MOST = 100_000
const BATCH = 150 // rows in memory at once
const GOOD_FOR = 3_600_000 // ms
const LONGEST = 240_000 // ms: well below what the sealer looks back
const LISTED = 20

export const reasons = ['investigation', 'patient', 'review', 'authority', 'archive'] as const

const reasonPlace = (id: string) => placeOf('audit_export', 'reason', id)

/** Asks for a file. @returns its id, under which it is fetched once within the hour */
export const askExport = verb({
  name: 'audit.export.ask',
  who: ['staff'],
  may: 'audit.read',
  input: z.object({
    filter: filterSchema,
    format: z.enum(formats, 'Choose a kind of file.'),
    names: z.boolean(),
    why: z.enum(reasons, 'Choose the reason that fits best.'),
    reason: z
      .string()
      .trim()
      .min(5, 'Say in a few words what you need it for.')
      .max(2000, 'Use at most 2,000 characters.'),
  }),
  run: async (tx, { filter, format, names, why, reason }) => {
    const id = uuidv7(tx.now)
    await tx.db
      .insertInto('audit_export')
      .values({
        export_id: id,
        made_by: tx.actor.account,
        created_at: tx.now,
        format,
        with_names: names,
        filter: JSON.stringify(filter),
        why,
        reason: await tx.vault.seal(CLINIC_SUBJECT, reasonPlace(id), reason),
      })
      .execute()
    return { id }
  },
  audit: ({ filter, why }, { id }) => ({
    action: 'create',
    what: 'export of the audit log',
    id,
    patient: filter.patient ?? null,
    why,
  }),
})

export type Export = {
  id: string
  by: string
  mine: boolean
  askedAt: Date
  format: Format
  names: boolean
  filter: Filter
  why: (typeof reasons)[number]
  reason: string
  /** Null until it was fetched. */
  rows: number | null
  whole: boolean | null
  /** Whether it can be fetched now. */
  open: boolean
}

/** What was taken away lately, newest first. */
export const listExports = verb({
  name: 'audit.export.list',
  who: ['staff'],
  may: 'audit.read',
  input: z.object({}),
  audit: { action: 'read', what: 'exports of the audit log' },
  run: (tx) => exportsWhere(tx, tx.actor.account, null),
})

/** One export, and how many rows it will have; `more` when one file does not take them all. */
export const readExport = verb({
  name: 'audit.export.read',
  who: ['staff'],
  may: 'audit.read',
  input: z.object({ id: z.uuid() }),
  audit: ({ id }) => ({ action: 'read', what: 'export of the audit log', id }),
  run: async (tx, { id }) => {
    const [found] = await exportsWhere(tx, tx.actor.account, id)
    if (!found) throw notFound()
    // Whatever the filter: by one of its indexes, and no further than one file goes.
    await sql`set local enable_seqscan = off`.execute(tx.db)
    const { rows } = await sql<{ n: number }>`
      select count(*)::int as n from (select from audit_event e
        where ${whereOf(found.filter)} and e.at <= ${found.askedAt} limit ${MOST + 1}) as counted`.execute(
      tx.db,
    )
    const n = rows[0]?.n ?? 0
    return { ...found, expected: Math.min(n, MOST), more: n > MOST }
  },
})

async function exportsWhere(
  tx: Pick<Tx, 'db' | 'vault' | 'now'>,
  me: string,
  id: string | null,
): Promise<Export[]> {
  const rows = await tx.db
    .selectFrom('audit_export as x')
    .leftJoin('staff_member as m', 'm.account_id', 'x.made_by')
    .selectAll('x')
    .select('m.name')
    .$if(id !== null, (query) => query.where('x.export_id', '=', id as string))
    .orderBy('x.created_at', 'desc')
    .limit(LISTED)
    .execute()
  return Promise.all(
    rows.map(async (row) => ({
      id: row.export_id,
      by: row.name ?? '',
      mine: row.made_by === me,
      askedAt: row.created_at,
      format: row.format as Format,
      names: row.with_names,
      filter: row.filter as Filter,
      why: row.why as Export['why'],
      reason: (
        await tx.vault.open(CLINIC_SUBJECT, reasonPlace(row.export_id), row.reason)
      ).toString(),
      rows: row.row_count,
      whole: row.whole,
      open:
        row.made_by === me &&
        row.started_at === null &&
        tx.now.getTime() - row.created_at.getTime() < GOOD_FOR,
    })),
  )
}

/** Marks a file as being fetched, once. @returns what the door has to know before the first byte leaves */
export const beginExport = verb({
  name: 'audit.export.begin',
  who: ['staff'],
  may: 'audit.read',
  input: z.object({ id: z.uuid() }),
  run: async (tx, { id }) => {
    const [found] = await exportsWhere(tx, tx.actor.account, id)
    if (!found?.mine) throw notFound()
    const { numUpdatedRows } = await tx.db
      .updateTable('audit_export')
      .set({ started_at: tx.now })
      .where('export_id', '=', id)
      .where('started_at', 'is', null)
      .where('created_at', '>', new Date(tx.now.getTime() - GOOD_FOR))
      .executeTakeFirst()
    if (Number(numUpdatedRows) === 0)
      throw conflict(
        'fetched',
        'This file was fetched already, or an hour has passed. Ask for it again.',
      )
    return { format: found.format }
  },
  audit: ({ id }) => ({ action: 'export', what: 'audit log', id, why: 'begun' }),
})

/** Takes one piece of a file; says false when nobody takes it any more. */
export type Write = (piece: string) => Promise<boolean>

/** Writes the file, some hundred rows at a time, in one transaction. @returns `ended`: the file is closed properly */
export const writeExport = verb({
  name: 'audit.export.write',
  who: ['staff'],
  may: 'audit.read',
  input: z.object({
    id: z.uuid(),
    write: z.custom<Write>((value) => typeof value === 'function'),
    source: z.object({ origin: z.string(), clinic: z.string() }),
  }),
  run: async (tx, { id, write, source }) => {
    const [found] = await exportsWhere(tx, tx.actor.account, id)
    if (!found?.mine || found.rows !== null) throw notFound()
    const { head, piece, foot } = writing[found.format]
    const until = Date.now() + LONGEST
    let n = 0
    let last: Entry | undefined
    let whole = await write(head(found.askedAt, id))
    while (whole) {
      const entries = await entriesWhere(tx, afterLast(found, last), BATCH)
      const pieces = entries.map((entry, i) =>
        piece(found.names ? entry : nameless(entry), n + i, source),
      )
      n += entries.length
      last = entries.at(-1)
      whole = (pieces.length === 0 || (await write(pieces.join('')))) && Date.now() < until
      if (entries.length < BATCH || n >= MOST) break
    }
    const ended = whole && (await write(foot))
    whole = ended && n < MOST
    await tx.db
      .updateTable('audit_export')
      .set({ finished_at: tx.now, row_count: n, whole })
      .where('export_id', '=', id)
      .execute()
    return { rows: n, whole, ended, patient: found.filter.patient ?? null }
  },
  audit: ({ id }, { rows, whole, patient }) => ({
    action: 'export',
    what: 'audit log',
    id,
    patient,
    count: rows,
    why: whole ? null : 'not whole',
  }),
})

/** Rows that came while somebody asked are not in the file: it says what was there at one moment. */
const afterLast = ({ filter, askedAt }: Export, last: Entry | undefined) =>
  last
    ? sql`${whereOf(filter)} and e.at <= ${last.at} and (e.at, e.event_id) < (${last.at}, ${last.id})`
    : sql`${whereOf(filter)} and e.at <= ${askedAt}`

const nameless = (entry: Entry): Entry => ({
  ...entry,
  name: entry.kind === 'patient' || entry.kind === 'public' ? null : entry.name,
  patient: entry.patient && { ...entry.patient, name: null, number: null },
})

// The statements that file a batch: few, each for the whole batch. Sealed bodies travel as one value that
// the statement cuts up, since an array of bytea would have to be written in hex and read back.
import { sql } from 'kysely'
import type { Db } from '../../../kit/db/database.ts'
import type { Item } from './filing.ts'

/** Bodies end to end, and where each begins and how long it is. */
function packed(bodies: Buffer[]): { all: Buffer; from: number[]; length: number[] } {
  const from: number[] = []
  let at = 1 // substring counts from 1
  for (const body of bodies) {
    from.push(at)
    at += body.length
  }
  return { all: Buffer.concat(bodies), from, length: bodies.map((body) => body.length) }
}

/**
 * An array as PostgreSQL writes it, for values that need no quotes: ids, numbers, instants, codes (see
 * coding.fhir.ts), words of our own.
 * The driver would look at every character of every one of them.
 */
const literal = (values: (string | number | null)[]): string =>
  `{${values.map((value) => value ?? 'NULL').join(',')}}`

export type Sealed = { item: Item; body: Buffer; groupId: string | null }

const digests = (sealed: Sealed[]) => Buffer.concat(sealed.map(({ item }) => item.digest))

/** Files entries that were not there. @returns the ids that were filed; a missing one was filed by somebody else */
export async function insertEntries(
  db: Db,
  sealed: Sealed[],
  source: number,
  now: Date,
): Promise<Set<string>> {
  if (sealed.length === 0) return new Set()
  const { all, from, length } = packed(sealed.map(({ body }) => body))
  const { rows } = await sql<{ id: string }>`
    insert into record_entry (patient_id, id, source_id, type, kind, code, state, at, visit_id, group_id,
      news_at, sensitive, version, received_at, digest, body)
    select patient_id, id, ${source}, type, kind, code, state, at, visit_id, group_id, news_at, sensitive, 1, ${now},
      substring(${digests(sealed)}::bytea from (n::int - 1) * 16 + 1 for 16),
      substring(${all}::bytea from body_from for body_length)
    from ${columns(sealed, from, length)}
    on conflict do nothing returning id`.execute(db)
  return new Set(rows.map((row) => row.id))
}

/** Keeps the old versions and puts the new ones in their place. The rows must be locked. */
export async function replaceEntries(
  db: Db,
  sealed: (Sealed & { isNews: boolean })[],
  now: Date,
): Promise<void> {
  if (sealed.length === 0) return
  const { all, from, length } = packed(sealed.map(({ body }) => body))
  await sql`
    insert into record_entry_version (patient_id, id, version, received_at, replaced_at, body)
    select patient_id, id, version, received_at, ${now}, body from record_entry
    where id = any(${sealed.map(({ item }) => item.id)}::uuid[])`.execute(db)
  await sql`
    update record_entry e set version = e.version + 1, received_at = ${now}, kind = i.kind, code = i.code,
      state = i.state, at = i.at, sensitive = i.sensitive, visit_id = i.visit_id, group_id = coalesce(i.group_id, e.group_id),
      news_at = case when i.news_at is null then null when news.is_news then ${now}::timestamptz
        else coalesce(e.news_at, i.news_at) end,
      digest = substring(${digests(sealed)}::bytea from (i.n::int - 1) * 16 + 1 for 16),
      body = substring(${all}::bytea from i.body_from for i.body_length)
    from ${columns(sealed, from, length)}
    join unnest(${literal(sealed.map(({ isNews }) => String(isNews)))}::boolean[])
      with ordinality as news (is_news, m) on news.m = i.n
    where e.patient_id = i.patient_id and e.id = i.id
      and e.id = any(${literal(sealed.map(({ item }) => item.id))}::uuid[])`.execute(db)
}

function columns(sealed: Sealed[], from: number[], length: number[]) {
  const of = (read: (one: Sealed) => string | null): string => literal(sealed.map(read))
  return sql`unnest(
      ${of(({ item }) => item.patient)}::uuid[], ${of(({ item }) => item.id)}::uuid[],
      ${of(({ item }) => item.type)}::text[], ${of(({ item }) => item.kind)}::text[],
      ${of(({ item }) => item.code)}::text[], ${of(({ item }) => item.state)}::text[],
      ${of(({ item }) => instant(item.at))}::timestamptz[], ${of(({ item }) => item.visitId)}::uuid[],
      ${of(({ groupId }) => groupId)}::uuid[], ${of(({ item }) => instant(item.newsAt))}::timestamptz[],
      ${of(({ item }) => item.sensitive?.kind ?? null)}::text[], ${literal(from)}::int[], ${literal(length)}::int[]) with ordinality
    as i (patient_id, id, type, kind, code, state, at, visit_id, group_id, news_at, sensitive, body_from, body_length, n)`
}

/** A day without a time is that day in UTC, whatever zone the server of the database is set to. */
const instant = (at: string | null) =>
  at !== null && /^\d{4}-\d\d-\d\d$/.test(at) ? `${at}T00:00:00Z` : at

/** As `insertEntries`, for what belongs to no one patient. */
export async function insertShared(
  db: Db,
  sealed: Sealed[],
  source: number,
  now: Date,
): Promise<Set<string>> {
  if (sealed.length === 0) return new Set()
  const { rows } = await sql<{ id: string }>`
    insert into shared_entry (id, source_id, type, version, received_at, digest, body)
    select id, ${source}, type, 1, ${now}, digest, body from ${sharedColumns(sealed)}
    on conflict do nothing returning id`.execute(db)
  return new Set(rows.map((row) => row.id))
}

/** As `replaceEntries`, for what belongs to no one patient. */
export async function replaceShared(db: Db, sealed: Sealed[], now: Date): Promise<void> {
  if (sealed.length === 0) return
  await sql`
    insert into shared_entry_version (id, version, received_at, replaced_at, body)
    select id, version, received_at, ${now}, body from shared_entry
    where id = any(${sealed.map(({ item }) => item.id)}::uuid[])`.execute(db)
  await sql`
    update shared_entry e set version = e.version + 1, received_at = ${now}, digest = i.digest, body = i.body
    from ${sharedColumns(sealed)} where e.id = i.id`.execute(db)
}

function sharedColumns(sealed: Sealed[]) {
  const { all, from, length } = packed(sealed.map(({ body }) => body))
  return sql`(select id, type, substring(${digests(sealed)}::bytea from (n::int - 1) * 16 + 1 for 16) as digest,
      substring(${all}::bytea from body_from for body_length) as body
    from unnest(${literal(sealed.map(({ item }) => item.id))}::uuid[],
      ${literal(sealed.map(({ item }) => item.type))}::text[], ${literal(from)}::int[], ${literal(length)}::int[]) with ordinality as v (id, type, body_from, body_length, n)) i`
}

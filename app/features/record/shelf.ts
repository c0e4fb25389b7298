// The shelf: a patient's entries, found by the readable columns and opened from the vault.
// Every screen about the record reads through here; what it may read is record.policy.ts.
import { sql, type RawBuilder } from 'kysely'
import type { FhirResource } from 'fhir/r4'
import { invalid, notFound } from '../../kit/errors.ts'
import { isUuid } from '../../kit/ids.ts'
import { isInstant } from './dates.fhir.ts'
import type { PatientTx } from '../../kit/kit.ts'
import { keepBack, keepReasonsBack } from './kept-back.ts'
import { bodyPlace } from './places.ts'
import { isNews, mayRead } from './record.policy.ts'
import { sourceNames } from './source-names.ts'

export type Kind =
  | 'result'
  | 'report'
  | 'vital'
  | 'condition'
  | 'medicine'
  | 'allergy'
  | 'immunization'
  | 'procedure'
  | 'care_team'
  | 'visit'
  | 'note'
  | 'appointment'

export type State = 'active' | 'past'
/** Void: not released to the patient, or entered in error. Only those who treat meet it. */
export type AnyState = State | 'void'

export type Entry<R = FhirResource> = {
  id: string
  /** Under whose key it is: of a merged record another than the open one. */
  patient: string
  /** The system it came from; references in it are that system's. */
  source: string
  type: string
  kind: Kind | null
  code: string | null
  state: AnyState
  at: Date | null
  visitId: string | null
  groupId: string | null
  newsAt: Date | null
  version: number
  receivedAt: Date
  isNew: boolean
  /** To its owner, where it was asked for by its id: whether people who help see it; null when nobody helps. */
  hiding?: Hiding
  resource: R
}

export type Hiding = 'shown' | 'hidden' | null

/** The same in SQL, of what has its patient and its id in these columns. */
export function hidingOf(patient: string, id: string) {
  return sql<Hiding>`case
  when exists (select from record_withheld w where w.patient_id = ${sql.ref(patient)} and w.id = ${sql.ref(id)}
    and w.why = 'hidden' and w.ended_at is null) then 'hidden'
  when exists (select from account_patient l where l.patient_id = ${sql.ref(patient)} and l.relation = 'proxy'
    and l.ended_at is null) then 'shown' end`
}

/** Where a list goes on: the last entry of the page before, as `<instant>_<id>`. */
export type Cursor = string

export type ShelfQuery = {
  kind: Kind | Kind[]
  state?: AnyState | AnyState[]
  code?: string
  visitId?: string
  groupId?: string | string[]
  ids?: string[]
  before?: Cursor | null
  /** None from before that. */
  since?: Date
  /** At most this many; 500 when not said. */
  limit?: number
}

type Row = {
  id: string
  /** Only where more than one record is read. */
  patient_id?: string
  source_id: number
  type: string
  kind: Kind | null
  code: string | null
  state: AnyState
  at: Date | null
  visit_id: string | null
  group_id: string | null
  news_at: Date | null
  version: number
  received_at: Date
  is_new: boolean
  hiding?: Hiding
  body: Buffer
  /** Something of this record is kept back from whoever reads it. */
  keeps?: boolean
}

/**
 * On one of these shelves. Kinds are words of ours and stand in the statement itself: a prepared one that is told them
 * later cannot use the indexes that are made for kinds, and goes through the whole record.
 */
const isOf = (kinds: Kind[]) =>
  sql<boolean>`e.kind in (${sql.join(kinds.map((kind) => sql.lit(kind)))})`

const isIn = (states: AnyState[]) =>
  sql<boolean>`e.state in (${sql.join(states.map((state) => sql.lit(state)))})`

const own = sql`e.id, e.source_id, e.type, e.kind, e.code, e.state, e.at, e.visit_id, e.group_id, e.news_at, e.version, e.received_at, e.body`
const merged = sql`${own}, e.patient_id`
const columnsFor = ({ actor }: PatientTx) => (actor.also?.length ? merged : own)

/** Entries by kind and more, newest first (those without a date last). */
export async function listEntries<R = FhirResource>(
  tx: PatientTx,
  query: ShelfQuery,
): Promise<Entry<R>[]> {
  const kinds = [query.kind].flat()
  const filters: RawBuilder<unknown>[] = [isOf(kinds)]
  if (query.state) filters.push(isIn([query.state].flat()))
  if (query.code) filters.push(sql`e.code = ${query.code}`)
  if (query.visitId) filters.push(sql`e.visit_id = ${query.visitId}`)
  if (query.groupId) filters.push(sql`e.group_id = any(${[query.groupId].flat()}::uuid[])`)
  if (query.ids) filters.push(sql`e.id = any(${query.ids}::uuid[])`)
  if (query.before) filters.push(olderThan(query.before))
  if (query.since) filters.push(sql`e.at >= ${query.since}`)
  const found = rows(tx, filters)
  const few = query.ids ?? query.groupId ?? query.visitId
  // What is asked for by name is fetched and then put in order. Left to itself PostgreSQL would rather go
  // through a shelf, which is in order, until it has met all of it.
  const listed = few ? sql`${found} offset 0` : found
  const { rows: newest } = await sql<Row>`
    select * from (${listed}) e order by e.at desc nulls last, e.id
    limit ${sql.lit(query.limit ?? 500)}`.execute(tx.db)
  return openRows(tx, newest)
}

/**
 * What is news to this person, newest first: of the given kinds, not yet opened. The results of a report
 * that is news itself are told by the report.
 */
export async function listNews<R = FhirResource>(
  tx: PatientTx,
  kinds: Kind[],
  limit: number,
): Promise<Entry<R>[]> {
  if (!tx.actor.newsFrom) return []
  const toldByReport = sql`exists (
    select from record_entry g where g.patient_id = e.patient_id and g.id = e.group_id
      and g.kind = 'report' and g.state <> 'void' and g.news_at > ${tx.actor.newsFrom} and not exists (
        select from record_seen s where s.patient_id = g.patient_id
          and s.account_id = ${tx.actor.account} and s.id = g.id and s.version >= g.version))`
  const { rows: found } = await sql<Row>`
    select ${columnsFor(tx)}, true as is_new ${keeps(tx)} from record_entry e
    where ${mayRead(tx)} and ${isOf(kinds)} and e.news_at > ${tx.actor.newsFrom} and ${isNews(tx)}
      and not ${toldByReport}
    order by e.news_at desc limit ${sql.lit(limit)}`.execute(tx.db)
  return openRows(tx, found)
}

/** One entry of one of `kinds`. @throws notFound also for another patient's id: it does not exist here. */
export async function readEntry<R = FhirResource>(
  tx: PatientTx,
  id: string,
  kinds: Kind[],
): Promise<Entry<R>> {
  if (!isUuid(id)) throw notFound()
  const found = await rows(
    tx,
    [sql`e.id = ${id}`, isOf(kinds)],
    isOwner(tx) ? hiding : undefined,
  ).execute(tx.db)
  const [entry] = await openRows<R>(tx, found.rows)
  if (!entry) throw notFound()
  return entry
}

/** Ids of all there is, those that patients find on a shelf and those that are kept on none: for a copy of the whole record. */
export async function everyId(tx: PatientTx): Promise<{ shelved: string[]; others: string[] }> {
  const { rows: found } = await sql<{ id: string; shelved: boolean }>`
    select e.id, e.kind is not null as shelved from record_entry e where ${mayRead(tx)} order by e.id`.execute(
    tx.db,
  )
  const of = (shelved: boolean) => found.filter((one) => one.shelved === shelved)
  return { shelved: of(true).map(({ id }) => id), others: of(false).map(({ id }) => id) }
}

/** Entries of any kind; what is not there any more is left out. */
export async function entriesOf(tx: PatientTx, ids: string[]): Promise<Entry[]> {
  const wanted = [sql`e.id = any(${ids}::uuid[])`]
  return openRows(tx, (await rows(tx, wanted).execute(tx.db)).rows)
}

/** The cursor behind `entry`, for the link to older ones. */
export const cursorOf = (entry: Entry): Cursor => `${entry.at?.toISOString() ?? ''}_${entry.id}`

/** What comes after `cursor` in a list of `e`. @throws invalid when the cursor was cut or made up */
export function olderThan(cursor: Cursor): RawBuilder<unknown> {
  const [at = '', id = '', more] = cursor.split('_')
  if (!isUuid(id) || (at && !isInstant(at)) || more !== undefined)
    throw invalid(
      'bad_cursor',
      'This link to older entries is not complete. Start again from the list.',
    )
  return at
    ? sql`(e.at < ${at} or (e.at = ${at} and e.id > ${id}) or e.at is null)`
    : sql`(e.at is null and e.id > ${id})`
}

const isOwner = ({ actor }: PatientTx) => 'relation' in actor && actor.relation === 'self'
/** To patients and who acts for them; from staff nothing of an open record is kept back. */
const keeps = ({ actor }: PatientTx) =>
  'relation' in actor ? sql`, (select app.keeps_back()) as keeps` : sql``

const hiding = sql`, ${hidingOf('e.patient_id', 'e.id')} as hiding`

const rows = (tx: PatientTx, filters: RawBuilder<unknown>[], more = sql``) => sql<Row>`
  select ${columnsFor(tx)}, ${isNews(tx)} as is_new ${keeps(tx)} ${more} from record_entry e
  where ${mayRead(tx)} and ${sql.join(filters, sql` and `)}`

async function openRows<R>(tx: PatientTx, found: Row[]): Promise<Entry<R>[]> {
  const entries: Entry<R>[] = []
  const sourceOf = await sourceNames(
    tx,
    found.map((row) => row.source_id),
  )
  for (const row of found) {
    const patient = row.patient_id ?? tx.actor.patient
    const plain = await tx.vault.open(patient, bodyPlace(row.id), row.body)
    entries.push({
      id: row.id,
      patient,
      source: sourceOf(row.source_id),
      type: row.type,
      kind: row.kind,
      code: row.code,
      state: row.state,
      at: row.at,
      visitId: row.visit_id,
      groupId: row.group_id,
      newsAt: row.news_at,
      version: row.version,
      receivedAt: row.received_at,
      isNew: row.is_new,
      hiding: row.hiding ?? null,
      resource: JSON.parse(plain.toString('utf8')) as R,
    })
  }
  keepReasonsBack(tx, entries as Entry[])
  if (found.some((row) => row.keeps)) await keepBack(tx, entries as Entry[])
  return entries
}

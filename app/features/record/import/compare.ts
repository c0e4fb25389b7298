// What becomes of resources that are on file with another content: a new version, or nothing, because the
// one on file is newer or had already been replaced by what is there now.
import { sql } from 'kysely'
import type { Tx } from '../../../kit/kit.ts'
import { CLINIC_SUBJECT } from '../../../kit/vault/vault.ts'
import { bodyPlace, sharedPlace } from '../places.ts'
import type { Item, Outcome } from './filing.ts'
import type { Json } from './pieces.ts'
import { isOlder, isSame, isSameButMeta } from './supersede.ts'

export type Compared = { outcome: Exclude<Outcome, 'new'>; isNews: boolean }

/** Locks what is on file of `items` and compares. Rows stay locked until the transaction ends. */
export async function compare(tx: Tx, items: Item[]): Promise<Map<Item, Compared>> {
  const found = new Map<Item, Compared>()
  if (items.length === 0) return found
  const own = await readAll(
    tx,
    items.filter((item) => item.patient !== null),
    sql`record_entry`,
    sql`record_entry_version`,
  )
  const shared = await readAll(
    tx,
    items.filter((item) => item.patient === null),
    sql`shared_entry`,
    sql`shared_entry_version`,
  )
  for (const item of items) {
    const there = (item.patient === null ? shared : own).get(item.id)
    found.set(item, there ? await judge(tx, item, there) : { outcome: 'again', isNews: false })
  }
  return found
}

type There = { version: number; digest: Buffer; body: Buffer; earlier: Buffer[] }

async function readAll(
  tx: Tx,
  items: Item[],
  table: ReturnType<typeof sql>,
  versions: ReturnType<typeof sql>,
): Promise<Map<string, There>> {
  const there = new Map<string, There>()
  if (items.length === 0) return there
  const ids = items.map((item) => item.id)
  // In one order for everybody, so that two imports never wait for each other in a circle.
  const { rows } = await sql<Omit<There, 'earlier'> & { id: string }>`
    select id, version, digest, body from ${table} where id = any(${ids}::uuid[])
    order by id for update`.execute(tx.db)
  for (const { id, ...row } of rows) there.set(id, { ...row, earlier: [] })
  const patients = [...new Set(items.map((item) => item.patient))]
  const whose = patients[0] === null ? sql`true` : sql`patient_id = any(${patients}::uuid[])`
  const old = await sql<{ id: string; body: Buffer }>`
    select id, body from ${versions} where ${whose} and id = any(${ids}::uuid[])`.execute(tx.db)
  for (const { id, body } of old.rows) there.get(id)?.earlier.push(body)
  return there
}

async function judge(tx: Tx, item: Item, there: There): Promise<Compared> {
  if (there.digest.equals(item.digest)) return { outcome: 'same', isNews: false }
  if (there.version !== item.onFile) return { outcome: 'again', isNews: false }
  const open = async (body: Buffer): Promise<Json> => {
    const [subject, place] =
      item.patient === null
        ? [CLINIC_SUBJECT, sharedPlace(item.id)]
        : [item.patient, bodyPlace(item.id)]
    return JSON.parse((await tx.vault.open(subject, place, body)).toString('utf8')) as Json
  }
  const stored = await open(there.body)
  const incoming = JSON.parse(item.bytes.toString('utf8')) as Json
  if (isSame(incoming, stored) || isOlder(incoming, stored))
    return { outcome: 'same', isNews: false }
  // A file that holds two versions, or two files that disagree, must change nothing when read again.
  for (const body of there.earlier)
    if (isSame(incoming, await open(body))) return { outcome: 'same', isNews: false }
  return { outcome: 'changed', isNews: !isSameButMeta(incoming, stored) }
}

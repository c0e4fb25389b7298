// How what was filed is found again: patients by card and identifiers, shared entries by identifiers and by
// the other names that their bundle gave them.
import type { Patient } from 'fhir/r4'
import { sql } from 'kysely'
import type { Db } from '../../../kit/db/database.ts'
import type { Tx } from '../../../kit/kit.ts'
import { writeFindable } from '../../find/write.ts'
import type { Item } from './filing.ts'

/** Cards, identifiers, and what else people are found by, of the Patient resources among `written`. */
export async function indexPatients(tx: Tx, written: Item[]): Promise<void> {
  for (const item of written) {
    const card = item.sealed?.card
    if (item.patient === null || !card) continue
    await sql`update patient set card = ${card}, named_at = coalesce(named_at, ${tx.now})
      where patient_id = ${item.patient}`.execute(tx.db)
    await sql`delete from patient_identifier where patient_id = ${item.patient}
      and key <> all(${item.tokens}::bytea[])`.execute(tx.db)
    await sql`insert into patient_identifier (patient_id, key)
      select ${item.patient}, k from unnest(${item.tokens}::bytea[]) k
      on conflict do nothing`.execute(tx.db)
    const resource = JSON.parse(item.bytes.toString('utf8')) as Patient
    if (item.card) await writeFindable(tx, item.patient, resource, item.card)
  }
}

/** Identifiers of shared entries, so that `Practitioner?identifier=` leads somewhere. The first bearer keeps one. */
export async function indexShared(db: Db, written: Item[]): Promise<void> {
  const keys = written
    .filter((item) => item.patient === null)
    .flatMap((item) => item.tokens.map((token) => ({ key: token.toString('hex'), id: item.id })))
  await addKeys(db, keys)
}

async function addKeys(db: Db, keys: { key: string; id: string }[]): Promise<void> {
  if (keys.length === 0) return
  await sql`
    insert into shared_identifier (key, id)
    select decode(k, 'hex'), id
    from unnest(${keys.map(({ key }) => key)}::text[], ${keys.map(({ id }) => id)}::uuid[]) as v (k, id)
    order by 1 on conflict do nothing`.execute(db)
}

/**
 * Entries whose bundle calls them by another name than their id: what referred to that name before the
 * entry came now leads to it.
 */
export async function moveAliases(db: Db, items: Item[]): Promise<void> {
  const named = items.flatMap((item) => item.otherIds.map((other) => ({ item, other })))
  if (named.length === 0) return
  const shared = named.filter(({ item }) => item.patient === null)
  await addKeys(
    db,
    shared.map(({ item, other }) => ({ key: other.replaceAll('-', ''), id: item.id })),
  )
  const visits = named.filter(({ item }) => item.type === 'Encounter' && item.patient !== null)
  if (visits.length > 0)
    await sql`
      update record_entry e set visit_id = v.id
      from unnest(${visits.map(({ item }) => item.patient)}::uuid[], ${visits.map(({ other }) => other)}::uuid[],
        ${visits.map(({ item }) => item.id)}::uuid[]) as v (patient_id, other, id)
      where e.patient_id = v.patient_id and e.visit_id = v.other`.execute(db)
}

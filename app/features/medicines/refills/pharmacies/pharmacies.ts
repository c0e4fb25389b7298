// The directory of pharmacies, and which of them a patient keeps or used last.
import { sql } from 'kysely'
import { invalid } from '../../../../kit/errors.ts'
import type { Tx } from '../../../../kit/kit.ts'
import type { Pharmacy } from '../refill.ts'

const MOST = 20

export type OwnPharmacy = Pharmacy & { favourite: boolean; last: boolean }

const columns = sql`p.pharmacy_id as id, p.name, p.street, p.town, p.zip, p.phone`

/** Those whose name, town or ZIP code holds each word; all while nothing is asked, if they are few. */
export async function findPharmacies(tx: Pick<Tx, 'db'>, search: string): Promise<Pharmacy[]> {
  const wanted = search
    .trim()
    .split(/[\s,]+/)
    .filter(Boolean)
    .slice(0, 5)
    .map((word) => `%${word.replace(/[\\%_]/g, '\\$&')}%`)
  const { rows } = await sql<Pharmacy>`
    select ${columns} from pharmacy p
    where p.ended_at is null and (p.name || ' ' || p.town || ' ' || p.zip) ilike all (${wanted}::text[])
    order by p.name, p.town, p.pharmacy_id limit ${MOST}`.execute(tx.db)
  return rows
}

/** The last used first, then the others that are kept. */
export async function ownPharmacies(tx: Pick<Tx, 'db'>, patient: string): Promise<OwnPharmacy[]> {
  const { rows } = await sql<Pharmacy & { favourite: boolean; used: Date | null }>`
    select ${columns}, o.favourite, o.used_at as used from patient_pharmacy o
    join pharmacy p on p.pharmacy_id = o.pharmacy_id and p.ended_at is null
    where o.patient_id = ${patient} and (o.favourite or o.used_at is not null)
    order by o.used_at desc nulls last, p.name limit ${MOST}`.execute(tx.db)
  return rows
    .map(({ used, ...own }, i) => ({ ...own, last: i === 0 && used !== null }))
    .filter(({ favourite, last }) => favourite || last)
}

/** @throws invalid for one that cannot be chosen any more */
export async function pharmacyOf(tx: Pick<Tx, 'db'>, id: string): Promise<Pharmacy> {
  const { rows } = await sql<Pharmacy>`
    select ${columns} from pharmacy p where p.pharmacy_id = ${id} and p.ended_at is null`.execute(
    tx.db,
  )
  const said = 'This pharmacy cannot be chosen any more. Choose another one.'
  if (!rows[0]) throw invalid('no_pharmacy', said, { pharmacy: said })
  return rows[0]
}

/** @param favourite as it was when not said */
export async function rememberPharmacy(
  tx: Pick<Tx, 'db' | 'now'>,
  patient: string,
  { id, favourite, used }: { id: string; favourite?: boolean; used: boolean },
): Promise<void> {
  await sql`
    insert into patient_pharmacy as o (patient_id, pharmacy_id, favourite, used_at)
    values (${patient}, ${id}, ${favourite ?? false}, ${used ? tx.now : null})
    on conflict (patient_id, pharmacy_id) do update set favourite = coalesce(${favourite ?? null}::boolean, o.favourite),
      used_at = coalesce(excluded.used_at, o.used_at)`.execute(tx.db)
}

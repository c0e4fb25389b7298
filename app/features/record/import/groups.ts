// Which report an observation was given out in. The report and its observations come in any order, in any
// file, in any import: what is named before it comes waits in record_waiting.
import { sql } from 'kysely'
import type { Db } from '../../../kit/db/database.ts'
import { memberRank, type Item } from './filing.ts'

type Link = { patient: string; member: string; group: string; rank: 0 | 1 }

/** Every "this is part of that" the batch itself states. */
function linksOf(items: Item[]): Link[] {
  return items.flatMap((item) =>
    item.patient === null
      ? []
      : item.members.map((member) => ({
          patient: item.patient as string,
          member,
          group: item.id,
          rank: memberRank(item.type),
        })),
  )
}

export type Groups = {
  /** The group of a new entry, by its id. */
  of(item: Item): string | null
  links: Link[]
}

/**
 * The groups of entries that are about to be filed: as the batch says, or as was said before they came.
 * What waited for them no longer waits.
 */
export async function readGroups(db: Db, coming: Item[]): Promise<Groups> {
  const links = linksOf(coming)
  const best = new Map<string, { group: string; rank: number }>()
  const offer = (member: string, group: string, rank: number) => {
    const had = best.get(member)
    if (!had || rank < had.rank) best.set(member, { group, rank })
  }
  for (const link of links) offer(link.member, link.group, link.rank)
  const waited = coming.filter((item) => item.type === 'Observation' && item.patient !== null)
  if (waited.length > 0) {
    const { rows } = await sql<{ id: string; group_id: string; rank: number }>`
      delete from record_waiting
      where patient_id = any(${[...new Set(waited.map((item) => item.patient))]}::uuid[])
        and id = any(${waited.flatMap((item) => [item.id, ...item.otherIds])}::uuid[])
      returning id, group_id, rank`.execute(db)
    for (const row of rows) offer(row.id, row.group_id, row.rank)
  }
  return {
    of: (item) => {
      const found = [item.id, ...item.otherIds].map((id) => best.get(id)).filter((one) => !!one)
      return found.toSorted((a, b) => a.rank - b.rank)[0]?.group ?? null
    },
    links,
  }
}

/** Tells entries that were there before the batch what they are part of; what is not there yet waits. */
export async function joinGroups(db: Db, links: Link[], filed: ReadonlySet<string>): Promise<void> {
  const open = links.filter((link) => !filed.has(link.member))
  if (open.length === 0) return
  const asked = sql`unnest(${open.map((link) => link.patient)}::uuid[], ${open.map((link) => link.member)}::uuid[],
    ${open.map((link) => link.group)}::uuid[], ${open.map((link) => link.rank)}::smallint[])
    as l (patient_id, id, group_id, rank)`
  await sql`
    update record_entry e set group_id = l.group_id
    from (select distinct on (id) * from ${asked} order by id, rank) l
    where e.patient_id = l.patient_id and e.id = l.id and e.group_id is distinct from l.group_id
      and (l.rank = 0 or e.group_id is null)`.execute(db)
  await sql`
    insert into record_waiting (patient_id, id, group_id, rank)
    select patient_id, id, group_id, rank from ${asked}
    where not exists (select from record_entry e where e.id = l.id)
    order by patient_id, id, group_id
    on conflict do nothing`.execute(db)
}

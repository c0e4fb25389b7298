// What is left over goes: bytes of files that were turned away or given up, uploads that nobody went on with, and objects
// that no file knows, which a crash between the storage and the database leaves.
import { sql } from 'kysely'
import { z } from 'zod'
import type { Kit } from '../kit.ts'
import { jobContext, verb } from '../verb.ts'

const KEPT = 30 * 86_400_000 // ms that an upload which broke off is waited for
const ORPHAN = 2 * 86_400_000 // ms: longer than any transfer
const AT_ONCE = 500

export const leftParts = verb({
  name: 'files.left.read',
  who: ['job'],
  input: z.object({ id: z.uuid() }),
  audit: () => [],
  run: async (tx, { id }): Promise<string[]> => {
    const { rows } = await sql<{ object: string }>`
      select p.object from file f join file_part p on p.patient_id = f.patient_id and p.file_id = f.file_id
      where f.file_id = ${id} and f.state in ('refused', 'over')`.execute(tx.db)
    return rows.map(({ object }) => object)
  },
})

export const clearParts = verb({
  name: 'files.left.clear',
  who: ['job'],
  input: z.object({ id: z.uuid() }),
  audit: () => [],
  run: async (tx, { id }) => {
    await sql`delete from file_part p using file f where f.file_id = ${id} and f.state in ('refused', 'over')
      and p.patient_id = f.patient_id and p.file_id = f.file_id`.execute(tx.db)
  },
})

/** Bytes first, rows after: what a crash leaves in between is done again. */
export async function removeLeft(kit: Kit, id: string): Promise<void> {
  const own = jobContext(kit, 'files')
  const objects = await leftParts(own, { id })
  for (const object of objects) await kit.files.remove(object)
  if (objects.length > 0) await clearParts(own, { id })
}

const giveUp = verb({
  name: 'files.sweep',
  who: ['job'],
  input: z.object({}),
  run: async (tx): Promise<string[]> => {
    const { rows } = await sql<{ id: string }>`
      update file set state = 'over', sent_as = null
      where state = 'uploading' and created_at < ${new Date(tx.now.getTime() - KEPT)} returning file_id as id`.execute(
      tx.db,
    )
    return rows.map(({ id }) => id)
  },
  audit: (_input, { length: count }) =>
    count ? { action: 'change', what: 'uploads that broke off', count } : [],
})

const knownObjects = verb({
  name: 'files.objects.known',
  who: ['job'],
  input: z.object({ objects: z.array(z.string()) }),
  audit: () => [],
  run: async (tx, { objects }): Promise<string[]> => {
    const { rows } = await sql<{ object: string }>`
      select object from file_part where object = any(${objects})`.execute(tx.db)
    return rows.map(({ object }) => object)
  },
})

export async function sweepFiles(kit: Kit): Promise<void> {
  const own = jobContext(kit, 'files')
  for (const id of await giveUp(own, {})) await removeLeft(kit, id)
  const remove = async (objects: string[]) => {
    const known = new Set(await knownObjects(own, { objects }))
    for (const object of objects) if (!known.has(object)) await kit.files.remove(object)
  }
  let some: string[] = []
  for await (const object of kit.files.list(new Date(Date.now() - ORPHAN))) {
    some.push(object)
    if (some.length < AT_ONCE) continue
    await remove(some)
    some = []
  }
  await remove(some)
}

// Files one resource that the portal itself made, as whoever made it: read, filed and sealed as an import does. What is on
// file under its id already stays as it is.
import type { FhirResource } from 'fhir/r4'
import { sql } from 'kysely'
import type { Tx } from '../../../kit/kit.ts'
import { digestOf } from './digest.ts'
import { sealItem } from './file.server.ts'
import type { Item } from './filing.ts'
import { entryId } from './identity.ts'
import { readPiece } from './reading.ts'
import { insertEntries } from './write.ts'

type Own = {
  /** Name of the source: of the portal itself, never of another system. */
  source: string
  patient: string
  /** Carries an id of its own. */
  resource: FhirResource & { id: string }
}

/** The id of the entry that it is, or would be. */
export const ownEntryId = (
  { vault }: Pick<Tx, 'vault'>,
  source: string,
  type: string,
  id: string,
): string => entryId(vault, source, `${type}/${id}`)

/** @returns the id of the entry, and whether it was new */
export async function fileOwn(
  tx: Tx,
  { source, patient, resource }: Own,
): Promise<{ id: string; isNew: boolean }> {
  const { vault } = tx
  const bytes = Buffer.from(JSON.stringify(resource))
  const type = resource.resourceType
  const read = readPiece(
    { line: 1, type, resource: { ...resource }, bytes, fullUrl: null, put: null, inBundle: false },
    0,
  )
  if ('reason' in read) throw new Error('The portal made a resource that it can not read.')
  const id = ownEntryId(tx, source, type, resource.id)
  await vault.know([patient])
  const item: Item = {
    id,
    otherIds: [],
    patient,
    type,
    digest: digestOf(vault, read.content),
    bytes,
    onFile: null,
    ...read.filing,
    visitId: null,
    members: [],
    tokens: [],
    card: null,
    sensitive: read.sensitive,
  }
  const { rows } = await sql<{ id: number }>`
    select source_id as id from record_source where name = ${source}`.execute(tx.db)
  const { body } = sealItem(tx.ctx.kit, item)
  const filed = await insertEntries(
    tx.db,
    [{ item, body, groupId: null }],
    rows[0]?.id as number,
    tx.now,
  )
  return { id, isNew: filed.has(id) }
}

// An entry as it was sent, and what it said before it was corrected: for those who treat and doubt what a screen made of it.
import type { FhirResource } from 'fhir/r4'
import { sql } from 'kysely'
import { z } from 'zod'
import { notFound } from '../../kit/errors.ts'
import { isUuid } from '../../kit/ids.ts'
import { chartVerb } from '../chart/open.server.ts'
import { bodyPlace } from './places.ts'
import { mayRead } from './record.policy.ts'
import { sourceNames } from './source-names.ts'
import { titleOf, type Title } from './title.fhir.ts'
import type { Entry, Kind } from './shelf.ts'
import { whyUnshown, type Unshown } from './unshown.fhir.ts'

const VERSIONS = 20

export type Received = Title & {
  id: string
  type: string
  source: string
  unshown: Unshown | null
  /** The newest first: what holds, and what it took the place of. */
  versions: { version: number; receivedAt: Date; json: string }[]
}

/** @throws notFound */
export const readReceived = chartVerb({
  name: 'record.received.read',
  what: 'entry as received',
  input: z.object({ id: z.string() }),
  run: async (tx, { id }): Promise<Received> => {
    if (!isUuid(id)) throw notFound()
    const { rows } = await sql<Row>`
      select e.patient_id, e.type, e.kind, e.code, e.state, e.source_id, e.version, e.received_at, e.body
      from record_entry e where ${mayRead(tx)} and e.id = ${id}`.execute(tx.db)
    const [entry] = rows
    if (!entry) throw notFound()
    // Of a record that was merged into this one it is sealed under that one's key.
    const patient = entry.patient_id
    const { rows: before } = await sql<Version>`
      select v.version, v.received_at, v.body from record_entry_version v
      where v.patient_id = ${patient} and v.id = ${id} order by v.version desc limit ${VERSIONS}`.execute(
      tx.db,
    )
    const versions: Received['versions'] = []
    for (const { version, received_at, body } of [entry, ...before]) {
      const plain = await tx.vault.open(patient, bodyPlace(id), body)
      versions.push({ version, receivedAt: received_at, json: plain.toString('utf8') })
    }
    const resource = JSON.parse(versions[0]?.json ?? '{}') as FhirResource
    return {
      id,
      type: entry.type,
      source: (await sourceNames(tx, [entry.source_id]))(entry.source_id),
      unshown: whyUnshown(resource, entry.state),
      versions,
      ...titleOf({ ...entry, resource } as unknown as Entry),
    }
  },
})

type Version = { version: number; received_at: Date; body: Buffer }
type Row = Version & {
  patient_id: string
  type: string
  kind: Kind | null
  code: string | null
  state: string
  source_id: number
}

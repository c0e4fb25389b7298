// One shelf of the record as a list: what holds now in full, what is past a page at a time.
import type { FhirResource } from 'fhir/r4'
import { z } from 'zod'
import { verb } from '../../kit/verb.ts'
import { readNames } from './names.server.ts'
import type { Names } from './people.fhir.ts'
import { markSeen } from './seen.ts'
import { cursorOf, listEntries, type Cursor, type Entry, type Kind } from './shelf.ts'

const ACTIVE = 200 // nobody has more things that hold at once
const PAST = 30

export type Listed<V> = { id: string; visitId: string | null; isNew: boolean; view: V }
export type Shelf<V> = {
  active: Listed<V>[]
  past: Listed<V>[]
  /** Where the past goes on; null at its end. */
  older: Cursor | null
}

/** Declares the verb that lists one shelf. What is listed is read, so its "New" marks end. */
export const listVerb = <R extends FhirResource, V>(of: {
  name: string
  what: string
  kind: Kind
  view: (resource: R, names: Names) => V
}) =>
  verb({
    name: of.name,
    who: ['patient'],
    input: z.object({ before: z.string().nullable() }),
    run: async (tx, { before }): Promise<Shelf<V>> => {
      const { kind } = of
      const active = before
        ? []
        : await listEntries<R>(tx, { kind, state: 'active', limit: ACTIVE })
      const past = await listEntries<R>(tx, { kind, state: 'past', before, limit: PAST + 1 })
      const shown = [...active, ...past.slice(0, PAST)]
      const names = await readNames(tx, shown as Entry[])
      await markSeen(
        tx,
        shown.filter(({ isNew }) => isNew).map(({ id }) => id),
      )
      const listed = (entry: Entry<R>): Listed<V> => ({
        id: entry.id,
        visitId: entry.visitId,
        isNew: entry.isNew,
        view: of.view(entry.resource, names),
      })
      const last = past[PAST - 1]
      return {
        active: active.map(listed),
        past: past.slice(0, PAST).map(listed),
        older: past.length > PAST && last ? cursorOf(last as Entry) : null,
      }
    },
    audit: { action: 'read', what: of.what },
  })

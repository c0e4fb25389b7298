// One shelf of the record as a list: what holds now in full, what is past a page at a time.
import type { FhirResource } from 'fhir/r4'
import { z } from 'zod'
import type { PatientTx } from '../../kit/kit.ts'
import type { Section } from '../../kit/access.ts'
import { verb } from '../../kit/verb.ts'
import { marksOf, type AmendmentMark } from '../amend/marks.ts'
import { readNames } from './names.server.ts'
import type { Names } from './people.fhir.ts'
import { fromForm, type FromForm } from './from-form.fhir.ts'
import { markSeen } from './seen.ts'
import {
  cursorOf,
  listEntries,
  type AnyState,
  type Cursor,
  type Entry,
  type Kind,
} from './shelf.ts'
import { whyUnshown, type Unshown } from './unshown.fhir.ts'

const ACTIVE = 200 // nobody has more things that hold at once
const PAST = 30

export type Listed<V> = {
  id: string
  visitId: string | null
  isNew: boolean
  receivedAt: Date
  /** To those who treat: why its patient does not see it. */
  unshown: Unshown | null
  /** What was answered to a form, and looked over; null for what came in another way. */
  from?: FromForm | null
  /** What was asked to be corrected of it, and what stands of that. */
  amended?: AmendmentMark[]
  view: V
}
export type Shelf<V> = {
  active: Listed<V>[]
  past: Listed<V>[]
  /** Where the past goes on; null at its end. */
  older: Cursor | null
  /** Whoever reads it may ask for corrections. */
  amends?: boolean
}

export type ShelfOf<R extends FhirResource, V> = {
  kind: Kind
  view: (resource: R, names: Names) => V
}

/** One page of a shelf. What is listed is read, so its "New" marks end. */
export async function readShelf<R extends FhirResource, V>(
  tx: PatientTx,
  { kind, view }: ShelfOf<R, V>,
  before: Cursor | null,
): Promise<Shelf<V>> {
  const active = before ? [] : await listEntries<R>(tx, { kind, state: 'active', limit: ACTIVE })
  const over: AnyState[] = tx.actor.whole ? ['past', 'void'] : ['past']
  const past = await listEntries<R>(tx, { kind, state: over, before, limit: PAST + 1 })
  const shown = [...active, ...past.slice(0, PAST)]
  const names = await readNames(tx, shown as Entry[])
  await markSeen(
    tx,
    shown.filter(({ isNew }) => isNew).map(({ id }) => id),
  )
  const amended = await marksOf(
    tx,
    shown.map(({ id }) => id),
  )
  const listed = (entry: Entry<R>): Listed<V> => ({
    id: entry.id,
    visitId: entry.visitId,
    isNew: entry.isNew,
    receivedAt: entry.receivedAt,
    unshown: whyUnshown(entry.resource, entry.state),
    from: fromForm(entry.resource),
    amended: amended.get(entry.id),
    view: view(entry.resource, names),
  })
  const last = past[PAST - 1]
  return {
    active: active.map(listed),
    past: past.slice(0, PAST).map(listed),
    older: past.length > PAST && last ? cursorOf(last as Entry) : null,
    amends: mayAmend(tx),
  }
}

/** Staff who look as the patient does read the same words; what they lead to does not open to them. */
const mayAmend = ({ actor }: PatientTx): boolean =>
  'relation' in actor &&
  !actor.share &&
  (actor.relation === 'self' || (actor as { acts?: string[] }).acts?.includes('record') === true)

/** Declares the verb that lists one shelf. */
export const listVerb = <R extends FhirResource, V>(
  of: ShelfOf<R, V> & { name: string; what: string; reach: Section },
) =>
  verb({
    name: of.name,
    who: ['patient'],
    reach: of.reach,
    input: z.object({ before: z.string().nullable() }),
    run: (tx, { before }) => readShelf(tx, of, before),
    audit: { action: 'read', what: of.what },
  })

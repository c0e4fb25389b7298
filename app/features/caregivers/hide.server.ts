// Single things kept from everybody who acts for the patient: by the patient (hidden), or by staff and senders
// (confidential). Row-level security leaves them out of every list, count and address (app.withheld).
import type { FhirResource, Observation } from 'fhir/r4'
import { z } from 'zod'
import { notFound } from '../../kit/errors.ts'
import { uuidv7 } from '../../kit/ids.ts'
import type { PatientTx, Tx } from '../../kit/kit.ts'
import { verb } from '../../kit/verb.ts'
import { patientSees } from '../documents/documents.policy.ts'
import { documentsWhere } from '../documents/rows.ts'
import { entryId, readReference } from '../record/import/identity.ts'
import { listEntries, readEntry, type Entry, type Kind } from '../record/shelf.ts'
import { titleOf, type Title } from '../record/title.fhir.ts'
import { objects, words } from '../record/tolerant.fhir.ts'
import { textOf, toNote, type NoteResource } from '../visits/notes.fhir.ts'
import { sectionOfKind } from './sections.ts'

const kinds = Object.keys(sectionOfKind) as Kind[]
const MOST = 300

/** What belongs to an entry in no column: the results that a panel is made of. */
function partsOf(tx: Pick<Tx, 'vault'>, { source, resource }: Entry): string[] {
  const members = objects((resource as Observation).hasMember).map((one) => words(one.reference))
  return members.flatMap((reference) => {
    const target = reference ? readReference(reference) : null
    return target?.is === 'key' ? [entryId(tx.vault, source, target.key)] : []
  })
}

/** All that is hidden with an entry, itself first: its parts, and the same note filed a second time. */
export async function allOf(tx: PatientTx, entry: Entry): Promise<string[]> {
  const own = entry.kind === 'note' ? textOf(toNote(entry.resource as NoteResource)) : null
  const same =
    own && entry.visitId
      ? (await listEntries(tx, { kind: 'note', visitId: entry.visitId })).filter(
          ({ id, resource }) => id !== entry.id && textOf(toNote(resource as NoteResource)) === own,
        )
      : []
  return [entry.id, ...partsOf(tx, entry), ...same.map(({ id }) => id)]
}

/** Keeps entries back. What is kept back already stays so. */
export async function withhold(
  tx: Tx | PatientTx,
  patient: string,
  ids: string[],
  why: 'hidden' | 'confidential',
  account: string,
): Promise<void> {
  await tx.db
    .insertInto('record_withheld')
    .values(
      ids.map((id) => ({
        patient_id: patient,
        withheld_id: uuidv7(tx.now),
        id,
        why,
        made_by: account,
        created_at: tx.now,
      })),
    )
    .onConflict((oc) => oc.doNothing())
    .execute()
}

export const release = (
  tx: Tx | PatientTx,
  patient: string,
  ids: string[],
  why: 'hidden' | 'confidential',
  account: string,
) =>
  tx.db
    .updateTable('record_withheld')
    .set({ ended_at: tx.now, ended_by: account })
    .where('patient_id', '=', patient)
    .where('id', 'in', ids)
    .where('why', '=', why)
    .where('ended_at', 'is', null)
    .execute()

/** What is hidden with an entry or a document, and where its page is. @throws notFound */
async function found(tx: PatientTx, id: string) {
  const [document] = await documentsWhere(tx, patientSees(tx), [id])
  if (document) return { patient: document.patient, ids: [id], href: documentHref(id) }
  const entry = await readEntry(tx, id, kinds)
  return { patient: entry.patient, ids: await allOf(tx, entry), href: hrefOf(entry) }
}

const documentHref = (id: string): string => `/documents/${id}`

/** Hides one entry of the own record with all that belongs to it. @throws notFound */
export const hideEntry = verb({
  name: 'caregivers.hide',
  who: ['patient'],
  input: z.object({ id: z.string() }),
  audit: ({ id }) => ({ action: 'change', what: 'what is hidden', id, why: 'hidden' }),
  run: async (tx, { id }) => {
    const { patient, ids, href } = await found(tx, id)
    await withhold(tx, patient, ids, 'hidden', tx.actor.account)
    return { href }
  },
})

/** Shows it again. @throws notFound */
export const showEntry = verb({
  name: 'caregivers.show',
  who: ['patient'],
  input: z.object({ id: z.string() }),
  audit: ({ id }) => ({ action: 'change', what: 'what is hidden', id, why: 'shown again' }),
  run: async (tx, { id }) => {
    const { patient, ids, href } = await found(tx, id)
    await release(tx, patient, ids, 'hidden', tx.actor.account)
    return { href }
  },
})

export type Hideable = Title & { id: string; at: Date | null; hidden: boolean; href: string | null }

const toHideable = (entry: Entry<FhirResource>, hidden: boolean): Hideable => ({
  id: entry.id,
  at: entry.at,
  hidden,
  href: hrefOf(entry),
  ...titleOf(entry),
})

function hrefOf({ id, kind }: Entry): string | null {
  if (kind === 'visit') return `/visits/${id}`
  if (kind === 'note') return `/visits/note/${id}`
  if (kind === 'report') return `/results/report/${id}`
  return kind === 'result' || kind === 'vital' ? `/results/${id}` : null
}

async function hiddenIds(tx: PatientTx): Promise<Set<string>> {
  const rows = await tx.db
    .selectFrom('record_withheld')
    .select('id')
    .where('patient_id', 'in', [tx.actor.patient, ...(tx.actor.also ?? [])])
    .where('why', '=', 'hidden')
    .where('ended_at', 'is', null)
    .execute()
  return new Set(rows.map(({ id }) => id))
}

/** All that the patient has hidden. */
export const listHidden = verb({
  name: 'caregivers.hidden.list',
  who: ['patient'],
  input: z.object({}),
  audit: { action: 'read', what: 'what is hidden' },
  run: async (tx): Promise<Hideable[]> => {
    const ids = [...(await hiddenIds(tx))]
    if (ids.length === 0) return []
    const entries = await listEntries(tx, { kind: kinds, ids, limit: MOST })
    const documents = await documentsWhere(tx, patientSees(tx), ids)
    return [
      ...documents.map(({ id, title, date }) => ({
        id,
        at: new Date(`${date}T12:00:00Z`),
        hidden: true,
        href: documentHref(id),
        plain: title,
        clinical: null,
      })),
      ...entries.map((entry) => toHideable(entry, true)),
    ]
  },
})

/** Shelves whose entries have no page of their own to hide them on. */
export const shelves: Record<string, Kind> = {
  conditions: 'condition',
  medicines: 'medicine',
  allergies: 'allergy',
  immunizations: 'immunization',
  procedures: 'procedure',
}

/** One shelf, to hide from or show again. @throws notFound */
export const listHideable = verb({
  name: 'caregivers.hideable.list',
  who: ['patient'],
  input: z.object({ shelf: z.string() }),
  audit: { action: 'read', what: 'what is hidden' },
  run: async (tx, { shelf }): Promise<Hideable[]> => {
    const kind = Object.hasOwn(shelves, shelf) ? shelves[shelf] : undefined
    if (!kind) throw notFound()
    const hidden = await hiddenIds(tx)
    const entries = await listEntries(tx, { kind, limit: MOST })
    return entries.map((entry) => toHideable(entry, hidden.has(entry.id)))
  },
})

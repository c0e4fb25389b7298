// For staff: the newest results and notes of a patient with how each stands, and one of them with its history.
import { sql } from 'kysely'
import { z } from 'zod'
import type { PatientTx } from '../../kit/kit.ts'
import { placeOf } from '../../kit/vault/place.ts'
import { verb } from '../../kit/verb.ts'
import { ofPerson } from '../record/record.policy.ts'
import { listEntries, readEntry, type Entry, type Kind } from '../record/shelf.ts'
import { titleOf, type Title } from '../record/title.fhir.ts'
import { orderKeys } from '../results/orders.ts'
import type { Chosen } from './choices.ts'
import { chosenBy } from './choices.server.ts'
import { readerFor } from './reader.ts'
import { heldKinds } from './release.server.ts'
import { shownTo, type Shown } from './shown.ts'
import { teamNotes, type TeamNote } from './team-notes.ts'

const MOST = 40 // results and notes each, the newest

export type Released = Title & { id: string; kind: Kind; at: Date | null; shown: Shown }

const toReleased = (entry: Entry, shown: Map<string, Shown>): Released => ({
  id: entry.id,
  kind: entry.kind as Kind,
  at: entry.at,
  shown: shown.get(entry.id) ?? { is: 'shown' },
  ...titleOf(entry),
})

/** The newest results and notes, what is not shown first. */
export const listReleased = verb({
  name: 'release.list',
  who: ['staff'],
  may: 'record.read',
  input: z.object({ patient: z.uuid() }),
  audit: ({ patient }) => ({ action: 'read', what: 'record', patient }),
  run: async (tx, { patient }): Promise<{ chosen: Chosen; entries: Released[] }> => {
    const reader = await readerFor(tx, patient)
    const orders = (await orderKeys(reader, null, MOST)).map(({ id }) => id)
    const results = orders.length
      ? await listEntries(reader, { kind: ['report', 'result'], ids: orders })
      : []
    const notes = await listEntries(reader, { kind: 'note', limit: MOST })
    const all = [...results, ...notes]
    const shown = await shownTo(
      reader,
      all.map(({ id }) => id),
    )
    const entries = all.map((entry) => toReleased(entry as Entry, shown))
    const time = ({ at }: Released) => at?.getTime() ?? 0
    return {
      chosen: await chosenBy(tx, patient),
      entries: entries.toSorted((a, b) => time(b) - time(a)),
    }
  },
})

export type PastHold = {
  id: string
  reason: string
  law: string
  words: string | null
  by: string | null
  at: Date
  until: Date
  end: { why: string; at: Date; by: string | null } | null
}

export type ReleasedOne = {
  entry: Released
  chosen: Chosen
  holds: PastHold[]
  notes: TeamNote[]
  reasons: { reason: string; law: string; mostHours: number }[]
}

/** @throws notFound */
export const readReleased = verb({
  name: 'release.read',
  who: ['staff'],
  may: 'record.read',
  input: z.object({ patient: z.uuid(), id: z.string() }),
  audit: ({ patient }) => ({ action: 'read', what: 'record', patient }),
  run: async (tx, { patient, id }): Promise<ReleasedOne> => {
    const reader = await readerFor(tx, patient)
    const entry = await readEntry(reader, id, heldKinds)
    const reasons = await tx.db
      .selectFrom('hold_reason')
      .select(['reason', 'law', 'most_hours as mostHours'])
      .where('by_hand', '=', true)
      .execute()
    return {
      entry: toReleased(entry, await shownTo(reader, [id])),
      chosen: await chosenBy(tx, patient),
      holds: await holdsOf(reader, id),
      notes: await teamNotes(reader, [id]),
      reasons,
    }
  },
})

async function holdsOf(tx: PatientTx, entry: string): Promise<PastHold[]> {
  type Row = Omit<PastHold, 'words' | 'end'> & {
    patient: string
    grounds: Buffer | null
    end_why: string | null
    end_at: Date
    end_by: string | null
  }
  const { rows } = await sql<Row>`
    select h.patient_id as patient, h.hold_id as id, h.reason, h.law, h.grounds, m.name as by, h.created_at as at, h.until_at as until,
      x.why as end_why, x.ended_at as end_at, y.name as end_by
    from record_hold h
    left join record_hold_end x on x.patient_id = h.patient_id and x.hold_id = h.hold_id
    left join staff_member m on m.account_id = h.made_by
    left join staff_member y on y.account_id = x.ended_by
    where h.patient_id = ${ofPerson(tx)} and (h.entry_id = ${entry} or exists (select from record_withheld w
      where w.patient_id = h.patient_id and w.hold_id = h.hold_id and w.id = ${entry}))
    order by h.created_at desc`.execute(tx.db)
  return Promise.all(
    rows.map(async ({ patient, grounds, end_why, end_at, end_by, ...row }) => ({
      ...row,
      words: grounds
        ? (
            await tx.vault.open(patient, placeOf('record_hold', 'grounds', row.id), grounds)
          ).toString()
        : null,
      end: end_why
        ? { why: end_why, at: end_at, by: end_by }
        : row.until <= tx.now
          ? { why: 'over', at: row.until, by: null }
          : null,
    })),
  )
}

// What staff say to each other about a patient or an entry. Each time a comment is written it is a version; who edits
// one that somebody else edited meanwhile is shown theirs first. Internal, never shown to the patient.
import { z } from 'zod'
import { mustBeAsDrawn } from '../../kit/changed.ts'
import { forbidden, notFound } from '../../kit/errors.ts'
import { uuidv7 } from '../../kit/ids.ts'
import type { Tx } from '../../kit/kit.ts'
import { placeOf } from '../../kit/vault/place.ts'
import { verb } from '../../kit/verb.ts'
import { cardFor } from '../staff/person.ts'

const MOST = 100

export type CommentKind = 'care' | 'desk'
export type Version = { version: number; text: string; by: string; at: Date }
export type Comment = {
  id: string
  kind: CommentKind
  entry: string | null
  by: string
  at: Date
  /** The newest first; that one stands. */
  versions: Version[]
  ended: { at: Date; by: string | null } | null
}

const text = z.string().trim().min(2, 'Write something.').max(4000, 'Use at most 4,000 characters.')
const kind = z.enum(['care', 'desk'], 'Choose who may read it.')

/** @throws forbidden for comments that this role does not read */
function mayRead(may: readonly string[], of: CommentKind): void {
  if (!may.includes(`comments.${of}`))
    throw forbidden('not_your_role', 'Your role does not include this.')
}

export const versionPlace = (id: string): string => placeOf('staff_comment_version', 'body', id)

async function read(tx: Tx, patient: string, one?: string): Promise<Comment[]> {
  let asked = tx.db
    .selectFrom('staff_comment as c')
    .leftJoin('staff_member as m', 'm.account_id', 'c.made_by')
    .leftJoin('staff_member as e', 'e.account_id', 'c.ended_by')
    .select(['c.comment_id', 'c.kind', 'c.entry_id', 'c.created_at', 'c.ended_at'])
    .select(['m.name as by', 'e.name as ender'])
    .where('c.patient_id', '=', patient)
    .orderBy('c.created_at', 'desc')
    .limit(MOST)
  if (one) asked = asked.where('c.comment_id', '=', one)
  const rows = await asked.execute()
  const versions = await versionsOf(
    tx,
    patient,
    rows.map((row) => row.comment_id),
  )
  return rows.map((row) => ({
    id: row.comment_id,
    kind: row.kind as CommentKind,
    entry: row.entry_id,
    by: row.by ?? '',
    at: new Date(row.created_at),
    versions: versions.get(row.comment_id) ?? [],
    ended: row.ended_at ? { at: new Date(row.ended_at), by: row.ender } : null,
  }))
}

async function versionsOf(tx: Tx, patient: string, comments: string[]) {
  if (comments.length === 0) return new Map<string, Version[]>()
  const rows = await tx.db
    .selectFrom('staff_comment_version as v')
    .leftJoin('staff_member as m', 'm.account_id', 'v.made_by')
    .select(['v.comment_id', 'v.version', 'v.version_id', 'v.body', 'v.created_at', 'm.name'])
    .where('v.patient_id', '=', patient)
    .where('v.comment_id', 'in', comments)
    .orderBy('v.version', 'desc')
    .execute()
  const opened = await Promise.all(
    rows.map(async (row) => ({
      comment: row.comment_id,
      version: row.version,
      text: (await tx.vault.open(patient, versionPlace(row.version_id), row.body)).toString('utf8'),
      by: row.name ?? '',
      at: new Date(row.created_at),
    })),
  )
  return Map.groupBy(opened, ({ comment }) => comment)
}

/** The newest, of the kinds that this role reads. @throws notFound */
export const listComments = verb({
  name: 'internal.comments.list',
  who: ['staff'],
  may: 'comments.desk',
  input: z.object({ patient: z.uuid() }),
  audit: ({ patient }) => ({ action: 'read', what: 'contact', patient }),
  run: async (tx, { patient }): Promise<Comment[]> => {
    await cardFor(tx, patient)
    return read(tx, patient)
  },
})

/** One with all that it said before. @throws notFound */
export const readComment = verb({
  name: 'internal.comments.read',
  who: ['staff'],
  may: 'comments.desk',
  input: z.object({ patient: z.uuid(), id: z.uuid() }),
  audit: ({ patient }) => ({ action: 'read', what: 'contact', patient }),
  run: async (tx, { patient, id }): Promise<Comment> => {
    const [comment] = await read(tx, patient, id)
    if (!comment) throw notFound()
    return comment
  },
})

async function writeVersion(
  tx: Tx & { actor: { account: string } },
  patient: string,
  comment: string,
  version: number,
  words: string,
): Promise<void> {
  const id = uuidv7(tx.now)
  await tx.db
    .insertInto('staff_comment_version')
    .values({
      patient_id: patient,
      comment_id: comment,
      version,
      version_id: id,
      body: await tx.vault.seal(patient, versionPlace(id), words),
      made_by: tx.actor.account,
      created_at: tx.now,
    })
    .execute()
}

/** @param entry what of the record it is about; none for the patient as a whole */
export const addComment = verb({
  name: 'internal.comments.add',
  who: ['staff'],
  may: 'comments.desk',
  input: z.object({ patient: z.uuid(), kind, text, entry: z.uuid().nullable().default(null) }),
  run: async (tx, { patient, kind: of, text: words, entry }) => {
    mayRead(tx.actor.may, of)
    await cardFor(tx, patient)
    const id = uuidv7(tx.now)
    await tx.db
      .insertInto('staff_comment')
      .values({
        patient_id: patient,
        comment_id: id,
        entry_id: entry,
        kind: of,
        made_by: tx.actor.account,
        created_at: tx.now,
      })
      .execute()
    await writeVersion(tx, patient, id, 1, words)
    return { id }
  },
  audit: ({ patient }, { id }) => ({ action: 'change', what: 'contact', patient, id }),
})

/** @param version the one it was drawn from @throws Changed when another was written meanwhile */
export const editComment = verb({
  name: 'internal.comments.edit',
  who: ['staff'],
  may: 'comments.desk',
  input: z.object({ patient: z.uuid(), id: z.uuid(), text, version: z.string() }),
  audit: ({ patient, id }) => ({ action: 'change', what: 'contact', patient, id }),
  run: async (tx, { patient, id, text: words, version }) => {
    const comment = await lock(tx, patient, id)
    const [stands] = comment.versions
    mustBeAsDrawn(version, {
      version: String(stands?.version ?? 0),
      fields: { text: stands?.text ?? '' },
      by: stands?.by ?? null,
      at: stands?.at ?? null,
    })
    if (stands?.text === words) return
    await writeVersion(tx, patient, id, (stands?.version ?? 0) + 1, words)
  },
})

/** Takes one away; what it said stays on record. @throws notFound */
export const endComment = verb({
  name: 'internal.comments.end',
  who: ['staff'],
  may: 'comments.desk',
  input: z.object({ patient: z.uuid(), id: z.uuid() }),
  audit: ({ patient, id }) => ({ action: 'change', what: 'contact', patient, id }),
  run: async (tx, { patient, id }) => {
    await lock(tx, patient, id)
    await tx.db
      .updateTable('staff_comment')
      .set({ ended_at: tx.now, ended_by: tx.actor.account })
      .where('patient_id', '=', patient)
      .where('comment_id', '=', id)
      .execute()
  },
})

/** One that stands, held until the end of the transaction: of two editors the second sees what the first left. */
async function lock(tx: Tx, patient: string, id: string): Promise<Comment> {
  await tx.db
    .selectFrom('staff_comment')
    .select('comment_id')
    .where('patient_id', '=', patient)
    .where('comment_id', '=', id)
    .where('ended_at', 'is', null)
    .forUpdate()
    .executeTakeFirst()
  const [comment] = await read(tx, patient, id)
  if (!comment || comment.ended) throw notFound()
  return comment
}

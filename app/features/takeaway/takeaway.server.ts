// Taking the whole record away: whoever may see a record, or parts of it, asks; a job makes a PDF and a FHIR bundle of
// what they see; they fetch both as often as they like for a week. Nobody else sees that copy.
import { sql } from 'kysely'
import { z } from 'zod'
import type { Actor } from '../../kit/actor.ts'
import { conflict, notFound } from '../../kit/errors.ts'
import { mayLeave, readFile, type FileRow } from '../../kit/files/file.ts'
import { openSum } from '../../kit/files/head.ts'
import { uuidv7 } from '../../kit/ids.ts'
import { enqueue } from '../../kit/jobs/job.ts'
import type { Tx } from '../../kit/kit.ts'
import { verb } from '../../kit/verb.ts'
import { mustBeFresh } from '../account/session.server.ts'
import { fileKinds, type FileKind, type Receipt, type Step, type Taken } from './state.ts'

type Own = Tx & { actor: Extract<Actor, { kind: 'patient' }> }
const LISTED = 5

export const listTakeaways = verb({
  name: 'takeaway.list',
  who: ['patient'],
  reach: 'any',
  input: z.object({}),
  // Whoever waits looks often; nothing of the record is on it. Asking, making and fetching are in the log.
  audit: () => [],
  run: async (tx): Promise<Taken[]> => {
    const rows = await rowsOf(tx)
    return Promise.all(rows.map((row) => toTaken(tx, row)))
  },
})

/** Asks for a copy. Whoever asks shows again who they are: a whole record is not for whoever finds a phone. */
export const askTakeaway = verb({
  name: 'takeaway.ask',
  who: ['patient'],
  reach: 'any',
  input: z.object({ lang: z.string() }),
  decide: mustBeFresh,
  run: async (tx, { lang }) => {
    const { patient, account } = tx.actor
    const id = uuidv7(tx.now)
    const { numInsertedOrUpdatedRows: made } = await tx.db
      .insertInto('takeaway')
      .values({ patient_id: patient, takeaway_id: id, account_id: account, lang, asked_at: tx.now })
      .onConflict((on) => on.doNothing())
      .executeTakeFirst()
    if (!made)
      throw conflict(
        'takeaway_in_work',
        'A copy of the record is being made already. One is enough.',
      )
    await enqueue(tx, 'takeaway', id)
    return { id }
  },
  audit: (_input, { id }) => ({ action: 'create', what: 'copy of the record', id }),
})

/** Has the files removed before their time; or what is being made not made. */
export const endTakeaway = verb({
  name: 'takeaway.end',
  who: ['patient'],
  reach: 'any',
  input: z.object({ id: z.uuid() }),
  audit: ({ id }) => ({ action: 'change', what: 'copy of the record', id }),
  run: async (tx, { id }) => {
    await ownRow(tx, id)
    await tx.db
      .updateTable('takeaway')
      .set({ ended_at: tx.now })
      .where('takeaway_id', '=', id)
      .where('patient_id', '=', tx.actor.patient)
      .where('ended_at', 'is', null)
      .execute()
    await enqueue(tx, 'takeaway', id)
  },
})

/** The row of a file, for whoever asked for it and would still see all that is in it. @throws notFound, conflict */
export const fetchTakeaway = verb({
  name: 'takeaway.fetch',
  who: ['patient'],
  reach: 'any',
  input: z.object({ id: z.uuid(), kind: z.enum(fileKinds) }),
  audit: ({ id }) => ({ action: 'export', what: 'copy of the record', id }),
  run: async (tx, { id, kind }): Promise<FileRow> => {
    const row = await ownRow(tx, id)
    const file = kind === 'pdf' ? row.pdf_file : row.bundle_file
    if (!file || stepOf(tx, row) !== 'ready') throw notFound()
    if (!(await holds(tx, id)))
      throw conflict(
        'takeaway_changed',
        'What you may see has changed since this copy was made. Ask for a new one.',
      )
    const found = await readFile(tx, file)
    if (!mayLeave(found)) throw notFound()
    return found
  },
})

type Row = Awaited<ReturnType<typeof rowsOf>>[number]

const rowsOf = ({ db, actor }: Own, id?: string) =>
  db
    .selectFrom('takeaway')
    .selectAll()
    .where('patient_id', '=', actor.patient)
    .where('account_id', '=', actor.account)
    .$if(id !== undefined, (query) => query.where('takeaway_id', '=', id ?? ''))
    .orderBy('asked_at', 'desc')
    .limit(LISTED)
    .execute()

async function ownRow(tx: Own, id: string): Promise<Row> {
  const [row] = await rowsOf(tx, id)
  if (!row) throw notFound()
  return row
}

async function holds({ db }: Own, id: string): Promise<boolean> {
  const { rows } = await sql<{ yes: boolean }>`select app.takeaway_holds(${id}) as yes`.execute(db)
  return rows[0]?.yes ?? false
}

function stepOf({ now }: Pick<Tx, 'now'>, row: Row): Step {
  if (row.ended_at || row.removed_at || (row.ends_at && new Date(row.ends_at) <= now)) return 'over'
  if (row.failed_at) return 'failed'
  if (row.finished_at) return 'ready'
  return row.began_at ? 'making' : 'waiting'
}

async function toTaken(tx: Own, row: Row): Promise<Taken> {
  const step = stepOf(tx, row)
  const whole = 2 * (row.entries ?? 0)
  const receipts: Receipt[] = []
  if (step === 'ready')
    for (const [kind, file, count] of [
      ['pdf', row.pdf_file, row.pdf_pages],
      ['bundle', row.bundle_file, row.bundle_entries],
    ] as [FileKind, string | null, number | null][]) {
      const found = file && (await readFile(tx, file))
      if (!found || !found.sum) continue
      const { sha256, size } = await openSum(tx.vault, { ...found, sum: found.sum })
      receipts.push({ kind, size, sha256, count: count ?? 0 })
    }
  return {
    id: row.takeaway_id,
    step,
    askedAt: new Date(row.asked_at),
    percent: whole > 0 ? Math.min(99, Math.floor((100 * row.done) / whole)) : 0,
    readyAt: row.finished_at && new Date(row.finished_at),
    endsAt: row.ends_at && new Date(row.ends_at),
    why: row.failed_why,
    holds: step === 'ready' && (await holds(tx, row.takeaway_id)),
    receipts,
  }
}

// How far an import has come, kept in the same transaction as what it filed: after a crash both are there
// or neither.
import { sql } from 'kysely'
import type { Db } from '../../../kit/db/database.ts'
import { count, type Ending, type FileTally } from './tally.ts'

/** A reference whose target is not on file yet. */
export type Waiting = { target: string; fromType: string; toType: string }

export type Progress = {
  /** Keyed hash of the file's path, size, date and head. */
  fileKey: Buffer
  /** Pieces from its beginning that are settled. */
  done: number
  /** Everything of the file is settled. */
  finished: boolean
  /** Counts and refusals of those pieces, without what this batch files. No content. */
  tally: FileTally
  /** Which items of the batch are of this file, by their place in it. */
  items: number[]
}

/** Notes references to look for at the end, and drops those to `named`, which have been explained now. */
export async function noteReferences(
  db: Db,
  run: string,
  waiting: Waiting[],
  named: string[],
): Promise<void> {
  if (named.length > 0)
    await sql`delete from import_reference
      where run_id = ${run} and target = any(${named}::uuid[])`.execute(db)
  if (waiting.length === 0) return
  await sql`
    insert into import_reference (run_id, target, from_type, to_type)
    select ${run}, target, from_type, to_type
    from unnest(${waiting.map((one) => one.target)}::uuid[], ${waiting.map((one) => one.fromType)}::text[],
      ${waiting.map((one) => one.toType)}::text[]) as v (target, from_type, to_type)
    on conflict do nothing`.execute(db)
}

/** Notes how far a file has come, now that the endings of the batch are known. */
export async function noteProgress(
  db: Db,
  run: string,
  progress: Progress,
  endings: { type: string; ending: Ending }[],
  now: Date,
): Promise<void> {
  const finished = progress.finished ? now : null
  const tally = structuredClone(progress.tally)
  for (const at of progress.items) {
    const { type, ending } = endings[at] as { type: string; ending: Ending }
    count(tally, type, ending)
  }
  await sql`
    insert into import_file (run_id, file_key, done, finished_at, tally)
    values (${run}, ${progress.fileKey}, ${progress.done}, ${finished}, ${JSON.stringify(tally)}::jsonb)
    on conflict (run_id, file_key) do update
      set done = excluded.done, finished_at = excluded.finished_at, tally = excluded.tally`.execute(
    db,
  )
}

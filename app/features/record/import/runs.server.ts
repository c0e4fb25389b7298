// The run of an import: where it came from, how far it got, and what is left to tell at its end.
import { sql } from 'kysely'
import { z } from 'zod'
import type { Db } from '../../../kit/db/database.ts'
import { uuidv7 } from '../../../kit/ids.ts'
import { enqueue } from '../../../kit/jobs/job.ts'
import { verb } from '../../../kit/verb.ts'
import type { FileTally } from './tally.ts'
import { findTargets } from './targets.ts'

export type Run = {
  id: string
  source: number
  /** Runs from the same source that were cut short: what they finished need not be read again. */
  unfinished: string[]
}

export const sourceName = z
  .string()
  .regex(
    /^[a-z0-9][a-z0-9._-]{0,62}$/,
    'A source is a short name of small letters, digits, dots and dashes',
  )

/** Begins a run. The name of the source is part of every id made from it, so it never changes. */
export const beginRun = verb({
  name: 'record.import.begin',
  who: ['job'],
  input: z.object({ source: sourceName }),
  run: async ({ db, now }, input): Promise<Run> => {
    await sql`insert into record_source (name) select ${input.source}
      where not exists (select from record_source where name = ${input.source})
      on conflict do nothing`.execute(db)
    const { source_id: source } = await db
      .selectFrom('record_source')
      .select('source_id')
      .where('name', '=', input.source)
      .executeTakeFirstOrThrow()
    const unfinished = await db
      .selectFrom('import_run')
      .select('run_id')
      .where('source_id', '=', source)
      .where('finished_at', 'is', null)
      .execute()
    const id = uuidv7(now)
    await db
      .insertInto('import_run')
      .values({ run_id: id, source_id: source, started_at: now })
      .execute()
    return { id, source, unfinished: unfinished.map((run) => run.run_id) }
  },
  audit: (_input, run) => ({ action: 'create', what: 'import', id: run.id }),
})

export type Earlier = { done: number; finished: boolean; tally: FileTally }

/** How far any of `runs` came in a file; null when none of them touched it. */
export const readProgress = verb({
  name: 'record.import.progress',
  who: ['job'],
  input: z.object({ runs: z.array(z.uuid()), fileKey: z.instanceof(Buffer) }),
  run: async ({ db }, input): Promise<Earlier | null> => {
    const { rows } = await sql<Earlier>`
      select done, finished_at is not null as finished, tally from import_file
      where run_id = any(${input.runs}::uuid[]) and file_key = ${input.fileKey}
      order by finished_at is null, done desc limit 1`.execute(db)
    return rows[0] ?? null
  },
  audit: () => [],
})

export type Unresolved = { from: string; to: string; count: number }

/** Ends a run and those it took over. @returns references that lead to nothing on file, counted by type */
export const finishRun = verb({
  name: 'record.import.finish',
  who: ['job'],
  input: z.object({
    run: z.uuid(),
    unfinished: z.array(z.uuid()),
    /** How many people came or were changed: they are compared with those on record. */
    people: z.int().default(0),
  }),
  run: async ({ db, now }, input): Promise<Unresolved[]> => {
    const runs = [input.run, ...input.unfinished]
    const unresolved = await countUnresolved(db, runs)
    await sql`delete from import_reference where run_id = any(${runs}::uuid[])`.execute(db)
    await sql`delete from import_file where run_id = any(${runs}::uuid[])`.execute(db)
    await sql`update import_run set finished_at = ${now} where run_id = any(${runs}::uuid[])
      and finished_at is null`.execute(db)
    if (input.people > 0) await enqueue({ db }, 'alike', input.run)
    return unresolved
  },
  audit: (input) => ({ action: 'change', what: 'import', id: input.run }),
})

const PAGE = 5000 // references looked at in one go

/** Counts what is still not on file, page by page: there may be as many references as resources. */
async function countUnresolved(db: Db, runs: string[]): Promise<Unresolved[]> {
  const counts = new Map<string, Unresolved>()
  let after = { target: '00000000-0000-0000-0000-000000000000', from: '' }
  for (;;) {
    const { rows } = await sql<{ target: string; from: string; to: string }>`
      select distinct on (target, from_type) target, from_type as "from", to_type as "to"
      from import_reference
      where run_id = any(${runs}::uuid[]) and (target, from_type) > (${after.target}::uuid, ${after.from})
      order by target, from_type limit ${PAGE}`.execute(db)
    const found = await findTargets(db, [...new Set(rows.map(({ target }) => target))])
    for (const { target, from, to } of rows) {
      if (found.has(target)) continue
      const counted = counts.get(`${from} ${to}`) ?? { from, to, count: 0 }
      counts.set(`${from} ${to}`, { ...counted, count: counted.count + 1 })
    }
    const last = rows.at(-1)
    if (!last || rows.length < PAGE) break
    after = last
  }
  return [...counts.values()].toSorted((a, b) =>
    `${a.from} ${a.to}` < `${b.from} ${b.to}` ? -1 : 1,
  )
}

// The job that looks through each file that came in: all bytes are read back once, summed, and shown to the scanner. Only
// then may they leave. Where a scanner is configured and does not answer, and in production where there is none, files stay
// in quarantine; a demonstration without one says so of each file.
import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { z } from 'zod'
import { enqueue, JobFailed, type Job } from '../jobs/job.ts'
import type { Kit } from '../kit.ts'
import { jobContext, verb } from '../verb.ts'
import { NoVerdict, scan, type Verdict } from './clamd.ts'
import { isBroken, sayBroken } from './broken.ts'
import { readFile, type FileRow } from './file.ts'
import { openSum, sealSum } from './head.ts'
import { everyByte } from './read.ts'
import { FileBroken } from './sealed.ts'
import { removeLeft } from './sweep.ts'

export const checkFiles: Job = {
  name: 'files',
  every: '*/5 * * * *',
  atStart: true,
  async work(kit, { id, last }) {
    if (id) return checkOne(kit, id, last)
    for (const waiting of await listHeld(jobContext(kit, 'files'), {}))
      await checkOne(kit, waiting, false).catch((error: unknown) => {
        if (!(error instanceof JobFailed)) throw error
      })
  },
}

async function checkOne(kit: Kit, id: string, last: boolean): Promise<void> {
  const own = jobContext(kit, 'files')
  const file = await readHeld(own, { id })
  if (!file) return removeLeft(kit, id)
  try {
    const { verdict, sha256 } = await look(kit, file)
    if (verdict === null) return
    const state = verdict === 'malware' ? 'refused' : verdict
    await settle(own, { id, state, why: verdict === 'malware' ? 'malware' : null, sha256 })
    await removeLeft(kit, id)
  } catch (error) {
    if (error instanceof NoVerdict) throw new JobFailed(error.message)
    if (!last || !isBroken(error)) throw error
    await sayBroken(kit, id, error)
    await settle(own, { id, state: 'refused', why: 'broken', sha256: null })
  }
}

/** @returns no verdict where nobody can give one and none may be left out */
async function look(kit: Kit, file: FileRow) {
  const { scanner, mode } = kit.config
  if (!scanner && mode === 'production') return { verdict: null, sha256: null }
  const hash = createHash('sha256')
  const bytes = summing(everyByte(kit, file), hash)
  let verdict: Verdict | 'not scanned' = 'not scanned'
  if (scanner) verdict = await scan(scanner, bytes)
  else for await (const _ of bytes); // summed, and nothing else
  const sha256 = hash.digest('hex')
  if (file.sum && verdict !== 'malware') {
    const sum = await openSum(kit.vault, { ...file, sum: file.sum })
    if (sum.sha256 !== sha256 || sum.size !== file.size) throw new FileBroken()
  }
  return { verdict, sha256 }
}

async function* summing(bytes: AsyncIterable<Buffer>, hash: ReturnType<typeof createHash>) {
  for await (const piece of bytes) {
    hash.update(piece)
    yield piece
  }
}

const listHeld = verb({
  name: 'files.held.list',
  who: ['job'],
  input: z.object({}),
  audit: () => [],
  run: async (tx): Promise<string[]> => {
    const { rows } = await sql<{ id: string }>`
      select file_id as id from file where state = 'held' order by created_at limit 100`.execute(
      tx.db,
    )
    return rows.map(({ id }) => id)
  },
})

const readHeld = verb({
  name: 'files.held.read',
  who: ['job'],
  input: z.object({ id: z.uuid() }),
  audit: () => [],
  run: async (tx, { id }): Promise<FileRow | null> => {
    const { rows } = await sql`select from file where file_id = ${id} and state = 'held'`.execute(
      tx.db,
    )
    return rows.length > 0 ? readFile(tx, id) : null
  },
})

const settle = verb({
  name: 'files.settle',
  who: ['job'],
  input: z.object({
    id: z.uuid(),
    state: z.enum(['clean', 'not scanned', 'refused']),
    why: z.enum(['malware', 'broken']).nullable(),
    sha256: z.string().nullable(),
  }),
  run: async (tx, { id, state, why, sha256 }): Promise<string | null> => {
    const { rows } = await sql<{ patient: string; size: number; sum: Buffer | null }>`
      select patient_id as patient, size, sum from file where file_id = ${id} and state = 'held' for update`.execute(
      tx.db,
    )
    const [row] = rows
    if (!row) return null
    const sum =
      row.sum ?? (sha256 && (await sealSum(tx.vault, row.patient, id, { sha256, size: row.size })))
    await sql`update file set state = ${state}, why = ${why}, sum = ${sum}, checked_at = ${tx.now}
      where patient_id = ${row.patient} and file_id = ${id}`.execute(tx.db)
    // Pages that show it hear of it, and whoever sent what is refused.
    await sql`select app.file_settled(${row.patient}, ${id})`.execute(tx.db)
    if (state === 'refused') await enqueue(tx, 'file-refused', id)
    return row.patient
  },
  audit: (input, patient) =>
    patient
      ? { action: 'change', what: 'file', id: input.id, patient, why: input.why ?? input.state }
      : [],
})

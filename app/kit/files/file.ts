// Files on record: what a row says, how one gets there, and which may leave. Bytes go by write.ts and read.ts.
import { sql } from 'kysely'
import { notFound } from '../errors.ts'
import { enqueue } from '../jobs/job.ts'
import type { Tx } from '../kit.ts'
import { openHead } from './head.ts'
import type { FileType } from './type.ts'
import type { Written, WrittenPart } from './write.ts'

/** Where a file came from. */
export type Origin = 'patient' | 'staff' | 'portal' | 'import' | 'message'
/**
 * uploading: not all of it is there; held: nobody has looked through it for malware; clean: somebody has; not scanned: a
 * demonstration has nobody who looks; refused: malware, or not what it should be; over: its time is over, the bytes are gone.
 */
export type FileState = 'uploading' | 'held' | 'clean' | 'not scanned' | 'refused' | 'over'

export type FileRow = {
  id: string
  patient: string
  origin: Origin
  state: FileState
  /** Of what was refused: a word of ours. */
  why: string | null
  /** Null until the first bytes are there. */
  type: FileType | null
  /** Bytes that are there; of what is whole, all of them. */
  size: number
  name: string
  createdAt: Date
  head: Buffer
  sum: Buffer | null
  parts: WrittenPart[]
}

/** What may be given to anybody, by whoever may see it. */
export const mayLeave = ({ state }: Pick<FileRow, 'state'>): boolean =>
  state === 'clean' || state === 'not scanned'

/** @throws notFound for one that is not there, or that row-level security does not show */
export async function readFile(tx: Pick<Tx, 'db' | 'vault'>, id: string): Promise<FileRow> {
  const { rows } = await sql<Found>`
    select f.patient_id as patient, f.file_id as id, f.origin, f.state, f.why, f.type, f.size, f.head, f.sum,
      f.created_at as "createdAt",
      (select coalesce(json_agg(json_build_object('part', p.part, 'object', p.object, 'size', p.size) order by p.part), '[]')
        from file_part p where p.patient_id = f.patient_id and p.file_id = f.file_id) as parts
    from file f where f.file_id = ${id}`.execute(tx.db)
  const [row] = rows
  if (!row) throw notFound()
  return { ...row, name: (await openHead(tx.vault, row)).name }
}
type Found = Omit<FileRow, 'name'>

export type Keeping = {
  origin: Origin
  /** Account of whose session keeps it; null for a job. */
  by: string | null
  /** The portal's own work needs nobody to look through it; everything else is held until somebody has. */
  state: 'held' | 'clean'
}

/** Puts on record what `fileFromStream` wrote, in the transaction of what it belongs to. */
export async function keepFile(
  tx: Pick<Tx, 'db' | 'now'>,
  written: Written,
  { origin, by, state }: Keeping,
): Promise<void> {
  const { id, patient, type, size, head, sum, parts } = written
  await sql`insert into file (patient_id, file_id, origin, made_by, state, type, size, head, sum, created_at, whole_at)
    values (${patient}, ${id}, ${origin}, ${by}, ${state}, ${type}, ${size}, ${head}, ${sum}, ${tx.now}, ${tx.now})`.execute(
    tx.db,
  )
  await sql`insert into file_part (patient_id, file_id, part, object, size)
    select ${patient}, ${id}, p.part, p.object, p.size
    from json_to_recordset(${JSON.stringify(parts)}) as p (part int, object text, size int)`.execute(
    tx.db,
  )
  if (state === 'held') await enqueue(tx, 'files', id)
}

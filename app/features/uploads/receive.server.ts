// A file that comes in over a connection which may break: begun, taken part by part, whole. Each part is in the storage and
// on record before it is acknowledged. A whole file waits for its sending (send.server.ts) for thirty days.
import { sql } from 'kysely'
import { z } from 'zod'
import { conflict, invalid, notFound, tooMany } from '../../kit/errors.ts'
import { newHead, openHead, type Head } from '../../kit/files/head.ts'
import { fileTypes } from '../../kit/files/type.ts'
import { MOST_BYTES, tooLarge } from '../../kit/files/write.ts'
import { uuidv7 } from '../../kit/ids.ts'
import { enqueue } from '../../kit/jobs/job.ts'
import { verb } from '../../kit/verb.ts'

/** Files of a patient that were begun and are not whole. */
export const MOST_WAITING = 20

export const sends = { act: 'documents' } as const

/** Where an upload stands. */
export type Standing = {
  id: string
  /** Bytes that are safe. */
  offset: number
  /** Bytes it will have. */
  expected: number
  parts: number
  head: Head
}

/** Whose record this session sends files to: asked before anything is taken. */
export const mayUpload = verb({
  name: 'uploads.may',
  who: ['patient'],
  reach: sends,
  input: z.object({}),
  audit: () => [],
  run: async (tx): Promise<string> => tx.actor.patient,
})

/** Begins an upload, or goes on with one of the same file that broke off. */
export const startUpload = verb({
  name: 'uploads.start',
  who: ['patient'],
  reach: sends,
  input: z.object({
    name: z.string().trim().min(1, 'A file needs a name.').max(1000),
    size: z.int(),
    modified: z.string().max(40).default(''),
  }),
  run: async (tx, { name, size, modified }) => {
    if (size < 1) throw invalid('file_empty', 'This file is empty. Choose another one.')
    if (size > MOST_BYTES) throw tooLarge(MOST_BYTES)
    const { patient, account } = tx.actor
    const sentAs = tx.vault.blind(
      'upload',
      JSON.stringify([patient, account, name, size, modified]),
    )
    // Of two that begin at once the second counts the first, and goes on with it where it is the same file.
    await sql`select pg_advisory_xact_lock(hashtextextended('uploads|' || ${patient}::text, 0))`.execute(
      tx.db,
    )
    const { rows } = await sql<{ id: string; same: boolean }>`
      select file_id as id, made_by = ${account} and sent_as = ${sentAs} as same from file
      where patient_id = ${patient} and state = 'uploading'
      order by created_at desc limit ${MOST_WAITING}`.execute(tx.db)
    const again = rows.find(({ same }) => same)
    if (again) return { id: again.id, again: true }
    if (rows.length >= MOST_WAITING)
      throw tooMany(
        'uploads_waiting',
        `${MOST_WAITING} files are on their way already. Wait until they have arrived, then add more.`,
      )
    const id = uuidv7(tx.now)
    const { sealed } = await newHead(tx.vault, patient, id, name)
    await sql`insert into file (patient_id, file_id, origin, made_by, state, size, expected, sent_as, head, created_at)
      values (${patient}, ${id}, 'patient', ${account}, 'uploading', 0, ${size}, ${sentAs}, ${sealed}, ${tx.now})`.execute(
      tx.db,
    )
    return { id, again: false }
  },
  audit: (_input, { id, again }) => (again ? [] : { action: 'create', what: 'upload', id }),
})

/** How far an own upload got. @throws notFound */
export const lookAtUpload = verb({
  name: 'uploads.look',
  who: ['patient'],
  reach: sends,
  input: z.object({ id: z.string() }),
  audit: () => [],
  run: async (tx, { id }): Promise<Standing> => {
    const { patient, account } = tx.actor
    const { rows } = await sql<{
      offset: number
      expected: number | null
      parts: number
      head: Buffer
    }>`
      select f.size as offset, f.expected, f.head, (select count(*)::int from file_part p
          where p.patient_id = f.patient_id and p.file_id = f.file_id) as parts
      from file f where f.patient_id = ${patient} and f.file_id = ${z.uuid().catch(NOBODY).parse(id)}
        and f.made_by = ${account} and f.origin = 'patient' and f.state not in ('refused', 'over')`.execute(
      tx.db,
    )
    const [row] = rows
    if (!row) throw notFound()
    const { offset, parts } = row
    const head = await openHead(tx.vault, { patient, id, head: row.head })
    return { id, offset, expected: row.expected ?? offset, parts, head }
  },
})

const NOBODY = '00000000-0000-0000-0000-000000000000'
const types = Object.keys(fileTypes) as [keyof typeof fileTypes, ...(keyof typeof fileTypes)[]]

/** Puts a part on record that is in the storage already; with the last one the file is whole. @throws conflict */
export const addPart = verb({
  name: 'uploads.part',
  who: ['patient'],
  reach: sends,
  input: z.object({
    id: z.uuid(),
    offset: z.int(),
    part: z.int(),
    object: z.string(),
    size: z.int().min(1),
    type: z.enum(types).nullable(),
  }),
  run: async (tx, { id, offset, part, object, size, type }) => {
    const { patient, account } = tx.actor
    const { rows } = await sql<{ size: number; expected: number }>`
      select size, expected from file where patient_id = ${patient} and file_id = ${id} and made_by = ${account}
        and state = 'uploading' for update`.execute(tx.db)
    const [row] = rows
    if (!row) throw notFound()
    if (row.size !== offset || offset + size > row.expected)
      throw conflict('other_offset', 'This part does not follow what is there.')
    await sql`insert into file_part (patient_id, file_id, part, object, size)
      values (${patient}, ${id}, ${part}, ${object}, ${size})`.execute(tx.db)
    const whole = offset + size === row.expected
    await sql`update file set size = ${offset + size}, type = coalesce(type, ${type}),
        state = ${whole ? 'held' : 'uploading'}, whole_at = ${whole ? tx.now : null}
      where patient_id = ${patient} and file_id = ${id}`.execute(tx.db)
    if (whole) await enqueue(tx, 'files', id)
    return { whole }
  },
  audit: ({ id }, { whole }) => (whole ? { action: 'change', what: 'upload', id } : []),
})

/** Leaves an own upload that is not whole; the job of files removes its bytes. @throws notFound */
export const dropUpload = verb({
  name: 'uploads.drop',
  who: ['patient'],
  reach: sends,
  input: z.object({ id: z.uuid(), why: z.enum(['file_type']).nullable().default(null) }),
  audit: ({ id }) => ({ action: 'change', what: 'upload', id }),
  run: async (tx, { id, why }) => {
    const { patient, account } = tx.actor
    const { numAffectedRows } = await sql`
      update file set state = ${why ? 'refused' : 'over'}, why = ${why}, sent_as = null
      where patient_id = ${patient} and file_id = ${id} and made_by = ${account} and state = 'uploading'`.execute(
      tx.db,
    )
    if (!numAffectedRows) throw notFound()
    await enqueue(tx, 'files', id)
  },
})

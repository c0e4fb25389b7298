// What the job writes down of a copy while it makes it.
import { sql } from 'kysely'
import { z } from 'zod'
import { keepFile, readFile, type FileRow } from '../../kit/files/file.ts'
import type { Written } from '../../kit/files/write.ts'
import { enqueue } from '../../kit/jobs/job.ts'
import { verb } from '../../kit/verb.ts'
import { tellPatient } from '../notices/tell.ts'
import { letterTexts } from '../clinic/letter-texts.ts'
import { DAYS, fileKinds } from './state.ts'

const DAY = 86_400_000
const job = { who: ['job'] } as const
const open = sql<boolean>`finished_at is null and failed_at is null and ended_at is null`

export type Begun = {
  patient: string
  account: string
  lang: string
  at: Date
  hasBundle: boolean
  hasPdf: boolean
  clinic: { name: string; phone: string; timeZone: string }
}

/** @returns null for what is made, given up, or not wanted any more */
export const beginTakeaway = verb({
  ...job,
  name: 'takeaway.begin',
  input: z.object({ id: z.uuid() }),
  audit: () => [],
  run: async (tx, { id }): Promise<Begun | null> => {
    const row = await tx.db
      .updateTable('takeaway')
      .set((is) => ({ began_at: is.fn.coalesce('began_at', sql<Date>`${tx.now}::timestamptz`) }))
      .where('takeaway_id', '=', id)
      .where(open)
      .returningAll()
      .executeTakeFirst()
    if (!row) return null
    const { clinic, phone, timeZone } = await letterTexts(tx)
    return {
      patient: row.patient_id,
      account: row.account_id,
      lang: row.lang,
      at: new Date(row.began_at ?? tx.now),
      hasBundle: row.bundle_file !== null,
      hasPdf: row.pdf_file !== null,
      clinic: { name: clinic, phone, timeZone },
    }
  },
})

/**
 * How many entries there are; of who acts for the patient, what is shared with them at this moment. What was shared when a
 * part of it was made before stays written down: it is in that part.
 */
export const sayWhole = verb({
  ...job,
  name: 'takeaway.whole',
  input: z.object({
    id: z.uuid(),
    entries: z.int(),
    sections: z.array(z.string()).nullable(),
    documents: z.array(z.uuid()),
  }),
  audit: () => [],
  run: async (tx, { id, entries, sections, documents }) => {
    await sql`update takeaway set entries = ${entries}, sections = case when ${sections}::text[] is not null
        then array(select distinct unnest(takeaway.sections || ${sections}::text[]) order by 1) end,
        documents = array(select distinct unnest(takeaway.documents || ${documents}::uuid[]) order by 1)
      where takeaway_id = ${id}`.execute(tx.db)
  },
})

export const sayDone = verb({
  ...job,
  name: 'takeaway.done',
  input: z.object({ id: z.uuid(), done: z.int() }),
  audit: () => [],
  run: async (tx, { id, done }) => {
    await tx.db.updateTable('takeaway').set({ done }).where('takeaway_id', '=', id).execute()
  },
})

/** @returns false when nobody wants it any more: then its bytes are not on record, and go like any that nobody knows */
export const keepTakeaway = verb({
  ...job,
  name: 'takeaway.keep',
  input: z.object({
    id: z.uuid(),
    kind: z.enum(fileKinds),
    written: z.custom<Written>(),
    count: z.int(),
  }),
  audit: () => [],
  run: async (tx, { id, kind, written, count }): Promise<boolean> => {
    const row = await tx.db
      .selectFrom('takeaway')
      .select(['account_id', `${kind}_file`])
      .where('takeaway_id', '=', id)
      .where(open)
      .forUpdate()
      .executeTakeFirst()
    if (
      !row ||
      (kind === 'pdf' ? 'pdf_file' in row && row.pdf_file : 'bundle_file' in row && row.bundle_file)
    )
      return false
    await keepFile(tx, written, { origin: 'portal', by: row.account_id, state: 'clean' })
    await tx.db
      .updateTable('takeaway')
      .set(
        kind === 'pdf'
          ? { pdf_file: written.id, pdf_pages: count }
          : { bundle_file: written.id, bundle_entries: count },
      )
      .where('takeaway_id', '=', id)
      .execute()
    return true
  },
})

export const finishTakeaway = verb({
  ...job,
  name: 'takeaway.finish',
  input: z.object({ id: z.uuid() }),
  run: async (tx, { id }) => {
    const ends = new Date(tx.now.getTime() + DAYS * DAY)
    const row = await tx.db
      .updateTable('takeaway')
      .set({ finished_at: tx.now, ends_at: ends })
      .where('takeaway_id', '=', id)
      .where(open)
      .where('pdf_file', 'is not', null)
      .where('bundle_file', 'is not', null)
      .returning(['patient_id', 'sections'])
      .executeTakeFirst()
    if (!row) return null
    await enqueue(tx, 'takeaway', id, ends)
    // A notice is the owner's: who acts for them looks for it where they asked.
    if (!row.sections)
      await tellPatient(tx, { patient: row.patient_id, kind: 'takeaway', about: id })
    return { id, patient: row.patient_id }
  },
  audit: (_input, made) =>
    made
      ? { action: 'create', what: 'copy of the record', id: made.id, patient: made.patient }
      : [],
})

export const failTakeaway = verb({
  ...job,
  name: 'takeaway.fail',
  input: z.object({ id: z.uuid(), why: z.enum(['failed', 'not shared']) }),
  audit: () => [],
  run: async (tx, { id, why }) => {
    await tx.db
      .updateTable('takeaway')
      .set({ failed_at: tx.now, failed_why: why })
      .where('takeaway_id', '=', id)
      .where(open)
      .execute()
  },
})

/** Copies whose time is over, and whose bytes are still there. */
export const listOver = verb({
  ...job,
  name: 'takeaway.over.list',
  input: z.object({ id: z.uuid().nullable() }),
  audit: () => [],
  run: async (tx, { id }): Promise<{ id: string; patient: string; files: FileRow[] }[]> => {
    const rows = await tx.db
      .selectFrom('takeaway')
      .select(['patient_id', 'takeaway_id', 'pdf_file', 'bundle_file'])
      .where('removed_at', 'is', null)
      .where(sql<boolean>`coalesce(ended_at, failed_at, ends_at) <= ${tx.now}`)
      .$if(id !== null, (query) => query.where('takeaway_id', '=', id))
      .limit(100)
      .execute()
    return Promise.all(
      rows.map(async (row) => ({
        id: row.takeaway_id,
        patient: row.patient_id,
        files: await Promise.all(
          [row.pdf_file, row.bundle_file].flatMap((file) => (file ? readFile(tx, file) : [])),
        ),
      })),
    )
  },
})

/** Says that the bytes are gone. */
export const sayRemoved = verb({
  ...job,
  name: 'takeaway.removed',
  input: z.object({ id: z.uuid(), patient: z.guid(), files: z.array(z.uuid()) }),
  audit: () => [],
  run: async (tx, { id, patient, files }) => {
    if (files.length > 0) {
      await tx.db
        .deleteFrom('file_part')
        .where('patient_id', '=', patient)
        .where('file_id', 'in', files)
        .execute()
      await tx.db
        .updateTable('file')
        .set({ state: 'over' })
        .where('patient_id', '=', patient)
        .where('file_id', 'in', files)
        .execute()
    }
    await tx.db
      .updateTable('takeaway')
      .set({ removed_at: tx.now })
      .where('takeaway_id', '=', id)
      .execute()
  },
})

// Fetches a picture that came with a text from the provider, and keeps it as a file of the message: sealed, and looked
// through for malware like every file. What cannot be fetched in about a day is said to be missing.
import { z } from 'zod'
import { JobFailed, type Job } from '../../../kit/jobs/job.ts'
import { keepFile } from '../../../kit/files/file.ts'
import { fileFromStream, type Written } from '../../../kit/files/write.ts'
import { PorticoError } from '../../../kit/errors.ts'
import { fetchMedia, NoMedia } from '../../../kit/post/sms-media.ts'
import { jobContext, verb } from '../../../kit/verb.ts'
import { mediaPlace } from './hear.server.ts'
import { stir } from './stir.ts'

const MOST = 10 * 1024 * 1024 // bytes; carriers take less

export const fetchTexts: Job = {
  name: 'text-media',
  async work(kit, { id, last }) {
    if (!id) return
    const ctx = jobContext(kit, 'texts')
    const found = await takeMedia(ctx, { id })
    if (!found) return
    try {
      const { name, bytes } = await fetchMedia(kit.config.sms, found.address)
      const written = await fileFromStream(kit, { patient: found.patient, name, most: MOST }, bytes)
      await keepMedia(ctx, { id, written })
    } catch (error) {
      // Of a kind that the portal does not take, too large, or gone for good: trying again is no use.
      const over = error instanceof PorticoError || (error instanceof NoMedia && error.forGood)
      if (!over && !last) throw new JobFailed('media')
      await giveUpMedia(ctx, { id })
    }
  },
}

const takeMedia = verb({
  name: 'texts.media.take',
  who: ['job'],
  input: z.object({ id: z.uuid() }),
  audit: () => [],
  run: async (tx, { id }): Promise<{ patient: string; address: string } | null> => {
    const row = await tx.db
      .selectFrom('text_media')
      .select(['patient_id', 'address'])
      .where('media_id', '=', id)
      .where('state', '=', 'waits')
      .executeTakeFirst()
    if (!row?.address) return null
    const opened = await tx.vault.open(row.patient_id, mediaPlace(id), row.address)
    return { patient: row.patient_id, address: opened.toString() }
  },
})

const keepMedia = verb({
  name: 'texts.media.keep',
  who: ['job'],
  input: z.object({ id: z.uuid(), written: z.custom<Written>() }),
  audit: () => [],
  run: async (tx, { id, written }): Promise<void> => {
    const row = await tx.db
      .updateTable('text_media')
      .set({ state: 'kept', address: null, settled_at: tx.now })
      .where('media_id', '=', id)
      .where('state', '=', 'waits')
      .returning(['patient_id', 'thread_id', 'seq'])
      .executeTakeFirst()
    // Fetched twice at once: the bytes of the second are swept, as no row knows them.
    if (!row) return
    await keepFile(tx, written, { origin: 'message', by: null, state: 'held' })
    await tx.db
      .insertInto('message_file')
      .values({ ...row, file_id: written.id })
      .execute()
    await stir(tx, row.thread_id)
  },
})

export const giveUpMedia = verb({
  name: 'texts.media.fail',
  who: ['job'],
  input: z.object({ id: z.uuid() }),
  audit: () => [],
  run: async (tx, { id }): Promise<void> => {
    const row = await tx.db
      .updateTable('text_media')
      .set({ state: 'failed', address: null, settled_at: tx.now })
      .where('media_id', '=', id)
      .where('state', '=', 'waits')
      .returning('thread_id')
      .executeTakeFirst()
    if (row) await stir(tx, row.thread_id)
  },
})

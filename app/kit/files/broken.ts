// A file whose bytes do not open, or are not there: said to whoever is to hear of it (a job of the features, in app/jobs.ts),
// beside the line in the log.
import { z } from 'zod'
import { enqueue } from '../jobs/job.ts'
import type { Kit } from '../kit.ts'
import { code, errorFields } from '../log.ts'
import { jobContext, verb } from '../verb.ts'
import { FileBroken } from './sealed.ts'
import { FileGone } from './storage.ts'

export const isBroken = (error: unknown): boolean =>
  error instanceof FileBroken || error instanceof FileGone

const tell = verb({
  name: 'files.broken',
  who: ['job'],
  input: z.object({ id: z.uuid() }),
  audit: () => [],
  run: (tx, { id }) => enqueue(tx, 'file-broken', id),
})

/** Never keeps anybody from hearing of the error itself. */
export async function sayBroken(kit: Kit, id: string, error: unknown): Promise<void> {
  kit.log.error('file.broken', { file: code(id), ...errorFields(error) })
  if (!isBroken(error)) return
  await tell(jobContext(kit, 'files'), { id }).catch((failed: unknown) =>
    kit.log.error('file.broken.untold', { file: code(id), ...errorFields(failed) }),
  )
}

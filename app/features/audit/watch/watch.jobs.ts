// Every few minutes: looks through what is new in the audit log for odd accesses.
import type { Job } from '../../../kit/jobs/job.ts'
import type { Kit } from '../../../kit/kit.ts'
import { jobContext } from '../../../kit/verb.ts'
import { watchAccesses } from './watch.server.ts'

/** Goes through all that is sealed and was not judged yet. @returns new alerts */
export async function watchAll(kit: Kit): Promise<string[]> {
  const found: string[] = []
  for (;;) {
    const { more, alerts } = await watchAccesses(jobContext(kit, 'watch'), {})
    found.push(...alerts)
    if (!more) return found
  }
}

export const watch: Job = {
  name: 'watch',
  every: '*/5 * * * *',
  work: async (kit) => void (await watchAll(kit)),
}

// Works on jobs, in a process with ROLE jobs: one or several of them on one database, each job in one of them.
// A job whose process died is done again by another.
import { PgBoss, type JobWithMetadata } from 'pg-boss'
import { roleOf, urlAs } from '../db/roles.ts'
import type { Kit } from '../kit.ts'
import { code, errorFields } from '../log.ts'
import type { Running } from '../start.ts'
import { SCHEMA } from './install.ts'
import { JobFailed, type Attempt, type Job } from './job.ts'

const AT_ONCE = 4 // of one name

/** @returns stops taking jobs, and waits for those in work */
export async function startJobs(
  { kit, ownerUrl, master }: Running,
  jobs: readonly Job[],
): Promise<() => Promise<void>> {
  const boss = new PgBoss({
    connectionString: urlAs(ownerUrl, roleOf.job, master.password(roleOf.job)),
    schema: SCHEMA,
    application_name: 'portico-queue',
    max: AT_ONCE,
    migrate: false,
    useListenNotify: true,
    reindex: false, // only the owner may
  })
  boss.on('error', (error) => kit.log.error('jobs.failed', errorFields(error)))
  await boss.start()
  for (const job of jobs) {
    const options = { includeMetadata: true, localConcurrency: AT_ONCE } as const
    await boss.work(job.name, options, async ([taken]: JobWithMetadata<{ id?: string }>[]) => {
      if (!taken) return
      const last = taken.retryCount >= taken.retryLimit
      await attempt(kit, job, { id: taken.data?.id ?? null, last })
    })
    if (job.every) await boss.schedule(job.name, job.every)
    else await boss.unschedule(job.name)
  }
  return () => boss.stop({ timeout: 10_000 })
}

/** Errors quote addresses and names; of them the queue keeps a word of ours alone. */
async function attempt(kit: Kit, job: Job, given: Attempt): Promise<void> {
  try {
    await job.work(kit, given)
  } catch (error) {
    const known = error instanceof JobFailed
    if (!known) kit.log.error('job.failed', { job: code(job.name), ...errorFields(error) })
    const word = known ? error.message : ((error as { code?: string }).code ?? 'error')
    const kept = new JobFailed(code(String(word)))
    kept.stack = ''
    throw kept
  }
}

// Works on jobs, in a process with ROLE jobs: one or several of them on one database, each job in one of them.
// A job whose process died is done again by another.
import { PgBoss, type JobResult, type JobWithMetadata } from 'pg-boss'
import { roleOf, urlAs } from '../db/roles.ts'
import type { Kit } from '../kit.ts'
import { code, errorFields } from '../log.ts'
import { queues } from './queues.ts'
import type { Running } from '../start.ts'
import { SCHEMA } from './install.ts'
import { JobFailed, type Job } from './job.ts'

const AT_ONCE = 10 // jobs of one name that are fetched and done together

const QUICK = 300 // s: what must be over by then holds nobody up for long

// Told of a job, a worker fetches once, and then not before half a minute: a full batch is followed by another.
const how = {
  batchSize: AT_ONCE,
  burstWhenBatchFull: true,
  includeMetadata: true,
  perJobResults: true,
} as const

/** @returns stops taking jobs, and waits for those in work */
export async function startJobs(
  { kit, ownerUrl, master }: Running,
  jobs: readonly Job[],
): Promise<() => Promise<void>> {
  const boss = new PgBoss({
    connectionString: urlAs(ownerUrl, roleOf.job, master.password(roleOf.job)),
    schema: SCHEMA,
    application_name: 'portico-queue',
    max: 4,
    migrate: false,
    useListenNotify: true,
    reindex: false, // only the owner may
  })
  boss.on('error', (error) => kit.log.error('jobs.failed', errorFields(error)))
  await boss.start()
  for (const job of jobs) {
    // Where one may take long, a second worker sees to what comes meanwhile. Each asks the database every half minute.
    const workers = queues[job.name].expireInSeconds > QUICK || job.name === 'post' ? 2 : 1
    await boss.work(
      job.name,
      { ...how, localConcurrency: workers },
      (taken: JobWithMetadata<{ id?: string }>[]) =>
        Promise.all(taken.map((one) => attempt(kit, job, one))),
    )
    if (job.every) await boss.schedule(job.name, job.every)
    else await boss.unschedule(job.name)
    // Several processes that start together do it once.
    if (job.atStart) await boss.send(job.name, {}, { singletonKey: 'start', singletonSeconds: 60 })
  }
  return () => boss.stop({ timeout: 10_000 })
}

/** Errors quote addresses and names; of them the queue keeps a word of ours alone. */
async function attempt(
  kit: Kit,
  job: Job,
  { id, data, retryCount, retryLimit }: JobWithMetadata<{ id?: string }>,
): Promise<JobResult> {
  try {
    await job.work(kit, { id: data?.id ?? null, last: retryCount >= retryLimit })
    return { id, status: 'completed' }
  } catch (error) {
    const known = error instanceof JobFailed
    if (!known) kit.log.error('job.failed', { job: code(job.name), ...errorFields(error) })
    const word = known ? error.message : ((error as { code?: string }).code ?? 'error')
    return { id, status: 'failed', output: { word: code(String(word)) } }
  }
}

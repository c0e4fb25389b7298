// A process that makes copies of records and does nothing else, to be killed (test/faults) or measured.
import type { ChildProcess } from 'node:child_process'
import { takeaway } from '../../app/features/takeaway/takeaway.jobs.ts'
import { readConfig } from '../../app/kit/config.ts'
import { startJobs } from '../../app/kit/jobs/work.ts'
import { startKit } from '../../app/kit/start.ts'
import { startWorker } from './faults.ts'
import type { TestPortal } from './kit.ts'

/** @returns once it takes jobs */
export const takeawayWorker = ({ env }: Pick<TestPortal, 'env'>): Promise<ChildProcess> =>
  startWorker(import.meta.filename, {
    ...env,
    PORTICO_MODE: 'production',
    PORTICO_ORIGIN: 'https://portal.example.org',
  })

if (process.argv[1] === import.meta.filename) {
  await startJobs(await startKit(readConfig(process.env)), [takeaway])
  process.stdout.write('ready\n')
}

// A process that makes copies of records and does nothing else, to be killed (test/faults) or measured.
import { spawn, type ChildProcess } from 'node:child_process'
import { takeaway } from '../../app/features/takeaway/takeaway.jobs.ts'
import { readConfig } from '../../app/kit/config.ts'
import { startJobs } from '../../app/kit/jobs/work.ts'
import { startKit } from '../../app/kit/start.ts'
import type { TestPortal } from './kit.ts'

const READY = 'makes copies\n'

/** @returns once it takes jobs */
export async function takeawayWorker({ env }: Pick<TestPortal, 'env'>): Promise<ChildProcess> {
  const child = spawn(process.execPath, [import.meta.filename], {
    env: {
      ...process.env,
      ...env,
      PORTICO_MODE: 'production',
      PORTICO_ORIGIN: 'https://portal.example.org',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await new Promise<void>((ready, failed) => {
    child.stdout.on('data', (said: Buffer) => said.includes(READY) && ready())
    child.once('exit', () => failed(new Error('The worker did not start.')))
  })
  return child
}

if (process.argv[1] === import.meta.filename) {
  await startJobs(await startKit(readConfig(process.env)), [takeaway])
  process.stdout.write(READY)
}

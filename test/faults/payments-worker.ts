// A process that follows payments and does nothing else, to be killed by payments.test.ts.
import {
  followPayments,
  reconcilePayments,
  sendRefunds,
} from '../../app/features/payments/payments.jobs.ts'
import { readConfig } from '../../app/kit/config.ts'
import { startJobs } from '../../app/kit/jobs/work.ts'
import { startKit } from '../../app/kit/start.ts'

const running = await startKit(readConfig(process.env))
await startJobs(running, [followPayments, sendRefunds, reconcilePayments])
process.stdout.write('ready\n')

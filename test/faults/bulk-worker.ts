// A process that sends messages to many and does nothing else, to be killed by bulk.test.ts.
import { sendBulks } from '../../app/features/messages/bulk/bulk.jobs.ts'
import { readConfig } from '../../app/kit/config.ts'
import { startJobs } from '../../app/kit/jobs/work.ts'
import { startKit } from '../../app/kit/start.ts'

const running = await startKit(readConfig(process.env))
await startJobs(running, [sendBulks])
process.stdout.write('ready\n')

// A process that reminds people and does nothing else, to be killed by reminders.test.ts.
import { remind } from '../../app/features/appointments/remind/remind.jobs.ts'
import { readConfig } from '../../app/kit/config.ts'
import { startJobs } from '../../app/kit/jobs/work.ts'
import { deliver } from '../../app/kit/post/deliver.ts'
import { startKit } from '../../app/kit/start.ts'

const running = await startKit(readConfig(process.env))
await startJobs(running, [remind, deliver])
process.stdout.write('ready\n')

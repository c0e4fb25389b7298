// A process that tells people and does nothing else, to be killed by notices.test.ts.
import { noticeFailed } from '../../app/features/notices/failed.jobs.ts'
import { spreadNotices } from '../../app/features/notices/spread.jobs.ts'
import { writeNotices } from '../../app/features/notices/write.jobs.ts'
import { readConfig } from '../../app/kit/config.ts'
import { startJobs } from '../../app/kit/jobs/work.ts'
import { deliver } from '../../app/kit/post/deliver.ts'
import { startKit } from '../../app/kit/start.ts'

const running = await startKit(readConfig(process.env))
await startJobs(running, [spreadNotices, writeNotices, deliver, noticeFailed])
process.stdout.write('ready\n')

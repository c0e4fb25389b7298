// Every job of the house on one page: what processes with ROLE jobs do.
import { deliver } from './kit/post/deliver.ts'
import { writeLinks } from './features/account/links/write.jobs.ts'
import { sweepOneTime } from './features/account/sweep.jobs.ts'
import { glassAlert } from './features/break-glass/break-glass.jobs.ts'
import { ages } from './features/caregivers/ages.jobs.ts'
import { followUp } from './features/invitations/follow-up.jobs.ts'
import type { Job } from './kit/jobs/job.ts'

export const jobs: readonly Job[] = [deliver, writeLinks, sweepOneTime, glassAlert, ages, followUp]

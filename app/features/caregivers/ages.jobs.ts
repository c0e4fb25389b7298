// A quarter of an hour after any zone's midnight at the latest, the ages hold for everybody who is not there to ask.
import type { Job } from '../../kit/jobs/job.ts'
import { applyAllAges } from './ages.server.ts'

export const ages: Job = {
  name: 'ages',
  every: '*/15 * * * *',
  work: (kit) => applyAllAges(kit),
}

// Tells everybody who reviews emergency access that there is one to look at. Says nothing of whose record it was.
import { z } from 'zod'
import type { Job } from '../../kit/jobs/job.ts'
import { jobContext, verb } from '../../kit/verb.ts'
import { readClinic } from '../clinic/clinic.server.ts'
import { writeToAll } from '../staff/write-to.ts'

const tellReviewers = verb({
  name: 'break-glass.alert',
  who: ['job'],
  input: z.object({ origin: z.string(), clinic: z.string() }),
  run: (tx, { origin, clinic }): Promise<number> =>
    writeToAll(tx, 'break-glass.review', {
      purpose: 'emergency access',
      title: `Emergency access at ${clinic}`,
      text: `Somebody at ${clinic} opened a restricted record. Look at it and write down what you find:\n${origin}/staff/glass`,
    }),
  audit: (_input, told) => ({ action: 'create', what: 'alert', count: told }),
})

export const glassAlert: Job = {
  name: 'glass',
  work: async (kit) => {
    const ctx = jobContext(kit, 'glass')
    const clinic = await readClinic({ ...ctx, claim: { kind: 'public' } }, {})
    await tellReviewers(ctx, { origin: kit.config.origin, clinic: clinic?.name ?? 'the clinic' })
  },
}

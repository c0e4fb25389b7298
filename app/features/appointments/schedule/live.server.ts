// Whether a page of the schedule may hear that something of it changed.
import { z } from 'zod'
import { verb } from '../../../kit/verb.ts'

/** No word of what changed; so it leaves no row in the log. */
export const seeSchedule = verb({
  name: 'schedule.live.see',
  who: ['staff'],
  may: 'appointments.read',
  input: z.object({}),
  audit: () => [],
  run: async (): Promise<void> => {},
})

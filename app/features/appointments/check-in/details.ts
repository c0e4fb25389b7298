// The first step: whether what is on record about the person is still right.
import type { CheckInStep } from './steps.ts'

export const details: CheckInStep = {
  key: 'details',
  title: 'checkIn.details',
  minutes: 1,
  href: ({ id }) => `/visits/appointments/${id}/details`,
  stateOf: async (_tx, _appointment, at) => ({ done: at !== null, at }),
}

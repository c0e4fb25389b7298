// The first step: whether what is on record about the person is still right.
import { sql } from 'kysely'
import type { CheckInStep } from './steps.ts'

export const details: CheckInStep = {
  key: 'details',
  title: 'checkIn.details',
  href: ({ id }) => `/visits/appointments/${id}/details`,
  minutes: sql`1`,
  done: sql`exists (select from check_in c where c.patient_id = a.patient_id and c.appointment_id = a.appointment_id and c.step = 'details')`,
}

// A step before a visit: the forms that the clinic asked for before it. Whoever does not see them has no such step.
import { sql } from 'kysely'
import type { CheckInStep } from '../appointments/check-in/steps.ts'

const ofVisit = sql`form_request r where r.patient_id = a.patient_id and r.appointment_id = a.appointment_id`

export const forms: CheckInStep = {
  key: 'forms',
  title: 'checkIn.forms',
  href: () => '/forms',
  minutes: sql`(select sum(v.minutes)::int from form_version v, ${ofVisit} and r.state <> 'taken back' and v.form_id = r.form_id and v.version = r.version)`,
  done: sql`not exists (select from ${ofVisit} and r.state = 'asked')`,
}

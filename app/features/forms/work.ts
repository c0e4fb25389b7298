// A form that a patient filled in waits for somebody who reads it; one with a dangerous answer cannot wait.
import type { Kind } from '../work/kind.ts'

export const filledForm = {
  kind: 'form',
  title: 'work.form',
  may: 'forms.read',
  line: 'work.form.line',
  href: ({ about, patient }) => `/staff/patients/${patient}/forms/${about}`,
  deed: null,
} as const satisfies Kind

export const alarmingForm = {
  ...filledForm,
  kind: 'form-alarm',
  title: 'work.form-alarm',
  line: 'work.form-alarm.line',
} as const satisfies Kind

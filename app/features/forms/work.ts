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

/** A form that was signed waits for the clinic's own signature. */
export const formToCountersign = {
  ...filledForm,
  kind: 'countersign',
  title: 'work.countersign',
  may: 'forms.countersign',
  line: 'work.countersign.line',
  deed: 'work.countersign.deed',
} as const satisfies Kind

/** What somebody agreed to holds no more: whoever treats them has to know. */
export const consentWithdrawn = {
  ...filledForm,
  kind: 'consent-withdrawn',
  title: 'work.consent-withdrawn',
  line: 'work.consent-withdrawn.line',
} as const satisfies Kind

export const alarmingForm = {
  ...filledForm,
  kind: 'form-alarm',
  title: 'work.form-alarm',
  line: 'work.form-alarm.line',
} as const satisfies Kind

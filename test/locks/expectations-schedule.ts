// Who may do what with the clinic's schedule: the part of expectations.ts about it.
import type { VerbRow } from './expectations.ts'

const staff = ['staff'] as const

export const scheduleVerbs: Record<string, VerbRow> = {
  'schedule.settings.list': { who: staff, may: 'clinic.manage', input: {} },
}

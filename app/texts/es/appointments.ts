// When a visit is.
import type { TextKey } from '../en.ts'

export const appointments = {
  'appointments.when': '{date}, {time}, {zone}',
  'appointments.whenBoth': '{when} (en su reloj: {yours})',
  'appointments.time': '{time}, {zone}',
} as const satisfies Partial<Record<TextKey, string>>

// Spanish, as far as it goes: what leaves the building for people who have no page before them. Pages follow.
import type { TextKey } from './en.ts'
import { appointments } from './es/appointments.ts'
import { notices } from './es/notices.ts'
import { publicBooking } from './es/public-booking.ts'
import { reminders } from './es/reminders.ts'

export const es: Partial<Record<TextKey, string>> = {
  ...appointments,
  ...notices,
  ...publicBooking,
  ...reminders,
}

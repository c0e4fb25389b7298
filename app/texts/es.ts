// Spanish, as far as it goes: what leaves the building for people who have no page before them, and the page that its links open. Other pages follow.
import type { TextKey } from './en.ts'
import { appointments } from './es/appointments.ts'
import { intake } from './es/intake.ts'
import { notices } from './es/notices.ts'
import { publicBooking } from './es/public-booking.ts'
import { reminders } from './es/reminders.ts'
import { visitLink } from './es/visit-link.ts'

export const es: Partial<Record<TextKey, string>> = {
  ...appointments,
  ...intake,
  ...notices,
  ...publicBooking,
  ...reminders,
  ...visitLink,
}

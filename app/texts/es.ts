// Spanish, as far as it goes: what leaves the building for people who have no page before them. Pages follow.
import type { TextKey } from './en.ts'
import { publicBooking } from './es/public-booking.ts'

export const es: Partial<Record<TextKey, string>> = { ...publicBooking }

// A visit that somebody without an account asked for, and that the portal could not say whose it is.
import type { Kind } from '../../work/kind.ts'

export const bookingRequest = {
  kind: 'booking-request',
  title: 'work.bookingRequest',
  may: 'appointments.book',
  line: 'work.bookingRequest.line',
  href: ({ about }) => `/staff/schedule/requests/${about}`,
  deed: 'work.bookingRequest.deed',
  tell: async (tx, { about }) => {
    const row = await tx.db
      .selectFrom('booking_request')
      .select(['starts_at', 'created_at'])
      .where('request_id', '=', about)
      .executeTakeFirst()
    return row
      ? [
          { term: 'work.bookingRequest.for', value: row.starts_at },
          { term: 'work.bookingRequest.asked', value: row.created_at },
        ]
      : []
  },
} as const satisfies Kind

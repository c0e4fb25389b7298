// An invitation that nobody answered, though it was sent again: somebody calls, or prints it.
import type { Kind } from '../work/kind.ts'

export const unansweredInvitation = {
  kind: 'invitation',
  title: 'work.invitation',
  may: 'people.invite',
  line: 'work.invitation.line',
  href: ({ patient }) => `/staff/patients/${patient}/invite`,
  deed: null,
  tell: async (tx, { about }) => {
    const row = await tx.db
      .selectFrom('invitation')
      .select(['created_at', 'ends_at', 'follow_ups'])
      .where('invitation_id', '=', about)
      .executeTakeFirst()
    return row
      ? [
          { term: 'work.invitedAt', value: row.created_at },
          { term: 'work.sentAgain', value: String(row.follow_ups) },
          { term: 'work.goodUntil', value: row.ends_at },
        ]
      : []
  },
} as const satisfies Kind

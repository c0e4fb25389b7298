// An e-mail or text to a patient, or to somebody who acts for one, that could not be delivered.
import type { TextKey } from '../../../texts/en.ts'
import type { Kind } from '../kind.ts'

const channels: Record<string, TextKey> = { email: 'work.channel.email', sms: 'work.channel.sms' }

export const failedLetter = {
  kind: 'letter',
  title: 'work.letter',
  may: 'people.invite',
  line: 'work.letter.line',
  href: ({ patient }) => `/staff/patients/${patient}`,
  deed: null,
  tell: async (tx, { about }) => {
    const row = await tx.db
      .selectFrom('outgoing')
      .select(['channel', 'failed_at', 'failure'])
      .where('outgoing_id', '=', about)
      .executeTakeFirst()
    if (!row) return []
    return [
      { term: 'work.channel', value: { text: channels[row.channel] ?? 'work.channel.email' } },
      { term: 'work.failedAt', value: row.failed_at ?? '' },
      { term: 'work.failure', value: row.failure ?? '' },
    ]
  },
} as const satisfies Kind

// A message to many that stopped because whoever sent it may not send any more.
import type { Kind } from '../../work/kind.ts'

export const haltedBulk = {
  kind: 'bulk-halted',
  title: 'work.bulkHalted',
  may: 'messages.bulk',
  line: 'work.bulkHalted.line',
  href: ({ about }) => `/staff/messages/bulk/${about}`,
  deed: null,
} as const satisfies Kind

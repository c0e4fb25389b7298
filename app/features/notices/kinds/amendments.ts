// What the clinic answered to a correction of the record that was asked for. No word of it stands in the message.
import type { NoticeKind } from '../kind.ts'

export const amendments = {
  kind: 'amendments',
  title: 'notices.kind.amendments',
  section: 'record',
  of: 'amendment',
  href: (about) => `/corrections/${about}`,
} as const satisfies NoticeKind

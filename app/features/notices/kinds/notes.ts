// New notes about visits.
import type { NoticeKind } from '../kind.ts'

export const notes = {
  kind: 'notes',
  title: 'notices.kind.notes',
  section: 'notes',
  of: 'new entry',
  href: (about, shelf) => (shelf === 'note' ? `/visits/note/${about}` : '/'),
} as const satisfies NoticeKind

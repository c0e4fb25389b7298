// What the care team writes to the patient beside a result or note, read already or not.
import type { NoticeKind } from '../kind.ts'
import { notes } from './notes.ts'
import { results } from './results.ts'

export const comments = {
  kind: 'comments',
  title: 'notices.kind.comments',
  section: null,
  of: 'entry',
  href: (about, shelf) => (shelf === 'note' ? notes : results).href(about, shelf),
} as const satisfies NoticeKind

// What a form answers whose time somebody else took: what was typed, and what is free around it.
import type { Fields } from '../../drafts/kept.ts'
import type { FreeTime } from '../schedule/book.server.ts'

export type Gone = { kept: Fields; gone: FreeTime[] }

export const isGone = (sent: unknown): sent is Gone =>
  typeof sent === 'object' && sent !== null && 'gone' in sent

// Whether what a notice is about is there for an account: asked of the database, which knows what is held back and hidden.
import { sql, type RawBuilder } from 'kysely'
import type { NoticeKind } from './kind.ts'

export function shownTo(
  { of }: NoticeKind,
  patient: string,
  about: string | null,
  account: RawBuilder<unknown>,
): RawBuilder<boolean> {
  if (of === 'document') return sql`app.document_shown_to(${patient}, ${about}, ${account})`
  if (of === 'thread') return sql`app.thread_shown_to(${patient}, ${about}, ${account})`
  if (of === 'amendment') return sql`app.amendment_shown_to(${patient}, ${about}, ${account})`
  if (of === 'told') return sql`app.told_shown_to(${patient}, ${about}, ${account})`
  if (of === 'bill') return sql`app.bill_shown_to(${patient}, ${about}, ${account})`
  if (of) return sql`app.shown_to(${patient}, ${about}, ${account}, ${of === 'new entry'})`
  return sql`true`
}

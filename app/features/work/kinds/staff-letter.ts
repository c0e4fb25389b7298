// An e-mail to somebody who works here, or was invited to, that could not be delivered.
import { openTerms } from '../../invitations/terms.ts'
import type { Tx } from '../../../kit/kit.ts'
import type { Kind } from '../kind.ts'

export const failedStaffLetter = {
  kind: 'staff-letter',
  title: 'work.staff-letter',
  may: 'staff.manage',
  line: 'work.staff-letter.line',
  href: () => '/staff/team',
  deed: null,
  tell: async (tx, { about }) => {
    const row = await tx.db
      .selectFrom('outgoing')
      .select(['subject_id', 'about_id', 'failed_at', 'failure'])
      .where('outgoing_id', '=', about)
      .executeTakeFirst()
    if (!row) return []
    return [
      { term: 'work.staff-letter.to', value: await nameOf(tx, row.subject_id, row.about_id) },
      { term: 'work.failedAt', value: row.failed_at ?? '' },
      { term: 'work.failure', value: row.failure ?? '' },
    ]
  },
} as const satisfies Kind

/** @param invitation of somebody who has no account yet */
async function nameOf(tx: Tx, account: string, invitation: string | null): Promise<string> {
  if (!invitation) {
    const row = await tx.db
      .selectFrom('staff_member')
      .select('name')
      .where('account_id', '=', account)
      .executeTakeFirst()
    return row?.name ?? ''
  }
  const row = await tx.db
    .selectFrom('invitation')
    .select(['invitation_id', 'patient_id', 'terms'])
    .where('invitation_id', '=', invitation)
    .where('kind', '=', 'staff')
    .executeTakeFirst()
  return row ? ((await openTerms(tx.vault, row)).name ?? '') : ''
}

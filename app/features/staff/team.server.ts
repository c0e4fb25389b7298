// The team: who works with the portal, as what, and since when not any more.
import { sql } from 'kysely'
import { z } from 'zod'
import { notFound } from '../../kit/errors.ts'
import type { Tx } from '../../kit/kit.ts'
import { verb } from '../../kit/verb.ts'
import { mustBeFresh } from '../account/session.server.ts'
import { keepTheDesk } from './front-desk.ts'
import { keepAnAdmin, oneAtATime } from './keep-admin.ts'

export type Member = {
  account: string
  name: string
  role: string
  email: string
  lastSignIn: Date | null
  left: boolean
}

const may = 'staff.manage' as const

/** Everybody, those who have left last. */
export const listTeam = verb({
  name: 'staff.team.list',
  who: ['staff'],
  may,
  input: z.object({}),
  audit: { action: 'read', what: 'team' },
  run: async (tx): Promise<Member[]> => {
    const rows = await tx.db
      .selectFrom('staff_member as m')
      .innerJoin('account as a', 'a.account_id', 'm.account_id')
      .select(['m.account_id', 'm.name', 'm.role', 'a.email', 'a.disabled_at'])
      .select(({ selectFrom }) =>
        selectFrom('auth_session as s')
          .select((s) => s.fn.max('s.started_at').as('at'))
          .whereRef('s.account_id', '=', 'm.account_id')
          .as('at'),
      )
      .orderBy(sql`a.disabled_at is not null`)
      .orderBy('m.name')
      .execute()
    return Promise.all(rows.map((row) => memberOf(tx, row)))
  },
})

type Row = {
  account_id: string
  name: string
  role: string
  email: Buffer | null
  disabled_at: Date | null
  at: Date | null
}

async function memberOf(tx: Tx, row: Row): Promise<Member> {
  const { account_id: account, name, role, email, disabled_at: left, at: lastSignIn } = row
  const address = email && (await tx.vault.open(account, `account.email:${account}`, email))
  return {
    account,
    name,
    role,
    email: address?.toString('utf8') ?? '',
    lastSignIn,
    left: left !== null,
  }
}

/** What roles there are, for choosing one. */
export const listRoles = verb({
  name: 'staff.roles.list',
  who: ['staff'],
  may,
  input: z.object({}),
  audit: () => [],
  run: async (tx) =>
    (await tx.db.selectFrom('staff_role').select('role').orderBy('role').execute()).map(
      ({ role }) => role,
    ),
})

/** Another role, from the next page on. */
export const changeRole = verb({
  name: 'staff.team.role',
  who: ['staff'],
  may,
  input: z.object({ account: z.uuid(), role: z.string() }),
  decide: mustBeFresh,
  audit: ({ account, role }) => ({ action: 'change', what: 'role', id: account, why: role }),
  run: async (tx, { account, role }) => {
    await oneAtATime(tx)
    const known = await tx.db
      .selectFrom('staff_role')
      .select('role')
      .where('role', '=', role)
      .executeTakeFirst()
    if (!known) throw notFound()
    const changed = await tx.db
      .updateTable('staff_member')
      .set({ role })
      .where('account_id', '=', account)
      .returning('account_id')
      .executeTakeFirst()
    if (!changed) throw notFound()
    await keepAnAdmin(tx, 'role')
  },
})

/** Somebody has left, or is back. Who has left is out at once, on every device. */
export const setLeft = verb({
  name: 'staff.team.leave',
  who: ['staff'],
  may,
  input: z.object({ account: z.uuid(), left: z.boolean() }),
  decide: mustBeFresh,
  audit: ({ account, left }) => ({
    action: 'change',
    what: 'staff account',
    id: account,
    why: left ? 'has left' : 'is back',
  }),
  run: async (tx, { account, left }) => {
    await oneAtATime(tx)
    const changed = await tx.db
      .updateTable('account')
      .set({ disabled_at: left ? tx.now : null })
      .where('account_id', '=', account)
      .where('kind', '=', 'staff')
      .returning('account_id')
      .executeTakeFirst()
    if (!changed) throw notFound()
    await tx.db
      .updateTable('auth_session')
      .set({ ended_at: tx.now, ended_why: 'has left' })
      .where('account_id', '=', account)
      .where('ended_at', 'is', null)
      .execute()
    await keepAnAdmin(tx)
    if (left) await keepTheDesk(tx, account)
  },
})

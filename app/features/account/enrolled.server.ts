// Which factors an account has, and whether it is open at all: what signing in has to know before it goes on.
import { z } from 'zod'
import type { Tx } from '../../kit/kit.ts'
import { verb } from '../../kit/verb.ts'
import { devicesBefore } from '../devices/new-device.ts'
import type { Enrolled } from './methods.ts'
import { hasPassword } from './own-hash.ts'

/** What the account has, in whichever transaction may see it: the person's own, or of signing in. */
const counts = ({ db }: Pick<Tx, 'db'>, account: string) =>
  db
    .selectFrom('account as a')
    .where('a.account_id', '=', account)
    .select(({ selectFrom, fn }) => [
      'a.phone_confirmed_at as phone',
      selectFrom('passkey as p')
        .select(fn.countAll<number>().as('n'))
        .where('p.account_id', '=', account)
        .where('p.ended_at', 'is', null)
        .as('passkeys'),
      selectFrom('totp as t')
        .select(fn.countAll<number>().as('n'))
        .where('t.account_id', '=', account)
        .where('t.confirmed_at', 'is not', null)
        .where('t.ended_at', 'is', null)
        .as('totp'),
      selectFrom('recovery_code as r')
        .select(fn.countAll<number>().as('n'))
        .where('r.account_id', '=', account)
        .where('r.used_at', 'is', null)
        .where('r.ended_at', 'is', null)
        .as('recovery'),
    ])

type Counts = Awaited<ReturnType<ReturnType<typeof counts>['executeTakeFirst']>>

export const enrolledOf = async (tx: Pick<Tx, 'db'>, account: string): Promise<Enrolled> =>
  asEnrolled(await counts(tx, account).executeTakeFirst())

function asEnrolled(found: Counts): Enrolled {
  return {
    passkeys: Number(found?.passkeys ?? 0),
    totp: Number(found?.totp ?? 0) > 0,
    sms: Boolean(found?.phone),
    recovery: Number(found?.recovery ?? 0),
  }
}

/** Until the transaction ends nobody else adds or takes away factors of this account: two removals see each other. */
export const lockFactors = ({ db }: Pick<Tx, 'db'>, account: string) =>
  db
    .selectFrom('account')
    .select('account_id')
    .where('account_id', '=', account)
    .forUpdate()
    .executeTakeFirstOrThrow()

/** @returns also whether the account is closed, or is none, and what browsers it was used with lately */
export const readEnrolled = verb({
  name: 'account.factors.look',
  who: ['public'],
  input: z.object({ account: z.uuid() }),
  audit: () => [],
  run: async (tx, { account }) => {
    const [row, devices] = await Promise.all([
      counts(tx, account)
        .leftJoin('clinic', (join) => join.onTrue())
        .select(['a.disabled_at', 'a.kind', 'clinic.patients_need'])
        .executeTakeFirst(),
      devicesBefore(tx, account),
    ])
    return {
      ...asEnrolled(row),
      devices,
      closed: !row || row.disabled_at !== null,
      paperCounts: row?.kind === 'patient' && row.patients_need === 'two',
    }
  },
})

/** What the person who is signed in has. */
export const readOwnFactors = verb({
  name: 'account.factors.read',
  who: ['patient', 'staff'],
  reach: 'any',
  early: true,
  input: z.object({}),
  audit: () => [],
  run: async (tx) => {
    const { account } = tx.actor
    return {
      ...(await enrolledOf(tx, account)),
      account,
      password: await hasPassword(tx),
      role: tx.actor.kind === 'staff' ? tx.actor.role : null,
      /** True when there must always be a second factor. */
      needed: tx.actor.kind === 'staff' || tx.actor.needs === 2,
      /** True when printed codes are enough for one. */
      paperCounts: tx.actor.kind === 'patient' && tx.actor.needs === 2,
    }
  },
})

// Which factors an account has, and whether it is open at all: what signing in has to know before it goes on.
import { sql } from 'kysely'
import { z } from 'zod'
import type { Tx } from '../../kit/kit.ts'
import { verb } from '../../kit/verb.ts'
import { latestDevices } from '../devices/new-device.ts'
import type { Enrolled } from './methods.ts'
import { hasPassword } from './own-hash.ts'

type Counts = { phone: Date | null; passkeys: number; totp: number; recovery: number }

/** What the account `a` has, in whichever transaction may see it: the person's own, or of signing in. */
const counts = sql`
  a.phone_confirmed_at as phone,
  (select count(*) from passkey p where p.account_id = a.account_id and p.ended_at is null) as passkeys,
  (select count(*) from totp t where t.account_id = a.account_id and t.confirmed_at is not null and t.ended_at is null) as totp,
  (select count(*) from recovery_code r where r.account_id = a.account_id and r.used_at is null and r.ended_at is null) as recovery`

export async function enrolledOf({ db }: Pick<Tx, 'db'>, account: string): Promise<Enrolled> {
  const { rows } = await sql<Counts>`
    select ${counts} from account a where a.account_id = ${account}`.execute(db)
  return asEnrolled(rows[0])
}

function asEnrolled(found: Counts | undefined): Enrolled {
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

export type Looked = Counts & {
  disabled_at: Date | null
  kind: string
  patients_need: string | null
  devices: string[]
}

/** What signing in has to know of an account. `devices`: the browsers it was used with lately */
export type Found = Enrolled & { devices: string[]; closed: boolean; paperCounts: boolean }

export const asFound = (row: Looked | undefined): Found => ({
  ...asEnrolled(row),
  devices: row?.devices ?? [],
  closed: !row || row.disabled_at !== null,
  paperCounts: row?.kind === 'patient',
})

/** @returns also whether the account is closed, or is none, and what browsers it was used with lately */
export const readEnrolled = verb({
  name: 'account.factors.look',
  who: ['public'],
  input: z.object({ account: z.uuid() }),
  audit: () => [],
  run: async (tx, { account }) => {
    const { rows } = await sql<Looked>`
      select ${counts}, a.disabled_at, a.kind, c.patients_need, ${latestDevices(account)} as devices
      from account a left join clinic c on true where a.account_id = ${account}`.execute(tx.db)
    return asFound(rows[0])
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
      paperCounts: tx.actor.kind === 'patient',
    }
  },
})

// Setting up an authenticator app: a secret is made, shown, and counts once a code of it was entered.
import { z } from 'zod'
import { invalid } from '../../../kit/errors.ts'
import { uuidv7 } from '../../../kit/ids.ts'
import type { Tx } from '../../../kit/kit.ts'
import { verb } from '../../../kit/verb.ts'
import { mustBeFresh } from '../session.server.ts'
import { newTotpSecret, stepOf, totpAddress } from '../totp.ts'
import { totpPlace } from '../totp.server.ts'
import { letterTexts } from '../../clinic/letter-texts.ts'
import { addressesOf } from '../notice.ts'
import { enrolled } from './enrol.server.ts'

const MINUTES = 30 // how long a secret waits for its first code

const person = ['patient', 'staff'] as const

/** Makes a secret; one that still waited for its first code is forgotten. */
export const startApp = verb({
  name: 'account.app.start',
  who: person,
  reach: 'any',
  early: true,
  input: z.object({}),
  decide: mustBeFresh,
  run: async (tx) => {
    const { account } = tx.actor
    await tx.db
      .updateTable('totp')
      .set({ ended_at: tx.now })
      .where('account_id', '=', account)
      .where('confirmed_at', 'is', null)
      .where('ended_at', 'is', null)
      .execute()
    const id = uuidv7(tx.now)
    await tx.db
      .insertInto('totp')
      .values({
        totp_id: id,
        account_id: account,
        secret: await tx.vault.seal(account, totpPlace(id), newTotpSecret()),
        created_at: tx.now,
      })
      .execute()
  },
  audit: { action: 'create', what: 'authenticator app' },
})

/** What the app has to be told; null when nothing waits. */
export const readWaitingApp = verb({
  name: 'account.app.waiting',
  who: person,
  reach: 'any',
  early: true,
  input: z.object({}),
  decide: mustBeFresh,
  run: async (tx) => {
    const waiting = await waitingOf(tx, tx.actor.account)
    if (!waiting) return null
    const t = await letterTexts(tx)
    const { email } = await addressesOf(tx, tx.actor.account)
    const label = email ?? (tx.actor.kind === 'staff' ? tx.actor.name : t.clinic)
    return {
      secret: waiting.secret,
      address: totpAddress(waiting.secret, t.clinic || 'Portico', label),
    }
  },
  audit: (_input, shown) => (shown ? { action: 'read', what: 'authenticator app' } : []),
})

async function waitingOf({ db, vault, now }: Tx, account: string) {
  const row = await db
    .selectFrom('totp')
    .select(['totp_id', 'secret'])
    .where('account_id', '=', account)
    .where('confirmed_at', 'is', null)
    .where('ended_at', 'is', null)
    .where('created_at', '>', new Date(now.getTime() - MINUTES * 60_000))
    .executeTakeFirst()
  if (!row) return null
  const secret = (await vault.open(account, totpPlace(row.totp_id), row.secret)).toString()
  return { id: row.totp_id, secret }
}

/** The first code: from now on the app counts, and this code is used up. @returns the session with a new token */
export const confirmApp = verb({
  name: 'account.app.confirm',
  who: person,
  reach: 'any',
  early: true,
  input: z.object({ code: z.string().max(64) }),
  decide: mustBeFresh,
  run: async (tx, { code }) => {
    const { account } = tx.actor
    const waiting = await waitingOf(tx, account)
    if (!waiting) throw invalid('app_over', 'This took too long. Start again.')
    const step = await stepOf(waiting.secret, code.replace(/\s/g, ''), tx.now, 0)
    if (step === null)
      throw invalid('app_code', 'This code is not right.', {
        code: 'This code is not right. Enter the six digits that the app shows now.',
      })
    // The app of a phone before is replaced.
    await tx.db
      .updateTable('totp')
      .set({ ended_at: tx.now })
      .where('account_id', '=', account)
      .where('confirmed_at', 'is not', null)
      .where('ended_at', 'is', null)
      .execute()
    const { numUpdatedRows } = await tx.db
      .updateTable('totp')
      .set({ confirmed_at: tx.now, last_step: step })
      .where('totp_id', '=', waiting.id)
      .where('confirmed_at', 'is', null)
      .executeTakeFirst()
    if (numUpdatedRows !== 1n) throw invalid('app_over', 'This app is set up already.')
    return enrolled(tx, 'totp', 'notice.appOn')
  },
  audit: { action: 'change', what: 'authenticator app' },
})

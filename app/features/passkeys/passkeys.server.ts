// A person's own passkeys: seen, added, removed. Adding and removing ask first who this is, when that is long ago.
import { z } from 'zod'
import { invalid, notFound } from '../../kit/errors.ts'
import type { Actor } from '../../kit/actor.ts'
import type { Context, Tx } from '../../kit/kit.ts'
import { verb } from '../../kit/verb.ts'
import { enrolledOf, lockFactors, readOwnFactors } from '../account/enrolled.server.ts'
import { hasPassword } from '../account/own-hash.ts'
import { endCodes } from '../account/factors/codes.server.ts'
import { endOneFactor } from '../account/factors/enrol.server.ts'
import { checkStandsAlone, notLookedAt } from '../account/factors/stand-alone.server.ts'
import { hasSecond, type Enrolled } from '../account/methods.ts'
import { addressesOf } from '../account/notice.ts'
import { mustBeFresh } from '../account/session.server.ts'
import { creationOptions, proveNew, readAnswer, requestOptions } from './ceremony.ts'
import { giveChallenge, takeChallenge } from './challenge.ts'
import { tellOfPasskey } from './notice.ts'
import { notAdded } from './refusals.ts'
import { keepPasskey, knownPasskeys, livePasskeys } from './store.ts'

const MOST = 20
const person = ['patient', 'staff'] as const

export type Passkey = { id: string; label: string; createdAt: Date; usedAt: Date | null }

export const listPasskeys = verb({
  name: 'passkeys.list',
  who: person,
  reach: 'any',
  early: true,
  input: z.object({}),
  audit: () => [],
  run: async (tx): Promise<Passkey[]> =>
    (await livePasskeys(tx, tx.actor.account).execute()).map((row) => ({
      id: row.passkey_id,
      label: row.label,
      createdAt: row.created_at,
      usedAt: row.used_at,
    })),
})

/** What the browser needs to make a passkey for this person. @param input.name as they are called */
export const offerPasskey = verb({
  name: 'passkeys.offer',
  who: person,
  reach: 'any',
  early: true,
  input: z.object({ name: z.string() }),
  decide: mustBeFresh,
  audit: () => [],
  run: async (tx, { name }): Promise<string> => {
    const { account } = tx.actor
    const known = await knownPasskeys(tx, account)
    if (known.length >= MOST)
      throw invalid(
        'passkeys_many',
        `You have ${MOST} passkeys, which is the most. Remove one that you no longer use.`,
      )
    const clinic = await tx.db.selectFrom('clinic').select('name').executeTakeFirstOrThrow()
    const challenge = await giveChallenge(tx, { use: 'new', account })
    // Whoever acts for somebody is not called by the name on the record that is open.
    const other = tx.actor.kind === 'patient' && tx.actor.relation === 'proxy'
    const called = (await addressesOf(tx, account)).email ?? (other ? clinic.name : name)
    return creationOptions(tx.ctx.kit.config, {
      challenge,
      clinic: clinic.name,
      person: { account, userName: called, displayName: called },
      known,
    })
  },
})

/** Adds the passkey that the browser made. @throws invalid when it is not one, or came too late */
export const addPasskey = verb({
  name: 'passkeys.add',
  who: person,
  reach: 'any',
  early: true,
  input: z.object({ typed: z.string() }),
  prepare: async (kit, { typed }) => {
    const answer = readAnswer(typed)
    const made = answer && (await proveNew(kit.config, answer))
    return made && { made, challenge: answer.challenge }
  },
  decide: mustBeFresh,
  run: async (tx, _input, proved): Promise<string> => {
    const { account } = tx.actor
    if (!proved || !(await takeChallenge(tx, proved.challenge, { use: 'new', account })))
      throw notAdded()
    await endOneFactor(tx)
    return keepPasskey(tx, account, proved.made)
  },
  audit: (_input, id) => ({ action: 'create', what: 'passkey', id }),
})

/** One passkey, to ask whether it should go; null when it is gone already. */
export const readPasskey = verb({
  name: 'passkeys.read',
  who: person,
  reach: 'any',
  input: z.object({ id: z.uuid() }),
  decide: mustBeFresh,
  audit: () => [],
  run: async (tx, { id }) => {
    const found = await livePasskeys(tx, tx.actor.account)
      .where('passkey_id', '=', id)
      .executeTakeFirst()
    if (!found) return null
    const has = { ...(await enrolledOf(tx, tx.actor.account)), password: true }
    const needed = tx.actor.kind === 'staff' || tx.actor.needs === 2
    const asks = !needed && leavesPassword(has) && (await hasPassword(tx))
    return { label: found.label, asks }
  },
})

/**
 * Takes a passkey away, and writes to its owner.
 * @param password the current one, where it is all that is left
 * @throws notFound, or invalid for the only way in and for a password that is too short to be it
 */
export async function removePasskey(
  ctx: Context,
  { id, password }: { id: string; password: string },
): Promise<void> {
  const has = await readOwnFactors(ctx, {})
  const alone = !has.needed && leavesPassword(has)
  if (alone) await checkStandsAlone(ctx, password)
  await remove(ctx, { id, alone })
}

/** True when nothing but the password would be left without one of the passkeys. */
const leavesPassword = (has: Enrolled & { password: boolean }): boolean =>
  has.password && has.passkeys > 0 && !hasSecond({ ...has, passkeys: has.passkeys - 1 })

const remove = verb({
  name: 'passkeys.remove',
  who: person,
  reach: 'any',
  input: z.object({
    id: z.uuid(),
    /** The password may stand alone. */
    alone: z.boolean(),
  }),
  decide: mustBeFresh,
  audit: ({ id }) => ({ action: 'change', what: 'passkey', id, why: 'removed' }),
  run: async (tx, { id, alone }) => {
    const { account } = tx.actor
    // Locked, so that the last two are not removed at once.
    await lockFactors(tx, account)
    const rows = await livePasskeys(tx, account).execute()
    const gone = rows.find((row) => row.passkey_id === id)
    if (!gone) throw notFound()
    await mustNotBeLast(tx, rows.length, alone)
    await tx.db
      .updateTable('passkey')
      .set({ ended_at: tx.now, ended_why: 'removed' })
      .where('passkey_id', '=', id)
      .execute()
    // Printed codes stand in for a second step; without one they stand for nothing.
    if (!hasSecond(await enrolledOf(tx, account))) await endCodes(tx, account)
    await tellOfPasskey(tx, account, 'removed', gone.label)
  },
})

/** @throws invalid when without this passkey nobody could sign in, or not with the two factors that they need */
async function mustNotBeLast(tx: PersonTx, passkeys: number, alone: boolean): Promise<void> {
  const { actor } = tx
  if (passkeys === 1 && !(await hasPassword(tx)))
    throw invalid(
      'only_way_in',
      'This passkey is your only way to sign in. Add another passkey or choose a password first.',
    )
  const needsTwo = actor.kind === 'staff' || actor.needs === 2
  const left = { ...(await enrolledOf(tx, actor.account)), passkeys: passkeys - 1 }
  if (needsTwo && !hasSecond(left))
    throw invalid(
      'only_second_factor',
      'You need a second step to sign in, and this passkey is the only one you have. Add another first.',
    )
  if (!alone && !hasSecond(left)) throw notLookedAt()
}

type PersonTx = Tx & { actor: Extract<Actor, { kind: 'patient' | 'staff' }> }

/** What the browser needs to show a passkey again, to confirm who this is; null for a person without one. */
export const offerConfirmation = verb({
  name: 'passkeys.confirm.offer',
  who: person,
  reach: 'any',
  early: true,
  input: z.object({}),
  audit: () => [],
  run: async (tx): Promise<string | null> => {
    const { account } = tx.actor
    const known = await knownPasskeys(tx, account)
    if (known.length === 0) return null
    const challenge = await giveChallenge(tx, { use: 'confirm', account })
    return requestOptions(tx.ctx.kit.config, { challenge, known })
  },
})

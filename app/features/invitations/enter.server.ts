// From an answered invitation into the portal: a session of the account, with this record open.
import type { Context } from '../../kit/kit.ts'
import { verb } from '../../kit/verb.ts'
import { z } from 'zod'
import { proceed, type Proceeded } from '../account/session.server.ts'
import {
  offerFirstPasskey,
  proveFirstPasskey,
  type FirstPasskey,
} from '../passkeys/activation.server.ts'
import { chooseRecord } from '../caregivers/records.server.ts'
import { addToAccount, answerInvitation, readOpen, type Open } from './answer.server.ts'
import { answering } from './prove.server.ts'
import type { State } from './state.ts'

/** What the last step is about; null when the invitation is over. */
export const openInvitation = (ctx: Context, invitation: string): Promise<Open | null> =>
  readOpen(answering(ctx), { invitation })

/** What a new colleague's link is about; null when it is over. */
export async function openColleague(
  ctx: Context,
  state: State | null,
): Promise<(Open & { id: string }) | null> {
  if (state?.step !== 'staff') return null
  const own = answering(ctx)
  const id = await findColleague(own, { hash: Buffer.from(state.hash, 'hex') })
  const open = id && (await readOpen(own, { invitation: id }))
  return open ? { ...open, id } : null
}

const findColleague = verb({
  name: 'invitations.colleague.find',
  who: ['job'],
  input: z.object({ hash: z.instanceof(Buffer) }),
  audit: () => [],
  run: async (tx, { hash }): Promise<string | null> =>
    (
      await tx.db
        .selectFrom('invitation')
        .select('invitation_id')
        .where('link_hash', '=', hash)
        .where('kind', '=', 'staff')
        .executeTakeFirst()
    )?.invitation_id ?? null,
})

export type Answer = {
  invitation: string
  name: string | null
  about: string[]
  next: string | null
  passkey: FirstPasskey | null
}

/** What the browser needs to make a passkey for the account that there will be. */
export const offerPasskey = (
  ctx: Context,
  invitation: string,
  { account, called }: Open,
  userName: string,
): Promise<string> =>
  offerFirstPasskey(answering(ctx), {
    invitation,
    account: account ?? undefined,
    userName,
    displayName: called,
  })

/** @throws invalid when what the browser made does not hold */
export const provePasskey = (ctx: Context, invitation: string, typed: string) =>
  proveFirstPasskey(answering(ctx), { typed, invitation })

/** Makes the account or renews it, and goes on into the portal. @throws invalid when the invitation is over */
export async function answerAndEnter(
  ctx: Context,
  answer: Answer,
): Promise<{ went: Proceeded; codes: string[] | null }> {
  const { account, kind, codes, record } = await answerInvitation(answering(ctx), answer)
  const went = await proceed(ctx, {
    account,
    kind: kind === 'staff' ? 'staff' : 'patient',
    methods: ['activation', answer.passkey ? 'passkey' : 'password'],
    record,
    newCodes: codes !== null,
  })
  return { went, codes }
}

/** Adds the record to the account that `signedIn` is a session of, and opens it there. */
export async function addAndOpen(signedIn: Context, invitation: string): Promise<void> {
  const { account } = await readAccount(signedIn, {})
  const { patient } = await addToAccount(answering(signedIn), { invitation, account })
  await chooseRecord(signedIn, { record: patient })
}

const readAccount = verb({
  name: 'invitations.account.read',
  who: ['patient'],
  reach: 'any',
  input: z.object({}),
  audit: () => [],
  run: async (tx) => ({ account: tx.actor.account }),
})

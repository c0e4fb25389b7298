// Proving an invitation: a code or link, and the birth date. One answer for everything that does not fit, at the price
// of the same work, and the fifth wrong date ends the invitation, on however many servers it is tried.
import { setTimeout } from 'node:timers/promises'
import { sql } from 'kysely'
import { z } from 'zod'
import type { Context, Tx } from '../../kit/kit.ts'
import { CLINIC_SUBJECT } from '../../kit/vault/vault.ts'
import { verb } from '../../kit/verb.ts'
import { emailKey } from '../account/account.server.ts'
import { countAttempt, LIMITS, networkOf } from '../account/throttle.ts'
import { cardPlace, type Card } from '../people/people.server.ts'
import { doesNotFit } from './refusals.ts'
import type { Key } from './secret.ts'
import { newUserName } from './user-name.ts'

export const WRONG_DATES = 5
const SOONEST = 300 // ms
const NOBODY = '00000000-0000-8000-8000-000000000000'

/** Somebody who is not signed in answers an invitation: the work runs as this job, the log says from where. */
export const answering = (ctx: Context): Context => ({
  ...ctx,
  claim: { kind: 'job', job: 'activation' },
  open: undefined,
})

/** `name`: to sign in with, should there be no e-mail address. */
export type Proved = { invitation: string; name: string }

/** @throws invalid with one answer, whatever it is that does not fit */
export async function proveInvitation(ctx: Context, key: Key, born: string): Promise<Proved> {
  // The same work in every case, and an answer no sooner than this: what differs by a write is not heard.
  const soonest = setTimeout(SOONEST)
  const { invitation, name } = await tryProof(answering(ctx), {
    ...key,
    born,
    address: ctx.caller.address,
  })
  await soonest
  if (!invitation) throw doesNotFit()
  return { invitation, name }
}

const tryProof = verb({
  name: 'invitations.prove',
  who: ['job'],
  input: z.object({
    by: z.enum(['code', 'link']),
    hash: z.instanceof(Buffer),
    born: z.iso.date(),
    address: z.string().nullable(),
  }),
  prepare: async (kit, { address }) => ({
    network: kit.vault.blind('throttle-activation', networkOf(address ?? 'unknown')),
    decoy: await kit.vault.seal(CLINIC_SUBJECT, DECOY, JSON.stringify(nobodysCard)),
  }),
  run: async (tx, { by, hash, born }, { network, decoy }) => {
    await countAttempt(tx, network, LIMITS.address)
    const found = await openFor(tx, by, hash)
    const fits = await bornOn(tx, found ?? { patient: null, card: decoy }, born)
    const wrong = found && !fits ? found.id : NOBODY
    await tx.db
      .updateTable('invitation')
      .set({
        failures: sql`failures + 1`,
        ended_at: sql`case when failures + 1 >= ${WRONG_DATES} then ${tx.now}::timestamptz end`,
        ended_why: sql`case when failures + 1 >= ${WRONG_DATES} then 'wrong dates' end`,
      })
      .where('invitation_id', '=', wrong)
      .execute()
    return {
      invitation: found && fits ? found.id : null,
      name: found && fits ? await freeName(tx) : '',
      tried: found?.id ?? null,
      patient: found?.patient ?? null,
    }
  },
  audit: (_input, { invitation, tried, patient }) => ({
    action: invitation ? 'read' : 'refuse',
    what: 'invitation',
    id: tried,
    patient,
    why: invitation ? null : tried ? 'wrong date' : 'unknown or over',
  }),
})

/** A user name that nobody signs in with. */
async function freeName(tx: Tx): Promise<string> {
  for (;;) {
    const name = newUserName()
    const taken = await tx.db
      .selectFrom('account')
      .select('account_id')
      .where('email_key', '=', emailKey(tx.ctx.kit, name))
      .executeTakeFirst()
    if (!taken) return name
  }
}

type Found = { id: string; patient: string; card: Buffer }

/** Locked, so that guesses made at once are judged one after the other. */
async function openFor(tx: Tx, by: Key['by'], hash: Buffer): Promise<Found | null> {
  const row = await tx.db
    .selectFrom('invitation as i')
    .leftJoin('patient as p', 'p.patient_id', 'i.patient_id')
    .select(['i.invitation_id as id', 'i.patient_id as patient', 'p.card'])
    .where(by === 'code' ? 'i.code_mac' : 'i.link_hash', '=', hash)
    .where('i.kind', 'in', ['activation', 'reset'])
    .where('i.used_at', 'is', null)
    .where('i.ended_at', 'is', null)
    .where('i.ends_at', '>', tx.now)
    .forUpdate('i')
    .executeTakeFirst()
  return row?.patient && row.card ? (row as Found) : null
}

const DECOY = 'card.decoy'
const nobodysCard: Card = {
  name: 'Nobody At All',
  preferred: 'Nobody',
  birthDate: '1000-01-01',
  recordNumber: 'XX-000000',
}

/** A card is opened in any case, and its key fetched each time, or the time would tell that there is one. */
async function bornOn(
  tx: Tx,
  { patient, card }: { patient: string | null; card: Buffer },
  born: string,
): Promise<boolean> {
  const subject = patient ?? CLINIC_SUBJECT
  tx.vault.forget(subject)
  const plain = await tx.vault.open(subject, patient ? cardPlace(patient) : DECOY, card)
  const { birthDate } = JSON.parse(plain.toString('utf8')) as Card
  return patient !== null && birthDate === born
}

// What a patient, or somebody who may write for them, says about texts: that they may hold what the clinic writes, to the
// own confirmed number, in words that are kept with the day and with who gave them; and taking it back.
import { sql } from 'kysely'
import { z } from 'zod'
import type { Actor } from '../../../kit/actor.ts'
import { conflict, invalid } from '../../../kit/errors.ts'
import { uuidv7 } from '../../../kit/ids.ts'
import type { Tx } from '../../../kit/kit.ts'
import { verb } from '../../../kit/verb.ts'
import { addressesOf } from '../../account/notice.ts'
import { letterTexts } from '../../clinic/letter-texts.ts'
import { writes } from '../send.server.ts'
import { numberKey, numberOf, setNumber, type TextNumber } from './number.ts'

export type OwnTexts = {
  /** Where texts go now; `number` only where it is of whoever asks, else whose phone it is, as far as that may be said. */
  goes: { number: string | null; helper: string | null } | null
  stopped: TextNumber['stopped']
  consent: { at: Date; wording: string; by: 'you' | 'patient' | 'helper'; name: string } | null
  /** Of the account, confirmed by a code: the one that can be agreed for. */
  confirmed: string | null
  /** Texts go to a number that whoever asks may not put theirs in place of. */
  taken: boolean
  /** What they would agree to. */
  wording: string
  /** Whether the record is somebody else's. */
  forOther: boolean
}

export const readOwnTexts = verb({
  name: 'texts.own.read',
  who: ['patient'],
  reach: writes,
  input: z.object({}),
  audit: { action: 'read', what: 'notices', patient: null },
  run: async (tx): Promise<OwnTexts> => {
    const { patient, account, relation } = tx.actor
    const found = await numberOf(tx, [patient])
    const confirmed = (await addressesOf(tx, account)).phone
    const forOther = relation === 'proxy'
    const { consent = null, helper = null, stopped = null } = found ?? {}
    const isMine = forOther ? found?.number === confirmed : helper === null
    const by =
      consent?.account === account ? 'you' : consent?.helper === null ? 'patient' : 'helper'
    return {
      goes: found && { number: isMine ? found.number : null, helper },
      stopped,
      consent: consent && {
        at: consent.at,
        wording: consent.wording,
        by,
        name: consent.helper ?? '',
      },
      confirmed,
      taken: mayNotTake(tx.actor, found, confirmed),
      wording: (await letterTexts(tx))(wordingFor(forOther)),
      forOther,
    }
  },
})

const wordingFor = (forOther: boolean) => (forOther ? 'texts.for.words' : 'texts.own.words')

type Asker = { relation: 'self' | 'proxy'; basis: 'patient' | 'guardian' | 'incapacity' }

/**
 * A patient takes over whatever number there is. Who acts for them never takes over the one that they gave themself; and whom
 * the patient let in, no other that is in use either.
 */
function mayNotTake(
  { relation, basis }: Asker,
  found: TextNumber | null,
  own: string | null,
): boolean {
  if (relation === 'self' || !found || found.number === own) return false
  const theirOwn = found.how === 'patient' && found.helper === null
  return theirOwn || basis === 'patient'
}

/** Texts to the own confirmed number may hold what the clinic writes. @throws invalid without such a number, conflict */
export const agreeToTexts = verb({
  name: 'texts.own.agree',
  who: ['patient'],
  reach: writes,
  input: z.object({}),
  audit: { action: 'change', what: 'notices', patient: null },
  run: async (tx): Promise<void> =>
    allowTexts(tx, (await letterTexts(tx))(wordingFor(tx.actor.relation === 'proxy'))),
})

/** @param wording what they agree to @throws invalid without a confirmed number, conflict */
export async function allowTexts(tx: WritingTx, wording: string): Promise<void> {
  const { patient, account } = tx.actor
  const number = (await addressesOf(tx, account)).phone
  if (!number) throw invalid('no_number', 'Add your mobile number first.')
  if (mayNotTake(tx.actor, await numberOf(tx, [patient]), number))
    throw conflict(
      'number_taken',
      'Texts go to another phone. The person whose record it is can change that, or call us.',
    )
  await setNumber(tx, { patient, number, how: 'patient', by: account })
  await endTexts(tx)
  await tx.db
    .insertInto('text_consent')
    .values({
      patient_id: patient,
      consent_id: uuidv7(tx.now),
      number_key: numberKey(tx.vault, number),
      wording,
      given_by: account,
      given_at: tx.now,
    })
    .execute()
}

type WritingTx = Tx & { actor: Extract<Actor, { kind: 'patient' }> }
type OwnTx = Pick<WritingTx, 'db' | 'now'> & { actor: { patient: string } }

/** From now on texts say that a message waits, and no more. */
export const endTexts = async ({ db, now, actor }: OwnTx): Promise<void> =>
  void (await sql`update text_consent set ended_at = ${now} where patient_id = ${actor.patient} and ended_at is null`.execute(
    db,
  ))

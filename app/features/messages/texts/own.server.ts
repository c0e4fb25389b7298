// What a patient says about texts: that they may hold what the clinic writes, to the own confirmed number, in words that are
// kept with the day; and taking it back.
import { sql } from 'kysely'
import { z } from 'zod'
import { invalid } from '../../../kit/errors.ts'
import { uuidv7 } from '../../../kit/ids.ts'
import { verb } from '../../../kit/verb.ts'
import { addressesOf } from '../../account/notice.ts'
import { letterTexts } from '../../clinic/letter-texts.ts'
import { numberKey, numberOf, setNumber, type TextNumber } from './number.ts'

export type OwnTexts = {
  /** Where texts go now. */
  number: Pick<TextNumber, 'number' | 'stopped' | 'consent'> | null
  /** Of the account, confirmed by a code: the one that can be agreed for. */
  confirmed: string | null
  /** What they would agree to. */
  wording: string
}

export const readOwnTexts = verb({
  name: 'texts.own.read',
  who: ['patient'],
  input: z.object({}),
  audit: { action: 'read', what: 'notices', patient: null },
  run: async (tx): Promise<OwnTexts> => ({
    number: await numberOf(tx, [tx.actor.patient]),
    confirmed: (await addressesOf(tx, tx.actor.account)).phone,
    wording: (await letterTexts(tx))('texts.own.words'),
  }),
})

/** Texts to the own confirmed number may hold what the clinic writes. @throws invalid without such a number */
export const agreeToTexts = verb({
  name: 'texts.own.agree',
  who: ['patient'],
  input: z.object({}),
  audit: { action: 'change', what: 'notices', patient: null },
  run: async (tx): Promise<void> => {
    const { patient, account } = tx.actor
    const number = (await addressesOf(tx, account)).phone
    if (!number) throw invalid('no_number', 'Add your mobile number first.')
    await setNumber(tx, { patient, number, how: 'patient', by: account })
    await end(tx)
    await tx.db
      .insertInto('text_consent')
      .values({
        patient_id: patient,
        consent_id: uuidv7(tx.now),
        number_key: numberKey(tx.vault, number),
        wording: (await letterTexts(tx))('texts.own.words'),
        given_by: account,
        given_at: tx.now,
      })
      .execute()
  },
})

export const takeBackTexts = verb({
  name: 'texts.own.take-back',
  who: ['patient'],
  input: z.object({}),
  audit: { action: 'change', what: 'notices', patient: null },
  run: (tx): Promise<void> => end(tx),
})

type OwnTx = Parameters<typeof setNumber>[0] & { actor: { patient: string } }

const end = async ({ db, now, actor }: OwnTx): Promise<void> =>
  void (await sql`update text_consent set ended_at = ${now} where patient_id = ${actor.patient} and ended_at is null`.execute(
    db,
  ))

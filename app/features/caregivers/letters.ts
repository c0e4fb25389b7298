// Notices to the patient and to those who act for them. They name a clinic and first names, and nothing of health.
import type { TextKey } from '../../texts/texts.ts'
import { sendLater } from '../../kit/post/outgoing.ts'
import type { Tx } from '../../kit/kit.ts'
import { letterTexts } from '../clinic/letter-texts.ts'

export type Said = 'invited' | 'accepted' | 'changed' | 'ended' | 'narrowing' | 'ending'
/** `-own`: to the patient instead of the person who helps. */
export type Occasion = Said | `${Said}-own` | 'started-own' | 'given-own' | 'left-own'

/** Under whose key it waits: the patient's. Nobody with an address gets nothing. */
export async function notify(
  tx: Tx,
  occasion: Occasion,
  to: { patient: string; email: string | null },
  values: Record<string, string | null> = {},
): Promise<void> {
  if (!to.email) return
  const t = await letterTexts(tx)
  const words = { origin: tx.ctx.kit.config.origin, ...values }
  await sendLater(tx, {
    channel: 'email',
    purpose: 'caregiver',
    whose: toPatient(occasion) ? { patient: to.patient } : 'other',
    subject: to.patient,
    to: to.email,
    title: t(`caregivers.letter.${occasion}.title` as TextKey, words),
    text: t(`caregivers.letter.${occasion}.text` as TextKey, words),
  })
}

/** Who was asked to help is told apart from whom they help. */
const toPatient = (occasion: Occasion): boolean =>
  occasion === 'accepted' || occasion.endsWith('-own')

/** The address of the account that owns a record, where this actor may look: null when it has none. */
export async function ownersEmail(tx: Tx, patient: string): Promise<string | null> {
  const owner = await tx.db
    .selectFrom('account_patient as l')
    .innerJoin('account as a', 'a.account_id', 'l.account_id')
    .select(['a.account_id', 'a.email'])
    .where('l.patient_id', '=', patient)
    .where('l.relation', '=', 'self')
    .where('l.ended_at', 'is', null)
    .executeTakeFirst()
  return owner ? emailOf(tx, owner.account_id, owner.email) : null
}

export async function emailOf(tx: Pick<Tx, 'vault'>, account: string, sealed: Buffer | null) {
  if (!sealed) return null
  return (await tx.vault.open(account, `account.email:${account}`, sealed)).toString('utf8')
}

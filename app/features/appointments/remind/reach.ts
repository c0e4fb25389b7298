// Where something goes that is told by one way: the address, number or device, if it may still be used.
import type { Tx } from '../../../kit/kit.ts'
import { whereTo, type Whose } from '../../../kit/post/instead.ts'
import type { Channel } from '../../../kit/post/outgoing.ts'
import { placeOf } from '../../../kit/vault/place.ts'
import { numberKey, numberOf } from '../../messages/texts/number.ts'

export type To = {
  patient: string
  /** Null: the patient's number for texts. */
  account: string | null
  channel: Channel
  device: string | null
}
/** Somebody who helps is reached as themselves; without an account it is the patient. */
export const whoseOf = ({ patient, account }: Pick<To, 'patient' | 'account'>): Whose =>
  account ? { account } : { patient }

/** `key`: of a number, by which an answer finds what it answers. */
export type Address = { address: string; key: Buffer | null }

export async function addressFor(
  tx: Pick<Tx, 'db' | 'vault'>,
  to: To,
): Promise<Address | 'opted out' | 'no address'> {
  const usual = to.account ? await ofAccount(tx, to, to.account) : await ofPatient(tx, to.patient)
  const address = await whereTo(tx, whoseOf(to), to.channel, usual)
  if (!address) return 'no address'
  if (to.channel !== 'sms') return { address, key: null }
  const key = numberKey(tx.vault, address)
  const stop = await tx.db
    .selectFrom('text_stop')
    .select('stop_id')
    .where('number_key', '=', key)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  if (stop || (to.account && (await stopped(tx, to.account)))) return 'opted out'
  return { address, key }
}

const ofPatient = async (tx: Pick<Tx, 'db' | 'vault'>, patient: string) =>
  (await numberOf(tx, [patient]))?.number ?? null

async function ofAccount(
  { db, vault }: Pick<Tx, 'db' | 'vault'>,
  { channel, device }: To,
  account: string,
): Promise<string | null> {
  const open = async (place: string, sealed: Buffer | null | undefined) =>
    sealed ? (await vault.open(account, place, sealed)).toString() : null
  if (channel === 'push') {
    const row = await db
      .selectFrom('push_device')
      .select('address')
      .where('account_id', '=', account)
      .where('device_id', '=', device)
      .where('ended_at', 'is', null)
      .executeTakeFirst()
    return open(placeOf('push_device', 'address', device ?? ''), row?.address)
  }
  const row = await db
    .selectFrom('account')
    .select(['email', 'phone', 'phone_confirmed_at'])
    .where('account_id', '=', account)
    .executeTakeFirst()
  return channel === 'email'
    ? open(placeOf('account', 'email', account), row?.email)
    : open(placeOf('account', 'phone', account), row?.phone_confirmed_at ? row.phone : null)
}

/** Texts about notices were stopped from one of them. */
const stopped = async ({ db }: Pick<Tx, 'db'>, account: string): Promise<boolean> =>
  Boolean(
    await db
      .selectFrom('notice_stop')
      .select('stop_id')
      .where('account_id', '=', account)
      .where('channel', '=', 'sms')
      .where('ended_at', 'is', null)
      .executeTakeFirst(),
  )

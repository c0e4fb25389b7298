// Somebody asked to be reached elsewhere and nowhere else (45 CFR 164.522(b)): here, and here alone, it is decided where a letter
// to a person goes. `sendLater` asks it of every letter, so that no sender can forget it; who chooses among several ways asks
// before choosing.
import { sql } from 'kysely'
import type { Tx } from '../kit.ts'
import { placeOf } from '../vault/place.ts'
import type { Channel } from './outgoing.ts'

/** A person of ours, by record or by account. */
export type Whose = { patient: string; account?: string | null } | { account: string }

/** Null where nothing may go: not among what they asked for, or not shown to be theirs yet. */
export type Instead = {
  email: string | null
  phone: string | null
  /** Browsers that they turned on show notices as before. */
  devices: boolean
}

export type ChannelWords = { email: string; phone: string; post: string }

export const channelPlace = (id: string): string => placeOf('confidential_channel', 'words', id)

type Row = {
  patient_id: string
  channel_id: string
  words: Buffer | null
  email: boolean
  phone: boolean
  devices: boolean
}

/** @returns null for nearly everybody: the usual addresses hold */
export async function insteadFor(
  { db, vault }: Pick<Tx, 'db' | 'vault'>,
  whose: Whose,
): Promise<Instead | null> {
  const patient = 'patient' in whose ? whose.patient : null
  const account = whose.account ?? null
  const { rows } = await sql<Row>`select * from app.channel_of(${patient}, ${account})`.execute(db)
  const [row] = rows
  if (!row) return null
  const { patient_id: of, channel_id: id, words, email, phone, devices } = row
  if (!words) return { email: null, phone: null, devices: false }
  const plain = await vault.open(of, channelPlace(id), words)
  const said = JSON.parse(plain.toString('utf8')) as ChannelWords
  return { email: (email && said.email) || null, phone: (phone && said.phone) || null, devices }
}

/** Where it goes by this way, when it usually goes to `usual`. */
export const byWay = (
  instead: Instead | null,
  channel: Channel,
  usual: string | null,
): string | null => {
  if (!instead) return usual
  if (channel === 'push') return instead.devices ? usual : null
  return channel === 'email' ? instead.email : instead.phone
}

export const whereTo = async (
  tx: Pick<Tx, 'db' | 'vault'>,
  whose: Whose,
  channel: Channel,
  usual: string | null,
): Promise<string | null> => byWay(await insteadFor(tx, whose), channel, usual)

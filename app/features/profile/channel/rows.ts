// Where a patient asked to be reached, opened: for themselves, and for staff.
import { sql } from 'kysely'
import type { Tx } from '../../../kit/kit.ts'
import { channelPlace, type ChannelWords } from '../../../kit/post/instead.ts'

export type ConfidentialChannel = ChannelWords & {
  id: string
  patient: string
  devices: boolean
  at: Date
  /** Whether e-mail and number are known to be theirs: nothing is sent there before. */
  emailProved: boolean
  phoneProved: boolean
  /** Until when the codes hold that were sent. */
  codesEnd: Date
  tries: number
}

type Row = Omit<ConfidentialChannel, keyof ChannelWords> & { words: Buffer }

/** The one that holds; null for nearly everybody. */
export async function openChannel(
  { db, vault }: Pick<Tx, 'db' | 'vault'>,
  patients: readonly string[],
): Promise<ConfidentialChannel | null> {
  const { rows } = await sql<Row>`
    select c.channel_id as id, c.patient_id as patient, c.devices, c.created_at as at, c.words, c.codes_end as "codesEnd", c.tries,
      c.email_confirmed_at is not null as "emailProved", c.phone_confirmed_at is not null as "phoneProved"
    from confidential_channel c where c.patient_id = any (${[...patients]}::uuid[]) and c.ended_at is null
    order by c.created_at desc limit 1`.execute(db)
  const [row] = rows
  if (!row) return null
  const { words, ...rest } = row
  const plain = await vault.open(row.patient, channelPlace(row.id), words)
  return { ...rest, ...(JSON.parse(plain.toString('utf8')) as ChannelWords) }
}

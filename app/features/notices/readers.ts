// Whom a notice reaches: the patient and those who act for them and may see such things, each with what they chose and
// the channels by which they can be reached.
import { sql } from 'kysely'
import type { Tx } from '../../kit/kit.ts'
import type { Channel } from '../../kit/post/outgoing.ts'
import type { NoticeKind } from './kind.ts'
import { shownTo } from './shown.ts'

export type Reader = {
  account: string
  /** The record that this account opens: of a merge another than the notice's. */
  patient: string
  said: unknown
  open: Channel[]
  /** Browsers that show notices. */
  devices: string[]
}

export type Found = { patient: string; about: string | null; kind: NoticeKind }

/** Nobody, when it is held back or was read by everybody meanwhile. */
export async function readersOf(tx: Tx, { patient, about, kind }: Found): Promise<Reader[]> {
  type Row = Omit<Reader, 'open'> & { email: boolean; sms: boolean }
  const shown = shownTo(kind, patient, about, sql`l.account_id`)
  const { rows } = await sql<Row>`
    select l.account_id as account, l.patient_id as patient, c.said,
      case when h.channel_id is null then a.email is not null else h.email end and not ${stopped('email')} as email,
      case when h.channel_id is null then a.phone is not null and a.phone_confirmed_at is not null else h.phone end and not ${stopped('sms')} as sms,
      array(select d.device_id from push_device d where d.account_id = l.account_id and d.ended_at is null and coalesce(h.devices, true)
        order by d.created_at desc limit 5) as devices
    from account_patient l join account a on a.account_id = l.account_id and a.disabled_at is null
    left join lateral app.channel_of(null, l.account_id) h on true
    left join notice_choice c on c.account_id = l.account_id and c.ended_at is null
    where l.patient_id = any (app.one_person(${patient})) and l.ended_at is null and (l.ends_at is null or l.ends_at > ${tx.now})
      and (l.relation = 'self' or l.patient_id = ${patient} and (${kind.section}::text = any (l.sections)
        or ${kind.keepers ?? false} and l.basis in ('guardian', 'incapacity') and 'record' = any (l.sections)))
      and ${shown}
    order by l.relation desc, l.account_id`.execute(tx.db)
  return rows.map(({ email, sms, ...row }) => ({
    ...row,
    open: [
      ...(row.devices.length > 0 ? (['push'] as const) : []),
      ...(email ? (['email'] as const) : []),
      ...(sms ? (['sms'] as const) : []),
    ],
  }))
}

const stopped = (channel: Channel) =>
  sql`exists (select from notice_stop s where s.account_id = l.account_id and s.channel = ${channel} and s.ended_at is null)`

// Whom a reminder reaches: the patient and those who act for them and see appointments, each with what they chose and the
// ways that are open; a patient whom nobody opens by an account at the number for texts, if there is one.
import { sql } from 'kysely'
import type { Tx } from '../../../kit/kit.ts'
import type { Channel } from '../../../kit/post/outgoing.ts'
import { readChoices } from '../../notices/choices.ts'
import { readChoice, type ReminderChoice } from './rules.ts'

export type Reader = {
  patient: string
  /** Null: the patient's number for texts. */
  account: string | null
  choice: ReminderChoice | null
  /** When that was chosen. */
  choseAt: Date | null
  /** Own quiet hours, as in choices.ts of notices. */
  night: string
  email: boolean
  sms: boolean
  devices: string[]
  /** When each way was opened. */
  since: Record<Channel, Date | null>
}

/** @param patients those of the appointments */
export async function readersOf(
  tx: Pick<Tx, 'db' | 'now'>,
  patients: readonly string[],
): Promise<Reader[]> {
  type Row = Omit<Reader, 'choice' | 'night' | 'since'> & Ways & { said: unknown; notices: unknown }
  const whose = [...new Set(patients)]
  const { rows } = await sql<Row>`
    select p.id as patient, l.account_id as account, c.said, c.created_at as "choseAt", n.said as notices,
      case when h.channel_id is null then a.email is not null else h.email end as email,
      case when h.channel_id is null then a.phone is not null and a.phone_confirmed_at is not null else h.phone end and not exists (select from notice_stop s
        where s.account_id = l.account_id and s.channel = 'sms' and s.ended_at is null) as sms,
      array(select d.device_id from push_device d where d.account_id = l.account_id and d.ended_at is null and coalesce(h.devices, true)
        order by d.created_at desc limit 5) as devices,
      l.created_at as opened, a.phone_confirmed_at as phoned,
      (select max(d.created_at) from push_device d where d.account_id = l.account_id and d.ended_at is null) as pushed
    from unnest(${whose}::uuid[]) p (id)
    join account_patient l on l.patient_id = any (app.one_person(p.id)) and l.ended_at is null
      and (l.ends_at is null or l.ends_at > ${tx.now})
      and (l.relation = 'self' or l.patient_id = p.id and 'appointments' = any (l.sections))
    join account a on a.account_id = l.account_id and a.disabled_at is null
    left join lateral app.channel_of(null, l.account_id) h on true
    left join reminder_choice c on c.account_id = l.account_id and c.ended_at is null
    left join notice_choice n on n.account_id = l.account_id and n.ended_at is null
    order by l.relation desc, l.account_id`.execute(tx.db)
  const readers = rows.map(({ said, notices, opened, phoned, pushed, ...row }): Reader => {
    const choice = readChoice(said)
    const since = { email: opened, sms: later(opened, phoned), push: later(opened, pushed) }
    return { ...row, choice, night: readChoices(notices).night, since }
  })
  const reached = new Set(readers.map(({ patient }) => patient))
  const others = whose.filter((one) => !reached.has(one))
  return [...readers, ...(await byNumber(tx, others))]
}

/** When they could read this record at all, when the phone was shown to be theirs, when a device was last turned on. */
type Ways = { opened: Date; phoned: Date | null; pushed: Date | null }

const later = (one: Date, other: Date | null): Date => (other && other > one ? other : one)

async function byNumber(tx: Pick<Tx, 'db'>, patients: string[]): Promise<Reader[]> {
  if (patients.length === 0) return []
  const { rows } = await sql<{ patient: string; since: Date }>`
    select n.patient_id as patient, n.created_at as since from text_number n where n.patient_id = any (${patients}::uuid[]) and n.ended_at is null
      and not exists (select from text_stop s where s.number_key = n.number_key and s.ended_at is null)`.execute(
    tx.db,
  )
  return rows.map(({ patient, since }) => ({
    patient,
    account: null,
    choice: null,
    choseAt: null,
    night: 'none',
    email: false,
    sms: true,
    devices: [],
    since: { email: null, sms: since, push: null },
  }))
}

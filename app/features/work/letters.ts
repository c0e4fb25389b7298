// Letters that could not be delivered and that somebody has to know of. Whoever waits for a code or a link sees by themself
// that none comes.
import { sql } from 'kysely'
import type { Tx } from '../../kit/kit.ts'
import { CLINIC_SUBJECT } from '../../kit/vault/vault.ts'
import type { Work } from './add.ts'

type Found = { about: string; patient: string }

/** To patients, and about them. @param since what failed earlier is nobody's work any more */
export async function failedLetters(tx: Tx, since: Date, most: number): Promise<Work[]> {
  const { rows } = await sql<Found>`
    select o.outgoing_id as about, coalesce(p.patient_id, l.patient_id) as patient
    from outgoing o left join patient p on p.patient_id = o.subject_id
    left join account_patient l on l.account_id = o.subject_id and l.relation = 'self' and l.ended_at is null
    where o.failed_at > ${since}
      and o.purpose in ('invitation', 'caregiver', 'security notice', 'something new', 'reminder', 'offer')
      and coalesce(p.patient_id, l.patient_id) is not null
      and not exists (select from work_item w where w.kind = 'letter' and w.about_id = o.outgoing_id)
    order by o.failed_at limit ${most}`.execute(tx.db)
  return rows.map((thing) => ({ kind: 'letter', ...thing, urgency: 'soon' }))
}

/**
 * To people who work here, or were invited to. An address that is wrong fails again and again: of one person one waits, and
 * what failed before it was put on the list comes with it.
 */
export async function failedStaffLetters(tx: Tx, since: Date, most: number): Promise<Work[]> {
  const { rows } = await sql<Pick<Found, 'about'>>`
    select distinct on (coalesce(m.account_id, o.outgoing_id)) o.outgoing_id as about
    from outgoing o left join staff_member m on m.account_id = o.subject_id
    left join account a on a.account_id = m.account_id
    where o.failed_at > ${since}
      and (o.purpose = 'invitation' and o.subject_id = ${CLINIC_SUBJECT}
        or o.purpose in ('security notice', 'emergency access', 'audit log', 'new work')
          and m.account_id is not null and a.disabled_at is null)
      and not exists (select from work_item w join outgoing p on p.outgoing_id = w.about_id
        where w.kind = 'staff-letter' and w.created_at > ${since} and (p.outgoing_id = o.outgoing_id
          or p.subject_id = m.account_id and (w.done_at is null or w.created_at >= o.failed_at)))
    order by coalesce(m.account_id, o.outgoing_id), o.failed_at desc limit ${most}`.execute(tx.db)
  return rows.map((thing) => ({ kind: 'staff-letter', ...thing, urgency: 'soon' }))
}

// Texts that count against how many somebody gets in a day and a week: reminders, those about notices, and those in threads.
import { sql } from 'kysely'
import type { Tx } from '../../../kit/kit.ts'

const SPAN = 8 * 86_400_000 // ms

/** When such texts went out to them lately. @param account null: the patient's number without an account */
export async function sentBefore(
  tx: Pick<Tx, 'db' | 'now'>,
  { account, patient }: { account: string | null; patient: string },
): Promise<Date[]> {
  const since = new Date(tx.now.getTime() - SPAN)
  const { rows } = await sql<{ at: Date }>`
    (select r.settled_at as at from appointment_reminder r where r.account_id = ${account} and r.state = 'written' and r.channel = 'sms'
      and r.settled_at > ${since} limit 50)
    union all
    (select r.settled_at from appointment_reminder r where ${account}::uuid is null and r.patient_id = ${patient} and r.state = 'written'
      and r.channel = 'sms' and r.settled_at > ${since} limit 50)
    union all
    (select m.written_at from notice_message m where m.account_id = ${account} and m.channel = 'sms' and m.written_at > ${since} limit 50)
    union all
    (select x.due_at from text_out x where x.patient_id = any (app.one_person(${patient})) and x.ended_at is null and x.due_at > ${since}
      and not x.answers order by x.due_at desc limit 50)`.execute(tx.db)
  return rows.map(({ at }) => at)
}

// Reminds of forms that were asked for and not sent: once, in the last two days before the day on which they are wanted, or a week
// after they were asked where there is no such day. By a notice like the first one, so by the ways that each person chose.
import { sql } from 'kysely'
import { z } from 'zod'
import type { Kit } from '../../../kit/kit.ts'
import { jobContext, verb } from '../../../kit/verb.ts'
import { tellPatients } from '../../notices/tell.ts'
import { reached } from './reached.ts'

const BATCH = 100
/** Days before the day on which it is wanted. */
const BEFORE = 2
/** Days after it was asked, where there is no such day. */
const AFTER = 7
/** Nobody is reminded of what they were asked so many days ago: they would wonder why now. */
const LONGEST_AGO = 30
/** Hours of the clinic's clock at which it is done. */
const [FROM, TO] = [9, 17]

export async function remindOfForms(kit: Kit): Promise<void> {
  const ctx = jobContext(kit, 'forms')
  while ((await remindSome(ctx, {})).length === BATCH);
}

type Late = { id: string; patient: string }

/** Each at most once, whichever process works it off: what another one has in hand is passed over. */
export const remindSome = verb({
  who: ['job'],
  name: 'forms.remind',
  input: z.object({}),
  run: async (tx): Promise<Late[]> => {
    const { rows } = await sql<Late>`
      update form_request r set reminded_at = ${tx.now} from (
        select w.patient_id, w.request_id from form_request w cross join (select time_zone from clinic limit 1) c
          left join lateral (select v.state, v.starts_at from appointment v
            where v.patient_id = w.patient_id and v.appointment_id = w.appointment_id limit 1) a on true
        where w.state = 'asked' and w.reminded_at is null
          and w.created_at > ${tx.now}::timestamptz - make_interval(days => ${sql.lit(LONGEST_AGO)})
          and extract(hour from ${tx.now}::timestamptz at time zone c.time_zone) between ${sql.lit(FROM)} and ${sql.lit(TO)}
          and ${reached(sql.ref('w.patient_id'), sql.ref('w.for_another'))}
          and case
            when w.appointment_id is not null and (a.state is distinct from 'booked' or a.starts_at <= ${tx.now}) then false
            when w.due_on is null then w.created_at <= ${tx.now}::timestamptz - make_interval(days => ${sql.lit(AFTER)})
            else w.created_at <= ${tx.now}::timestamptz - interval '1 day'
              and w.due_on between (${tx.now}::timestamptz at time zone c.time_zone)::date
                and (${tx.now}::timestamptz at time zone c.time_zone)::date + ${sql.lit(BEFORE)} end
        order by w.created_at, w.request_id limit ${sql.lit(BATCH)} for update of w skip locked) late
      where r.patient_id = late.patient_id and r.request_id = late.request_id
      returning r.request_id as id, r.patient_id as patient`.execute(tx.db)
    await tellPatients(
      tx,
      rows.map(({ id, patient }) => ({ patient, kind: 'forms' as const, about: id })),
    )
    return rows
  },
  audit: (_, rows) =>
    rows.map(({ patient, id }) => ({ action: 'change', what: 'form request', patient, id })),
})

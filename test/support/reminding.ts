// Appointments and what reminds of them, at a test's own time: rows as booking leaves them, and the jobs done by hand.
import { randomUUID } from 'node:crypto'
import { answerVisits } from '../../app/features/appointments/remind/answer.jobs.ts'
import { remind } from '../../app/features/appointments/remind/remind.jobs.ts'
import { deliver } from '../../app/kit/post/deliver.ts'
import type { Job } from '../../app/kit/jobs/job.ts'
import type { Tx } from '../../app/kit/kit.ts'
import { inTransaction } from '../../app/kit/transaction.ts'
import { jobContext } from '../../app/kit/verb.ts'
import type { TestPortal } from './kit.ts'

export type Bookable = { type: string; who: string; place: string }

/** @returns the id of an appointment as booking leaves it */
export async function book(
  { owner, kit }: Pick<TestPortal, 'owner' | 'kit'>,
  patient: string,
  { type, who, place }: Bookable,
  at: string | Date,
  { zone = 'America/New_York', minutes = 30 } = {},
): Promise<string> {
  const id = randomUUID()
  const starts = new Date(at)
  const ends = new Date(starts.getTime() + minutes * 60_000)
  const now = kit.clock()
  await owner.query(
    `with a as (insert into appointment (patient_id, appointment_id, visit_type_id, bookable_id, location_id, way, starts_at, ends_at,
        time_zone, state_at, made_via, created_at)
       values ($1, $2, $3, $4, $5, 'in person', $6, $7, $8, $9, 'portal', $9)),
     e as (insert into appointment_event (patient_id, event_id, appointment_id, what, side, via, starts_at, bookable_id, created_at)
       values ($1, gen_random_uuid(), $2, 'booked', 'patient', 'portal', $6, $4, $9))
     insert into busy (what_id, starts_at, ends_at, for_id) values ($4, $6, $7, $2)`,
    [patient, id, type, who, place, starts, ends, zone, now],
  )
  return id
}

export async function doJob(portal: TestPortal, job: Job, id: string | null = null) {
  await job.work(portal.kit, { id, last: false }).catch((error: Error) => {
    // As the queue does: tried again later.
    if (error.constructor.name !== 'JobFailed') throw error
  })
}

/** Plans and writes what is due, and sends all that was written. */
export async function remindAll(portal: TestPortal): Promise<void> {
  await doJob(portal, remind)
  await sendLetters(portal)
}

/** Does what texts answered, and sends what is said to that. */
export async function answerAll(portal: TestPortal): Promise<void> {
  const { rows } = await portal.owner.query(
    'select answer_id as id from reminder_answer where settled_at is null order by created_at',
  )
  for (const { id } of rows) await doJob(portal, answerVisits, id)
  await sendLetters(portal)
}

export async function sendLetters(portal: TestPortal): Promise<void> {
  const { rows } = await portal.owner.query(
    `select outgoing_id as id from outgoing where sent_at is null and failed_at is null and uncertain_at is null
     order by created_at, outgoing_id`,
  )
  for (const { id } of rows) await doJob(portal, deliver, id)
}

/** In a transaction of the job about appointments, as the functions that book, move and end them are called. */
export const asJob = <T>({ kit }: TestPortal, work: (tx: Tx) => Promise<T>): Promise<T> =>
  inTransaction(jobContext(kit, 'appointments'), (ctx) => {
    const { db, actor, now } = ctx.open
    return work({ db, actor, now, vault: kit.vault, ctx })
  })

/** No appointment, nothing that hangs on one, and no letter or work. */
export const forgetVisits = ({ owner }: TestPortal) =>
  owner.query('truncate appointment, busy, outgoing, text_in, text_stop, work_item cascade')

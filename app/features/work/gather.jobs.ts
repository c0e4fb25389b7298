// Work that no deed puts on the list: what has waited too long, what falls due, what could not be sent. Looked for
// every ten minutes, and at once when a letter failed for good. Doing it again changes nothing.
import { sql } from 'kysely'
import { z } from 'zod'
import type { Job } from '../../kit/jobs/job.ts'
import type { Tx } from '../../kit/kit.ts'
import { jobContext, verb } from '../../kit/verb.ts'
import { remindOfAmendments } from '../amend/late.ts'
import { remindOfAnswers } from '../messages/remind.ts'
import { remindOfRefills } from '../medicines/refills/late.ts'
import { remindOfTold } from '../medicines/told/late.ts'
import { noLongerWaiting, waitingForNotes } from '../release/waiting.ts'
import { lateRequests } from '../uploads/requests/late.ts'
import { addWork, finishWork, type Work } from './add.ts'
import { failedLetters, failedStaffLetters } from './letters.ts'

const MOST = 200 // of a kind at a time; the rest comes with the next round
const INVITED_DAYS = 10 // sent again after three and seven days; then somebody calls
const REVIEW_DAYS = 14 // before it is due
const LOOK_BACK_DAYS = 30 // what failed or ran out earlier is nobody's work any more

export const gatherWork: Job = {
  name: 'work',
  every: '4-59/10 * * * *',
  work: async (kit) => void (await gather(jobContext(kit, 'work'), {})),
}

/** @returns how much was added and taken off */
export const gather = verb({
  name: 'work.gather',
  who: ['job'],
  input: z.object({}),
  run: async (tx) => {
    const added: (string | null)[] = []
    const since = daysFrom(tx, -LOOK_BACK_DAYS)
    for (const found of [
      await unanswered(tx),
      await reviews(tx),
      await failedLetters(tx, since, MOST),
      await failedStaffLetters(tx, since, MOST),
      await waitingForNotes(tx, MOST),
      await lateRequests(tx, since, MOST),
    ])
      for (const work of found) added.push(await addWork(tx, work))
    const over = [...(await settled(tx)), ...(await noLongerWaiting(tx, MOST))]
    for (const one of over) await finishWork(tx, one)
    const reminded = (await remindOfAnswers(tx, MOST)) + (await remindOfRefills(tx, MOST))
    await remindOfTold(tx, MOST)
    await remindOfAmendments(tx, MOST)
    return added.filter(Boolean).length + over.length + reminded
  },
  audit: (_input, count) => (count ? { action: 'change', what: 'list of work', count } : []),
})

type Found = { about: string; patient: string; at: Date }

const daysFrom = (tx: Tx, days: number) => new Date(tx.now.getTime() + days * 86_400_000)

/** Done once is done: what somebody has called about does not come back. */
async function unanswered(tx: Tx): Promise<Work[]> {
  const { rows } = await sql<Found>`
    select i.invitation_id as about, i.patient_id as patient, i.ends_at as at from invitation i
    where i.kind = 'activation' and i.used_at is null and i.ended_at is null and i.follow_up_at is null
      and i.created_at between ${daysFrom(tx, -LOOK_BACK_DAYS)} and ${daysFrom(tx, -INVITED_DAYS)}
      and not exists (select from work_item w where w.kind = 'invitation' and w.about_id = i.invitation_id)
    order by i.created_at limit ${MOST}`.execute(tx.db)
  return rows.map(({ at, ...thing }) => ({
    kind: 'invitation',
    ...thing,
    urgency: 'whenever',
    dueAt: at,
  }))
}

async function reviews(tx: Tx): Promise<Work[]> {
  const { rows } = await sql<Found>`
    select l.grant_id as about, l.patient_id as patient, l.review_at as at from account_patient l
    where l.basis = 'incapacity' and l.ended_at is null and l.review_at <= ${daysFrom(tx, REVIEW_DAYS)}
      and not exists (select from work_item w where w.kind = 'incapacity-review' and w.about_id = l.grant_id and w.done_at is null)
    order by l.review_at limit ${MOST}`.execute(tx.db)
  return rows.map(({ at, ...thing }) => ({
    kind: 'incapacity-review',
    ...thing,
    urgency: 'soon',
    dueAt: at,
  }))
}

/** What waited and has come about in one of the many ways in which it can. */
async function settled(tx: Tx): Promise<Pick<Work, 'kind' | 'about'>[]> {
  const { rows } = await sql<Pick<Work, 'kind' | 'about'>>`
    (select w.kind, w.about_id as about from work_item w where w.kind = 'invitation' and w.done_at is null and not exists (
      select from invitation i where i.invitation_id = w.about_id and i.used_at is null and i.ended_at is null) limit ${MOST})
    union all
    (select w.kind, w.about_id from work_item w where w.kind = 'incapacity-review' and w.done_at is null and not exists (
      select from account_patient l where l.patient_id = w.patient_id and l.grant_id = w.about_id and l.ended_at is null
        and l.review_at <= ${daysFrom(tx, REVIEW_DAYS)}) limit ${MOST})
    union all
    (select w.kind, w.about_id from work_item w join outgoing o on o.outgoing_id = w.about_id
      join invitation i on i.invitation_id = o.about_id and (i.used_at is not null or i.ended_at is not null)
      where w.kind = 'staff-letter' and w.done_at is null limit ${MOST})`.execute(tx.db)
  return rows
}

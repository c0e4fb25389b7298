// The jobs of notices done by hand, at the test's own time: whom something reaches, what is written, what leaves.
import type { Job } from '../../app/kit/jobs/job.ts'
import { deliver } from '../../app/kit/post/deliver.ts'
import { noticeFailed } from '../../app/features/notices/failed.jobs.ts'
import { spreadNotices } from '../../app/features/notices/spread.jobs.ts'
import { writeNotices } from '../../app/features/notices/write.jobs.ts'
import type { TestPortal } from './kit.ts'

const ids = async (portal: TestPortal, select: string): Promise<string[]> =>
  (await portal.owner.query<{ id: string }>(select)).rows.map(({ id }) => id)

async function all(portal: TestPortal, job: Job, select: string): Promise<void> {
  for (const id of await ids(portal, select))
    await job.work(portal.kit, { id, last: false }).catch((error: Error) => {
      // As the queue does: tried again later.
      if (error.constructor.name !== 'JobFailed') throw error
    })
}

/** Finds whom everything that is new reaches. */
export const spreadAll = (portal: TestPortal) =>
  all(portal, spreadNotices, 'select notice_id as id from notice where told_at is null order by 1')

/** Writes what is due. */
export const writeAll = (portal: TestPortal) =>
  all(
    portal,
    writeNotices,
    'select message_id as id from notice_message where written_at is null and ended_at is null order by due_at',
  )

/** Sends what is written, once each. */
export const sendAll = (portal: TestPortal) =>
  all(
    portal,
    deliver,
    `select outgoing_id as id from outgoing where purpose like 'something new%'
     and sent_at is null and failed_at is null and uncertain_at is null order by created_at`,
  )

export const failAll = (portal: TestPortal) =>
  all(portal, noticeFailed, 'select outgoing_id as id from outgoing where failed_at is not null')

export async function tellAll(portal: TestPortal): Promise<void> {
  await spreadAll(portal)
  await writeAll(portal)
  await sendAll(portal)
}

export async function forgetNotices(portal: TestPortal): Promise<void> {
  for (const table of [
    'notice_told',
    'notice_message',
    'notice_reader',
    'notice',
    'notice_choice',
    'notice_stop',
  ])
    await portal.owner.query(`delete from ${table}`)
  await portal.owner.query('delete from outgoing')
}

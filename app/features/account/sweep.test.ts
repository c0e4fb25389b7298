// Links that are over are kept for a week, and then no longer; a schedule sees to it.
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { testPortal, type TestPortal } from '../../../test/support/kit.ts'
import type { Job } from '../../kit/jobs/job.ts'
import { startJobs } from '../../kit/jobs/work.ts'
import { jobs } from '../../jobs.ts'

const sweep = jobs.find(({ name }) => name === 'sweep') as Job
let portal: TestPortal
beforeAll(async () => {
  portal = await testPortal()
})
afterAll(() => portal.end())

test('a week after its end a link is removed, not before', async () => {
  for (const days of [8, 6, 0])
    await portal.owner.query(
      `insert into one_time (one_time_id, purpose, created_at, ends_at)
       values ($1, 'link', now(), now() - make_interval(days => $2))`,
      [randomUUID(), days],
    )
  await sweep.work(portal.kit, { id: null, last: false })
  const { rows } = await portal.owner.query(
    `select extract(day from now() - ends_at)::int as days from one_time order by 1`,
  )
  expect(rows).toEqual([{ days: 0 }, { days: 6 }])
})

test('the schedule is one, however many processes put it there, and goes when a job has none', async () => {
  const schedules = async () =>
    (await portal.owner.query('select name, cron from pgboss.schedule')).rows
  const stops = await Promise.all([startJobs(portal, [sweep]), startJobs(portal, [sweep])])
  for (const stop of stops) await stop()
  expect(await schedules()).toEqual([{ name: 'sweep', cron: sweep.every }])
  const stop = await startJobs(portal, [{ ...sweep, every: undefined }])
  await stop()
  expect(await schedules()).toEqual([])
})

test('letters that were sent go after ninety days; those that failed or wait stay', async () => {
  const write = (id: string, sent: number | null, failed: number | null) =>
    portal.owner.query(
      `insert into outgoing (outgoing_id, channel, purpose, subject_id, created_at, sent_at, failed_at)
       values (gen_random_uuid(), 'email', $1, gen_random_uuid(), now() - interval '1 year',
         now() - make_interval(days => $2), now() - make_interval(days => $3))`,
      [id, sent, failed],
    )
  await write('old', 91, null)
  await write('young', 89, null)
  await write('failed', null, 300)
  await write('waiting', null, null)
  await sweep.work(portal.kit, { id: null, last: false })
  const { rows } = await portal.owner.query('select purpose from outgoing order by 1')
  expect(rows.map(({ purpose }) => purpose)).toEqual(['failed', 'waiting', 'young'])
})

// Who promised an answer is reminded before it is due, and whoever sees all messages once it is late; each once, and of an
// answer that is due anew again.
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { testPortal, type TestPortal } from '../../../test/support/kit.ts'
import { addPatient, addStaff, setUpClinic, signedIn } from '../../../test/support/people.ts'
import { handClock } from '../../kit/clock.ts'
import type { Context } from '../../kit/kit.ts'
import { jobContext } from '../../kit/verb.ts'
import { gather } from '../work/gather.jobs.ts'
import { listInbox, readInboxThread } from './inbox.server.ts'
import { handOverThread, snoozeThread } from './moves.server.ts'
import { replyToThread } from './reply.server.ts'
import { startThread } from './send.server.ts'

const clock = handClock('2026-11-24T15:00:00Z') // a Tuesday, ten in the morning in New York
let portal: TestPortal
let patient: string
let asAna: Context
let fay: Context
let cleo: Context
let desk: string
let nurses: string
beforeAll(async () => {
  portal = await testPortal({ clock })
  await setUpClinic(portal)
  const ana = await addPatient(portal, 'Ana Writes')
  patient = ana.id
  asAna = (await signedIn(portal, ana)).ctx
  const { rows } = await portal.owner.query('select team_id from team where front_desk')
  desk = rows[0].team_id
  nurses = randomUUID()
  await portal.owner.query(
    `insert into team (team_id, name, created_at, answer_days) values ($1, 'Nurses', now(), 3)`,
    [nurses],
  )
  const person = await addStaff(portal, 'Fay Front', 'front desk')
  await portal.owner.query(
    'insert into team_member (team_id, account_id, created_at) values ($1, $2, now())',
    [desk, person.account],
  )
  fay = (await signedIn(portal, person)).ctx
  cleo = (await signedIn(portal, await addStaff(portal, 'Cleo Clinician', 'clinician'))).ctx
})
afterAll(() => portal.end())

/** Time goes on; whoever is signed in stays so. */
async function at(moment: string) {
  clock.advance(Date.parse(moment) - clock().getTime())
  await portal.owner.query(
    `update auth_session set seen_at = $1::timestamptz, auth_at = $1::timestamptz, ends_at = $1::timestamptz + interval '1 day'`,
    [moment],
  )
  await gather(jobContext(portal.kit, 'work'), {})
}
const start = async () =>
  (await startThread(asAna, { team: desk, subject: 'When', body: 'When?', key: randomUUID() }))
    .thread
const events = async (id: string) =>
  (await readInboxThread(cleo, { patient, id })).internal.map(({ what }) => what)
const work = async (thread: string) =>
  (
    await portal.owner.query(
      `select kind, urgency from work_item where about_id = $1 and done_at is null order by kind`,
      [thread],
    )
  ).rows

test('a team is reminded before an answer is due, and others once it is late', async () => {
  const thread = await start() // to be answered by Thursday at five in New York: ten in the evening, UTC
  await at('2026-11-26T16:00:00Z')
  expect(await events(thread)).toEqual([])
  await snoozeThread(fay, { patient, id: thread, when: 'tomorrow', seen: '1' })
  await at('2026-11-26T18:30:00Z')
  await at('2026-11-26T18:40:00Z')
  expect(await events(thread)).toEqual(['snoozed', 'near'])
  expect(await work(thread)).toEqual([{ kind: 'message', urgency: 2 }])
  const { threads } = await listInbox(fay, { team: null, show: 'waiting', after: null })
  expect(threads.find(({ id }) => id === thread)).toMatchObject({ late: false, snoozedUntil: null })

  await at('2026-11-26T22:10:00Z')
  await at('2026-11-26T22:20:00Z')
  expect(await events(thread)).toEqual(['snoozed', 'near', 'late'])
  expect(await work(thread)).toEqual([
    { kind: 'late-message', urgency: 1 },
    { kind: 'message', urgency: 1 },
  ])
  const { version } = await readInboxThread(fay, { patient, id: thread })
  await replyToThread(fay, { patient, id: thread, body: 'Now.', key: randomUUID(), version })
  expect(await work(thread)).toEqual([])
  await at('2026-11-26T22:30:00Z')
  expect(await work(thread)).toEqual([])
})

test('another team that gets it has a day of its own, of which it is reminded anew', async () => {
  const thread = await start()
  await at('2026-12-03T15:00:00Z')
  expect(await work(thread)).toHaveLength(2)
  await handOverThread(fay, { patient, id: thread, team: nurses })
  expect(await work(thread)).toEqual([{ kind: 'message', urgency: 3 }])
  await at('2026-12-20T15:00:00Z')
  expect(await events(thread)).toEqual(['late', 'handed over', 'late'])
})

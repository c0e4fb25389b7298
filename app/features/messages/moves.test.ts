// A message and the work that it makes move together, whichever of the two is moved; what waits in a restricted record is
// seen to wait, and nothing else of it.
import { randomUUID } from 'node:crypto'
import { sql, type RawBuilder } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { testPortal, type TestPortal } from '../../../test/support/kit.ts'
import {
  addPatient,
  addStaff,
  setUpClinic,
  signedIn,
  type TestPatient,
} from '../../../test/support/people.ts'
import type { Context } from '../../kit/kit.ts'
import { inTransaction } from '../../kit/transaction.ts'
import { jobContext } from '../../kit/verb.ts'
import { gather } from '../work/gather.jobs.ts'
import { listWork } from '../work/list.server.ts'
import { seeWork } from '../work/live.server.ts'
import { handOverWork, snoozeWork, takeWork, wakeWork } from '../work/moves.server.ts'
import { listWaiting } from '../work/of-patient.server.ts'
import { readWork } from '../work/read.server.ts'
import { listInbox, readInboxThread } from './inbox.server.ts'
import { assignThread, handOverThread, snoozeThread, wakeThread } from './moves.server.ts'
import { answerThread, startThread } from './send.server.ts'

let portal: TestPortal
let ana: TestPatient
let asAna: Context
type Worker = { account: string; ctx: Context }
let nia: Worker
let noa: Worker
let fay: Worker // of another team
let cleo: Worker // sees every team’s
let desk: string
let nurses: string
beforeAll(async () => {
  portal = await testPortal()
  await setUpClinic(portal)
  ana = await addPatient(portal, 'Ana Writes')
  asAna = (await signedIn(portal, ana)).ctx
  const { rows } = await portal.owner.query('select team_id from team where front_desk')
  desk = rows[0].team_id
  nurses = randomUUID()
  await portal.owner.query(
    `insert into team (team_id, name, created_at, patients_write) values ($1, 'Nurses', now(), true)`,
    [nurses],
  )
  const worker = async (name: string, role: string, team: string): Promise<Worker> => {
    const person = await addStaff(portal, name, role)
    await portal.owner.query(
      'insert into team_member (team_id, account_id, created_at) values ($1, $2, now())',
      [team, person.account],
    )
    return { account: person.account, ctx: (await signedIn(portal, person)).ctx }
  }
  nia = await worker('Nia Nurse', 'nurse', nurses)
  noa = await worker('Noa Nurse', 'nurse', nurses)
  fay = await worker('Fay Front', 'front desk', desk)
  cleo = await worker('Cleo Clinician', 'clinician', desk)
})
afterAll(() => portal.end())

const start = async () =>
  (
    await startThread(asAna, {
      team: nurses,
      subject: 'The blue tablets',
      body: 'May I take them at night?',
      key: randomUUID(),
    })
  ).thread
const at = (id: string) => ({ patient: ana.id, id })
const opened = async (by: Worker, id: string) => (await readInboxThread(by.ctx, at(id))).thread
const work = async (thread: string) => {
  const { rows } = await portal.owner.query(
    `select work_id as id, holder_id as holder, team_id as team, snoozed_until as until, urgency, changes as seen from work_item
     where about_id = $1 and done_at is null`,
    [thread],
  )
  expect(rows).toHaveLength(1)
  return rows[0]
}
const on = async (thread: string) => {
  const { id, seen } = await work(thread)
  return { id, seen, note: '' }
}

test('who is given a message has its work, and who takes the work has the message', async () => {
  const thread = await start()
  await assignThread(nia.ctx, { ...at(thread), to: noa.account, note: 'You know her.' })
  expect(await work(thread)).toMatchObject({ holder: noa.account })
  await takeWork(nia.ctx, await on(thread))
  expect((await opened(nia, thread)).holder).toMatchObject({ isMe: true })
  await handOverWork(nia.ctx, { ...(await on(thread)), to: 'nobody' })
  expect((await opened(nia, thread)).holder).toBeNull()
  await assignThread(nia.ctx, { ...at(thread), to: nia.account })
  await assignThread(nia.ctx, { ...at(thread), to: null })
  expect(await work(thread)).toMatchObject({ holder: null })
  const { rows } = await portal.owner.query(
    `select e.what from work_event e join work_item w using (work_id) where w.about_id = $1 order by e.step`,
    [thread],
  )
  expect(rows.map(({ what }) => what)).toEqual([
    'handed over',
    'taken',
    'put back',
    'taken',
    'put back',
  ])
  const { internal } = await readInboxThread(nia.ctx, at(thread))
  expect(internal.map((one) => one.what)).toEqual(Array(5).fill('assigned'))
  expect(internal[0]).toMatchObject({ to: 'Noa Nurse', text: 'You know her.' })
})

test('a team that gets the one gets the other', async () => {
  const thread = await start()
  await handOverThread(nia.ctx, { ...at(thread), team: desk })
  expect(await work(thread)).toMatchObject({ team: desk, holder: null })
  await handOverWork(fay.ctx, { ...(await on(thread)), to: `team:${nurses}` })
  expect((await opened(nia, thread)).team.id).toBe(nurses)
})

test('nobody takes by the list of work what they may not read', async () => {
  const thread = await start()
  await expect(takeWork(fay.ctx, await on(thread))).rejects.toMatchObject({ kind: 'not_found' })
  expect(await work(thread)).toMatchObject({ holder: null })
})

/** What the messages are about that wait on somebody's list of work. */
async function listed(by: Worker): Promise<string[]> {
  const only = { show: 'open', kind: 'message', team: null, role: null, after: null } as const
  return (await listWork(by.ctx, { who: 'all', ...only })).items.map(({ about }) => about)
}
/** What a statement gives in a transaction of this person. */
const plain = (by: Worker, statement: RawBuilder<unknown>) =>
  inTransaction(by.ctx, async ({ open }) => (await statement.execute(open.db)).rows)

test('what is for another team is on nobody else’s list, by no way that there is', async () => {
  const thread = await start()
  const { id, seen } = await work(thread)
  expect(await listed(nia)).toContain(thread)
  expect(await listed(fay)).not.toContain(thread)
  expect((await seeWork(fay.ctx, { ids: [id] })).seen).toEqual([])
  expect((await seeWork(nia.ctx, { ids: [id] })).seen).toEqual([id])
  const { items } = await listWaiting(fay.ctx, { patient: ana.id })
  expect(items.map(({ about }) => about)).not.toContain(thread)
  await expect(readWork(fay.ctx, { id })).rejects.toMatchObject({ kind: 'not_found' })
  const own = sql`select from work_item where work_id = ${id}`
  expect(await plain(fay, own)).toEqual([])
  expect(
    await plain(fay, sql`update work_item set done_at = now() where work_id = ${id} returning 1`),
  ).toEqual([])
  expect(await plain(fay, sql`select from work_event where work_id = ${id}`)).toEqual([])
  const take = sql`select app.give_work(${id}, ${seen}, ${desk}, null, null) as given`
  expect(await plain(fay, take)).toEqual([{ given: false }])
  // Once it is given to her she has it, and when she gives it away she sees it no more.
  await handOverWork(nia.ctx, { ...(await on(thread)), to: `person:${fay.account}` })
  expect(await listed(fay)).toContain(thread)
  expect((await opened(fay, thread)).holder).toMatchObject({ isMe: true })
  await handOverWork(fay.ctx, { ...(await on(thread)), to: `person:${noa.account}` })
  expect(await listed(fay)).not.toContain(thread)
  await assignThread(noa.ctx, { ...at(thread), to: fay.account })
  await assignThread(fay.ctx, { ...at(thread), to: null })
  expect(await listed(fay)).not.toContain(thread)
  expect(await work(thread)).toMatchObject({ holder: null, team: nurses })
  await expect(opened(fay, thread)).rejects.toMatchObject({ kind: 'not_found' })
})

test('who takes a late answer has the thread and its work, and gives them back with it', async () => {
  const thread = await start()
  await portal.owner.query(
    `update message_thread set answer_by = now() - interval '1 hour' where thread_id = $1`,
    [thread],
  )
  await gather(jobContext(portal.kit, 'work'), {})
  const late = async () =>
    (
      await portal.owner.query(
        `select work_id as id, changes as seen from work_item where about_id = $1 and kind = 'late-message' and done_at is null`,
        [thread],
      )
    ).rows[0]
  await takeWork(cleo.ctx, { ...(await late()), note: '' })
  expect((await opened(cleo, thread)).holder).toMatchObject({ isMe: true })
  const { rows } = await portal.owner.query(
    `select kind from work_item where about_id = $1 and holder_id = $2 and done_at is null order by kind`,
    [thread, cleo.account],
  )
  expect(rows.map(({ kind }) => kind)).toEqual(['late-message', 'message'])
  await handOverWork(cleo.ctx, { ...(await late()), to: 'nobody', note: '' })
  expect((await opened(cleo, thread)).holder).toBeNull()
})

test('put aside on one side is put aside on the other, until the patient writes', async () => {
  const thread = await start()
  await assignThread(nia.ctx, { ...at(thread), to: nia.account })
  await snoozeThread(nia.ctx, { ...at(thread), when: 'tomorrow', seen: '1' })
  const { until } = await work(thread)
  expect((await opened(nia, thread)).snoozedUntil).toEqual(until)
  await wakeWork(nia.ctx, await on(thread))
  expect((await opened(nia, thread)).snoozedUntil).toBeNull()
  await snoozeWork(nia.ctx, { ...(await on(thread)), until: 'tomorrow' })
  expect((await opened(nia, thread)).snoozedUntil).toEqual(until)
  await wakeThread(nia.ctx, at(thread))
  expect(await work(thread)).toMatchObject({ until: null })
  await snoozeThread(nia.ctx, { ...at(thread), when: 'tomorrow', seen: '1' })
  const body = 'I cannot breathe and have chest pain'
  await answerThread(asAna, { id: thread, body, key: randomUUID() })
  expect(await work(thread)).toMatchObject({ until: null, urgency: 1, holder: nia.account })
})

test('what waits in a restricted record says that it does, and nothing more until it is opened', async () => {
  const thread = await start()
  await portal.owner.query(
    `insert into patient_restriction (patient_id, restriction_id, reason, made_by, created_at)
     values ($1, gen_random_uuid(), '', $2, now())`,
    [ana.id, nia.account],
  )
  const list = () => listInbox(nia.ctx, { team: null, show: 'waiting', after: null })
  const { threads, closed } = await list()
  expect(threads).toEqual([])
  expect(closed.length).toBeGreaterThan(0)
  for (const one of closed)
    expect(Object.keys(one).toSorted()).toEqual([
      'alarm',
      'answerBy',
      'patient',
      'waitingSince',
      'work',
    ])
  expect((await listInbox(fay.ctx, { team: null, show: 'waiting', after: null })).closed).toEqual(
    [],
  )
  await expect(opened(nia, thread)).rejects.toMatchObject({ code: 'restricted' })
})

test('in a restricted record it is handed on without being opened, and taken only by opening it', async () => {
  const { rows } = await portal.owner.query<{ about: string }>(
    `select about_id as about from work_item where kind = 'message' and team_id = $1 and done_at is null and holder_id is null limit 1`,
    [nurses],
  )
  const thread = rows[0]?.about ?? ''
  await expect(takeWork(nia.ctx, await on(thread))).rejects.toMatchObject({ code: 'restricted' })
  await expect(handOverThread(nia.ctx, { ...at(thread), team: desk })).rejects.toMatchObject({
    code: 'restricted',
  })
  const now = () =>
    portal.owner
      .query(
        `select team_id as team, holder_id as holder from message_thread where thread_id = $1`,
        [thread],
      )
      .then((found) => found.rows[0])
  await handOverWork(nia.ctx, { ...(await on(thread)), to: `person:${noa.account}` })
  expect(await now()).toEqual({ team: nurses, holder: noa.account })
  await handOverWork(noa.ctx, { ...(await on(thread)), to: `team:${desk}`, note: 'Not for us.' })
  expect(await now()).toEqual({ team: desk, holder: null })
  expect(await work(thread)).toMatchObject({ team: desk, holder: null })
  const { closed } = await listInbox(fay.ctx, { team: null, show: 'waiting', after: null })
  expect(closed).toHaveLength(1)
  const events = await portal.owner.query(
    `select what, account_id as by, to_account as person, to_team as team from message_event where thread_id = $1
     order by created_at`,
    [thread],
  )
  expect(events.rows.slice(-2)).toEqual([
    { what: 'assigned', by: nia.account, person: noa.account, team: null },
    { what: 'handed over', by: noa.account, person: null, team: desk },
  ])
})

// Threads between patient and clinic: who sees and answers which, in which order, how far each message got; what staff say
// to each other stays there; the same form makes one message whichever server it is sent to.
import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { atOnce } from '../../../test/support/at-once.ts'
import { testPortal, type TestPortal } from '../../../test/support/kit.ts'
import {
  addPatient,
  addStaff,
  setUpClinic,
  signedIn,
  type TestPatient,
  type TestStaff,
} from '../../../test/support/people.ts'
import { addCaregiver } from '../../../test/support/personas.ts'
import { readConfig } from '../../kit/config.ts'
import type { Context } from '../../kit/kit.ts'
import { startKit, type Running } from '../../kit/start.ts'
import { inTransaction } from '../../kit/transaction.ts'
import { listInbox, listOfPatient, readInboxThread } from './inbox.server.ts'
import { stageOf } from './message.ts'
import {
  assignThread,
  closeThread,
  handOverThread,
  reopenThread,
  snoozeThread,
  wakeThread,
} from './moves.server.ts'
import { archiveThread, listReceivers, listThreads, readThread } from './read.server.ts'
import { commentOnThread, replyToThread, startByStaff } from './reply.server.ts'
import { answerThread, startThread } from './send.server.ts'

let portal: TestPortal
let other: Running
let ana: TestPatient
let asAna: Context
type Worker = TestStaff & { ctx: Context }
let fay: Worker // the front desk
let nia: Worker // a nurse of her own team
let cleo: Worker // a clinician, who sees all
let desk: string
let nurses: string
let now = new Date('2026-11-24T15:00:00Z') // a Tuesday, ten in the morning in New York
beforeAll(async () => {
  portal = await testPortal({ clock: () => now })
  other = await startKit(readConfig(portal.env), { clock: () => now, log: portal.kit.log })
  await setUpClinic(portal)
  ana = await addPatient(portal, 'Ana Writes')
  asAna = (await signedIn(portal, ana)).ctx
  const worker = async (name: string, role: string): Promise<Worker> => {
    const person = await addStaff(portal, name, role)
    return { ...person, ctx: (await signedIn(portal, person)).ctx }
  }
  fay = await worker('Fay Front', 'front desk')
  nia = await worker('Nia Nurse', 'nurse')
  cleo = await worker('Cleo Clinician', 'clinician')
  const { rows } = await portal.owner.query('select team_id from team where front_desk')
  desk = rows[0].team_id
  nurses = randomUUID()
  await portal.owner.query(
    `insert into team (team_id, name, created_at, patients_write, answer_days) values ($1, 'Nurses', now(), true, 1)`,
    [nurses],
  )
  await portal.owner.query(
    `insert into team_member (team_id, account_id, created_at) values ($1, $2, now()), ($3, $4, now())`,
    [desk, fay.account, nurses, nia.account],
  )
})
afterAll(async () => {
  await other?.stop()
  await portal.end()
})

/** Time goes on; whoever is signed in stays so. */
async function later(minutes: number) {
  now = new Date(now.getTime() + minutes * 60_000)
  await portal.owner.query(
    `update auth_session set seen_at = $1::timestamptz, ends_at = $1::timestamptz + interval '1 day'`,
    [now],
  )
}
const start = (ctx: Context, more: object = {}) =>
  startThread(ctx, {
    team: nurses,
    subject: 'The blue tablets',
    body: 'May I take them at night?',
    key: randomUUID(),
    ...more,
  })
const at = (thread: string) => ({ patient: ana.id, id: thread })
const opened = (by: Worker, thread: string) => readInboxThread(by.ctx, at(thread))
const reply = async (by: Worker, thread: string, body = 'Yes, with water.', more: object = {}) =>
  replyToThread(by.ctx, {
    ...at(thread),
    body,
    key: randomUUID(),
    version: (await opened(by, thread)).version,
    ...more,
  })
const waitsFor = async (
  by: Worker,
  show: 'waiting' | 'mine' | 'open' | 'snoozed' | 'closed' = 'waiting',
) => (await listInbox(by.ctx, { team: null, show, after: null })).threads.map(({ id }) => id)
const work = async (thread: string) =>
  (
    await portal.owner.query(
      `select team_id as team, urgency, done_at is not null as done from work_item where about_id = $1 order by created_at, work_id`,
      [thread],
    )
  ).rows
const refused = (deed: Promise<unknown>) =>
  deed.then(
    () => 'done',
    ({ kind, code }: { kind: string; code: string }) => `${kind} ${code}`,
  )

const lines = async (ctx: Context) =>
  (await listThreads(ctx, { before: null })).threads.map(({ id }) => id)
const send = (ctx: Context, id: string) =>
  refused(answerThread(ctx, { id, body: 'For my mother', key: randomUUID() }))
const ofAll = async (ctx: Context) =>
  inTransaction(ctx, async ({ open }) => {
    const { rows } = await sql<{ id: string }>`select thread_id as id from message`.execute(open.db)
    return rows.map(({ id }) => id)
  })

test('a message goes to its team, is opened there, answered, and read: each side sees how far', async () => {
  const { thread } = await start(asAna)
  const mine = await readThread(asAna, { id: thread })
  expect(mine.thread).toMatchObject({ subject: 'The blue tablets', team: { name: 'Nurses' } })
  expect(mine.thread.answerBy).toEqual(new Date('2026-11-25T22:00:00Z')) // the nurses answer within a day
  expect(mine.messages).toMatchObject([{ own: true, seq: 1, text: 'May I take them at night?' }])
  expect(stageOf(mine.messages[0] as never)).toBe('delivered')
  expect(await work(thread)).toEqual([{ team: nurses, urgency: 3, done: false }])

  await later(30)
  expect(await waitsFor(nia)).toContain(thread)
  expect(await waitsFor(fay)).not.toContain(thread)
  expect(await refused(opened(fay, thread))).toBe('not_found not_found')
  // Whoever sees all is not of the team: what they look at is not opened for the patient.
  expect((await opened(cleo, thread)).thread.unopened).toBe(true)
  expect((await readThread(asAna, { id: thread })).messages[0]?.openedAt).toBeNull()
  expect((await opened(nia, thread)).thread).toMatchObject({
    name: 'Ana Writes',
    subject: 'The blue tablets',
  })
  const seen = (await readThread(asAna, { id: thread })).messages[0]
  expect(stageOf(seen as never)).toBe('opened')
  expect(seen?.openedAt).toEqual(now)

  await later(30)
  await reply(nia, thread)
  expect(await waitsFor(nia)).not.toContain(thread)
  expect(await work(thread)).toEqual([{ team: nurses, urgency: 3, done: true }])
  expect((await listThreads(asAna, { before: null })).threads[0]).toMatchObject({
    id: thread,
    unread: true,
  })
  expect((await opened(nia, thread)).patientSeen).toBe(1 - 1)
  const answer = (await readThread(asAna, { id: thread })).messages
  expect(answer).toMatchObject([
    { own: true, by: null },
    { own: false, by: 'Nia Nurse', team: 'Nurses', text: 'Yes, with water.' },
  ])
  expect((await listThreads(asAna, { before: null })).threads[0]).toMatchObject({
    unread: false,
    answerBy: null,
  })
  expect((await opened(nia, thread)).patientSeen).toBe(2)
})

const usual = async () =>
  (await listReceivers(asAna, {})).find(({ id }) => id === nurses)?.usual ?? null

test('the usual time to answer is measured, and not told from too few answers', async () => {
  expect(await usual()).toBeNull()
  for (const minutes of [10, 20, 240, 60]) {
    const { thread } = await start(asAna)
    await later(minutes)
    await reply(nia, thread)
  }
  expect(await usual()).toEqual({ minutes: 60, answers: 5 }) // an hour, the first time too
  await later(91 * 24 * 60)
  expect(await usual()).toBeNull()
})

test('one can always write to the front desk', async () => {
  const receivers = await listReceivers(asAna, {})
  expect(receivers.map(({ name }) => name)).toEqual(['Front desk', 'Nurses'])
  const { rows } = await portal.owner.query('select team_id from team where not patients_write')
  for (const team of [...rows.map(({ team_id: id }) => id), randomUUID()])
    expect(await refused(start(asAna, { team }))).toBe('invalid no_team')
})

test('an old thread is answered, opens again, and where its team is no more goes to the front desk', async () => {
  const { thread } = await start(asAna)
  await closeThread(nia.ctx, { ...at(thread), seen: '1' })
  await later(1)
  expect(await waitsFor(nia, 'closed')).toContain(thread)
  await portal.owner.query('update team set ended_at = now() where team_id = $1', [nurses])
  const { seq } = await answerThread(asAna, { id: thread, body: 'And now?', key: randomUUID() })
  await portal.owner.query('update team set ended_at = null where team_id = $1', [nurses])
  expect(seq).toBe(2)
  const mine = await readThread(asAna, { id: thread })
  expect(mine.thread).toMatchObject({ closed: false, team: { name: 'Front desk' } })
  expect(await waitsFor(fay)).toContain(thread)
  expect((await work(thread)).at(-1)).toEqual({ team: desk, urgency: 3, done: false })
})

test('what the patient writes meanwhile is neither closed nor put aside unread', async () => {
  const { thread } = await start(asAna)
  const { version: seen } = await opened(nia, thread)
  await answerThread(asAna, { id: thread, body: 'It is worse today.', key: randomUUID() })
  const read = { ...at(thread), seen }
  expect(await refused(closeThread(nia.ctx, read))).toBe('invalid not_read')
  expect(await refused(snoozeThread(nia.ctx, { ...read, when: 'tomorrow' }))).toBe(
    'invalid not_read',
  )
  expect(await waitsFor(nia)).toContain(thread)
  await closeThread(nia.ctx, { ...read, seen: (await opened(nia, thread)).version })
  expect(await waitsFor(nia, 'closed')).toContain(thread)
})

test('of somebody who acts for the patient it says so; what is confidential they never see', async () => {
  const cara = await addCaregiver(portal, ana, ['messages'])
  const none = await addCaregiver(portal, ana, ['results', 'documents'])
  const { thread } = await start(asAna)
  const { thread: secret } = await start(asAna, { confidential: true, subject: 'Only for you' })
  expect(await lines(asAna)).toEqual(expect.arrayContaining([thread, secret]))
  expect(await lines(cara.ctx)).toContain(thread)
  expect(await lines(cara.ctx)).not.toContain(secret)
  expect(await send(cara.ctx, secret)).toBe('not_found not_found')
  expect(await send(cara.ctx, thread)).toBe('done')
  expect(await send(none.ctx, thread)).toBe('forbidden not_shared')
  expect((await opened(nia, thread)).messages.at(-1)).toMatchObject({ author: 'helper' })
  // The lock below says the same, whatever a verb forgets.
  expect(await ofAll(cara.ctx)).not.toContain(secret)
  expect(await ofAll(none.ctx)).toEqual([])
  for (const table of ['message_comment', 'message_event'])
    for (const ctx of [asAna, cara.ctx])
      await expect(
        inTransaction(ctx, ({ open }) => sql`select from ${sql.table(table)}`.execute(open.db)),
      ).rejects.toMatchObject({ code: '42501' })
  const told = await portal.owner.query(
    `select app.thread_shown_to($1, t.id::uuid, a.id::uuid) as shown from unnest($2::text[]) with ordinality t (id, i),
       unnest($3::text[]) with ordinality a (id, j) order by i, j`,
    [ana.id, [thread, secret], [ana.account, cara.person.account, none.person.account]],
  )
  expect(told.rows.map(({ shown }) => shown)).toEqual([true, true, false, true, false, false])
})

test('what staff say to each other, and do, is seen by staff alone and in its place', async () => {
  const { thread } = await start(asAna)
  const key = randomUUID()
  for (const _ of [1, 2])
    await commentOnThread(nia.ctx, { ...at(thread), text: 'Ask Dr. Ruiz', key })
  await later(1)
  await assignThread(nia.ctx, { ...at(thread), to: nia.account })
  await later(1)
  await assignThread(nia.ctx, { ...at(thread), to: nia.account })
  expect(await waitsFor(nia, 'mine')).toContain(thread)
  await later(1)
  await snoozeThread(nia.ctx, { ...at(thread), when: 'day', day: '2027-03-30', seen: '1' })
  expect([await waitsFor(nia), await waitsFor(nia, 'open')].flat()).not.toContain(thread)
  expect(await waitsFor(nia, 'snoozed')).toContain(thread)
  await later(1)
  await wakeThread(nia.ctx, at(thread))
  expect(await waitsFor(nia)).toContain(thread)
  await later(1)
  await handOverThread(nia.ctx, { ...at(thread), team: desk, note: 'About a bill' })
  expect(await refused(opened(nia, thread))).toBe('not_found not_found')
  const { internal, thread: now_ } = await opened(fay, thread)
  expect(now_).toMatchObject({ team: { name: 'Front desk' }, holder: null })
  expect(internal.map(({ what }) => what)).toEqual([
    'comment',
    'assigned',
    'snoozed',
    'woken',
    'handed over',
  ])
  expect(internal.at(0)).toMatchObject({ by: 'Nia Nurse', text: 'Ask Dr. Ruiz', seq: 1 })
  expect(internal.at(-1)).toMatchObject({ to: 'Front desk', text: 'About a bill' })
  expect((await work(thread)).at(-1)).toEqual({ team: desk, urgency: 3, done: false })
  expect(JSON.stringify(await readThread(asAna, { id: thread }))).not.toMatch(/Ruiz|bill/)
  await later(1)
  await closeThread(fay.ctx, { ...at(thread), seen: '1' })
  await reopenThread(fay.ctx, at(thread))
  expect((await opened(fay, thread)).thread.closed).toBe(false)
  // What a closed thread asked for is not work any more.
  expect((await work(thread)).every(({ done }) => done)).toBe(true)
})

test('whoever answers what moved on meanwhile is shown it first', async () => {
  const { thread } = await start(asAna)
  const { version } = await opened(nia, thread)
  await reply(cleo, thread, 'Cleo was first')
  const second = reply(nia, thread, 'Nia’s own', { version })
  await expect(second).rejects.toMatchObject({
    code: 'changed',
    standing: { version: '2', by: 'Cleo Clinician', fields: { body: 'Cleo was first' } },
  })
  await reply(nia, thread, 'Nia’s own')
  expect((await readThread(asAna, { id: thread })).messages.map(({ text }) => text)).toEqual([
    'May I take them at night?',
    'Cleo was first',
    'Nia’s own',
  ])
})

test('the same form makes one message, also when two servers get it at the same moment', async () => {
  const there = { ...asAna, kit: other.kit }
  const key = randomUUID()
  const started = await atOnce(portal.owner, 'message_thread', [
    () => start(asAna, { key }),
    () => start(there, { key }),
  ])
  expect(started[0]).toEqual(started[1])
  const { thread } = started[0] as { thread: string }
  expect(await work(thread)).toHaveLength(1)
  const again = randomUUID()
  const answers = await atOnce(portal.owner, 'message', [
    () => answerThread(asAna, { id: thread, body: 'Twice', key: again }),
    () => answerThread(there, { id: thread, body: 'Twice', key: again }),
  ])
  expect(answers[0]).toEqual(answers[1])
  // Two different ones at once have one order.
  const two = await atOnce(portal.owner, 'message', [
    () => answerThread(asAna, { id: thread, body: 'One', key: randomUUID() }),
    () => answerThread(there, { id: thread, body: 'Other', key: randomUUID() }),
  ])
  expect(two.map(({ seq }) => seq).toSorted()).toEqual([3, 4])
  expect((await readThread(asAna, { id: thread })).messages.map(({ seq }) => seq)).toEqual([
    1, 2, 3, 4,
  ])
})

test('put away it comes back with the next message; nobody else’s list changes', async () => {
  const cara = await addCaregiver(portal, ana, ['messages'])
  const { thread } = await start(asAna)
  const has = async (ctx: Context, archived: boolean) =>
    (await listThreads(ctx, { archived, before: null })).threads.some(({ id }) => id === thread)
  for (const _ of [1, 2]) await archiveThread(asAna, { id: thread, archived: true })
  expect([await has(asAna, false), await has(asAna, true), await has(cara.ctx, false)]).toEqual([
    false,
    true,
    true,
  ])
  await archiveThread(asAna, { id: thread, archived: false })
  expect(await has(asAna, false)).toBe(true)
  await archiveThread(asAna, { id: thread, archived: true })
  await reply(nia, thread)
  expect(await has(asAna, false)).toBe(true)
})

test('the clinic writes first: for a team that the writer is of', async () => {
  await later(1)
  const first = { patient: ana.id, subject: 'Your visit', body: 'Please come fasting.' }
  const { thread } = await startByStaff(nia.ctx, { ...first, team: nurses, key: randomUUID() })
  expect((await listThreads(asAna, { before: null })).threads[0]).toMatchObject({
    id: thread,
    unread: true,
  })
  expect((await listOfPatient(nia.ctx, { patient: ana.id }))[0]).toMatchObject({ id: thread })
  expect(await refused(startByStaff(nia.ctx, { ...first, team: desk, key: randomUUID() }))).toBe(
    'invalid no_team',
  )
})

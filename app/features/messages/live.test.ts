// What open pages are told at once says of each what the page alone would be told: the same threads, the same numbers; and
// nothing any more from the moment on at which somebody may not.
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { testPortal, type TestPortal } from '../../../test/support/kit.ts'
import { addCaregiver, endGrant, type Persona } from '../../../test/support/personas.ts'
import { addPatient, addStaff, setUpClinic, signedIn } from '../../../test/support/people.ts'
import type { Context } from '../../kit/kit.ts'
import { jobContext } from '../../kit/verb.ts'
import { addWork } from '../work/add.ts'
import { inTransaction } from '../../kit/transaction.ts'
import { readInboxThread } from './inbox.server.ts'
import { seeCounts, seeMarks, seeThread, seeUnread, seeWaiting } from './live.server.ts'
import { snoozeThread } from './moves.server.ts'
import { readThread } from './read.server.ts'
import { replyToThread, startByStaff } from './reply.server.ts'
import { answerThread, startThread } from './send.server.ts'

let portal: TestPortal
let nurses: string
const people: Record<string, Context> = {}
const threads: Record<string, string> = {}
let carer: Persona

beforeAll(async () => {
  portal = await testPortal()
  await setUpClinic(portal)
  const ana = await addPatient(portal, 'Ana Live')
  const ben = await addPatient(portal, 'Ben Live')
  people.ana = (await signedIn(portal, ana)).ctx
  people.ben = (await signedIn(portal, ben)).ctx
  carer = await addCaregiver(portal, ana)
  people.carer = carer.ctx
  people.otherwise = (await addCaregiver(portal, ana, ['results'])).ctx
  const { rows } = await portal.owner.query('select team_id from team where front_desk')
  const desk = rows[0].team_id as string
  nurses = randomUUID()
  await portal.owner.query(
    `insert into team (team_id, name, created_at, patients_write, answer_days) values ($1, 'Nurses', now(), true, 1)`,
    [nurses],
  )
  for (const [name, role, team] of [
    ['fay', 'front desk', desk],
    ['nia', 'nurse', nurses],
    ['ned', 'nurse', nurses],
    ['cleo', 'clinician', null],
    ['ruth', 'privacy officer', null],
  ] as const) {
    const person = await addStaff(portal, `${name} ${randomUUID().slice(0, 6)}`, role)
    people[name] = (await signedIn(portal, person)).ctx
    if (team)
      await portal.owner.query(
        'insert into team_member (team_id, account_id, created_at) values ($1, $2, now())',
        [team, person.account],
      )
  }
  const words = { subject: 'Tablets', body: 'At night?' }
  const start = async (ctx: Context, more: { team: string; confidential?: boolean }) =>
    (await startThread(ctx, { ...words, ...more, key: randomUUID() })).thread
  threads.usual = await start(people.ana, { team: nurses })
  threads.secret = await start(people.ana, { team: nurses, confidential: true })
  threads.ofDesk = await start(people.ana, { team: desk })
  threads.urgent = await start(people.ben, { team: nurses })
  await portal.owner.query('update message_thread set alarm = 2 where thread_id = $1', [
    threads.urgent,
  ])
  threads.byStaff = (
    await startByStaff(people.nia as Context, {
      patient: ben.id,
      team: nurses,
      ...words,
      key: randomUUID(),
    })
  ).thread
  const at = (id: string | undefined) => ({ patient: ana.id, id: id as string })
  const { version } = await readInboxThread(people.nia as Context, at(threads.usual))
  const answer = { body: 'Yes.', key: randomUUID(), version }
  await replyToThread(people.nia as Context, { ...at(threads.usual), ...answer })
  await readThread(people.ana, { id: threads.usual })
  await snoozeThread(people.ned as Context, {
    ...at(threads.secret),
    when: 'day',
    day: '2999-01-01',
    seen: '1',
  })
  await inTransaction(jobContext(portal.kit, 'work'), async ({ open }) => {
    await addWork(open, { kind: 'letter', patient: ana.id, ...soon() })
    await addWork(open, { kind: 'odd-access', patient: ana.id, ...soon() })
    await addWork(open, { kind: 'staff-letter', ...soon() })
  })
})
afterAll(() => portal.end())

const soon = () => ({ about: randomUUID(), urgency: 'soon' }) as const
const live = () => jobContext(portal.kit, 'live')
const sessionOf = (ctx: Context) => ctx.claim as { kind: 'patient' | 'staff'; token: string }
const orNull = <T>(asking: Promise<T>) => asking.catch(() => null)

/** Of each person and thread, what is told alone and what is told at once. */
async function bothMarks(): Promise<
  [Record<string, string | null>, Record<string, string | null>]
> {
  const pairs = Object.entries(people).flatMap(([name, ctx]) =>
    Object.entries(threads).map(([of, thread]) => ({ name: `${name} ${of}`, ctx, thread })),
  )
  const alone: Record<string, string | null> = {}
  for (const { name, ctx, thread } of pairs)
    alone[name] = await orNull(seeThread(ctx, { id: thread }))
  const those = pairs.map(({ ctx, thread }) => {
    const { token, kind } = sessionOf(ctx)
    return { session: token, kind, thread }
  })
  const marks = await seeMarks(live(), { those })
  return [alone, Object.fromEntries(pairs.map(({ name }, n) => [name, marks[n]?.mark ?? null]))]
}

async function bothCounts() {
  const alone: Record<string, unknown> = {}
  const atOnce: Record<string, unknown> = {}
  for (const [name, ctx] of Object.entries(people)) alone[name] = await orNull(seeCounts(ctx, {}))
  for (const [kind, see] of [['patient', seeUnread] as const, ['staff', seeWaiting] as const]) {
    const of = Object.entries(people).filter(([, ctx]) => sessionOf(ctx).kind === kind)
    const counts = await see(live(), { sessions: of.map(([, ctx]) => sessionOf(ctx).token) })
    for (const [n, [name]] of of.entries()) atOnce[name] = counts[n]
  }
  return [alone, atOnce]
}

async function theSame() {
  const [alone, atOnce] = await bothMarks()
  expect(atOnce).toEqual(alone)
  const [counted, countedAtOnce] = await bothCounts()
  expect(countedAtOnce).toEqual(counted)
  return { ...alone, counts: counted } as Record<string, string | null> & {
    counts: Record<string, { messages: number; urgent?: number; work?: number } | null>
  }
}

test('many at once are told what each would be told alone', async () => {
  const told = await theSame()
  expect(told['ana usual']).toMatch(/^2\.open\.0\./)
  expect(told['carer usual']).toBe(told['ana usual'])
  for (const nobody of ['carer secret', 'otherwise usual', 'ben usual', 'fay usual', 'ruth usual'])
    expect(told[nobody], nobody).toBeNull()
  expect(told['cleo secret']).toMatch(/^1\./)
  expect(told.counts).toMatchObject({
    ana: { messages: 0 },
    carer: { messages: 1 },
    otherwise: null,
    ben: { messages: 1 },
    nia: { messages: 1, urgent: 1 },
    cleo: { messages: 0, urgent: 1 },
    ruth: null,
  })
  expect(told.counts.nia?.work).toBeGreaterThan(0)
})

test('a record that is restricted is told of to whoever broke its glass alone', async () => {
  const { owner } = portal
  const { rows } = await owner.query(
    `insert into patient_restriction (patient_id, restriction_id, reason, made_by, created_at)
     select t.patient_id, gen_random_uuid(), '\\x00', m.account_id, now() from message_thread t, staff_member m
     where t.thread_id = $1 limit 1 returning patient_id`,
    [threads.usual],
  )
  expect((await theSame())['nia usual']).toBeNull()
  const { session } = (
    await owner.query(
      `select account_id as session from auth_session where token_hash = decode($1, 'hex')`,
      [sessionOf(people.nia as Context).token],
    )
  ).rows[0]
  await owner.query(
    `insert into break_glass (patient_id, break_id, account_id, kind, reason, started_at, ends_at)
     values ($1, gen_random_uuid(), $2, 'emergency', '\\x00', now(), now() + interval '1 hour')`,
    [rows[0].patient_id, session],
  )
  const told = await theSame()
  expect(told['nia usual']).not.toBeNull()
  expect(told['ned usual']).toBeNull()
  await owner.query('update patient_restriction set ended_at = now()')
})

test('a patient is told when the team opened what they wrote', async () => {
  const { ana, nia } = people as { ana: Context; nia: Context }
  const thread = threads.usual as string
  const see = async (ctx: Context) => {
    const { token, kind } = sessionOf(ctx)
    const [found] = await seeMarks(live(), { those: [{ session: token, kind, thread }] })
    return found?.readAt ?? null
  }
  await answerThread(ana, { id: thread, body: 'And by day?', key: randomUUID() })
  expect(await see(ana)).toBeNull()
  const { patient } = (await readThread(ana, { id: thread })).thread
  await readInboxThread(nia, { patient, id: thread })
  const { messages } = await readThread(ana, { id: thread })
  expect(await see(ana)).toEqual(messages.at(-1)?.openedAt)
  expect(await see(nia)).toBeNull()
})

test('whoever may not any more is told nothing from then on', async () => {
  const { owner } = portal
  await owner.query(`update team_member set ended_at = now() where account_id = (
    select account_id from auth_session where token_hash = decode('${sessionOf(people.ned as Context).token}', 'hex'))`)
  await endGrant(portal, carer)
  const end = (name: string, what: string) =>
    owner.query(`update auth_session set ${what} where token_hash = decode($1, 'hex')`, [
      sessionOf(people[name] as Context).token,
    ])
  await end('ana', 'ended_at = now()')
  await end('fay', 'aal = 1')
  await end('cleo', `seen_at = now() - interval '1 hour'`)
  await owner.query(`update account set disabled_at = now() where account_id = (
    select account_id from auth_session where token_hash = decode('${sessionOf(people.ben as Context).token}', 'hex'))`)
  const told = await theSame()
  for (const name of ['ana', 'carer', 'fay', 'cleo', 'ben']) {
    expect(told[`${name} usual`], name).toBeNull()
    expect(told.counts[name], name).toBeNull()
  }
  expect(told['ned usual']).toBeNull()
  expect(told.counts.ned).toMatchObject({ messages: 0, urgent: 0 })
  expect(told['nia usual']).not.toBeNull()
})

const asking = (job: string) =>
  seeMarks(jobContext(portal.kit, job), {
    those: [{ session: '00', kind: 'patient', thread: randomUUID() }],
  })

test('only the streams ask for many', async () => {
  await expect(asking('work')).rejects.toThrow('only the streams')
  expect(await asking('live')).toEqual([null])
})

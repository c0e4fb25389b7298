// Work waits for those whose role sees it; one of two who take it has it, and the other is told who; nothing that
// somebody did is written over; and each step of it is on record.
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { testPortal, type TestPortal } from '../../../test/support/kit.ts'
import {
  addPatient,
  addStaff,
  setUpClinic,
  signedIn,
  type TestPatient,
  type TestStaff,
} from '../../../test/support/people.ts'
import type { Context } from '../../kit/kit.ts'
import { readConfig } from '../../kit/config.ts'
import { startKit, type Running } from '../../kit/start.ts'
import { inTransaction } from '../../kit/transaction.ts'
import { jobContext } from '../../kit/verb.ts'
import { askAboutAccess } from '../access/questions.server.ts'
import { answerQuestion } from '../access/answering.server.ts'
import { addWork, finishWork, type Work } from './add.ts'
import type { Choice } from './choice.ts'
import { listWork, readChoices } from './list.server.ts'
import {
  finishItem,
  handOverWork,
  reopenWork,
  snoozeWork,
  takeWork,
  wakeWork,
} from './moves.server.ts'
import { listWaiting } from './of-patient.server.ts'
import { readReceivers, readWork } from './read.server.ts'

let portal: TestPortal
let ana: TestPatient
type Worker = TestStaff & { ctx: Context }
let nia: Worker
let noe: Worker
let fay: Worker
let oda: Worker
let now = new Date('2026-11-27T20:00:00Z') // Friday, three in the afternoon in New York
beforeAll(async () => {
  portal = await testPortal({ clock: () => now })
  await setUpClinic(portal)
  ana = await addPatient(portal, 'Ana Work')
  const worker = async (name: string, role: string): Promise<Worker> => {
    const person = await addStaff(portal, name, role)
    return { ...person, ctx: (await signedIn(portal, person)).ctx }
  }
  nia = await worker('Nia Nurse', 'nurse')
  noe = await worker('Noe Nurse', 'nurse')
  fay = await worker('Fay Front', 'front desk')
  oda = await worker('Oda Officer', 'privacy officer')
  await portal.owner.query('delete from work_event')
  await portal.owner.query('delete from work_item')
})
afterAll(() => portal.end())

const job = () => jobContext(portal.kit, 'work')
const add = async (work: Partial<Work> = {}): Promise<string> =>
  (await inTransaction(job(), ({ open }) =>
    addWork(open, { kind: 'letter', about: randomUUID(), urgency: 'soon', ...work }),
  )) as string

const all = { who: 'all', show: 'open', kind: null, team: null, role: null } as const
const list = async (by: Worker, choice: Partial<Choice> = {}) =>
  (await listWork(by.ctx, { ...all, ...choice, after: null })).items.map(({ id }) => id)
const read = async (by: Worker, id: string) => readWork(by.ctx, { id })
const on = async (by: Worker, id: string) => ({ id, seen: (await read(by, id)).item.changes })

test('it is seen by those whose role includes it, with the name of the patient', async () => {
  const letter = await add({ patient: ana.id })
  const odd = await add({ kind: 'odd-access', patient: ana.id })
  expect(await list(nia)).toEqual([letter])
  expect(await list(oda)).toEqual([odd])
  expect((await read(nia, letter)).item).toMatchObject({ name: 'Ana Work', holder: null })
  await expect(read(nia, odd)).rejects.toMatchObject({ kind: 'not_found' })
  await expect(takeWork(nia.ctx, { id: odd, seen: 0 })).rejects.toMatchObject({ kind: 'not_found' })
  for (const id of [letter, odd])
    await inTransaction(job(), async ({ open }) => {
      const row = await open.db
        .selectFrom('work_item')
        .select(['kind', 'about_id as about'])
        .where('work_id', '=', id)
        .executeTakeFirstOrThrow()
      await finishWork(open, row as Work)
    })
  expect([await list(nia), await list(oda)]).toEqual([[], []])
})

test('of a kind about one thing one waits at a time', async () => {
  const about = randomUUID()
  const first = await add({ about })
  expect(await add({ about })).toBeNull()
  await finishItem(nia.ctx, await on(nia, first))
  const again = await add({ about })
  expect(again).toMatch(/-/)
  await expect(reopenWork(nia.ctx, await on(nia, first))).rejects.toMatchObject({
    code: 'waits_already',
  })
  await finishItem(nia.ctx, await on(nia, again))
})

test('urgent first, then what is due, then what waits longest; page by page', async () => {
  const soon = await add({ dueAt: new Date('2026-12-02T00:00:00Z') })
  const first = await add({ dueAt: new Date('2026-12-01T00:00:00Z') })
  const never = await add()
  const urgent = await add({ urgency: 'now' })
  const order = [urgent, first, soon, never]
  expect(await list(nia)).toEqual(order)
  const paged: string[] = []
  for (let after: string | null = null; ;) {
    const { items, more } = await listWork(nia.ctx, { ...all, after, limit: 1 })
    paged.push(...items.map(({ id }) => id))
    if (!(after = more)) break
  }
  expect(paged).toEqual(order)
  for (const id of order) await finishItem(nia.ctx, await on(nia, id))
  const done: string[] = []
  for (let after: string | null = null; ;) {
    const { items, more } = await listWork(nia.ctx, { ...all, show: 'done', after, limit: 2 })
    done.push(...items.map(({ id }) => id))
    if (!(after = more)) break
  }
  expect(new Set(done).size).toBe(done.length)
  expect(done).toEqual(expect.arrayContaining(order))
})

test('of two who take it on two servers one has it, and the other is told who', async () => {
  const other: Running = await startKit(readConfig(portal.env), {
    clock: () => now,
    log: portal.kit.log,
  })
  try {
    for (let round = 0; round < 10; round += 1) {
      const id = await add()
      const takers = [nia.ctx, { ...noe.ctx, kit: other.kit }]
      const took = await Promise.allSettled(takers.map((ctx) => takeWork(ctx, { id, seen: 0 })))
      const refused = took.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []))
      const { item, steps } = await read(nia, id)
      expect(refused).toHaveLength(1)
      expect(refused[0]).toMatchObject({ kind: 'conflict', code: 'work_moved' })
      expect(refused[0].message).toContain(`${item.holder?.name} took it`)
      expect(steps.map(({ what }) => what)).toEqual(['taken'])
      await finishItem(nia.ctx, await on(nia, id))
    }
  } finally {
    await other.stop()
  }
})

test('pressed twice it is done once', async () => {
  const id = await add()
  await takeWork(nia.ctx, { id, seen: 0 })
  await takeWork(nia.ctx, { id, seen: 0 })
  await finishItem(nia.ctx, { id, seen: 1 })
  await finishItem(nia.ctx, { id, seen: 1 })
  expect((await read(nia, id)).steps.map(({ what }) => what)).toEqual(['done', 'taken'])
  await expect(handOverWork(noe.ctx, { id, seen: 1, to: 'nobody' })).rejects.toThrow(
    /Nia Nurse said it is done on Friday 27 November 2026, 3:00/,
  )
})

test('it is handed over to somebody who may do it, to a team, or back', async () => {
  const id = await add()
  const team = randomUUID()
  await portal.owner.query(`insert into team values ($1, 'Upstairs', now())`, [team])
  await portal.owner.query(`insert into team_member values ($1, $2, now())`, [team, noe.account])
  const { people, teams } = await readReceivers(nia.ctx, { id })
  expect(people.map(({ name }) => name)).toEqual(['Fay Front', 'Nia Nurse', 'Noe Nurse'])
  expect(teams).toContainEqual({ id: team, name: 'Upstairs' })
  const hand = async (to: string, note = '') =>
    handOverWork(nia.ctx, { ...(await on(nia, id)), to, note })
  for (const to of ['', 'nonsense', `person:${oda.account}`, `team:${randomUUID()}`])
    await expect(hand(to)).rejects.toMatchObject({ kind: 'invalid' })
  await hand(`person:${fay.account}`, 'Call her, please')
  expect(await list(fay, { who: 'mine' })).toEqual([id])
  expect(await list(nia, { who: 'nobody' })).toEqual([])
  const [step] = (await read(fay, id)).steps
  expect(step).toMatchObject({
    what: 'handed over',
    by: 'Nia Nurse',
    to: 'Fay Front',
    note: 'Call her, please',
  })
  await hand(`team:${team}`)
  expect(await list(noe, { who: 'team' })).toEqual([id])
  expect(await list(fay, { who: 'team' })).toEqual([])
  expect(await list(fay, { team })).toEqual([id])
  expect(await list(fay, { who: 'mine' })).toEqual([])
  await hand(`person:${fay.account}`)
  await hand('nobody')
  expect(await list(nia, { who: 'nobody' })).toEqual([id])
  await finishItem(nia.ctx, await on(nia, id))
})

test('snoozed until the morning, by the clinic’s clock, or brought back before', async () => {
  const id = await add()
  await expect(
    snoozeWork(nia.ctx, { ...(await on(nia, id)), until: '2026-11-27' }),
  ).rejects.toMatchObject({ kind: 'invalid' })
  for (const until of ['2026-02-30', 'x', ''])
    await expect(snoozeWork(nia.ctx, { ...(await on(nia, id)), until })).rejects.toMatchObject({
      kind: 'invalid',
    })
  await snoozeWork(nia.ctx, { ...(await on(nia, id)), until: '2026-12-24' })
  expect(await list(nia)).toEqual([])
  expect(await list(nia, { show: 'snoozed' })).toEqual([id])
  await wakeWork(nia.ctx, await on(nia, id))
  expect(await list(nia)).toEqual([id])
  await snoozeWork(nia.ctx, { ...(await on(nia, id)), until: 'tomorrow' })
  expect((await read(nia, id)).item.snoozedUntil).toEqual(new Date('2026-11-28T13:00:00Z'))
  const before = now
  now = new Date('2026-11-28T13:00:01Z')
  const again = { ...nia, ctx: (await signedIn(portal, nia)).ctx }
  expect(await list(again)).toEqual([id])
  now = before
  await finishItem(nia.ctx, await on(nia, id))
})

test('done, and opened again; each step says who, when and why', async () => {
  const id = await add({ patient: ana.id })
  await finishItem(nia.ctx, { id, seen: 0, note: 'Reached her by phone' })
  expect(await list(nia, { show: 'done' })).toContain(id)
  await reopenWork(noe.ctx, { id, seen: 1, note: 'Wrong number' })
  expect(await list(nia)).toEqual([id])
  expect((await read(nia, id)).steps).toMatchObject([
    { what: 'reopened', by: 'Noe Nurse', note: 'Wrong number', at: now },
    { what: 'done', by: 'Nia Nurse', note: 'Reached her by phone', at: now },
  ])
  const { rows } = await portal.owner.query('select note from work_event where work_id = $1', [id])
  for (const { note } of rows) expect(note.toString('latin1')).not.toMatch(/phone|number/)
  await finishItem(nia.ctx, { id, seen: 2 })
})

test('what only a deed ends is ended by it, and by nobody’s word', async () => {
  const { ctx } = await signedIn(portal, ana)
  const { id: question } = await askAboutAccess(ctx, {
    id: ana.entries.access ?? '',
    question: '?',
  })
  const [id = ''] = await list(oda, { kind: 'access-question' })
  expect((await read(oda, id)).item).toMatchObject({ about: question, name: 'Ana Work' })
  await expect(finishItem(oda.ctx, { id, seen: 0 })).rejects.toMatchObject({ code: 'by_deed' })
  await takeWork(oda.ctx, { id, seen: 0 })
  await answerQuestion(oda.ctx, { id: question, answer: 'It was me.', origin: 'https://x' })
  expect(await list(oda)).toEqual([])
  expect((await read(oda, id)).steps).toMatchObject([
    { what: 'done', by: 'Oda Officer' },
    { what: 'taken' },
  ])
  await expect(reopenWork(oda.ctx, { id, seen: 2 })).rejects.toMatchObject({ code: 'by_deed' })
})

test('a patient adds work about the own record alone, and sees none of it', async () => {
  const ben = await addPatient(portal, 'Ben Work')
  const { ctx } = await signedIn(portal, ben)
  const about = randomUUID()
  for (const patient of [ana.id, null])
    await expect(
      inTransaction(ctx, ({ open }) =>
        addWork(open, { kind: 'letter', about, patient, urgency: 'now' }),
      ),
    ).rejects.toMatchObject({ code: '42501' })
  const id = await add({ patient: ana.id, about })
  await inTransaction(ctx, ({ open }) => finishWork(open, { kind: 'letter', about }))
  expect(await list(nia)).toContain(id)
  await finishItem(nia.ctx, await on(nia, id))
})

const waiting = async (by: Worker) => (await readChoices(by.ctx, {})).waiting
test('the number counts what somebody has and what nobody has', async () => {
  const before = await waiting(nia)
  const id = await add()
  expect(await waiting(nia)).toBe(before + 1)
  await takeWork(noe.ctx, { id, seen: 0 })
  expect([await waiting(nia), await waiting(noe)]).toEqual([before, before + 1])
  await finishItem(noe.ctx, await on(noe, id))
})

test('by role: what waits for somebody else’s role, of what the own sees', async () => {
  const letter = await add()
  expect(await list(nia, { kind: 'letter', role: 'front desk' })).toEqual([letter])
  expect(await list(nia, { kind: 'letter', role: 'biller' })).toEqual([])
  await finishItem(nia.ctx, await on(nia, letter))
})

test('the chart tells what waits about its patient, of what the role sees, of both records of one person', async () => {
  const ben = await addPatient(portal, 'Una Chart')
  const twin = await addPatient(portal, 'Una Again')
  for (const table of ['work_event', 'work_item'])
    await portal.owner.query(`delete from ${table} where patient_id = any($1)`, [[ben.id, twin.id]])
  const own = await add({ patient: ben.id, urgency: 'soon' })
  const first = await add({ patient: twin.id, urgency: 'now' })
  const odd = await add({ kind: 'odd-access', patient: ben.id })
  await add({ patient: ana.id })
  const about = async (by: Worker) =>
    (await listWaiting(by.ctx, { patient: ben.id })).items.map(({ id }) => id)
  expect(await about(nia)).toEqual([own])
  expect(await about(oda)).toEqual([odd])
  await portal.owner.query('update patient set also = array[$2::uuid] where patient_id = $1', [
    ben.id,
    twin.id,
  ])
  await portal.owner.query('update patient set into_id = $1 where patient_id = $2', [
    ben.id,
    twin.id,
  ])
  expect(await about(nia)).toEqual([first, own])
  await finishItem(nia.ctx, await on(nia, first))
  expect(await about(nia)).toEqual([own])
})

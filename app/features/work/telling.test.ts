// Colleagues hear of new work as the clinic set it: at once or in the morning, once of each item however often a job repeats,
// without a word of whose it is; and never somebody who may not see it, or who has left.
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { testPortal, type TestPortal } from '../../../test/support/kit.ts'
import { forgetLetters, lettersOf } from '../../../test/support/letters.ts'
import {
  addPatient,
  addStaff,
  setUpClinic,
  signedIn,
  type TestPatient,
  type TestStaff,
} from '../../../test/support/people.ts'
import type { Context } from '../../kit/kit.ts'
import { inTransaction } from '../../kit/transaction.ts'
import { jobContext } from '../../kit/verb.ts'
import { readHistory, readSetting, saveSetting, takeBack } from '../settings/settings.server.ts'
import { listTold, readHearers } from '../settings/told.server.ts'
import { addWork, finishWork, type Work } from './add.ts'
import { digest, tell } from './tell.jobs.ts'

const FRIDAY = new Date('2026-11-27T20:00:00Z') // three in the afternoon in New York
let now = FRIDAY
let portal: TestPortal
let ana: TestPatient
let nia: TestStaff
let fay: TestStaff
let bo: TestStaff
let admin: Context
let team: string
beforeAll(async () => {
  portal = await testPortal({ clock: () => now })
  await setUpClinic(portal)
  ana = await addPatient(portal, 'Ana Telling')
  nia = await addStaff(portal, 'Nia Nurse', 'nurse')
  fay = await addStaff(portal, 'Fay Front', 'front desk')
  bo = await addStaff(portal, 'Bo Biller', 'biller')
  admin = (await signedIn(portal, await addStaff(portal, 'Ada Admin', 'admin'))).ctx
  team = (
    await saveSetting(admin, {
      kind: 'team',
      version: '0',
      value: { name: 'Desk', people: [fay.account, bo.account], ended: false },
    })
  ).id
})
afterAll(() => portal.end())
beforeEach(async () => {
  await forgetLetters(portal)
  await portal.owner.query('delete from work_notice')
  await portal.owner.query('delete from work_event')
  await portal.owner.query('delete from work_item')
  await portal.owner.query('delete from pgboss.job')
})

const set = async (id: string, who: string[], when: string) => {
  const { version } = await readSetting(admin, { kind: 'told', id })
  await saveSetting(admin, { kind: 'told', id, version, value: { who, when } })
}
const person = ({ account }: TestStaff) => `person:${account}`

const add = async (work: Partial<Work> = {}): Promise<string> =>
  (await inTransaction(jobContext(portal.kit, 'work'), ({ open }) =>
    addWork(open, {
      kind: 'letter',
      about: randomUUID(),
      patient: ana.id,
      urgency: 'soon',
      ...work,
    }),
  )) as string

/** Does what is on the queue by now, and again, as a queue may. */
async function queue(): Promise<void> {
  const { rows } = await portal.owner.query<{ id: string }>(
    `select data ->> 'id' as id from pgboss.job where name = 'tell' order by created_on`,
  )
  for (let twice = 0; twice < 2; twice += 1)
    for (const { id } of rows) await tell.work(portal.kit, { id, last: false })
}
const morning = () => digest.work(portal.kit, { id: null, last: false })
const told = async () => (await lettersOf(portal)).map(({ to }) => to).toSorted()

test('at once, each once, by themselves or with their team, and nobody who may not see it', async () => {
  await set('letter', [person(nia), person(bo), `team:${team}`], 'at once')
  await add()
  await queue()
  expect(await told()).toEqual([fay.email, nia.email])
  const [letter] = await lettersOf(portal)
  expect(letter?.title).toBe('New work at Test Clinic')
  expect(letter?.text).toContain('Undelivered letters: 1\n')
  expect(letter?.text).toContain(`${portal.kit.config.origin}/staff/work\n`)
  for (const { title, text } of await lettersOf(portal))
    expect(title + text).not.toMatch(/Ana|Telling/)
})

test('what comes together is one e-mail, and what comes of kinds that nobody hears of is none', async () => {
  for (let n = 0; n < 3; n += 1) await add()
  await add({ kind: 'invitation' })
  await queue()
  const letters = await lettersOf(portal)
  expect(letters.map(({ to }) => to).toSorted()).toEqual([fay.email, nia.email])
  for (const { text } of letters) {
    expect(text).toContain('Undelivered letters: 3\n')
    expect(text).not.toContain('invitations')
  }
})

test('what is done by then is no news', async () => {
  const about = randomUUID()
  await add({ about })
  await inTransaction(jobContext(portal.kit, 'work'), ({ open }) =>
    finishWork(open, { kind: 'letter', about }),
  )
  await queue()
  expect(await told()).toEqual([])
})

/** Who is told of something new after a statement about somebody, which is undone again. */
const leave = async (statement: string, back: string, who: TestStaff) => {
  await portal.owner.query(statement, [who.account])
  await add()
  await queue()
  await portal.owner.query(back, [who.account])
  const all = await told()
  await forgetLetters(portal)
  return all
}

test('whoever has left the team, the clinic or the role is told nothing more', async () => {
  const role = 'update staff_member set role = '
  expect(
    await leave(
      `${role} 'biller' where account_id = $1`,
      `${role} 'nurse' where account_id = $1`,
      nia,
    ),
  ).toEqual([fay.email])
  const account = 'update account set disabled_at = '
  expect(
    await leave(
      `${account} now() where account_id = $1`,
      `${account} null where account_id = $1`,
      nia,
    ),
  ).toEqual([fay.email])
  const member = 'update team_member set ended_at = '
  expect(
    await leave(
      `${member} now() where account_id = $1`,
      `${member} null where account_id = $1`,
      fay,
    ),
  ).toEqual([nia.email])
})

/** What is told by the job at a moment, and again, as it comes round. */
const at = async (moment: string) => {
  now = new Date(moment)
  for (let twice = 0; twice < 2; twice += 1) await morning()
  const texts = (await lettersOf(portal)).map(({ text }) => text)
  await forgetLetters(portal)
  return texts
}

test('in one e-mail on the morning of a day on which the clinic is open', async () => {
  await set('letter', [person(nia)], 'daily')
  await set('invitation', [person(nia)], 'daily')
  await add()
  await add({ kind: 'invitation' })
  await queue()
  try {
    expect(await at('2026-11-28T15:00:00Z'), 'a Saturday').toEqual([])
    expect(await at('2026-11-30T12:59:00Z'), 'before eight').toEqual([])
    now = new Date('2026-11-30T12:59:30Z')
    await add()
    const [first, ...more] = await at('2026-11-30T13:05:00Z')
    expect(more).toEqual([])
    // Of Friday's, a day and more before the first of these mornings, nobody hears; of this morning's they do.
    expect(first).toContain('Undelivered letters: 1\n')
    await add()
    expect(await at('2026-11-30T19:00:00Z'), 'once a day').toEqual([])
    const [second] = await at('2026-12-01T13:05:00Z')
    expect(second).toContain('Undelivered letters: 1\n')
    expect(await at('2026-12-02T13:05:00Z'), 'nothing new').toEqual([])
  } finally {
    now = FRIDAY
  }
})

test('it is a setting like the others: known kinds and people, with a history, and taken back', async () => {
  const id = 'access-question'
  const officer = await addStaff(portal, 'Oda Officer', 'privacy officer')
  await set(id, [person(officer), `person:${randomUUID()}`], 'daily')
  const all = await listTold(admin, {})
  expect(all.find(({ kind }) => kind === id)).toMatchObject({
    names: ['Oda Officer'],
    when: 'daily',
  })
  await set(id, [], 'at once')
  const [, before] = await readHistory(admin, { kind: 'told', id })
  expect(before).toMatchObject({
    value: { names: ['Oda Officer'], when: 'daily' },
    by: 'Ada Admin',
  })
  const { version } = await readSetting(admin, { kind: 'told', id })
  await takeBack(admin, { kind: 'told', id, version, to: before?.version ?? 0 })
  expect((await readSetting(admin, { kind: 'told', id })).fields).toEqual({
    who: [person(officer)],
    when: 'daily',
  })
  await expect(set(id, ['somebody'], 'daily')).rejects.toMatchObject({ kind: 'invalid' })
  await expect(set(id, [], 'never')).rejects.toMatchObject({ kind: 'invalid' })
  for (const unknown of ['made-up', ''])
    await expect(set(unknown, [], 'daily')).rejects.toMatchObject({ kind: 'not_found' })
  await expect(readHearers(admin, { kind: 'made-up' })).rejects.toMatchObject({ kind: 'not_found' })
  const { people, teams } = await readHearers(admin, { kind: 'letter' })
  expect(people.map(({ name }) => name)).toEqual(['Ada Admin', 'Fay Front', 'Nia Nurse'])
  expect(teams).toContainEqual({ id: team, name: 'Desk', n: 1, of: 2 })
})

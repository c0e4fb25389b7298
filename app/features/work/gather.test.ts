// What no deed puts on the list comes there by itself, once, and goes when it has come about in whatever way.
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { testPortal, type TestPortal } from '../../../test/support/kit.ts'
import {
  addPatient,
  addStaff,
  setUpClinic,
  signedIn,
  type TestPatient,
} from '../../../test/support/people.ts'
import { jobContext } from '../../kit/verb.ts'
import { inviteColleague, withdrawColleague } from '../invitations/colleague.server.ts'
import { gather } from './gather.jobs.ts'
import { listWork } from './list.server.ts'
import { finishItem } from './moves.server.ts'
import { readWork } from './read.server.ts'

let portal: TestPortal
let ana: TestPatient
beforeAll(async () => {
  portal = await testPortal()
  await setUpClinic(portal)
  ana = await addPatient(portal, 'Ana Gather')
  await portal.owner.query('delete from work_event')
  await portal.owner.query('delete from work_item')
})
afterAll(() => portal.end())

const look = () => gather(jobContext(portal.kit, 'work'), {})
const waiting = async (kind: string) =>
  (
    await portal.owner.query(
      'select about_id as about, patient_id as patient, done_at is not null as done from work_item where kind = $1',
      [kind],
    )
  ).rows

/** An invitation that was sent again twice, so many days ago. */
async function invited(days: number): Promise<string> {
  const id = randomUUID()
  await portal.owner.query(
    `insert into invitation (invitation_id, patient_id, kind, code_mac, link_hash, terms, created_at, ends_at, follow_ups)
     values ($1, $2, 'activation', $3, $3, '\\x00', now() - make_interval(days => $4), now() + interval '4 days', 2)`,
    [id, ana.id, Buffer.from(id), days],
  )
  return id
}

test('an invitation that nobody answered, some days after it was sent again', async () => {
  const [old, fresh] = [await invited(11), await invited(8)]
  await look()
  await look()
  expect(await waiting('invitation')).toEqual([{ about: old, patient: ana.id, done: false }])
  await portal.owner.query(
    'update invitation set used_at = now() where invitation_id in ($1, $2)',
    [old, fresh],
  )
  await look()
  expect(await waiting('invitation')).toEqual([{ about: old, patient: ana.id, done: true }])
})

test('a letter to a patient that failed for good; one to whoever waits for a code is none', async () => {
  const failed = async (purpose: string, subject: string): Promise<string> => {
    const id = randomUUID()
    await portal.owner.query(
      `insert into outgoing (outgoing_id, channel, purpose, subject_id, created_at, failed_at, failure)
       values ($1, 'email', $2, $3, now(), now(), 'smtp 550')`,
      [id, purpose, subject],
    )
    return id
  }
  const ofRecord = await failed('invitation', ana.id)
  const ofAccount = await failed('security notice', ana.account)
  await failed('sms code', ana.account)
  await failed('invitation', randomUUID())
  await look()
  const found = await waiting('letter')
  expect(found.map(({ about }) => about).toSorted()).toEqual([ofRecord, ofAccount].toSorted())
  expect(found.map(({ patient }) => patient)).toEqual([ana.id, ana.id])
  await portal.owner.query(`update work_item set done_at = now() where kind = 'letter'`)
  await look()
  expect(await waiting('letter')).toHaveLength(2)
})

test('a letter to a colleague that failed: of one person one waits; to one who was invited it is known who', async () => {
  const { ctx } = await signedIn(portal, await addStaff(portal, 'Ada Admin', 'admin'))
  const kim = await addStaff(portal, 'Kim Gather')
  const gone = await addStaff(portal, 'Gil Gone')
  await portal.owner.query('update account set disabled_at = now() where account_id = $1', [
    gone.account,
  ])
  const failed = (purpose: string, subject: string) =>
    portal.owner.query(
      `insert into outgoing (outgoing_id, channel, purpose, subject_id, created_at, failed_at, failure)
       values (gen_random_uuid(), 'email', $1, $2, now(), now(), 'smtp 550')`,
      [purpose, subject],
    )
  for (const purpose of ['new work', 'emergency access', 'security notice', 'reset'])
    await failed(purpose, kim.account)
  await failed('reset', (await addStaff(portal, 'Rob Gather')).account)
  await failed('new work', gone.account)
  const person = { name: 'Ivy Invited', email: 'ivy@example.org', role: 'nurse' }
  const { id: invitation } = await inviteColleague(ctx, person)
  await portal.owner.query(
    `update outgoing set failed_at = now(), failure = 'smtp 550' where about_id = $1`,
    [invitation],
  )
  await look()
  await look()
  const all = { who: 'all', show: 'open', kind: 'staff-letter', team: null, role: null } as const
  const list = async () => (await listWork(ctx, { ...all, after: null })).items
  const items = await list()
  const told = await Promise.all(
    items.map(async ({ id }) => (await readWork(ctx, { id })).told[0]?.value),
  )
  expect(told.toSorted()).toEqual(['Ivy Invited', 'Kim Gather'])
  const nurse = (await signedIn(portal, await addStaff(portal, 'Nia Gather'))).ctx
  expect((await listWork(nurse, { ...all, after: null })).items).toEqual([])

  await withdrawColleague(ctx, { id: invitation })
  await look()
  expect(await list()).toHaveLength(1)
  for (const { id, changes: seen } of await list()) await finishItem(ctx, { id, seen })
  await look()
  expect(await list()).toEqual([])
  await failed('new work', kim.account)
  await look()
  expect(await list()).toHaveLength(1)
})

test('who decides for somebody, two weeks before it is due, and again after the next months', async () => {
  const grant = randomUUID()
  const due = (days: number) =>
    portal.owner.query(
      'update account_patient set review_at = now() + make_interval(days => $2) where grant_id = $1',
      [grant, days],
    )
  await portal.owner.query(
    `insert into account_patient (patient_id, account_id, grant_id, relation, basis, news_from, created_at)
     values ($1, $2, $3, 'proxy', 'incapacity', now(), now())`,
    [ana.id, (await addPatient(portal, 'Bea Gather')).account, grant],
  )
  await due(15)
  await look()
  expect(await waiting('incapacity-review')).toEqual([])
  await due(13)
  await look()
  await look()
  expect(await waiting('incapacity-review')).toMatchObject([{ about: grant, done: false }])
  await due(180)
  await look()
  expect(await waiting('incapacity-review')).toMatchObject([{ done: true }])
  await due(1)
  await look()
  expect(await waiting('incapacity-review')).toHaveLength(2)
})

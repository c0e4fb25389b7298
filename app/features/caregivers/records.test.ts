// Somebody who opens several records chooses between them, and each of them is told in its own list.
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { testPortal, type TestPortal } from '../../../test/support/kit.ts'
import {
  addPatient,
  setUpClinic,
  signedIn,
  type TestPatient,
} from '../../../test/support/people.ts'
import { forgetLetters, lettersOf } from '../../../test/support/letters.ts'
import { listAccess } from '../access/access.server.ts'
import { stepBack } from './caregivers.server.ts'
import { helperLeft } from './left.jobs.ts'
import { chooseRecord, listRecords } from './records.server.ts'

let portal: TestPortal
let ana: TestPatient
let ben: TestPatient
let cleo: TestPatient

beforeAll(async () => {
  portal = await testPortal()
  await setUpClinic(portal)
  ana = await addPatient(portal, 'Ana Opens')
  ben = await addPatient(portal, 'Ben Opens')
  cleo = await addPatient(portal, 'Cleo Opens')
  await portal.owner.query(
    `insert into account_patient
       (patient_id, account_id, grant_id, relation, sections, news_from, created_at)
     values ($1, $2, $3, 'proxy', '{results}', now(), now())`,
    [ben.id, ana.account, randomUUID()],
  )
})
afterAll(() => portal.end())

test('the own record and the one of somebody else open in turn', async () => {
  const { ctx } = await signedIn(portal, ana)
  const open = async () =>
    (await listRecords(ctx, {})).records.find(({ isOpen }) => isOpen)?.record ?? null
  expect(await open()).toBe(null)
  for (const { id } of [ana, ben, ana]) {
    await chooseRecord(ctx, { record: id })
    expect(await open()).toBe(id)
  }
  const { items } = await listAccess((await signedIn(portal, ben)).ctx, { before: null })
  expect(items.map(({ what }) => what)).toContain('record to open')
})

test('a record of nobody they act for does not', async () => {
  const { ctx } = await signedIn(portal, ana)
  await expect(chooseRecord(ctx, { record: cleo.id })).rejects.toMatchObject({ kind: 'not_found' })
})

test('whoever stops acting for somebody opens nothing more, and the patient gets a letter about it', async () => {
  await forgetLetters(portal)
  const { ctx } = await signedIn(portal, ana)
  await stepBack(ctx, { record: ben.id })
  await expect(chooseRecord(ctx, { record: ben.id })).rejects.toMatchObject({ kind: 'not_found' })
  const { rows } = await portal.owner.query(
    `select data ->> 'id' as id from pgboss.job where name = 'helper-left'`,
  )
  await helperLeft.work(portal.kit, { id: rows[0].id, last: false })
  const title = expect.stringContaining('stopped helping you')
  expect(await lettersOf(portal)).toMatchObject([{ to: ben.email, title }])
})

// When somebody whom the clinic set up to act for a patient steps back, the clinic hears of it; when a patient's own helper
// does, the patient alone.
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
import type { Context } from '../../kit/kit.ts'
import { listWork } from '../work/list.server.ts'
import { readWork } from '../work/read.server.ts'
import { stepBack } from './caregivers.server.ts'
import { helperLeft } from './left.jobs.ts'
import { sealWho } from './who.ts'

let portal: TestPortal
let ben: TestPatient
let front: Context
let clinician: Context
beforeAll(async () => {
  portal = await testPortal()
  await setUpClinic(portal)
  ben = await addPatient(portal, 'Ben Left')
  front = (await signedIn(portal, await addStaff(portal, 'Fay Front', 'front desk'))).ctx
  clinician = (await signedIn(portal, await addStaff(portal, 'Cleo Clinician', 'clinician'))).ctx
})
afterAll(() => portal.end())

/** Somebody acts for Ben on this ground, and stops. */
async function stops(name: string, basis: string): Promise<void> {
  const helper = await addPatient(portal, name)
  const grant = randomUUID()
  const who = { name, relation: 'your mother', email: null, whose: 'Ben' }
  await portal.owner.query(
    `insert into account_patient (patient_id, account_id, grant_id, relation, basis, sections, news_from, created_at, who)
     values ($1, $2, $3, 'proxy', $4, '{results}', now(), now(), $5)`,
    [ben.id, helper.account, grant, basis, await sealWho(portal.kit.vault, ben.id, grant, who)],
  )
  await stepBack((await signedIn(portal, helper)).ctx, { record: ben.id })
  const { rows } = await portal.owner.query(
    `delete from pgboss.job where name = 'helper-left' returning data ->> 'id' as id`,
  )
  expect(rows).toEqual([{ id: grant }])
  for (let twice = 0; twice < 2; twice += 1)
    await helperLeft.work(portal.kit, { id: grant, last: false })
}

const all = { who: 'all', show: 'open', team: null, role: null, after: null } as const
const found = async (by: Context, kind: string) =>
  (await listWork(by, { ...all, kind })).items.map(({ id, name }) => ({ id, name }))

test('a guardian: whoever sets guardians up sees to it, and is told who it was', async () => {
  await stops('Gil Guardian', 'guardian')
  const [item, ...more] = await found(front, 'guardian-left')
  expect([item?.name, more]).toEqual(['Ben Left', []])
  const { told } = await readWork(front, { id: item?.id ?? '' })
  expect(told).toMatchObject([{ value: 'Gil Guardian' }, { value: expect.any(Date) }])
  expect(await found(clinician, 'guardian-left')).toEqual([])
})

test('who decides for a patient who cannot: a clinician sees to it', async () => {
  await stops('Dee Decides', 'incapacity')
  expect(await found(clinician, 'decider-left')).toMatchObject([{ name: 'Ben Left' }])
  expect(await found(front, 'decider-left')).toEqual([])
})

/** How much of it is on the list at all. */
const left = async () =>
  (await portal.owner.query(`select from work_item where kind like '%-left'`)).rows.length

test('somebody whom the patient asked to help is no work of the clinic’s', async () => {
  const before = await left()
  await stops('Hal Helper', 'patient')
  expect(await left()).toBe(before)
})

// A merge on real PostgreSQL: what the person, whoever helps, and the clinic see before, during and after; and that
// undoing it leaves everything as it was.
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
import { listAccess } from '../access/access.server.ts'
import { chooseRecord } from '../caregivers/records.server.ts'
import { guardEntry, listGuardable, unguardEntry } from '../caregivers/guard.server.ts'
import { listCaregivers } from '../caregivers/caregivers.server.ts'
import { hideEntry } from '../caregivers/hide.server.ts'
import { readOverview } from '../chart/overview.server.ts'
import { listConditions } from '../conditions/conditions.server.ts'
import { listOrders } from '../results/results.server.ts'
import { readReceived } from '../record/received.server.ts'
import { readVisitDays } from '../visits/chart.server.ts'
import { listVisits, readVisit } from '../visits/visits.server.ts'
import { mergeRecords, undoMerge } from './merge.server.ts'
import { listMerges } from './merged.server.ts'
import { readPair } from './pair.server.ts'

let portal: TestPortal
let desk: Context
let nurse: Context
beforeAll(async () => {
  portal = await testPortal()
  await setUpClinic(portal)
  desk = (await signedIn(portal, await addStaff(portal, 'Dee Desk', 'front desk'))).ctx
  nurse = (await signedIn(portal, await addStaff(portal, 'Ned Nurse', 'nurse'))).ctx
})
afterAll(() => portal.end())

const as = async (person: TestPatient) => (await signedIn(portal, person)).ctx
const conditions = async (ctx: Context) => {
  const { active, past } = await listConditions(ctx, { before: null })
  return [...active, ...past].length
}
const merge = (stays: TestPatient, goes: TestPatient, account = stays.account) =>
  mergeRecords(desk, { stays: stays.id, goes: goes.id, account, reason: 'Saw the photo ID' })

/** All that a merge may change, but for the link itself and what was decided. */
async function everything(...patients: TestPatient[]) {
  const ids = patients.map(({ id }) => id)
  const of = async (text: string) => (await portal.owner.query(text, [ids])).rows
  return {
    people: await of(
      'select patient_id, into_id, also, card from patient where patient_id = any($1) order by 1',
    ),
    grants: await of(
      `select * from account_patient where patient_id = any($1) and ended_why is distinct from 'merge undone' order by grant_id`,
    ),
    invitations: await of(
      'select * from invitation where patient_id = any($1) order by invitation_id',
    ),
    entries: await of(
      'select id, version, digest, body from record_entry where patient_id = any($1) order by id',
    ),
    withheld: await of(
      'select * from record_withheld where patient_id = any($1) order by withheld_id',
    ),
  }
}

/** Somebody who helps with everything in one record. */
async function letHelp(patient: TestPatient, helper: TestPatient): Promise<void> {
  await portal.owner.query(
    `insert into account_patient (patient_id, account_id, grant_id, relation, sections, news_from, created_at)
     values ($1, $2, $3, 'proxy', '{results,record,appointments,notes,medicines}', now(), now())`,
    [patient.id, helper.account, randomUUID()],
  )
}

test('the owner reads both records as one, page by page, and the other account nothing of it', async () => {
  const stays = await addPatient(portal, 'Stella Stays')
  const goes = await addPatient(portal, 'Stella Goes')
  const before = await everything(stays, goes)
  const own = await as(stays)
  const n = await conditions(own)
  const { link } = await merge(stays, goes)

  expect(await conditions(own)).toBe(2 * n)
  const results = await listOrders(own, { show: 'all', before: null })
  expect(JSON.stringify(results)).toContain(goes.entries.report as string)
  await listVisits(own, { before: null })
  // An entry of the other record opens, and its "New" mark ends.
  await readVisit(own, { id: goes.entries.visit as string })
  const { items } = await listAccess(own, { before: null })
  expect(items.filter(({ what }) => what === 'merge').length).toBe(2)
  await expect(listConditions(await as(goes), { before: null })).rejects.toMatchObject({
    code: 'no_record_open',
  })

  await undoMerge(desk, { link, reason: 'Two people after all' })
  expect(await conditions(own)).toBe(n)
  await expect(readVisit(own, { id: goes.entries.visit as string })).rejects.toMatchObject({
    kind: 'not_found',
  })
  expect(await conditions(await as(goes))).toBe(n)
  expect(await everything(stays, goes)).toEqual(before)
})

test('who helps with one record never sees the other, and the owner sees who helps with either', async () => {
  const stays = await addPatient(portal, 'Hal Stays')
  const goes = await addPatient(portal, 'Hal Goes')
  const one = await addPatient(portal, 'Hal Helper')
  const two = await addPatient(portal, 'Hal Other')
  await letHelp(stays, one)
  await letHelp(goes, two)
  const n = await conditions(await as(stays))
  const { link } = await merge(stays, goes)
  for (const [helper, record, other] of [
    [one, stays, goes],
    [two, goes, stays],
  ] as const) {
    const ctx = await as(helper)
    await chooseRecord(ctx, { record: record.id })
    expect(await conditions(ctx)).toBe(n)
    await expect(readVisit(ctx, { id: other.entries.visit as string })).rejects.toMatchObject({
      kind: 'not_found',
    })
    await expect(chooseRecord(ctx, { record: other.id })).rejects.toMatchObject({
      kind: 'not_found',
    })
    // Not by SQL either, whatever it asks.
    const rows = await portal.kit.database.transaction(
      ctx.claim,
      portal.kit.clock(),
      ({ client }) => client.query('select distinct patient_id from record_entry'),
    )
    expect(rows?.rows).toEqual([{ patient_id: record.id }])
  }
  const own = await as(stays)
  const { active } = await listCaregivers(own, {})
  expect(active.map(({ account }) => account).toSorted()).toEqual(
    [one.account, two.account].toSorted(),
  )
  // What the owner hides of the other record is hidden from who helps with that one.
  await hideEntry(own, { id: goes.entries.condition as string })
  const helping = await as(two)
  await chooseRecord(helping, { record: goes.id })
  expect(await conditions(helping)).toBe(n - 1)
  await undoMerge(desk, { link, reason: 'Was wrong' })
})

test('one account moves with the person, with the session that is open, and back', async () => {
  const stays = await addPatient(portal, 'Mo Stays')
  const goes = await addPatient(portal, 'Mo Goes')
  await portal.owner.query(
    `update account_patient set ended_at = now() where patient_id = $1 and relation = 'self'`,
    [stays.id],
  )
  const own = await as(goes)
  await chooseRecord(own, { record: goes.id })
  const before = await everything(stays, goes)
  const pair = await readPair(desk, { patient: stays.id, other: goes.id })
  expect([pair.one.own, pair.other.own?.account]).toEqual([null, goes.account])
  const { link } = await merge(stays, goes, '')
  expect(await conditions(own)).toBe(2)
  await undoMerge(desk, { link, reason: 'Was wrong' })
  expect(await conditions(own)).toBe(1)
  expect(await everything(stays, goes)).toEqual(before)
})

test('of two accounts one is chosen by somebody; nobody else’s can be', async () => {
  const stays = await addPatient(portal, 'Cho Stays')
  const goes = await addPatient(portal, 'Cho Goes')
  const thief = await addPatient(portal, 'Cho Thief')
  for (const account of ['', thief.account])
    await expect(merge(stays, goes, account)).rejects.toMatchObject({
      fields: { account: expect.any(String) },
    })
  // Nor by SQL: a link of one's own gives no account of a third person anything.
  const forged = portal.kit.database.transaction(
    desk.claim,
    portal.kit.clock(),
    async ({ client }) => {
      const link = randomUUID()
      await client.query(
        `insert into patient_link (patient_id, link_id, into_id, reason, made_by, created_at)
       values ($1, $2, $3, '', app.account_id(), app.moment())`,
        [goes.id, link, stays.id],
      )
      await client.query('select app.join_records($1, $2)', [link, thief.account])
    },
  )
  await expect(forged).rejects.toMatchObject({ code: '42501' })
  // A nurse cannot, and a proof that is old does not do.
  await expect(
    mergeRecords(nurse, { stays: stays.id, goes: goes.id, account: stays.account, reason: 'xxx' }),
  ).rejects.toMatchObject({ code: 'not_your_role' })
})

test('no merge of a merge, in whatever order, and none of a record with itself', async () => {
  const [a, b, c] = [
    await addPatient(portal, 'Chain A'),
    await addPatient(portal, 'Chain B'),
    await addPatient(portal, 'Chain C'),
  ]
  await merge(a, b)
  await expect(merge(c, a)).rejects.toMatchObject({ code: 'takes_others_in' })
  await expect(merge(b, c)).rejects.toMatchObject({ code: 'merged_already' })
  await expect(merge(a, a)).rejects.toMatchObject({ kind: 'not_found' })
  const { link } = await merge(a, c)
  expect((await listMerges(desk, { patient: a.id })).length).toBeGreaterThanOrEqual(2)
  await undoMerge(desk, { link, reason: 'Was wrong' })
  await expect(undoMerge(desk, { link, reason: 'Again' })).rejects.toMatchObject({
    code: 'undone_already',
  })
})

test('days, what is confidential and former versions are those of both records, each where it lies', async () => {
  const stays = await addPatient(portal, 'Dan Stays')
  const goes = await addPatient(portal, 'Dan Goes')
  const helper = await addPatient(portal, 'Dan Helper')
  await letHelp(goes, helper)
  const days = async () =>
    (await readVisitDays(desk, { patient: stays.id, before: null })).days.map(({ id }) => id)
  expect(await days()).not.toContain(goes.entries.visit)
  const { link } = await merge(stays, goes)
  expect(await days()).toEqual(expect.arrayContaining([stays.entries.visit, goes.entries.visit]))

  const id = goes.entries.condition as string
  const marked = async () =>
    (await listGuardable(nurse, { patient: stays.id, kind: null, before: null })).marked.map(
      (one) => one.id,
    )
  const helping = await as(helper)
  await chooseRecord(helping, { record: goes.id })
  const before = await conditions(helping)
  await guardEntry(nurse, { patient: stays.id, id })
  expect(await marked()).toEqual([id])
  const { rows } = await portal.owner.query(
    `select patient_id from record_withheld where id = $1 and why = 'confidential'`,
    [id],
  )
  expect(rows).toEqual([{ patient_id: goes.id }])
  expect(await conditions(helping)).toBe(before - 1)
  await unguardEntry(nurse, { patient: stays.id, id })
  expect(await marked()).toEqual([])

  const { versions } = await readReceived(nurse, { patient: stays.id, id })
  expect(versions.map(({ version }) => version)).toEqual([2, 1])
  await undoMerge(desk, { link, reason: 'Was wrong' })
  expect(await days()).not.toContain(goes.entries.visit)
})

test('those who treat read both as one, and a restriction of either closes both', async () => {
  const stays = await addPatient(portal, 'Rae Stays')
  const goes = await addPatient(portal, 'Rae Goes')
  const seen = async () => (await readOverview(nurse, { patient: stays.id })).conditions.length
  const n = await seen()
  await merge(stays, goes)
  expect(await seen()).toBe(2 * n)
  await portal.owner.query(
    `insert into patient_restriction (patient_id, restriction_id, reason, made_by, created_at)
     values ($1, $2, '', $3, now())`,
    [goes.id, randomUUID(), stays.account],
  )
  await expect(seen()).rejects.toMatchObject({ code: 'restricted' })
})

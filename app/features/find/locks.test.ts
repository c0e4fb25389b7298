// What the search does not give away: to whom it answers, how often, what stays in the log, and what SQL finds.
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Patient } from 'fhir/r4'
import { testPortal, type TestPortal } from '../../../test/support/kit.ts'
import { addStaff, importResources, setUpClinic, signedIn } from '../../../test/support/people.ts'
import type { Claim } from '../../kit/actor.ts'
import type { Context } from '../../kit/kit.ts'
import { jobContext } from '../../kit/verb.ts'
import { readChartHead } from '../chart/head.server.ts'
import { resealPatient } from '../record/reseal.server.ts'
import { buildAll } from './build.jobs.ts'
import { searchPatients } from './find.server.ts'
import { measureRoom, measureSome } from './measure.server.ts'
import { listRecent } from './recent.server.ts'

let portal: TestPortal
let desk: Context
let biller: Context
let patient: string
beforeAll(async () => {
  portal = await testPortal()
  await setUpClinic(portal)
  await importResources(portal, 'one', [person('Ottoline', 'Quimby')])
  desk = (await signedIn(portal, await addStaff(portal, 'Dee Desk', 'front desk'))).ctx
  biller = (await signedIn(portal, await addStaff(portal, 'Bo Bills', 'biller'))).ctx
  patient = (await searchPatients(desk, { search: 'quimby' })).items[0]?.patient ?? ''
})
afterAll(() => portal.end())

const person = (given: string, family: string, id = 'one'): Patient => ({
  resourceType: 'Patient',
  id,
  name: [{ given: [given], family }],
  birthDate: '1960-02-03',
})

const named = async (search: string) =>
  (await searchPatients(desk, { search })).items.map(({ name }) => name)

/** What PostgreSQL says to a statement of somebody who can run SQL in their own session. */
async function attempt(claim: Claim, text: string, values: unknown[] = []): Promise<unknown> {
  try {
    return await portal.kit.database.transaction(claim, portal.kit.clock(), async ({ client }) => {
      const { rows } = await client.query(text, values)
      return rows
    })
  } catch (error) {
    return (error as { code?: string }).code
  }
}

test('a new name finds, the former one of the same record no longer', async () => {
  await importResources(portal, 'two', [person('Perpetua', 'Vance', 'two')])
  expect(await named('vance')).toEqual(['Perpetua Vance'])
  await importResources(portal, 'three', [person('Perpetua', 'Yarrow', 'two')])
  expect(await named('vance')).toEqual([])
  expect(await named('yarrow')).toEqual(['Perpetua Yarrow'])
})

test('what was there before is made by the job, once', async () => {
  await portal.owner.query('delete from patient_find where patient_id = $1', [patient])
  expect(await named('quimby')).toEqual([])
  expect(await buildAll(portal.kit)).toBe(1)
  expect(await named('quimby')).toEqual(['Ottoline Quimby'])
  expect(await buildAll(portal.kit)).toBe(0)
})

test('a new key of the patient changes nothing', async () => {
  await portal.keyStore.rotateSubject(patient)
  portal.kit.vault.forget(patient)
  await resealPatient(jobContext(portal.kit, 'keys'), { patient })
  await portal.keyStore.retireOldKeys(patient)
  portal.kit.vault.forget(patient)
  expect(await named('quimby')).toEqual(['Ottoline Quimby'])
})

test('a record that was merged into another is found by its names, and shown as that one', async () => {
  const [other] = (await searchPatients(desk, { search: 'yarrow' })).items
  await portal.owner.query('update patient set into_id = $2 where patient_id = $1', [
    other?.patient,
    patient,
  ])
  expect(await named('yarrow')).toEqual(['Ottoline Quimby'])
  expect(await named('1960-02-03')).toEqual(['Ottoline Quimby'])
  await portal.owner.query('update patient set into_id = null')
})

test('no role reads a hash, and staff write none unless they register', async () => {
  for (const { claim } of [desk, biller])
    for (const text of [
      'select keys from patient_find',
      'select patient_id from patient_find',
      `update patient_find set keys = '{}'`,
      'delete from patient_find',
    ])
      expect(await attempt(claim, text), text).toBe('42501')
  const job: Claim = { kind: 'job', job: 'find' }
  expect(await attempt(job, 'select keys from patient_find')).toBe('42501')
  const write = 'select app.write_findable($1, 1, $2)'
  expect(await attempt(biller.claim, write, [patient, [1]])).toBe('42501')
})

test('who may not find finds nothing by SQL either, and nobody asks for everything at once', async () => {
  const find = 'select * from app.find_patients($1, $2, 20)'
  expect(
    await attempt({ kind: 'public' }, find, [
      [1, 2, 3, 4],
      [1, 0, 0, 0],
    ]),
  ).toBe('42501')
  expect(
    await attempt({ kind: 'job', job: 'post' }, find, [
      [1, 2, 3, 4],
      [1, 0, 0, 0],
    ]),
  ).toBe('42501')
  const many = Array.from({ length: 4004 }, (_, n) => n)
  expect(await attempt(desk.claim, find, [many, [1001, 0, 0, 0]])).toBe('54000')
  await portal.owner.query(`update auth_session set aal = 1`)
  expect(
    await attempt(desk.claim, find, [
      [1, 2, 3, 4],
      [1, 0, 0, 0],
    ]),
  ).toBe('42501')
  await portal.owner.query(`update auth_session set aal = 2`)
})

test('each sees whom they opened themselves', async () => {
  await readChartHead(desk, { patient })
  expect(await listRecent(desk, {})).toMatchObject([{ patient, name: 'Ottoline Quimby' }])
  expect(await listRecent(biller, {})).toEqual([])
  expect(await attempt(biller.claim, 'select * from patient_opened')).toEqual([])
})

test('the log says that somebody searched and how many were shown, not what was typed', async () => {
  await portal.owner.query('delete from throttle')
  await searchPatients(desk, { search: 'quimby' })
  const { rows } = await portal.owner.query(
    `select * from audit_event where verb = 'find.search' order by at desc, event_id desc limit 1`,
  )
  expect(rows[0]).toMatchObject({
    action: 'read',
    what: 'list of patients',
    count: 1,
    role: 'front desk',
  })
  const all = await portal.owner.query(`select a::text as row from audit_event a`)
  expect(
    all.rows
      .map(({ row }) => row)
      .join()
      .toLowerCase(),
  ).not.toContain('quim')
  expect(portal.logged.join().toLowerCase()).not.toContain('quim')
})

test('who searches without end is stopped, also by SQL, and that is in the log', async () => {
  await portal.owner.query('delete from throttle')
  const find = 'select * from app.find_patients($1, $2, 20)'
  for (let n = 0; n < 119; n++)
    await attempt(desk.claim, find, [
      [1, 2, 3, 4],
      [1, 0, 0, 0],
    ])
  expect(await named('quimby')).toEqual(['Ottoline Quimby'])
  await expect(searchPatients(desk, { search: 'quimby' })).rejects.toMatchObject({
    kind: 'too_many',
  })
  expect(
    await attempt(desk.claim, find, [
      [1, 2, 3, 4],
      [1, 0, 0, 0],
    ]),
  ).toBe('53400')
  const { rows } = await portal.owner.query(
    `select outcome, why from audit_event where verb = 'find.search' order by at desc, event_id desc limit 1`,
  )
  expect(rows).toEqual([{ outcome: 'refused', why: 'too_many_searches' }])
  // Nobody else is kept from it.
  expect((await searchPatients(biller, { search: 'quimby' })).items).toHaveLength(1)
})

test('how good the hashes are is measured on the records', async () => {
  const job = jobContext(portal.kit, 'find')
  expect((await measureRoom(job, {})).patients).toBe(2)
  let searches = 0
  for (let round = 0; round < 8; round++) {
    const some = await measureSome(job, { share: 100 })
    expect(some).toMatchObject({ falsely: 0, missed: 0 })
    searches += some.searches
  }
  expect(searches).toBeGreaterThan(0)
})

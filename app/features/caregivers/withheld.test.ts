// What is hidden takes along all that belongs to it, however deep it lies, for everybody who acts for the patient.
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { testPortal, type TestPortal } from '../../../test/support/kit.ts'
import {
  addEntry,
  addPatient,
  setUpClinic,
  signedIn,
  type TestPatient,
} from '../../../test/support/people.ts'
import type { Context } from '../../kit/kit.ts'
import { readResult } from '../results/result.server.ts'
import { hideEntry, showEntry } from './hide.server.ts'

let portal: TestPortal
let ana: TestPatient
let asAna: Context
let asHelper: Context

beforeAll(async () => {
  portal = await testPortal()
  await setUpClinic(portal)
  ana = await addPatient(portal, 'Ana Withheld')
  const helper = await addPatient(portal, 'Hal Helper')
  await portal.owner.query('update account_patient set ended_at = now() where account_id = $1', [
    helper.account,
  ])
  await portal.owner.query(
    `insert into account_patient
       (patient_id, account_id, grant_id, relation, sections, news_from, created_at)
     values ($1, $2, $3, 'proxy', '{results,appointments}', now(), now())`,
    [ana.id, helper.account, randomUUID()],
  )
  asAna = (await signedIn(portal, ana)).ctx
  asHelper = (await signedIn(portal, helper)).ctx
})
afterAll(() => portal.end())

const code = { coding: [{ system: 'http://loinc.org', code: '7917-8' }] }
const result = (group?: string) =>
  addEntry(portal, ana.id, {
    kind: 'result',
    resource: { resourceType: 'Observation', status: 'final', code, valueString: 'positive' },
    group,
  })
const report = () =>
  addEntry(portal, ana.id, {
    kind: 'report',
    resource: { resourceType: 'DiagnosticReport', status: 'final', code },
  })
const isSeen = (id: string) =>
  readResult(asHelper, { id, before: null }).then(
    () => true,
    (error: { kind: string }) => (error.kind === 'not_found' ? false : Promise.reject(error)),
  )

test('a report: also the results of a panel inside of it', async () => {
  const [group, single] = [await report(), await result()]
  const panel = await result(group)
  const inner = await result(panel)
  expect(await isSeen(inner)).toBe(true)
  await hideEntry(asAna, { id: group })
  expect(await isSeen(panel)).toBe(false)
  expect(await isSeen(inner)).toBe(false)
  expect(await isSeen(single)).toBe(true)
  await showEntry(asAna, { id: group })
  expect(await isSeen(inner)).toBe(true)
})

test('a visit: also what belongs to it only by its report', async () => {
  const group = await report()
  const inner = await result(group)
  const visit = ana.entries.visit as string
  await portal.owner.query('update record_entry set visit_id = $1 where id = $2', [visit, group])
  await hideEntry(asAna, { id: visit })
  expect(await isSeen(inner)).toBe(false)
})

// Documents that are kept from who acts for a patient: hidden by the patient, or confidential from the day they are filed.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { testPortal, type TestPortal } from '../../../test/support/kit.ts'
import { aLetter, letLeave, pdfOf, written, fileOne } from '../../../test/support/documents.ts'
import {
  addPatient,
  addStaff,
  setUpClinic,
  signedIn,
  type TestPatient,
} from '../../../test/support/people.ts'
import { addCaregiver } from '../../../test/support/personas.ts'
import type { Context } from '../../kit/kit.ts'
import { guardEntry, listGuardable, unguardEntry } from '../caregivers/guard.server.ts'
import { hideEntry, listHidden, showEntry } from '../caregivers/hide.server.ts'
import { addDocuments } from './add.server.ts'
import { readChartDocument } from './chart.server.ts'
import { listDocuments, readDocument } from './documents.server.ts'

let portal: TestPortal
let ana: TestPatient
let own: Context
let carer: Context
let nurse: Context
let desk: Context
beforeAll(async () => {
  portal = await testPortal()
  await setUpClinic(portal)
  ana = await addPatient(portal, 'Ana Keeps')
  own = (await signedIn(portal, ana)).ctx
  nurse = (await signedIn(portal, await addStaff(portal, 'Nia Nurse'))).ctx
  desk = (await signedIn(portal, await addStaff(portal, 'Dee Desk', 'front desk'))).ctx
})
afterAll(() => portal.end())

const gone = { code: 'not_found' }
const titles = async (ctx: Context) =>
  (await listDocuments(ctx, { class: null, before: null })).documents.map(({ title }) => title)

test('what the patient hides, nobody who helps sees; the patient shows it again', async () => {
  const id = await fileOne(portal, nurse, ana.id, { name: 'Private.pdf' })
  expect((await readDocument(own, { id })).hiding).toBeNull()
  carer = (await addCaregiver(portal, ana, ['documents'])).ctx
  expect((await readDocument(own, { id })).hiding).toBe('shown')
  expect((await readDocument(carer, { id })).hiding).toBeNull()
  expect(await hideEntry(own, { id })).toEqual({ href: `/documents/${id}` })
  expect((await readDocument(own, { id })).hiding).toBe('hidden')
  expect((await listHidden(own, {})).map(({ plain }) => plain)).toContain('Private')
  await expect(readDocument(carer, { id })).rejects.toMatchObject(gone)
  expect(await titles(carer)).not.toContain('Private')
  await expect(hideEntry(carer, { id })).rejects.toMatchObject({ code: 'not_shared' })
  await showEntry(own, { id })
  expect(await titles(carer)).toContain('Private')
})

test('filed as confidential, it never reaches who helps, not even as news; staff open it again', async () => {
  const file = async () => [await written(portal, ana.id, 'Quiet.pdf', pdfOf('Quiet'))]
  const said = { patient: ana.id, ...aLetter, confidential: true }
  await expect(addDocuments(desk, { ...said, files: await file() })).rejects.toMatchObject({
    code: 'not_your_role',
  })
  const { ids } = await addDocuments(nurse, { ...said, files: await file() })
  await letLeave(portal)
  const [id = ''] = ids
  expect(await titles(own)).toContain('Quiet')
  await expect(readDocument(carer, { id })).rejects.toMatchObject(gone)
  const { rows } = await portal.owner.query(
    'select app.document_shown_to($1, $2, account_id) as yes from account_patient where patient_id = $1 and relation = $3',
    [ana.id, id, 'proxy'],
  )
  expect(rows).toEqual([{ yes: false }])
  const at = { patient: ana.id, id }
  const asRead = async (ctx: Context) =>
    (await readChartDocument(ctx, { ...at, version: null })).confidential
  expect([await asRead(nurse), await asRead(desk)]).toEqual([true, null])
  const list = await listGuardable(nurse, { patient: ana.id, kind: null, before: null })
  expect(list.documents.map(({ title }) => title)).toEqual(['Quiet'])
  await unguardEntry(nurse, at)
  expect(await titles(carer)).toContain('Quiet')
  await guardEntry(nurse, at)
  expect(await titles(carer)).not.toContain('Quiet')
})

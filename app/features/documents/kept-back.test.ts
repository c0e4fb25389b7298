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
import { sendFiles } from '../uploads/send.server.ts'
import { listSent, openSent, readSent } from '../uploads/read.server.ts'
import { fileSent } from '../uploads/take.server.ts'
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

/** Sends a file and files it. */
async function send(by: Context, name: string) {
  const { written: file } = await written(portal, ana.id, name, pdfOf(name))
  const { id: sending } = await sendFiles(by, { words: 'Mine', uploaded: [], written: [file] })
  await letLeave(portal)
  const said = { class: 'letter', title: name, date: '2026-02-01', pages: null }
  const { document } = await fileSent(nurse, { patient: ana.id, id: file.id, ...said })
  return { file: file.id, sending, document }
}

test('what the patient sent and hides once it is filed, who helps does not reach as what was sent', async () => {
  const theirs = await send(carer, 'Carried.pdf')
  const mine = await send(own, 'Secret.pdf')
  expect((await openSent(carer, { id: mine.file })).id).toBe(mine.file)
  await hideEntry(own, { id: mine.document })
  await expect(openSent(carer, { id: mine.file })).rejects.toMatchObject(gone)
  await expect(readSent(carer, { id: mine.sending })).rejects.toMatchObject(gone)
  const listed = (await listSent(carer, {})).map(({ id }) => id)
  expect([listed.includes(theirs.sending), listed.includes(mine.sending)]).toEqual([true, false])
  expect((await openSent(own, { id: mine.file })).id).toBe(mine.file)
  // Whoever sent it has it.
  await hideEntry(own, { id: theirs.document })
  expect((await openSent(carer, { id: theirs.file })).id).toBe(theirs.file)
})

// Documents of the clinic and files that were sent go into a copy of the record: the very bytes, of those alone that whoever asks
// sees, without a file ever lying in memory.
import { createHash, randomBytes } from 'node:crypto'
import { buffer } from 'node:stream/consumers'
import type { Binary, Bundle, DocumentReference } from 'fhir/r4'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { fileOne, pdfOf } from '../../../test/support/documents.ts'
import { testPortal, type TestPortal } from '../../../test/support/kit.ts'
import {
  addPatient,
  addStaff,
  setUpClinic,
  signedIn,
  type TestPatient,
} from '../../../test/support/people.ts'
import { addCaregiver } from '../../../test/support/personas.ts'
import { readPdf } from '../../../test/support/read-pdf.ts'
import { handClock } from '../../kit/clock.ts'
import { openFile } from '../../kit/files/read.ts'
import { fileFromStream } from '../../kit/files/write.ts'
import type { Context } from '../../kit/kit.ts'
import { hideEntry } from '../caregivers/hide.server.ts'
import { sendFiles } from '../uploads/send.server.ts'
import { takeaway } from './takeaway.jobs.ts'
import { askTakeaway, fetchTakeaway } from './takeaway.server.ts'

const clock = handClock(new Date().toISOString())
const letter = pdfOf('Dear Ana')
const large = Buffer.concat([Buffer.from('%PDF-1.7\n'), randomBytes(5 * 1024 * 1024 + 1)])

let portal: TestPortal
let ana: TestPatient
let own: Context
let nurse: Context
let id: string
beforeAll(async () => {
  portal = await testPortal({ clock })
  await setUpClinic(portal)
  ana = await addPatient(portal, 'Ana Papers')
  own = (await signedIn(portal, ana)).ctx
  nurse = (await signedIn(portal, await addStaff(portal, 'Nia Papers'))).ctx
  id = await fileOne(portal, nurse, ana.id, { name: 'Foot check.pdf', bytes: letter })
  await fileOne(portal, nurse, ana.id, { name: 'Not shown.pdf', shown: 'no' })
  const what = { patient: ana.id, name: 'My scan.pdf' }
  const sent = await fileFromStream(portal.kit, what, [large])
  await sendFiles(own, { words: '', uploaded: [], written: [sent] })
  const held = await fileFromStream(portal.kit, { ...what, name: 'Held.pdf' }, [letter])
  await portal.owner.query(`update file set state = 'clean' where state = 'held'`)
  await sendFiles(own, { words: '', uploaded: [], written: [held] })
})
afterAll(() => portal.end())

async function made(ctx: Context): Promise<string> {
  clock.advance(1000)
  const { id: copy } = await askTakeaway(ctx, { lang: 'en' })
  await takeaway.work(portal.kit, { id: copy, last: false })
  clock.advance(1000)
  return copy
}

async function opened(ctx: Context, copy: string) {
  const bytes = async (kind: 'pdf' | 'bundle') =>
    buffer(openFile(portal.kit, await fetchTakeaway(ctx, { id: copy, kind })))
  const all = JSON.parse((await bytes('bundle')).toString()) as Bundle
  const resources = (all.entry ?? []).flatMap(({ resource }) => (resource ? [resource] : []))
  const papers = resources.filter(
    (one): one is DocumentReference => one.resourceType === 'DocumentReference',
  )
  const bytesOf = (title: string) => {
    const url = papers.find(({ description }) => description === title)?.content[0]?.attachment.url
    const binary = resources.find(
      (one): one is Binary => one.resourceType === 'Binary' && `Binary/${one.id}` === url,
    )
    return binary?.data ? Buffer.from(binary.data, 'base64') : null
  }
  const text = readPdf(await bytes('pdf')).pages.join('\n')
  return { text, papers, bytesOf, count: resources.length }
}

test('the copy has the very bytes, says how many there are, and lists them with their checksums', async () => {
  const copy = await made(own)
  const { text, papers, bytesOf, count } = await opened(own, copy)
  expect(bytesOf('Foot check')).toEqual(letter)
  expect(bytesOf('My scan.pdf')?.equals(large)).toBe(true)
  const titles = papers.map(({ description }) => description)
  expect(titles).not.toContain('Not shown')
  expect(titles).not.toContain('Held.pdf')
  expect(papers.find(({ id: one }) => one === id)?.subject?.reference).toMatch(/^Patient\//)
  const flat = text.replaceAll(/\s/g, '')
  for (const bytes of [letter, large])
    expect(flat).toContain(createHash('sha256').update(bytes).digest('hex'))
  const { rows } = await portal.owner.query(
    'select bundle_entries, documents from takeaway where takeaway_id = $1',
    [copy],
  )
  expect(rows[0].bundle_entries).toBe(count)
  expect(rows[0].documents).toContain(id)
})

test('who acts for the patient takes what is shared: no hidden document, and none without that section', async () => {
  const carer = (await addCaregiver(portal, ana, ['documents'])).ctx
  await hideEntry(own, { id })
  const { papers, bytesOf } = await opened(carer, await made(carer))
  expect(papers.map(({ description }) => description)).not.toContain('Foot check')
  expect(bytesOf('My scan.pdf')?.length).toBe(large.length)
  const other = (await addCaregiver(portal, ana, ['record'])).ctx
  expect((await opened(other, await made(other))).papers).toEqual([])
})

test('a copy is not given out once one of its documents is not shown any more; a broken file is left out alone', async () => {
  const copy = await made(own)
  await portal.owner.query('update document set shown = false where document_id = $1', [id])
  await expect(fetchTakeaway(own, { id: copy, kind: 'bundle' })).rejects.toMatchObject({
    code: 'takeaway_changed',
  })
  await portal.owner.query('update document set shown = true where document_id = $1', [id])
  const { rows } = await portal.owner.query(
    `select p.object from file_part p join document_version v using (patient_id, file_id) where v.document_id = $1`,
    [id],
  )
  await portal.kit.files.remove(rows[0].object)
  const { papers, bytesOf } = await opened(own, await made(own))
  expect(papers.map(({ description }) => description)).toContain('Foot check')
  expect(bytesOf('Foot check')).toBeNull()
  expect(bytesOf('My scan.pdf')?.equals(large)).toBe(true)
})

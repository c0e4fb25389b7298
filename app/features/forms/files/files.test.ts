// Files in forms over HTTP, as browsers send them: in the portal, and without an account, where nobody reads anything of others, nothing
// large or strange is taken, and what was sent goes to the patient whom the desk names.
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { onePicture } from '../../../../test/support/pictures.ts'
import { addStaff, signedIn, stranger } from '../../../../test/support/people.ts'
import { COOKIE, ORIGIN, serve, type Served } from '../../../../test/support/served.ts'
import type { Context } from '../../../kit/kit.ts'
import { listFormRequests, readAnswers } from '../ask.server.ts'
import { bringForm } from '../forms.server.ts'
import { beginIntake } from '../intake/begin.server.ts'
import { matchIntake } from '../intake/desk.server.ts'
import { readIntake, saveIntake } from '../intake/fill.server.ts'
import type { Who } from '../intake/intake.ts'
import { openForm } from '../intake/public.server.ts'
import { allSeen } from '../questionnaire/settle.ts'

const core = 'http://hl7.org/fhir/StructureDefinition/'
const questionnaire = {
  resourceType: 'Questionnaire',
  url: 'urn:test:card',
  status: 'active',
  title: 'Insurance card',
  item: [
    {
      linkId: 'card',
      type: 'group',
      text: 'Your card',
      item: [
        {
          linkId: 'front',
          type: 'attachment',
          text: 'The front',
          required: true,
          extension: [
            { url: `${core}mimeType`, valueCode: 'image/png' },
            { url: `${core}maxSize`, valueDecimal: 200_000 },
          ],
        },
        { linkId: 'more', type: 'attachment', text: 'Letters', repeats: true },
      ],
    },
  ],
}

let it: Served
let admin: Context
let desk: Context
let nurse: Context
let nurseCookie: string
let form: string
beforeAll(async () => {
  it = await serve({ many: true })
  const as = async (name: string, role: string) =>
    signedIn(it.portal, await addStaff(it.portal, name, role))
  admin = (await as('Ada Admin', 'admin')).ctx
  desk = (await as('Dora Desk', 'front desk')).ctx
  const nora = await as('Nora Nurse', 'nurse')
  nurse = nora.ctx
  nurseCookie = `${COOKIE.staff}=${nora.token}`
  form = (await bringForm(admin, { text: JSON.stringify(questionnaire), instrument: null })).id
  await openForm(admin, { form, open: true })
}, 240_000)
afterAll(() => it?.stop())

const rowsOf = async (text: string, ...values: unknown[]) =>
  (await it.portal.owner.query(text, values)).rows

const png = new Uint8Array(onePicture)

function put(address: string, bytes: Uint8Array | null, cookie?: string, name = 'card.png') {
  const body = new FormData()
  body.append('camera', new Blob([]), '')
  if (bytes) body.append('file', new Blob([new Uint8Array(bytes)]), name)
  return it.ask(address, { method: 'POST', cookie, headers: { origin: ORIGIN }, body })
}
const plain = (html: string) =>
  html
    .replace(/<(style|script)[\s\S]*?<\/\1>/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')

test('in the portal a photograph is put into a form, looked at, and is what the patient sent', async () => {
  const cookie = it.as('patient')
  const asked = await it.ask(`/staff/patients/${it.ana.id}/ask-form`, {
    method: 'POST',
    cookie: nurseCookie,
    headers: { origin: ORIGIN },
    body: new URLSearchParams({ form, visit: '', key: randomUUID() }),
  })
  expect(asked.status).toBe(302)
  const [{ id }] = await rowsOf(
    'select request_id as id from form_request where patient_id = $1 and form_id = $2',
    it.ana.id,
    form,
  )
  const page = await (await it.ask(`/forms/${id}/q1`, { cookie })).text()
  expect(page).toContain('value="file q2"')
  const place = `/forms/${id}/q2/file`
  // Nothing chosen, of another kind, too large: said beside the field, and nothing is kept.
  for (const [bytes, says] of [
    [null, 'Take a photograph, or choose a file.'],
    [new Uint8Array(Buffer.from('ffd8ffe000104a464946', 'hex')), 'A file of this kind'],
    [new Uint8Array(Buffer.concat([onePicture, Buffer.alloc(300_000)])), 'too large'],
  ] as const) {
    const answer = await put(place, bytes, cookie)
    expect(answer.status, says).toBe(422)
    expect(plain(await answer.text()).toLowerCase()).toContain(says.toLowerCase())
  }
  expect(await rowsOf('select 1 from form_file where request_id = $1', id)).toEqual([])
  expect((await put(place, png, cookie)).status).toBe(302)
  const shown = await (await it.ask(place, { cookie })).text()
  expect(shown).toContain('card.png')
  // Taken again, the newer one stands.
  expect((await put(place, png, cookie, 'again.png')).status).toBe(302)
  const again = await (await it.ask(place, { cookie })).text()
  expect(again).toContain('again.png')
  expect(again).not.toContain('card.png')
  await rowsOf("update file set state = 'clean' where state = 'held'")
  const src = /src="(\/forms\/[^"]+)"/.exec(await (await it.ask(place, { cookie })).text())?.[1]
  const bytes = await it.ask((src ?? '').replaceAll('&amp;', '&'), { cookie })
  expect(Buffer.from(await bytes.arrayBuffer()).equals(onePicture)).toBe(true)
  // It is not offered among what was uploaded and not sent.
  expect(await (await it.ask('/uploads/new', { cookie })).text()).not.toContain('again.png')
  const sent = await it.ask(`/forms/${id}/review`, {
    method: 'POST',
    cookie,
    headers: { origin: ORIGIN },
    body: new URLSearchParams(),
  })
  expect(sent.status).toBe(302)
  const uploads = plain(
    await (await it.ask(`/staff/patients/${it.ana.id}/uploads`, { cookie: nurseCookie })).text(),
  )
  expect(uploads).toContain('again.png')
})

const who: Who = {
  given: 'Cardea',
  family: 'Quill',
  born: '1990-05-03',
  email: 'cardea@example.org',
  phone: '',
  language: 'en',
}
const begin = (named: Partial<Who> = {}) =>
  beginIntake(stranger(it.portal), { form, who: { ...who, ...named }, language: 'en' })

test('without an account it lies in quarantine, is given back to its token alone, and not once the form was sent', async () => {
  const token = await begin()
  const place = `/intake/at/${token}/q2/file`
  expect((await put(place, png)).status).toBe(302)
  const [file] = await rowsOf(
    'select f.file_id as id, f.state, f.patient_id as patient from form_file o join file f using (patient_id, file_id) where o.intake_id is not null',
  )
  const [card] = await rowsOf('select card from patient where patient_id = $1', file.patient)
  expect(card.card).toBeNull()
  const src = `/intake/at/${token}/file/${file.id}?as=look`
  await rowsOf("update file set state = 'held' where file_id = $1", file.id)
  expect((await it.ask(src)).status).toBe(404)
  await rowsOf("update file set state = 'clean' where file_id = $1", file.id)
  expect((await it.ask(src)).status).toBe(200)
  const other = await begin({ given: 'Other' })
  expect((await it.ask(`/intake/at/${other}/file/${file.id}?as=look`)).status).toBe(404)
  expect((await it.ask(`/intake/at/${'A'.repeat(43)}/file/${file.id}?as=look`)).status).toBe(404)
  expect((await put(`/intake/at/${'A'.repeat(43)}/q2/file`, png)).status).not.toBe(200)
  const send = () =>
    it.ask(`/intake/at/${token}/review`, {
      method: 'POST',
      headers: { origin: ORIGIN },
      body: new URLSearchParams(),
    })
  expect((await send()).status).toBe(302)
  expect((await it.ask(src)).status).toBe(404)

  // The desk says whose it is: the bytes are there, under that patient's key, and here no more.
  const [{ id }] = await rowsOf(
    "select intake_id as id from intake where state in ('sent', 'waits')",
  )
  await vi.waitFor(
    async () =>
      expect(await rowsOf('select state from intake where intake_id = $1', id)).toEqual([
        { state: 'waits' },
      ]),
    { timeout: 20_000, interval: 100 },
  )
  await matchIntake(desk, { id, patient: it.ben.id })
  await vi.waitFor(
    async () =>
      expect(await rowsOf('select state from intake where intake_id = $1', id)).toEqual([
        { state: 'filed' },
      ]),
    { timeout: 20_000, interval: 100 },
  )
  const [request] = await listFormRequests(nurse, { patient: it.ben.id })
  const read = await readAnswers(nurse, { patient: it.ben.id, id: request?.id ?? '' })
  const [value] = [...allSeen(read.answered?.seen ?? [])].flatMap(({ values }) => values)
  expect(value).toMatchObject({ kind: 'attachment', name: 'card.png' })
  const copies = await rowsOf(
    'select f.file_id as id, f.made_by from upload_file u join file f using (patient_id, file_id) where u.patient_id = $1',
    it.ben.id,
  )
  const copy = copies.find(({ made_by: by }) => by === null)
  expect(value).toMatchObject({ url: `urn:uuid:${copy?.id}` })
  await vi.waitFor(
    async () =>
      expect(
        await rowsOf(
          'select f.state, count(p.*)::int as parts from file f left join file_part p using (patient_id, file_id) where f.file_id = $1 group by 1',
          file.id,
        ),
      ).toEqual([{ state: 'over', parts: 0 }]),
    { timeout: 20_000, interval: 100 },
  )
})

test('without an account nothing large is taken, and of files so many and no more', async () => {
  const token = await begin()
  const more = `/intake/at/${token}/q3/file`
  const large = await put(
    more,
    new Uint8Array(Buffer.concat([onePicture, Buffer.alloc(13_000_000)])),
  )
  expect(large.status).toBe(422)
  const huge = await put(more, new Uint8Array(17 * 1024 * 1024)).catch(() => null)
  expect(huge?.status ?? 413).toBe(413)
  expect((await put(more, new Uint8Array(Buffer.from('<svg onload=alert(1)>')))).status).toBe(422)
  expect((await put(`/intake/at/${token}/q1/file`, png)).status).toBe(404)
  for (let n = 0; n < 6; n += 1)
    expect((await put(more, png, undefined, `${n}.png`)).status).toBe(302)
  expect((await put(more, png)).status).toBe(422)
  // Typed into the page, a file is no answer.
  const open = await readIntake(stranger(it.portal), token)
  expect(
    [...allSeen(open?.settled.seen ?? [])].find(({ key }) => key === 'q3')?.values,
  ).toHaveLength(6)
  await it.ask(`/intake/at/${token}/q1`, {
    method: 'POST',
    headers: { origin: ORIGIN },
    body: new URLSearchParams({ _shown: 'q2 q3', q2: 'urn:uuid:x', q3: 'x' }),
  })
  const after = await readIntake(stranger(it.portal), token)
  expect(after?.settled.answers).toEqual(open?.settled.answers)
  await saveIntake(stranger(it.portal), token, { changed: [], language: 'en' })
})

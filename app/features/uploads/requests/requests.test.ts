// The clinic asks for a document: the patient is told and finds it first; a sending answers it; filed it is done, refused it
// waits again. Late ones are work for somebody, and one that is not wanted any more goes.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addPatient, addStaff, signedIn } from '../../../../test/support/people.ts'
import { addCaregiver } from '../../../../test/support/personas.ts'
import { COOKIE, ORIGIN, serve, type Served } from '../../../../test/support/served.ts'
import { RECORD_FIELD } from '../../../doors/web/record-field.ts'
import { jobContext } from '../../../kit/verb.ts'
import { spreadNotices } from '../../notices/spread.jobs.ts'
import { mergeRecords } from '../../register/merge.server.ts'
import { turnedAway } from '../turned-away.jobs.ts'
import { gather } from '../../work/gather.jobs.ts'
import { sealRequest } from './request.ts'

let it: Served
let desk: string
let asBen: string
let chart: string
beforeAll(async () => {
  it = await serve({ many: true })
  desk = `${COOKIE.staff}=${(await signedIn(it.portal, await addStaff(it.portal, 'Dora Desk', 'front desk'))).token}`
  asBen = `${COOKIE.patient}=${(await signedIn(it.portal, it.ben)).token}`
  chart = `/staff/patients/${it.ana.id}`
}, 240_000)
afterAll(() => it?.stop())

const headers = { origin: ORIGIN }
const plain = (html: string) =>
  html
    .replace(/<(style|script)[\s\S]*?<\/\1>/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
const read = async (address: string, cookie = it.as('patient')) =>
  plain(await (await it.ask(address, { cookie })).text())
const rowsOf = async (text: string, ...values: string[]) =>
  (await it.portal.owner.query(text, values)).rows

const post = (address: string, fields: Record<string, string>, cookie = desk) =>
  it.ask(address, { method: 'POST', cookie, headers, body: new URLSearchParams(fields) })

const LETTER = { title: 'Referral letter', words: 'Please send us the letter of Dr. Ruiz.' }
const noDay = { 'due-day': '', 'due-month': '', 'due-year': '' }

/** @returns its id */
async function asked(fields: Record<string, string> = {}): Promise<string> {
  const answer = await post(`${chart}/ask/other`, { ...LETTER, ...noDay, ...fields })
  expect(answer.status).toBe(302)
  const [row] = await rowsOf(
    'select request_id as id from document_request where patient_id = $1 order by created_at desc limit 1',
    it.ana.id,
  )
  return row?.id as string
}

const stateOf = async (id: string) =>
  (await rowsOf('select state from document_request where request_id = $1', id))[0]?.state

/** @returns the receipt, and the id of the one file */
async function send(address: string, cookie = it.as('patient'), record = '') {
  const body = new FormData()
  if (record) body.append(RECORD_FIELD, record)
  body.append('files', new Blob(['%PDF-1.7 a letter']), 'letter.pdf')
  const answer = await it.ask(address, { method: 'POST', cookie, headers, body })
  expect(answer.status).toBe(302)
  const receipt = new URL(answer.headers.get('location') ?? '', ORIGIN).pathname
  const [row] = await rowsOf(
    `update file f set state = 'clean', checked_at = now() from upload_file u
     where u.file_id = f.file_id and u.upload_id = $1 returning f.file_id as id`,
    receipt.split('/').at(-1) as string,
  )
  return { receipt, file: row?.id as string }
}

const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)
const dueIn = (days: number) => {
  const [year = '', month = '', date = ''] = day(days).split('-')
  return { 'due-day': date, 'due-month': month, 'due-year': year }
}

test('templates are there; the words can be changed, and what is missing is said', async () => {
  const choosing = await (await it.ask(`${chart}/ask`, { cookie: desk })).text()
  expect(plain(choosing)).toMatch(/Insurance card .+ List of medicines .+ Something else/)
  const [, template = ''] = /\/ask\/([\da-f-]{36})/.exec(choosing) ?? []
  const form = await it.ask(`${chart}/ask/${template}`, { cookie: desk })
  expect(await form.text()).toContain('value="Insurance card"')
  for (const wrong of [
    { title: '' },
    { words: 'Letter' },
    { 'due-day': '31', 'due-month': '2', 'due-year': '2030' },
    dueIn(-3),
  ])
    expect(
      (await post(`${chart}/ask/${template}`, { ...LETTER, ...noDay, ...wrong })).status,
      JSON.stringify(wrong),
    ).toBe(422)
  expect((await it.ask(`${chart}/ask/nothing`, { cookie: desk })).status).toBe(404)
  expect(
    await rowsOf(
      'select from document_request where patient_id = $1 and state <> $2',
      it.ana.id,
      'taken back',
    ),
  ).toEqual([])
})

test('it waits on the first page, a sending answers it, and filed it is done', async () => {
  const id = await asked(dueIn(7))
  const home = await read('/')
  for (const word of ['Waiting for you', 'Please send: Referral letter', LETTER.words])
    expect(home).toContain(word)
  expect(await read('/', asBen)).not.toContain('Referral letter')
  expect((await it.ask(`/uploads/for/${id}`, { cookie: asBen })).status).toBe(404)
  const [notice] = await rowsOf('select kind from notice where about_id = $1', id)
  expect(notice).toEqual({ kind: 'requests' })
  // Nothing of the words is readable in the row.
  const [row] = await rowsOf(
    `select encode(words, 'escape') as words from document_request where request_id = $1`,
    id,
  )
  expect(row?.words).not.toContain('Ruiz')

  expect(await read(`/uploads/for/${id}`)).toContain('Please send: Referral letter')
  // Somebody else's sending answers nothing.
  await send(`/uploads/for/${id}`, asBen)
  expect(await stateOf(id)).toBe('asked')
  const { receipt, file } = await send(`/uploads/for/${id}`)
  expect(await stateOf(id)).toBe('sent')
  expect(await read('/')).not.toContain('Waiting for you')
  expect(await read(receipt)).toContain('This answers what we asked for: Referral letter')
  expect(await read(`${chart}/uploads`, desk)).toContain('Sent, look at it')
  expect(await read(`${chart}/uploads/${receipt.split('/').at(-1)}`, desk)).toContain(
    'This answers what was asked for: Referral letter',
  )
  // Sent meanwhile: it cannot be taken back any more.
  expect((await post(`${chart}/uploads`, { 'take-back': id })).status).toBe(409)

  const about = { class: 'referral', title: 'Referral', 'date-day': '1', 'date-month': '2' }
  const filed = await post(`${chart}/sent/${file}/file`, { ...about, 'date-year': '2026' })
  expect(filed.status).toBe(302)
  expect(await stateOf(id)).toBe('filed')
  expect(await read(receipt)).toContain('You need not do more')
})

test('refused, it waits again, with why; a later sending answers it', async () => {
  const id = await asked()
  const { receipt, file } = await send(`/uploads/for/${id}`)
  const words = 'The second page is missing.'
  expect((await post(`${chart}/sent/${file}/refuse`, { words })).status).toBe(302)
  expect(await stateOf(id)).toBe('asked')
  const home = await read('/')
  expect(home).toContain('We could not use what you sent')
  expect(await read(receipt)).toContain(words)
  expect(await read(`${chart}/uploads`, desk)).toContain('Asked again: what came was refused')
  await send(`/uploads/for/${id}`)
  expect(await stateOf(id)).toBe('sent')
})

test('one that is not wanted any more is gone for the patient, who may send all the same', async () => {
  const id = await asked()
  const back = await post(`${chart}/uploads`, { 'take-back': id })
  expect(back.status).toBe(302)
  expect(await stateOf(id)).toBe('taken back')
  expect(await read('/')).not.toContain('Please send: Referral letter')
  expect(await read(`/uploads/for/${id}`)).toContain('We do not wait for this any more')
  await send(`/uploads/for/${id}`)
  expect(await stateOf(id)).toBe('taken back')
})

test('late ones are work, once, until they are answered', async () => {
  const id = await asked(dueIn(2))
  const look = () => gather(jobContext(it.portal.kit, 'work'), {})
  const work = () =>
    rowsOf(
      `select done_at is not null as done from work_item where kind = 'request' and about_id = $1`,
      id,
    )
  await look()
  expect(await work()).toEqual([])
  await it.portal.owner.query(
    'update document_request set due_on = $2, created_at = created_at - $3::interval, state_at = state_at - $3::interval where request_id = $1',
    [id, day(-2), '9 days'],
  )
  await look()
  await look()
  expect(await work()).toEqual([{ done: false }])
  expect(await read('/staff/work?kind=request', desk)).toContain(
    'Ana Access has not sent what was asked for',
  )
  await send(`/uploads/for/${id}`)
  expect(await work()).toEqual([{ done: true }])
})

test('who helps with documents sees and answers it; who helps with something else does not', async () => {
  const id = await asked()
  const helping = async (...sections: string[]) =>
    `${COOKIE.patient}=${(await addCaregiver(it.portal, it.ana, sections)).token}`
  const withResults = await helping('results')
  expect(await read('/', withResults)).not.toContain('Referral letter')
  expect((await it.ask(`/uploads/for/${id}`, { cookie: withResults })).status).toBe(403)
  const withDocuments = await helping('documents')
  expect(await read('/', withDocuments)).toContain('Please send: Referral letter')
  await send(`/uploads/for/${id}`, withDocuments, it.ana.id)
  expect(await stateOf(id)).toBe('sent')
})

test('what came with malware is asked for again, and nobody needs to look', async () => {
  const id = await asked()
  const { receipt, file } = await send(`/uploads/for/${id}`)
  const upload = receipt.split('/').at(-1) as string
  await it.portal.owner.query(
    `update file set state = 'refused', why = 'malware' where file_id = $1`,
    [file],
  )
  await turnedAway.work(it.portal.kit, { id: file, last: false })
  expect(await stateOf(id)).toBe('asked')
  expect(
    await rowsOf('select done_at is not null as done from work_item where about_id = $1', upload),
  ).toEqual([{ done: true }])
  expect(await rowsOf('select kind from notice where about_id = $1', upload)).toEqual([
    { kind: 'uploads' },
  ])
})

test('a file that was not taken and answers nothing stands on the first page until it is looked at', async () => {
  const { receipt, file } = await send('/uploads/new')
  await post(`${chart}/sent/${file}/refuse`, { words: 'This is the card of somebody else.' })
  const [notice] = await rowsOf(
    `select notice_id as id from notice where about_id = $1 and told_at is null`,
    receipt.split('/').at(-1) as string,
  )
  await spreadNotices.work(it.portal.kit, { id: notice?.id as string, last: false })
  expect(await read('/')).toContain('We could not take a file that you sent letter.pdf')
  const leadsThere = async () =>
    (await (await it.ask('/', { cookie: it.as('patient') })).text()).includes(`href="${receipt}"`)
  expect(await leadsThere()).toBe(true)
  expect(await read('/', asBen)).not.toContain('We could not take')
  expect(await read(receipt)).toContain('This is the card of somebody else.')
  expect(await leadsThere()).toBe(false)
})

test('of a day that is over the patient reads that it was, and not to send it by then', async () => {
  const id = await asked(dueIn(1))
  expect(await read('/')).toContain('Please send it by')
  await it.portal.owner.query('update document_request set due_on = $2 where request_id = $1', [
    id,
    day(-3),
  ])
  for (const address of ['/', '/uploads', `/uploads/for/${id}`]) {
    expect(await read(address), address).toMatch(/We asked for it by .+ as soon as you can/)
    expect(await read(address), address).not.toContain('Please send it by')
  }
  await post(`${chart}/uploads`, { 'take-back': id })
})

test('what was asked for before two records became one is answered from the one that stays', async () => {
  const twin = await addPatient(it.portal, 'Ana Twice')
  const [doctor] = await rowsOf(`select account_id as id from staff_member limit 1`)
  const id = crypto.randomUUID()
  const { portal } = it
  await portal.owner.query(
    `insert into document_request (patient_id, request_id, words, state, state_at, made_by, created_at)
     values ($1, $2, $3, 'asked', now(), $4, now())`,
    [twin.id, id, await sealRequest(portal.kit, twin.id, id, LETTER), doctor?.id],
  )
  const clerk = (await signedIn(portal, await addStaff(portal, 'Moe Merge', 'front desk'))).ctx
  const said = { reason: 'Saw the photo ID', account: it.ana.account }
  await mergeRecords(clerk, { stays: it.ana.id, goes: twin.id, ...said })
  const own = `${COOKIE.patient}=${(await signedIn(portal, it.ana)).token}`
  const { receipt, file } = await send(`/uploads/for/${id}`, own)
  expect(await stateOf(id)).toBe('sent')
  expect(await read(receipt, own)).toContain('This answers what we asked for: Referral letter')
  await post(`${chart}/sent/${file}/refuse`, { words: 'It cannot be read.' })
  expect(await stateOf(id)).toBe('asked')
  const again = await send(`/uploads/for/${id}`, own)
  const about = { class: 'referral', title: 'Referral', 'date-day': '1', 'date-month': '2' }
  await post(`${chart}/sent/${again.file}/file`, { ...about, 'date-year': '2026' })
  expect(await stateOf(id)).toBe('filed')
})

// Two at the very same moment: a form that is sent twice makes one sending, and of two at the clinic who take care of a
// file one does it and the other is told so; of the last two files each is the last for one of them.
import { randomBytes, randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { atOnce } from '../../../test/support/at-once.ts'
import { addStaff, signedIn } from '../../../test/support/people.ts'
import { COOKIE, ORIGIN, serve, type Served } from '../../../test/support/served.ts'
import { MOST_WAITING } from './receive.server.ts'

let it: Served
let nurses: string[]
let benToken: string
beforeAll(async () => {
  it = await serve({ many: true })
  benToken = (await signedIn(it.portal, it.ben)).token
  nurses = await Promise.all(
    ['One Nurse', 'Other Nurse'].map(async (name) => {
      const { token } = await signedIn(it.portal, await addStaff(it.portal, name, 'nurse'))
      return `${COOKIE.staff}=${token}`
    }),
  )
}, 240_000)
afterAll(() => it?.stop())

const headers = { origin: ORIGIN }
const pdf = () => Buffer.concat([Buffer.from('%PDF-1.7\n'), randomBytes(991)])

const tus = { ...headers, 'Tus-Resumable': '1.0.0' }
const begin = (name: string, cookie = it.as('patient')) =>
  it.ask('/uploads/tus', {
    method: 'POST',
    cookie,
    headers: { ...tus, 'Upload-Length': '1000', 'Upload-Metadata': `name ${btoa(name)}` },
  })

/** A file that is whole and was not sent. @returns its id */
async function uploaded(): Promise<string> {
  const cookie = it.as('patient')
  const begun = await begin(`${randomUUID()}.pdf`)
  const address = begun.headers.get('location') as string
  const type = { 'Upload-Offset': '0', 'Content-Type': 'application/offset+octet-stream' }
  const put = { method: 'PATCH', cookie, headers: { ...tus, ...type }, body: pdf() as never }
  expect((await it.ask(address, put)).status).toBe(204)
  return address.split('/').at(-1) as string
}

function send(files: string[]): Promise<Response> {
  const body = new FormData()
  for (const id of files) body.append('uploaded', id)
  return it.ask('/uploads/new', { method: 'POST', cookie: it.as('patient'), headers, body })
}

const rowsOf = async (text: string, ...values: string[]) =>
  (await it.portal.owner.query(text, values)).rows

/** A sending of so many files that were looked through. */
async function sent(n: number): Promise<{ id: string; files: string[] }> {
  const files = await Promise.all(Array.from({ length: n }, uploaded))
  await it.portal.owner.query(`update file set state = 'clean' where file_id = any($1)`, [files])
  const answer = await send(files)
  expect(answer.status).toBe(302)
  const { pathname } = new URL(answer.headers.get('location') ?? '', ORIGIN)
  return { id: pathname.split('/').at(-1) as string, files }
}

/** Each by another nurse, both at once. */
const both = (deeds: string[]) =>
  atOnce(
    it.portal.owner,
    'upload_step',
    deeds.map((deed, i) => async () => {
      const body = new URLSearchParams({
        words: 'It cannot be read.',
        class: 'letter',
        title: 'A letter',
        'date-day': '1',
        'date-month': '2',
        'date-year': '2026',
      })
      const at = `/staff/patients/${it.ana.id}/sent/${deed}`
      return (await it.ask(at, { method: 'POST', cookie: nurses[i], headers, body })).status
    }),
  )

test('a form that is sent twice makes one sending', async () => {
  const id = await uploaded()
  const twice = await atOnce(it.portal.owner, 'upload_file', [() => send([id]), () => send([id])])
  expect(twice.map(({ status }) => status).toSorted()).toEqual([302, 409])
  const late = twice.find(({ status }) => status === 409)
  expect(await late?.text()).toContain('These files were sent already')
  expect(await rowsOf('select from upload_file where file_id = $1', id)).toHaveLength(1)
})

test('a file that one files and another refuses is one or the other', async () => {
  const { files } = await sent(1)
  const [file] = files
  expect((await both([`${file}/file`, `${file}/refuse`])).toSorted()).toEqual([302, 409])
  const steps = await rowsOf('select what from upload_step where file_id = $1', file as string)
  expect(steps).toHaveLength(1)
})

test('when both file one of the last two, nothing waits any more', async () => {
  const { id, files } = await sent(2)
  expect(await both(files.map((file) => `${file}/file`))).toEqual([302, 302])
  const work = await rowsOf(`select done_at is null as open from work_item where about_id = $1`, id)
  expect(work).toEqual([{ open: false }])
})

test('at most twenty files of a patient are on their way, also of many that are begun at once', async () => {
  for (let i = 1; i < MOST_WAITING; i += 1) expect((await begin(`${i}.pdf`)).status).toBe(201)
  const last = ['x.pdf', 'y.pdf', 'z.pdf'].map((name) => () => begin(name))
  const answers = await atOnce(it.portal.owner, 'file', last)
  expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 429, 429])
  const late = answers.find(({ status }) => status === 429)
  expect(await late?.text()).toContain('20 files are on their way already')
  // One that broke off goes on; another patient is not held up; one that is left makes room.
  const again = await begin('1.pdf')
  expect(again.status).toBe(201)
  const begunByBen = await begin('b.pdf', `${COOKIE.patient}=${benToken}`)
  expect(begunByBen.status).toBe(201)
  const address = again.headers.get('location') as string
  await it.ask(address, { method: 'DELETE', cookie: it.as('patient'), headers: tus })
  expect((await begin('w.pdf')).status).toBe(201)
})

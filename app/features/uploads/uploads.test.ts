// Sending files over HTTP, as browsers and tus clients do it: with and without script, over connections that break, by whom it
// may be and by nobody else; and what becomes of a file at the clinic.
import { createHash, randomBytes } from 'node:crypto'
import { Readable } from 'node:stream'
import { Upload } from 'tus-js-client'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { clamdServer, hasClamd, MALWARE } from '../../../test/support/clamd.ts'
import { signedIn } from '../../../test/support/people.ts'
import { COOKIE, ORIGIN, serve, type Served } from '../../../test/support/served.ts'

let it: Served
let clamd: Awaited<ReturnType<typeof clamdServer>> | null
let asBen: string
beforeAll(async () => {
  clamd = hasClamd ? await clamdServer() : null
  it = await serve({ more: clamd?.env })
  asBen = `${COOKIE.patient}=${(await signedIn(it.portal, it.ben)).token}`
}, 240_000)
afterAll(async () => {
  await it?.stop()
  await clamd?.stop()
})

const pdf = (size: number) => Buffer.concat([Buffer.from('%PDF-1.7\n'), randomBytes(size - 9)])
const sum = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex')
const plain = (html: string) => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')

async function send(files: [name: string, bytes: Buffer][], more: Record<string, string> = {}) {
  const body = new FormData()
  for (const [name, value] of Object.entries(more)) body.append(name, value)
  for (const [name, bytes] of files) body.append('files', new Blob([new Uint8Array(bytes)]), name)
  return it.ask('/uploads/new', {
    method: 'POST',
    cookie: it.as('patient'),
    headers: { origin: ORIGIN },
    body,
  })
}
const receiptOf = (answer: Response) => {
  expect(answer.status).toBe(302)
  return new URL(answer.headers.get('location') ?? '', ORIGIN).pathname
}
const open = (address: string, cookie = it.as('patient')) => it.ask(address, { cookie })
const read = async (address: string, cookie?: string) =>
  plain(await (await open(address, cookie)).text())

const rowsOf = async (text: string, ...values: string[]) =>
  (await it.portal.owner.query(text, values)).rows

/** The ids of the files of a receipt, once nobody looks through them any more. */
async function checked(receipt: string): Promise<string[]> {
  for (;;) {
    const { rows } = await it.portal.owner.query(
      `select f.file_id as id, f.state from upload_file u join file f using (patient_id, file_id)
       where u.upload_id = $1 order by f.file_id`,
      [receipt.split('/').at(-1)],
    )
    if (!hasClamd || rows.every(({ state }) => state !== 'held')) return rows.map(({ id }) => id)
  }
}

test('a form without script: several files at once, a receipt, and the bytes as they were sent', async () => {
  const [letter, photo] = [pdf(3_000_000), Buffer.from('ffd8ffe000104a464946', 'hex')]
  const files: [string, Buffer][] = [
    ['referral letter.pdf', letter],
    ['photo.jpg', photo],
  ]
  const receipt = receiptOf(await send(files, { words: 'From Dr. Quercus' }))
  const page = await read(`${receipt}?sent=yes`)
  expect(page).toContain('We have your files')
  expect(page).toMatch(/Receipt [\dA-F]{4}-[\dA-F]{4}/)
  for (const word of ['referral letter.pdf', 'photo.jpg', 'From Dr. Quercus', 'Received on'])
    expect(page).toContain(word)
  const [first] = await checked(receipt)
  if (!hasClamd) return
  expect(await read(receipt)).toContain('Checked. Your care team will look at it.')
  const back = await open(`/uploads/file/${first}`)
  expect(Object.fromEntries(back.headers)).toMatchObject({
    'content-type': 'application/pdf',
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    'content-length': '3000000',
  })
  expect(back.headers.get('content-disposition')).toMatch(/^attachment; .*referral%20letter\.pdf/)
  expect(sum(Buffer.from(await back.arrayBuffer()))).toBe(sum(letter))
})

test('what cannot be taken says why, and what was typed stays', async () => {
  for (const [name, bytes, why] of [
    ['run.pdf', Buffer.from('MZ a program that says it is a letter'), 'We cannot take this kind'],
    ['empty.pdf', Buffer.alloc(0), 'This file is empty'],
  ] as const) {
    const answer = await send([[name, bytes]], { words: 'about my arm' })
    expect(answer.status).toBe(422)
    const page = plain(await answer.text())
    expect(page).toContain(`${name}: ${why}`)
    expect(page).toContain('about my arm')
  }
  const none = await send([], { words: 'nothing' })
  expect(none.status).toBe(422)
  expect(await none.text()).toContain('Choose at least one file.')
})

test('nobody else sees that it is there, and strangers send nothing', async () => {
  const receipt = receiptOf(await send([['a.pdf', pdf(2000)]]))
  const [file] = await checked(receipt)
  for (const address of [receipt, `/uploads/file/${file}`])
    expect((await open(address, asBen)).status, address).toBe(404)
  const asked = await it.ask('/uploads/new', {
    method: 'POST',
    headers: { origin: ORIGIN, 'content-type': 'multipart/form-data; boundary=x' },
    body: '--x\r\n',
  })
  expect(asked.headers.get('location')).toContain('/sign-in')
})

const tus = { 'Tus-Resumable': '1.0.0', origin: ORIGIN }
const begin = (name: string, size: number, headers: Record<string, string> = {}) =>
  it.ask('/uploads/tus', {
    method: 'POST',
    cookie: it.as('patient'),
    headers: {
      ...tus,
      'Upload-Length': String(size),
      'Upload-Metadata': `name ${btoa(name)}`,
      ...headers,
    },
  })
const patch = (address: string, offset: number, body: Buffer, cookie = it.as('patient')) =>
  it.ask(address, {
    method: 'PATCH',
    cookie,
    headers: {
      ...tus,
      'Upload-Offset': String(offset),
      'Content-Type': 'application/offset+octet-stream',
    },
    body: new Uint8Array(body),
  })
const offsetOf = async (address: string) => {
  const answer = await it.ask(address, { method: 'HEAD', cookie: it.as('patient'), headers: tus })
  return answer.status === 200 ? Number(answer.headers.get('upload-offset')) : answer.status
}

/** As the client that the protocol comes with sends it. @returns its address */
const byClient = (name: string, bytes: Buffer): Promise<string> =>
  new Promise((done, failed) => {
    const upload: Upload = new Upload(Readable.from(bytes), {
      endpoint: `${it.origin}/uploads/tus`,
      uploadSize: bytes.length,
      chunkSize: 700_000,
      metadata: { name },
      headers: { Cookie: it.as('patient'), Origin: ORIGIN },
      retryDelays: null,
      onSuccess: () => done(new URL(upload.url ?? '').pathname),
      onError: failed,
    })
    upload.start()
  })

test('a tus client sends a file, and it is what it was', async () => {
  const bytes = pdf(5_000_001)
  const address = await byClient('scan.pdf', bytes)
  expect(await offsetOf(address)).toBe(bytes.length)
  const id = address.split('/').at(-1) as string
  const page = await read('/uploads/new')
  expect(page).toContain('Already here, not sent yet')
  const receipt = receiptOf(await send([], { uploaded: id }))
  expect(await checked(receipt)).toEqual([id])
  expect(await read('/uploads/new')).not.toContain('Already here')
  if (!hasClamd) return
  const back = await open(`/uploads/file/${id}`)
  expect(sum(Buffer.from(await back.arrayBuffer()))).toBe(sum(bytes))
})

test('what broke off goes on where every byte is safe, also by the file alone', async () => {
  const bytes = pdf(6_000_000)
  const address = (await begin('long.pdf', bytes.length)).headers.get('location') as string
  expect((await patch(address, 0, bytes.subarray(0, 2_500_000))).status).toBe(204)
  expect(await offsetOf(address)).toBe(2_500_000)
  // A sender who goes away in the middle of a piece: what came is kept.
  const gone = new AbortController()
  let given = 0
  const body = new ReadableStream({
    pull(to) {
      if (given >= 1_000_000) return gone.abort()
      to.enqueue(new Uint8Array(bytes.subarray(2_500_000 + given, 2_600_000 + given)))
      given += 100_000
      return undefined
    },
  })
  const headers = {
    ...tus,
    cookie: it.as('patient'),
    'Upload-Offset': '2500000',
    'Content-Type': 'application/offset+octet-stream',
  }
  const sending = { method: 'PATCH', headers, body, duplex: 'half', signal: gone.signal }
  await expect(fetch(it.origin + address, sending as RequestInit)).rejects.toThrow()
  // The same file, chosen again on another day, is the same upload.
  const again = await begin('long.pdf', bytes.length)
  expect(again.headers.get('location')).toBe(address)
  let offset = (await offsetOf(address)) as number
  expect(offset).toBeGreaterThanOrEqual(2_500_000)
  while (offset < bytes.length) {
    const piece = bytes.subarray(offset, offset + 2_000_000)
    const { status } = await patch(address, offset, piece)
    // What was still on its way from the broken connection may have come first.
    if (status === 409) offset = (await offsetOf(address)) as number
    else offset += piece.length
  }
  const id = address.split('/').at(-1) as string
  const receipt = receiptOf(await send([], { uploaded: id }))
  await checked(receipt)
  if (!hasClamd) return
  const back = await open(`/uploads/file/${id}`)
  expect(sum(Buffer.from(await back.arrayBuffer()))).toBe(sum(bytes))
})

test('the protocol is kept, and what breaks it changes nothing', async () => {
  const bytes = pdf(1000)
  const address = (await begin('odd.pdf', bytes.length)).headers.get('location') as string
  expect((await begin('big.pdf', 50 * 1024 * 1024 + 1)).status).toBe(422)
  expect((await begin('none.pdf', 0)).status).toBe(422)
  expect((await begin('x.pdf', 9, { 'Tus-Resumable': '0.2.2' })).status).toBe(412)
  expect((await patch(address, 5, bytes)).status).toBe(409)
  expect((await patch(address, 0, Buffer.concat([bytes, bytes]))).status).toBe(422)
  expect((await patch(address, 0, bytes, asBen)).status).toBe(404)
  expect((await patch(address, 0, bytes, '')).status).toBe(401)
  expect((await patch(address, 0, bytes, `${COOKIE.patient}=made-up`)).status).toBe(401)
  const foreign = await begin('x.pdf', 9, { origin: 'https://evil.example' })
  expect(foreign.status).toBe(403)
  expect(await offsetOf(address)).toBe(0)
  // What it is, is seen with the first bytes.
  const wrong = await patch(address, 0, Buffer.alloc(1000, 'MZ'))
  expect(wrong.status).toBe(422)
  expect(await wrong.text()).toContain('We cannot take this kind of file')
  expect(await offsetOf(address)).toBe(404)
  const other = (await begin('other.pdf', 1000)).headers.get('location') as string
  const ended = await it.ask(other, { method: 'DELETE', cookie: it.as('patient'), headers: tus })
  expect(ended.status).toBe(204)
  expect(await offsetOf(other)).toBe(404)
})

const letterOf = (fields = {}) => ({
  class: 'letter',
  title: 'Letter of my doctor',
  'date-day': '3',
  'date-month': '2',
  'date-year': '2026',
  ...fields,
})

test.skipIf(!hasClamd)('the clinic opens, files and refuses; the patient follows it', async () => {
  const [letter, blurred] = [pdf(4000), pdf(5000)]
  const files: [string, Buffer][] = [
    ['letter.pdf', letter],
    ['blurred.pdf', blurred],
  ]
  const receipt = receiptOf(await send(files))
  const [one, two] = await checked(receipt)
  const id = receipt.split('/').at(-1)
  const chart = `/staff/patients/${it.ana.id}`
  const nurse = it.as('staff')
  expect(await read('/staff/work?kind=upload', nurse)).toContain('Ana Access sent files')
  const page = await read(`${chart}/uploads/${id}`, nurse)
  for (const word of ['letter.pdf', 'blurred.pdf', 'New']) expect(page).toContain(word)
  const got = await open(`${chart}/sent/${one}`, nurse)
  expect(sum(Buffer.from(await got.arrayBuffer()))).toBe(sum(letter))
  expect(await read(receipt)).toMatch(/Seen by Nurse .+ on/)
  const act = (deed: string, fields: Record<string, string> = {}, cookie = nurse) =>
    it.ask(`${chart}/sent/${deed}`, {
      method: 'POST',
      cookie,
      headers: { origin: ORIGIN },
      body: new URLSearchParams(fields),
    })
  const refusing = await read(`${chart}/sent/${two}/refuse`, nurse)
  expect(refusing).toContain('Why it is refused')
  expect(refusing).not.toContain('(optional)')
  expect((await act(`${two}/refuse`)).status).toBe(422)
  const words = 'The photo is blurred. Take it again.'
  expect((await act(`${two}/refuse`, { words })).status).toBe(302)
  expect(await read(`${chart}/sent/${one}/file`, nurse)).toContain('Referral')
  for (const wrong of [{ class: '' }, { title: '' }, { 'date-day': '31' }, { 'date-year': '2099' }])
    expect((await act(`${one}/file`, letterOf(wrong))).status, JSON.stringify(wrong)).toBe(422)
  expect((await act(`${one}/file`, letterOf({ class: 'billing note' }))).status).toBe(403)
  const { rows: refusals } = await it.portal.owner.query(
    `select outcome, why from audit_event where verb = 'uploads.chart.file' and patient_id = $1`,
    [it.ana.id],
  )
  expect(refusals).toEqual([{ outcome: 'refused', why: 'not_your_class' }])
  expect((await act(`${one}/file`, letterOf())).status).toBe(302)
  const again = await act(`${one}/file`, letterOf())
  expect(again.status).toBe(409)
  expect(plain(await again.text())).toMatch(/Nurse .+ has already filed this file/)
  const after = await read(receipt)
  expect(after).toContain('Filed in your record')
  expect(after).toContain(`Why: ${words}`)
  expect(after).toMatch(
    /Received on .+ Checked on .+ Seen by .+ Filed on .+ See it: Letter, “Letter of my doctor”/,
  )
  // The document is the very file that was sent.
  const [document] = await rowsOf(
    'select document_id as id, file_id as file from document_version where patient_id = $1 and file_id = $2',
    it.ana.id,
    one as string,
  )
  expect(await open(receipt).then((answer) => answer.text())).toContain(
    `/documents/${document?.id}`,
  )
  const seen = await read(`/documents/${document?.id}`)
  for (const word of ['Letter of my doctor', 'You sent it']) expect(seen).toContain(word)
  expect((await open(`/documents/${document?.id}`, asBen)).status).toBe(404)
  expect(
    await rowsOf('select distinct kind from notice where about_id = $1', id as string),
  ).toEqual([{ kind: 'uploads' }])
  const { rows } = await it.portal.owner.query(
    `select done_at is not null as done from work_item where kind = 'upload' and about_id = $1`,
    [id],
  )
  expect(rows).toEqual([{ done: true }])
})

test.skipIf(!hasClamd)('malware never leaves, and the patient is told', async () => {
  const receipt = receiptOf(await send([['bill.pdf', MALWARE]]))
  const [file] = await checked(receipt)
  expect(await read(receipt)).toContain('This file holds software that can do harm')
  expect((await open(`/uploads/file/${file}`)).status).toBe(404)
  const chart = `/staff/patients/${it.ana.id}/sent/${file}`
  expect((await open(chart, it.as('staff'))).status).toBe(404)
})

// The bytes of a document leave by a link that was made for this session minutes ago, to whoever may see the document at
// that moment, and to nobody else; in the version that stands, as a whole or a range of it.
import type { Attachment, FhirResource } from 'fhir/r4'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ORIGIN, serve, type Served } from '../../../test/support/served.ts'
import { aLetter, fileOne, letLeave, pdfOf, written } from '../../../test/support/documents.ts'
import { addStaff, importResources, signedIn } from '../../../test/support/people.ts'
import { addCaregiver } from '../../../test/support/personas.ts'
import type { Context } from '../../kit/kit.ts'
import { amendDocument, changeDocument } from './add.server.ts'
import { LASTS, makeLink } from './link.ts'

const pdf = pdfOf('Dear Ana, all is well.', 'The second page.')

let it: Served
let asClinician: Context
let clinicianToken: string
let id: string
beforeAll(async () => {
  it = await serve({ many: true })
  const clinician = await signedIn(it.portal, await addStaff(it.portal, 'Lia Links', 'clinician'))
  asClinician = clinician.ctx
  clinicianToken = clinician.token
  id = await fileOne(it.portal, asClinician, it.ana.id, {
    name: 'Blutbild für Ana.pdf',
    bytes: pdf,
  })
}, 240_000)
afterAll(() => it?.stop())

/** Presses "Download" on the page of a document. @returns where it leads */
async function press(of = id, cookie = it.as('patient')): Promise<{ status: number; to: string }> {
  const answer = await it.ask(`/documents/${of}`, {
    method: 'POST',
    cookie,
    headers: { origin: ORIGIN },
    body: new URLSearchParams(),
  })
  return { status: answer.status, to: answer.headers.get('location') ?? '' }
}
const get = (address: string, cookie?: string, headers?: Record<string, string>) =>
  it.ask(address, { cookie: cookie ?? it.as('patient'), headers })
const bytesOf = async (answer: Response) => Buffer.from(await answer.arrayBuffer())
const page = async (address: string) => (await get(address)).text()

test('pressed, it downloads the very bytes, under a name that people know, kept by nobody on the way', async () => {
  const { status, to } = await press()
  expect(status).toBe(303)
  expect(to).toMatch(/^\/documents\/file\/[\w-]{50}$/)
  const answer = await get(to)
  expect(answer.status).toBe(200)
  expect(await bytesOf(answer)).toEqual(pdf)
  expect(Object.fromEntries(answer.headers)).toMatchObject({
    'content-type': 'application/pdf',
    'content-length': String(pdf.length),
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    'content-security-policy': "default-src 'none'; sandbox",
    'content-disposition': `attachment; filename="Blutbild fur Ana.pdf"; filename*=UTF-8''Blutbild%20f%C3%BCr%20Ana.pdf`,
  })
})

test.each([
  ['bytes=0-4', 206, `bytes 0-4/${pdf.length}`, pdf.subarray(0, 5)],
  ['bytes=10-', 206, `bytes 10-${pdf.length - 1}/${pdf.length}`, pdf.subarray(10)],
  ['bytes=-7', 206, `bytes ${pdf.length - 7}-${pdf.length - 1}/${pdf.length}`, pdf.subarray(-7)],
  ['bytes=5-99999999', 206, `bytes 5-${pdf.length - 1}/${pdf.length}`, pdf.subarray(5)],
  [`bytes=${pdf.length}-`, 416, `bytes */${pdf.length}`, Buffer.alloc(0)],
  ['bytes=0-1,5-6', 200, null, pdf],
  ['pages=1', 200, null, pdf],
])('a range (%s)', async (range, status, says, bytes) => {
  const { to } = await press()
  const answer = await get(to, undefined, { range })
  expect(answer.status).toBe(status)
  expect(answer.headers.get('content-range')).toBe(says)
  expect(await bytesOf(answer)).toEqual(bytes)
})

test('a download that broke off goes on, and begins anew where the file is another by now', async () => {
  const { to } = await press()
  const mark = (await get(to)).headers.get('etag') as string
  const range = 'bytes=20-'
  expect((await get(to, undefined, { range, 'if-range': mark })).status).toBe(206)
  expect((await get(to, undefined, { range, 'if-range': '"another"' })).status).toBe(200)
})

// Drawing takes as long as the machine lets it.
const unhurried = { timeout: 300_000 }

test('the page shows each page of a PDF as a picture', unhurried, async () => {
  const html = await page(`/documents/${id}`)
  const pictures = [...html.matchAll(/<img src="(\/documents\/file\/[^"]+)" alt="([^"]+)"/g)]
  expect(pictures.map(([, , alt]) => alt)).toEqual(['Page 1 of 2', 'Page 2 of 2'])
  for (const [, src = ''] of pictures) {
    const answer = await get(src)
    expect(answer.headers.get('content-type')).toBe('image/png')
    expect(answer.headers.get('content-disposition')).toBe('inline')
    expect(answer.headers.get('cache-control')).toBe('no-store')
    expect((await bytesOf(answer)).subarray(1, 4).toString()).toBe('PNG')
  }
  expect((await get(`${pictures[0]?.[1]?.split('?')[0]}?page=3`)).status).toBe(404)
})

const nothingOf = async (answer: Response) => {
  expect(answer.status).not.toBe(200)
  expect((await bytesOf(answer)).includes(pdf.subarray(0, 40))).toBe(false)
}

test('it is worth nothing in another session of the same person, which it leads to the page', async () => {
  const { to } = await press()
  const again = it.as('patient', (await signedIn(it.portal, it.ana)).token)
  const answer = await get(to, again)
  expect(answer.status).toBe(302)
  expect(answer.headers.get('location')).toBe(`/documents/${id}?link=old`)
})

test('it is worth nothing to anybody else, signed in or not', async () => {
  const { to } = await press()
  const ben = await signedIn(it.portal, it.ben)
  const answer = await get(to, it.as('patient', ben.token))
  expect(answer.status).toBe(404)
  await nothingOf(answer)
  const helper = await addCaregiver(it.portal, it.ana, ['results'])
  expect((await get(to, it.as('patient', helper.token))).status).toBe(403)
  const out = await it.ask(to)
  expect(out.headers.get('location')).toMatch(/^\/sign-in/)
  const staff = await get(
    to.replace('/documents', `/staff/patients/${it.ana.id}/documents`),
    it.as('staff', clinicianToken),
  )
  await nothingOf(staff)
})

test('it is over after signing out', async () => {
  const ana = await signedIn(it.portal, it.ana)
  const cookie = it.as('patient', ana.token)
  const { to } = await press(id, cookie)
  expect((await get(to, cookie)).status).toBe(200)
  await it.portal.owner.query(
    `update auth_session set ended_at = now(), ended_why = 'a test' where token_hash = decode($1, 'hex')`,
    [ana.claim.kind === 'patient' ? ana.claim.token : ''],
  )
  expect((await get(to, cookie)).headers.get('location')).toMatch(/^\/sign-in/)
})

/** A link of Ana's session, as it would be after some time, or for something else. */
async function linkOf(version: string, at: Date): Promise<string> {
  const { rows } = await it.portal.owner.query<{ session: string }>(
    `select session_id as session from auth_session where account_id = $1 and token_hash = decode($2, 'hex')`,
    [
      it.ana.account,
      it.sessions.patient.claim.kind === 'patient' ? it.sessions.patient.claim.token : '',
    ],
  )
  const holder = { account: it.ana.account, session: rows[0]?.session as string }
  return `/documents/file/${makeLink(it.portal.kit.vault, holder, version, 'keep', at)}`
}
const versionOf = async (of: string) => {
  const { rows } = await it.portal.owner.query(
    'select version_id from document_version where document_id = $1 order by version desc limit 1',
    [of],
  )
  return rows[0].version_id as string
}

test('it is over after its minutes, fifteen at the very most', async () => {
  expect(LASTS).toBeLessThanOrEqual(15 * 60_000)
  const version = await versionOf(id)
  expect((await get(await linkOf(version, new Date()))).status).toBe(200)
  const late = await get(await linkOf(version, new Date(Date.now() - LASTS - 1000)))
  expect(late.headers.get('location')).toBe(`/documents/${id}?link=old`)
})

test('whatever of it is changed, it holds no more', async () => {
  const { to } = await press()
  const text = to.split('/').at(-1) as string
  const bytes = Buffer.from(text, 'base64url')
  for (const at of [0, 15, 16, 19, 20, 21, 36]) {
    const changed = Buffer.from(bytes)
    changed[at] = (changed[at] as number) ^ 1
    await nothingOf(await get(`/documents/file/${changed.toString('base64url')}`))
  }
})

test('whether she may is asked again when the bytes are', async () => {
  const own = await fileOne(it.portal, asClinician, it.ana.id, { name: 'Taken back.pdf' })
  const { to } = await press(own)
  expect((await get(to)).status).toBe(200)
  await changeDocument(asClinician, {
    ...aLetter,
    shown: 'no',
    patient: it.ana.id,
    id: own,
    version: '0',
    title: 'Taken back',
  })
  expect((await get(to)).status).toBe(404)
  expect((await get(`/documents/${own}`)).status).toBe(404)
})

test(
  'an old link to an old version leads to the one that stands, which says what changed',
  unhurried,
  async () => {
    const own = await fileOne(it.portal, asClinician, it.ana.id, { name: 'Foot check.pdf' })
    const old = await versionOf(own)
    const { to } = await press(own)
    const file = await written(it.portal, it.ana.id, 'new.pdf', pdfOf('The other foot.'))
    const at = { patient: it.ana.id, id: own }
    await amendDocument(asClinician, {
      ...at,
      version: '0',
      changed: 'It was the other foot.',
      file,
    })
    await letLeave(it.portal)
    for (const address of [to, `/documents/${old}`])
      expect((await get(address)).headers.get('location')).toBe(`/documents/${own}?link=old`)
    const html = await page(`/documents/${own}?link=old`)
    expect(html).toContain('What changed: It was the other foot.')
    expect(await bytesOf(await get((await press(own)).to))).toEqual(pdfOf('The other foot.'))
    // Staff open either.
    const cookie = it.as('staff', clinicianToken)
    const chart = `/staff/patients/${it.ana.id}/documents`
    for (const [version, bytes] of [
      [old, pdfOf('A letter')],
      [await versionOf(own), pdfOf('The other foot.')],
    ] as const) {
      const answer = await it.ask(`${chart}/${own}`, {
        method: 'POST',
        cookie,
        headers: { origin: ORIGIN },
        body: new URLSearchParams({ keep: version }),
      })
      expect(await bytesOf(await get(answer.headers.get('location') as string, cookie))).toEqual(
        bytes,
      )
    }
  },
)

test('what nobody has looked through yet does not leave', async () => {
  const own = await fileOne(it.portal, asClinician, it.ana.id, { name: 'Held.pdf' })
  await it.portal.owner.query(
    `update file set state = 'held' where file_id = (select file_id from document_version where document_id = $1)`,
    [own],
  )
  expect(await page(`/documents/${own}`)).toContain('still checking')
  const { to } = await press(own)
  await nothingOf(await get(to))
  await letLeave(it.portal)
})

test('that a copy was taken is on record; the address of it is nowhere in the log', async () => {
  const mark = new Date()
  const { to } = await press()
  await get(to)
  const { rows } = await it.portal.owner.query(
    `select action, what, object_id from audit_event where at >= $1 and verb = 'documents.file.open'`,
    [mark],
  )
  expect(rows).toEqual([{ action: 'export', what: 'document', object_id: id }])
  expect(it.log().join('\n')).not.toContain(to.split('/').at(-1))
})

const subject = { reference: 'Patient/ana-access' }
const attached = (key: string, attachment: Attachment): FhirResource => ({
  resourceType: 'DocumentReference',
  id: key,
  status: 'current',
  subject,
  type: { text: 'Hospital letter' },
  date: '2026-02-03T10:00:00Z',
  content: [{ attachment: { contentType: 'application/pdf', ...attachment } }],
})

test(
  'files that came with imported notes are listed, shown and downloaded like documents',
  unhurried,
  async () => {
    const data = pdf.toString('base64')
    await importResources(it.portal, 'attached', [
      attached('inside', { title: 'Letter from the hospital', data }),
      attached('beside', { title: 'Another letter', url: 'Binary/bytes' }),
      attached('elsewhere', { title: 'A letter elsewhere', url: 'https://pacs.example/letter' }),
      {
        resourceType: 'Binary',
        id: 'bytes',
        contentType: 'application/pdf',
        securityContext: subject,
        data,
      },
    ])
    const list = await page('/documents')
    const open = (title: string) =>
      new RegExp(`<a href="(/documents/received/[^"]+)"(?:(?!</a>)[^])*${title}`).exec(list)?.[1] ??
      ''
    for (const title of ['Letter from the hospital', 'Another letter']) {
      const address = open(title)
      const html = await page(address)
      expect(html).toContain('Page 2 of 2')
      const src = /<img src="([^"]+)"/.exec(html)?.[1]?.replaceAll('&amp;', '&') ?? ''
      expect((await bytesOf(await get(src))).subarray(1, 4).toString()).toBe('PNG')
      const pressed = await it.ask(address, {
        method: 'POST',
        cookie: it.as('patient'),
        headers: { origin: ORIGIN },
        body: new URLSearchParams(),
      })
      const to = pressed.headers.get('location') as string
      const answer = await get(to)
      expect(answer.headers.get('content-disposition')).toMatch(/^attachment; filename="[A-Z]/)
      expect(await bytesOf(answer)).toEqual(pdf)
      const ben = it.as('patient', (await signedIn(it.portal, it.ben)).token)
      for (const theirs of [to, address]) expect((await get(theirs, ben)).status).toBe(404)
    }
    // What did not come along is named, and nothing is fetched from elsewhere.
    expect(await page(open('A letter elsewhere'))).toContain('did not come with your record')
  },
)

test(
  'those who treat open them in the chart, also bytes that came without an owner; others do not',
  unhurried,
  async () => {
    const data = pdf.toString('base64')
    await importResources(it.portal, 'loose', [
      attached('loose', { title: 'A loose letter', url: 'Binary/loose' }),
      { resourceType: 'Binary', id: 'loose', contentType: 'application/pdf', data },
    ])
    const own = /<a href="(\/documents\/received\/([^"/]+)\/0)"(?:(?!<\/a>)[^])*A loose letter/
    const [, address = '', note = ''] = own.exec(await page('/documents')) ?? []
    expect(await page(address)).toContain('Page 2 of 2')
    const chart = `/staff/patients/${it.ana.id}`
    const cookie = it.as('staff', clinicianToken)
    const theirs = `${chart}/received/${note}/0`
    expect(await (await get(`${chart}/notes/${note}`, cookie)).text()).toContain(theirs)
    const html = await (await get(theirs, cookie)).text()
    const src = /<img src="([^"]+)"/.exec(html)?.[1]?.replaceAll('&amp;', '&') ?? ''
    expect((await bytesOf(await get(src, cookie))).subarray(1, 4).toString()).toBe('PNG')
    const pressed = await it.ask(theirs, {
      method: 'POST',
      cookie,
      headers: { origin: ORIGIN },
      body: new URLSearchParams(),
    })
    const to = pressed.headers.get('location') as string
    expect(await bytesOf(await get(to, cookie))).toEqual(pdf)
    const desk = await signedIn(it.portal, await addStaff(it.portal, 'Dee Links', 'front desk'))
    const asDesk = it.as('staff', desk.token)
    for (const one of [theirs, to]) expect((await get(one, asDesk)).status).toBe(403)
    const ben = `/staff/patients/${it.ben.id}/received/${note}/0`
    expect((await get(ben, cookie)).status).toBe(404)
    const { rows } = await it.portal.owner.query(
      `select action from audit_event where object_id = $1 and patient_id = $2 and actor_kind = 'staff' and outcome = 'done' order by event_id`,
      [note, it.ana.id],
    )
    expect(rows.map(({ action }) => action)).toEqual(['read', 'read', 'read', 'export'])
  },
)

test('whoever is shown a document is told that something new is there, and not of what is kept', async () => {
  const told = async (about: string) => {
    const { rows } = await it.portal.owner.query(
      'select kind, patient_id from notice where about_id = $1',
      [about],
    )
    return rows
  }
  const shown = await fileOne(it.portal, asClinician, it.ana.id)
  expect(await told(shown)).toEqual([{ kind: 'documents', patient_id: it.ana.id }])
  const kept = await fileOne(it.portal, asClinician, it.ana.id, { shown: 'no' })
  expect(await told(kept)).toEqual([])
  const at = { patient: it.ana.id, id: kept, version: '0', title: 'A letter' }
  await changeDocument(asClinician, { ...aLetter, ...at })
  expect(await told(kept)).toHaveLength(1)
})

test('a new document is of today as the clinic counts its days', async () => {
  const form = `/staff/patients/${it.ana.id}/documents/new`
  const html = await (await get(form, it.as('staff', clinicianToken))).text()
  const said = ['year', 'month', 'day'].map((part) => {
    const field = new RegExp(`<input[^>]*name="date-${part}"[^>]*>`).exec(html)?.[0]
    return /value="(\d+)"/.exec(field ?? '')?.[1]?.padStart(2, '0')
  })
  expect(said.join('-')).toBe(
    new Intl.DateTimeFormat('sv-SE', { timeZone: 'America/New_York' }).format(new Date()),
  )
})

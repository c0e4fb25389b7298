// Shares over HTTP, against two servers: who opens one sees the documents that are shared, as whoever shares would see them at
// that moment, and nothing else by any way that was thought of; guessing ends it; stopping ends it everywhere at once.
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Demonstration } from '../../../test/support/demonstration.ts'
import { fileOne, letLeave, pdfOf, written } from '../../../test/support/documents.ts'
import { addPatient, addStaff, signedIn } from '../../../test/support/people.ts'
import { addCaregiver, type Persona } from '../../../test/support/personas.ts'
import { COOKIE, ORIGIN, serve, type Served } from '../../../test/support/served.ts'
import type { Context } from '../../kit/kit.ts'
import { stopSharing } from '../caregivers/caregivers.server.ts'
import { amendDocument } from '../documents/add.server.ts'
import { mergeRecords, undoMerge } from '../register/merge.server.ts'
import { listShares, makeShare, stopShare, type Made } from './shares.server.ts'
import { MOST_TRIES } from './unlock.server.ts'

const SHARE = '__Host-share'
const first = pdfOf('Dear Ana, the first page.')

let it: Served
let second: Demonstration
let ana: Context
let clinician: Context
let letter: string
let other: string
let bens: string
beforeAll(async () => {
  it = await serve({ many: true })
  second = await it.another()
  ana = (await signedIn(it.portal, it.ana)).ctx
  clinician = (await signedIn(it.portal, await addStaff(it.portal, 'Lia Shares', 'clinician'))).ctx
  letter = await fileOne(it.portal, clinician, it.ana.id, { name: 'The letter.pdf', bytes: first })
  other = await fileOne(it.portal, clinician, it.ana.id, { name: 'Not shared.pdf' })
  bens = await fileOne(it.portal, clinician, it.ben.id, { name: 'Of Ben.pdf' })
}, 240_000)
afterAll(async () => {
  await second?.stop()
  await it?.stop()
})
const share = (documents = [letter], by = ana, more: { summary?: boolean; hours?: number } = {}) =>
  makeShare(by, { whom: 'Dr. Weber', hours: 24, documents, summary: false, ...more })

let asked = 0
const ask = (
  address: string,
  { at = it.origin, cookie = '', ...rest }: RequestInit & { at?: string; cookie?: string } = {},
) =>
  fetch(at + address, {
    redirect: 'manual',
    ...rest,
    headers: {
      cookie,
      origin: ORIGIN,
      // From as many networks: more than one may ask in a minute.
      'x-forwarded-for': `192.0.2.${(asked += 1) % 250}`,
      ...(rest.headers as Record<string, string>),
    },
  })

const type = (token: string, code: string, at = it.origin, headers = {}) =>
  ask(`/s/${token}`, { at, method: 'POST', body: new URLSearchParams({ code }), headers })

/** Types the passcode. @returns what the browser keeps */
async function opened({ token, passcode }: Made, at = it.origin): Promise<string> {
  const answer = await type(token, `${passcode.slice(0, 4)} ${passcode.slice(4)}`, at)
  expect([answer.status, answer.headers.get('location')]).toEqual([302, '/shared'])
  const set = answer.headers.get('set-cookie') ?? ''
  expect(set).toMatch(/^__Host-share=[\w-]{43}; Path=\/; Secure; HttpOnly; SameSite=Lax$/)
  return set.split(';')[0] as string
}

const isOver = (answer: Response) =>
  expect([answer.status, answer.headers.get('location')]).toEqual([302, '/shared/over'])

/** The address of the bytes that a page of a document has. */
const srcOf = (html: string) => /src="(\/shared\/file\/[\w-]{50}[^"]*)"/.exec(html)?.[1] as string

test('who has the address and the passcode reads and downloads what is shared, on either server', async () => {
  const made = await share()
  const cookie = await opened(made, second.origin)
  const list = await (await ask('/shared', { cookie })).text()
  expect(list).toContain('The letter')
  expect(list).toContain('Ana Access')
  for (const not of ['Not shared', it.ana.email, '1 Test Street, Ana', 'sign-out'])
    expect(list).not.toContain(not)
  const answer = await ask(`/shared/document/${letter}`, { cookie })
  const page = await answer.text()
  expect(answer.headers.get('referrer-policy')).toBe('same-origin')
  expect(/<title>([^<]*)/.exec(page)?.[1]).not.toContain('letter')
  const picture = await ask(srcOf(page), { cookie, at: second.origin })
  expect([picture.status, picture.headers.get('content-type')]).toEqual([200, 'image/png'])
  const press = await ask(`/shared/document/${letter}`, {
    cookie,
    method: 'POST',
    body: new URLSearchParams(),
  })
  const keep = press.headers.get('location') as string
  const file = await ask(keep, { cookie })
  expect(Buffer.from(await file.arrayBuffer())).toEqual(first)
  expect(Object.fromEntries(file.headers)).toMatchObject({
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    'content-security-policy': "default-src 'none'; sandbox",
  })
  const part = await ask(keep, { cookie, headers: { range: 'bytes=5-9' } })
  expect([part.status, await part.text()]).toEqual([206, first.subarray(5, 10).toString()])
})

test('the form of the patient gives address and passcode once, and neither is kept', async () => {
  const body = new URLSearchParams({ whom: 'Dr. Weber', hours: '4', documents: letter })
  const cookie = it.as('patient')
  await it.portal.owner.query('update auth_session set auth_at = now()')
  const html = await (await ask('/shares/new', { method: 'POST', cookie, body })).text()
  const token = new RegExp(`${ORIGIN}/s/([\\w-]{22})<`).exec(html)?.[1] as string
  const passcode = /(\d{4} \d{4})<\/p>/.exec(html)?.[1] as string
  expect((await type(token, passcode)).status).toBe(302)
  expect(html).toContain('<svg role="img" class="qr"')
  const { rows } = await it.portal.owner.query('select s::text as row from share s')
  const kept = rows.map(({ row }) => row).join()
  for (const secret of [token, passcode, passcode.replace(' ', ''), 'Weber'])
    expect(kept).not.toContain(secret)
  expect(it.portal.logged.join()).not.toContain(token)
})

test('wrong, unknown, stopped and over have one answer; the door itself tells nothing', async () => {
  const [wrong, stopped, over] = [await share(), await share(), await share()]
  await stopShare(ana, { id: stopped.id })
  await it.portal.owner.query('update share set ends_at = now() where share_id = $1', [over.id])
  const tries = [
    await type(wrong.token, '00000000'),
    await type('A'.repeat(22), wrong.passcode),
    await type(stopped.token, stopped.passcode),
    await type(over.token, over.passcode),
    await type('%00', '00000000'),
  ]
  const said = await Promise.all(
    tries.map(async (answer) => [
      answer.status,
      answer.headers.get('set-cookie'),
      /<main[^]*<\/main>/.exec(await answer.text())?.[0],
    ]),
  )
  expect(said[0]?.[0]).toBe(422)
  for (const one of said) expect(one).toEqual(said[0])
  const doors = await Promise.all(
    [wrong.token, 'B'.repeat(22)].map(async (token) => (await ask(`/s/${token}`)).text()),
  )
  expect(doors[0]?.replaceAll(/A{22}|[\w-]{22}/g, '')).toBe(
    doors[1]?.replaceAll(/A{22}|[\w-]{22}/g, ''),
  )
})

test('what can be no passcode counts as no guess', async () => {
  const made = await share()
  for (const code of ['', '1234 567', '1234 5678 9']) {
    const answer = await type(made.token, code)
    expect(answer.status).toBe(422)
    expect(await answer.text()).toContain('Type the eight digits')
  }
  const { rows } = await it.portal.owner.query('select wrong from share where share_id = $1', [
    made.id,
  ])
  expect(rows).toEqual([{ wrong: 0 }])
})

test('guesses made at once on two servers are judged one by one: ten, then it is closed', async () => {
  const made = await share()
  const at = (n: number) => (n % 2 ? it.origin : second.origin)
  const tries = await Promise.all(
    Array.from({ length: 24 }, (_, n) => type(made.token, String(n).padStart(8, '9'), at(n))),
  )
  expect(new Set(tries.map(({ status }) => status))).toEqual(new Set([422]))
  expect((await type(made.token, made.passcode)).status).toBe(422)
  const { rows } = await it.portal.owner.query(
    'select wrong, ended_why from share where share_id = $1',
    [made.id],
  )
  expect(rows).toEqual([{ wrong: 10, ended_why: 'guessed' }])
  const page = await (await ask(`/shares/${made.id}`, { cookie: it.as('patient') })).text()
  expect(page).toContain('a wrong passcode was typed ten times')
})

test('one network tries so often and no more, whatever the addresses', async () => {
  const made = await share()
  const from = { 'x-forwarded-for': '198.51.100.7' }
  for (let n = 0; n < MOST_TRIES; n += 1)
    await type(`${n}`.padStart(22, 'x'), '00000000', it.origin, from)
  expect((await type(made.token, made.passcode, second.origin, from)).status).toBe(429)
  expect((await type(made.token, made.passcode)).status).toBe(302)
})

test('nothing else opens: not another document, not of another share, not with another cookie', async () => {
  const made = await share()
  const cookie = await opened(made)
  for (const id of [other, bens, it.ana.entries.note, 'x'])
    expect((await ask(`/shared/document/${id}`, { cookie })).status, id).toBe(404)
  expect((await ask('/shared/summary', { cookie })).status).toBe(404)
  // Another share, in another browser: neither opens what is the other's, nor its links.
  const theirs = await opened(await share([other]))
  expect((await ask(`/shared/document/${letter}`, { cookie: theirs })).status).toBe(404)
  const link = srcOf(await (await ask(`/shared/document/${letter}`, { cookie })).text())
  expect((await ask(link, { cookie: theirs })).status).toBe(404)
  const again = await opened(made)
  const led = await ask(link, { cookie: again })
  expect([led.status, led.headers.get('location')]).toEqual([302, `/shared/document/${letter}`])
  // What the browser keeps opens no page of the patient's, and their session none of these.
  const value = cookie.split('=')[1] as string
  for (const name of [COOKIE.patient, COOKIE.staff])
    expect((await ask('/documents', { cookie: `${name}=${value}` })).status).toBe(302)
  expect((await ask('/documents', { cookie })).headers.get('location')).toContain('/sign-in')
  for (const not of [`${SHARE}=${it.as('patient').split('=')[1]}`, `${SHARE}=x`, ` ${SHARE}=x`])
    isOver(await ask('/shared', { cookie: not }))
  isOver(await ask('/shared', { cookie: it.as('patient') }))
  isOver(await ask(link, { cookie: it.as('patient') }))
})

test('stopped, it gives nothing more, also where it is open; nor does it once its time is over', async () => {
  const [made, late] = [await share(), await share()]
  const cookie = await opened(made)
  const page = await (await ask(`/shared/document/${letter}`, { cookie })).text()
  expect((await ask(srcOf(page), { cookie })).status).toBe(200)
  const stop = await ask(`/shares/${made.id}`, {
    method: 'POST',
    cookie: it.as('patient'),
    body: new URLSearchParams(),
  })
  expect(stop.headers.get('location')).toBe(`/shares/${made.id}?done=stopped`)
  for (const at of [it.origin, second.origin])
    for (const address of ['/shared', `/shared/document/${letter}`, srcOf(page)])
      isOver(await ask(address, { cookie, at }))
  isOver(
    await ask(`/shared/document/${letter}`, {
      cookie,
      method: 'POST',
      body: new URLSearchParams(),
    }),
  )
  const open = await opened(late)
  await it.portal.owner.query('update share set ends_at = now() where share_id = $1', [late.id])
  isOver(await ask('/shared', { cookie: open }))
})

test('a download that is on its way breaks off once the share is stopped', async () => {
  const bytes = Buffer.concat([first, Buffer.alloc(48 * 1024 * 1024)])
  const id = await fileOne(it.portal, clinician, it.ana.id, { name: 'Large.pdf', bytes })
  const made = await share([id])
  const cookie = await opened(made)
  const body = new URLSearchParams()
  const press = await ask(`/shared/document/${id}`, { cookie, method: 'POST', body })
  const file = await ask(press.headers.get('location') as string, { cookie })
  const reader = file.body?.getReader()
  await reader?.read()
  await stopShare(ana, { id: made.id })
  const rest = async () => {
    while (!(await reader?.read())?.done);
  }
  await expect(rest()).rejects.toThrow()
})

test('it goes on when the patient signs out, and is closed on a device by whoever is there', async () => {
  const persona = await signedIn(it.portal, it.ana)
  const made = await share([letter], persona.ctx)
  const cookie = await opened(made)
  await ask('/sign-out', {
    method: 'POST',
    cookie: `${COOKIE.patient}=${persona.token}`,
    body: new URLSearchParams(),
  })
  expect((await ask('/shared', { cookie })).status).toBe(200)
  const closed = await ask('/shared', { method: 'POST', cookie, body: new URLSearchParams() })
  expect(closed.headers.get('set-cookie')).toContain('Max-Age=0')
  isOver(await ask('/shared', { cookie }))
  // An hour later the passcode is asked for again.
  const later = await opened(made)
  await it.portal.owner.query(`update share_opening set ends_at = now() where share_id = $1`, [
    made.id,
  ])
  isOver(await ask('/shared', { cookie: later }))
})

test('it shows the version that stands, and nothing that the patient sees no longer', async () => {
  const id = await fileOne(it.portal, clinician, it.ana.id, { name: 'Changing.pdf' })
  const cookie = await opened(await share([id]))
  const before = srcOf(await (await ask(`/shared/document/${id}`, { cookie })).text())
  const newer = await written(it.portal, it.ana.id, 'Changing.pdf', pdfOf('The newer one'))
  await amendDocument(clinician, {
    patient: it.ana.id,
    id,
    version: '0',
    changed: 'The dose',
    file: newer,
  })
  await letLeave(it.portal)
  const page = await (await ask(`/shared/document/${id}`, { cookie })).text()
  expect(page).toContain('The dose')
  expect((await ask(before, { cookie })).headers.get('location')).toBe(`/shared/document/${id}`)
  const link = srcOf(page)
  await it.portal.owner.query('update document set shown = false where document_id = $1', [id])
  expect((await ask(`/shared/document/${id}`, { cookie })).status).toBe(404)
  expect((await ask(link, { cookie })).status).toBe(404)
  expect(await (await ask('/shared', { cookie })).text()).not.toContain('Changing')
})

/** Somebody who acts for Ana, and shares. */
async function helper(): Promise<{ carer: Persona; cookie: string; made: Made }> {
  const carer = await addCaregiver(it.portal, it.ana, ['documents', 'notes'])
  const made = await share([letter], carer.ctx)
  return { carer, made, cookie: await opened(made) }
}

test('what somebody shares who acts for the patient ends with their access, or when it is narrowed, for good', async () => {
  const { carer, made, cookie } = await helper()
  expect((await ask('/shared', { cookie })).status).toBe(200)
  const narrow = (sections: string[]) =>
    it.portal.owner.query('update account_patient set sections = $2 where account_id = $1', [
      carer.person.account,
      sections,
    ])
  await narrow(['documents'])
  isOver(await ask('/shared', { cookie }))
  expect((await listShares(ana, {})).find(({ id }) => id === made.id)?.state).toBe('access')
  // Who tries in vain ends it, so that it does not come back with what was taken.
  expect((await type(made.token, made.passcode)).status).toBe(422)
  await narrow(['documents', 'notes'])
  isOver(await ask('/shared', { cookie }))

  // Nor does it come back when nobody tried meanwhile, whichever way it was taken.
  const again = await helper()
  const set = (what: string) =>
    it.portal.owner.query(`update account_patient set ${what} where account_id = $1`, [
      again.carer.person.account,
    ])
  for (const what of [`sections = '{documents}'`, `sections = '{documents,notes}'`]) await set(what)
  isOver(await ask('/shared', { cookie: again.cookie }))
  expect((await type(again.made.token, again.made.passcode)).status).toBe(422)

  const one = await helper()
  const { rows } = await it.portal.owner.query(
    'select grant_id from account_patient where account_id = $1',
    [one.carer.person.account],
  )
  await stopSharing(ana, { id: rows[0].grant_id })
  isOver(await ask('/shared', { cookie: one.cookie }))
})

test('what the patient hides from who acts for them goes from their share; the patient sees and stops it', async () => {
  const { carer, cookie, made } = await helper()
  await it.portal.owner.query(
    `insert into record_withheld (patient_id, withheld_id, id, why, created_at) values ($1, gen_random_uuid(), $2, 'hidden', now())`,
    [it.ana.id, letter],
  )
  expect((await ask(`/shared/document/${letter}`, { cookie })).status).toBe(404)
  await it.portal.owner.query('delete from record_withheld where id = $1', [letter])
  expect((await ask(`/shared/document/${letter}`, { cookie })).status).toBe(200)
  const own = await share()
  expect((await listShares(carer.ctx, {})).map(({ id }) => id)).toEqual([made.id])
  await expect(stopShare(carer.ctx, { id: own.id })).rejects.toMatchObject({ code: 'not_found' })
  expect((await listShares(ana, {})).map(({ id }) => id)).toContain(made.id)
  await stopShare(ana, { id: made.id })
  isOver(await ask('/shared', { cookie }))
})

test('what is shared by who helps with a merged record is seen and stopped by the patient, who takes away their access too', async () => {
  const goes = await addPatient(it.portal, 'Ana Before')
  const id = await fileOne(it.portal, clinician, goes.id, { name: 'Before.pdf' })
  const carer = await addCaregiver(it.portal, goes, ['documents'])
  const [made, left] = [await share([id], carer.ctx), await share([id], carer.ctx)]
  const cookie = await opened(made)
  const desk = (await signedIn(it.portal, await addStaff(it.portal, 'Dee Merges', 'front desk')))
    .ctx
  const { link } = await mergeRecords(desk, {
    stays: it.ana.id,
    goes: goes.id,
    account: it.ana.account,
    reason: 'Saw the photo ID',
  })
  expect((await ask(`/shared/document/${id}`, { cookie })).status).toBe(200)
  const own = { cookie: it.as('patient') }
  expect((await listShares(ana, {})).find((one) => one.id === made.id)?.openings).toBe(1)
  expect(await (await ask(`/shares/${made.id}`, own)).text()).toContain('Before')
  await stopShare(ana, { id: made.id })
  isOver(await ask('/shared', { cookie }))
  const { rows } = await it.portal.owner.query(
    'select grant_id from account_patient where account_id = $1',
    [carer.person.account],
  )
  await stopSharing(ana, { id: rows[0].grant_id })
  expect((await listShares(ana, {})).find((one) => one.id === left.id)?.state).toBe('access')
  await undoMerge(desk, { link, reason: 'Two people' })
})

const close = (at: string) =>
  it.portal.owner.query(`update account set disabled_at = ${at} where account_id = $1`, [
    it.ana.account,
  ])

test('an account that was closed shares nothing', async () => {
  const cookie = await opened(await share())
  await close('now()')
  isOver(await ask('/shared', { cookie }))
  await close('null')
})

test('each opening is told to the patient, in the log by the share and not as the patient', async () => {
  const made = await share()
  const cookie = await opened(made)
  await ask('/shared', { cookie, headers: { 'user-agent': 'Mozilla/5.0 (iPhone) Safari/1' } })
  await ask(`/shared/document/${letter}`, { cookie })
  await ask(`/shared/document/${other}`, { cookie })
  const { rows } = await it.portal.owner.query(
    `select actor_kind, role, action, what, outcome, patient_id from audit_event where account_id = $1 order by event_id`,
    [made.id],
  )
  const by = { actor_kind: 'public', role: 'share', patient_id: it.ana.id, outcome: 'done' }
  expect(rows).toEqual([
    { ...by, action: 'read', what: 'share' },
    { ...by, action: 'read', what: 'document' },
    { ...by, action: 'refuse', what: 'call', outcome: 'refused' },
  ])
  const own = { cookie: it.as('patient') }
  expect(await (await ask('/access', own)).text()).toContain('Dr. Weber, by an address')
  const page = await (await ask(`/shares/${made.id}`, own)).text()
  expect(page).toMatch(/Opened once/)
})

const parts = (html: string) => /<section[^]*<\/section>/.exec(html)?.[0]

test('where the summary is shared it is shown, and no other part of the record', async () => {
  const cookie = await opened(await share([], ana, { summary: true }))
  const page = await ask('/shared/summary', { cookie })
  const own = await ask('/summary', { cookie: it.as('patient') })
  expect(parts(await page.text())).toBe(parts(await own.text()))
  expect((await ask(`/shared/document/${letter}`, { cookie })).status).toBe(404)
})

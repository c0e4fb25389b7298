// Telling people, in a running clinic: something new comes, an e-mail and a text leave, the link leads there after
// sign-in, one tap stops, and the provider tells how the text fared.
import fs from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { tellPatient } from '../../app/features/notices/tell.ts'
import { signatureOf } from '../../app/kit/post/sms-status.ts'
import { placeOf } from '../../app/kit/vault/place.ts'
import { startDemonstration, type Demonstration } from '../support/demonstration.ts'
import { testPortal, type TestPortal } from '../support/kit.ts'
import { mailServer, smsServer } from '../support/mail-server.ts'
import { addPatient, setUpClinic, signedIn, type TestPatient } from '../support/people.ts'
import { addCaregiver } from '../support/personas.ts'
import { COOKIE, ORIGIN } from '../support/served.ts'

const PHONE = '+12025550123'
const TOKEN = 'a token'

let mail: Awaited<ReturnType<typeof mailServer>>
let sms: Awaited<ReturnType<typeof smsServer>>
let portal: TestPortal
let server: Demonstration
let ana: TestPatient
beforeAll(async () => {
  mail = await mailServer({ trusted: false })
  sms = await smsServer()
  portal = await testPortal({ config: { mode: 'production' } })
  await setUpClinic(portal)
  ana = await addPatient(portal, 'Ana Told')
  const authority = path.join(portal.env.PORTICO_DATA as string, 'authority.pem')
  fs.writeFileSync(authority, mail.cert)
  server = await startDemonstration({
    ...portal.env,
    PORTICO_MODE: 'production',
    PORTICO_ORIGIN: ORIGIN,
    PORTICO_SMTP_URL: mail.url(),
    PORTICO_MAIL_FROM: 'Test Clinic <portal@example.org>',
    PORTICO_SMS_URL: sms.url,
    PORTICO_SMS_FROM: '+12025550100',
    NODE_EXTRA_CA_CERTS: authority,
  })
}, 240_000)
afterAll(async () => {
  await server?.stop()
  await portal?.end()
  await mail?.stop()
  await sms?.stop()
})

const comes = (about: string) =>
  portal.kit.database.transaction({ kind: 'job', job: 'import' }, portal.kit.clock(), ({ db }) =>
    tellPatient({ db, now: portal.kit.clock() }, { patient: ana.id, kind: 'uploads', about }),
  )
const ask = (address: string, init: RequestInit = {}) =>
  fetch(server.origin + address, { redirect: 'manual', ...init })
const post = (
  address: string,
  body: Record<string, string>,
  headers: Record<string, string> = {},
) => ask(address, { method: 'POST', headers, body: new URLSearchParams(body) })
const leads = (answer: Response) => answer.headers.get('location')

/** The path of the link in the n-th e-mail, once it has arrived. */
const linkIn = (n: number) =>
  vi.waitFor(
    () => {
      const text = (mail.mails[n]?.message ?? '').replace(/=\r?\n/g, '')
      return (/(\/n\/[\w-]{22})\s/.exec(text) ?? expect.fail('no e-mail yet'))[1] as string
    },
    { timeout: 15_000, interval: 50 },
  )

const to = (address: string) => mail.mails.findIndex((one) => one.to[0] === address)
const cookieOf = (token: string) => ({ cookie: `${COOKIE.patient}=${token}` })
const stops = async () =>
  (await portal.owner.query(`select from notice_stop where how = 'link' and ended_at is null`))
    .rowCount

test('the link asks to sign in, comes back, and opens the thing in the right record', async () => {
  const about = crypto.randomUUID()
  const carer = await addCaregiver(portal, ana, ['documents'])
  await comes(about)
  await linkIn(1)
  const own = await linkIn(to(ana.email))
  const theirs = await linkIn(to(carer.person.email))
  const out = await ask(own)
  expect([out.status, leads(out)]).toEqual([302, `/sign-in?to=${encodeURIComponent(own)}`])
  const anas = cookieOf((await signedIn(portal, ana)).token)
  expect(leads(await ask(own, { headers: anas }))).toBe(`/uploads/${about}`)
  expect((await ask(theirs, { headers: anas })).status).toBe(404)
  // Of several records the one that it is about is opened, whichever was open.
  const other = await addPatient(portal, 'Other Told')
  await portal.owner.query(
    `insert into account_patient (patient_id, account_id, grant_id, relation, sections, news_from, created_at)
     values ($1, $2, gen_random_uuid(), 'proxy', '{documents}', now(), now())`,
    [other.id, carer.person.account],
  )
  const { token } = await signedIn(portal, carer.person)
  expect(leads(await ask(theirs, { headers: cookieOf(token) }))).toBe(`/uploads/${about}`)
  const { rows } = await portal.owner.query(
    `select record_id from auth_session where account_id = $1 order by started_at desc limit 1`,
    [carer.person.account],
  )
  expect(rows).toEqual([{ record_id: ana.id }])
  expect(server.output()).not.toContain(own.slice(3))
})

test('a mail program stops e-mails at one tap, from wherever it is; looking at the page stops nothing', async () => {
  const link = await linkIn(mail.mails.findIndex((one) => one.to[0] === ana.email))
  expect((await ask(`${link}/stop`)).status).toBe(200)
  expect(leads(await ask(link.replace('/n/', '/hooks/stop/')))).toBe(`${link}/stop`)
  expect(await stops()).toBe(0)
  // The page itself takes forms of our own alone.
  expect((await post(`${link}/stop`, {}, { origin: 'https://mail.example' })).status).toBe(403)
  expect(await stops()).toBe(0)
  for (let round = 0; round < 2; round += 1)
    expect(
      (await post(link.replace('/n/', '/hooks/stop/'), { 'List-Unsubscribe': 'One-Click' })).status,
    ).toBe(200)
  expect(await stops()).toBe(1)
  expect((await post('/hooks/stop/AAAAAAAAAAAAAAAAAAAAAA', {})).status).toBe(404)
  expect((await post(`${link}/stop`, {}, { origin: ORIGIN })).status).toBe(302)
})

test('the provider says how a text fared: signed, once, and not the other way round', async () => {
  const place = placeOf('account', 'phone', ana.account)
  await portal.owner.query(
    'update account set phone = $2, phone_confirmed_at = now() where account_id = $1',
    [ana.account, await portal.kit.vault.seal(ana.account, place, PHONE)],
  )
  await portal.owner.query(
    `insert into notice_choice values ($1, gen_random_uuid(), '{"kinds": {"uploads": ["sms"]}, "night": "none"}', now())`,
    [ana.account],
  )
  await comes(crypto.randomUUID())
  const letter = () =>
    portal.owner.query(
      `select o.* from outgoing o join notice_message m using (outgoing_id) where m.channel = 'sms'`,
    )
  // Whatever the hour is, now is late enough.
  await vi.waitFor(
    async () => {
      const { rows } = await portal.owner.query(
        `update notice_message set due_at = now() where channel = 'sms' and due_at > now() returning message_id as id`,
      )
      for (const { id } of rows)
        await portal.kit.database.transaction(
          { kind: 'job', job: 'notices' },
          portal.kit.clock(),
          ({ client }) => client.query('select app.enqueue($1, $2)', ['notice-send', id]),
        )
      const found = await letter()
      if (!found.rows[0]?.sent_at) throw new Error('not sent yet')
    },
    { timeout: 15_000, interval: 100 },
  )
  const { StatusCallback = '', Body } = sms.texts[0]?.fields ?? {}
  expect(Body).toContain('you have something new')
  const { rows } = await letter()
  expect(StatusCallback).toBe(`${ORIGIN}/hooks/sms/${rows[0].outgoing_id}`)
  const address = new URL(StatusCallback).pathname
  const says = (MessageStatus: string, more: Record<string, string> = {}) => {
    const sent = {
      MessageSid: rows[0].provider_id as string,
      MessageStatus,
      AccountSid: 'AC123',
      ...more,
    }
    return post(address, sent, { 'x-twilio-signature': signatureOf(TOKEN, StatusCallback, sent) })
  }
  const state = async () => {
    const { delivered_at: delivered, failed_at: failed, failure } = (await letter()).rows[0]
    return { delivered: Boolean(delivered), failed: Boolean(failed), failure }
  }
  expect((await post(address, { MessageStatus: 'delivered' })).status).toBe(403)
  const forged = { 'x-twilio-signature': signatureOf('a guess', StatusCallback, {}) }
  expect((await post(address, {}, forged)).status).toBe(403)
  // Both stand in the log, and are one item of work for whoever manages the clinic.
  const { rows: refused } = await portal.owner.query(
    `select outcome, why, object_id as id from audit_event where verb = 'post.sms.status' and outcome <> 'done'`,
  )
  const row = { outcome: 'refused', why: 'bad_signature', id: rows[0].outgoing_id }
  expect(refused).toEqual([row, row])
  const { rows: waiting } = await portal.owner.query(
    `select may from work_item where kind = 'forged-text'`,
  )
  expect(waiting).toEqual([{ may: 'clinic.manage' }])
  expect((await says('sent')).status).toBe(204)
  expect(await state()).toEqual({ delivered: false, failed: false, failure: null })
  expect((await says('delivered', { MessageSid: 'SM999' })).status).toBe(204)
  expect(await state()).toMatchObject({ delivered: false })
  for (const said of ['delivered', 'delivered', 'undelivered', 'sent'])
    expect((await says(said, { ErrorCode: '30003' })).status).toBe(204)
  expect(await state()).toEqual({ delivered: true, failed: false, failure: null })
})

test('the example of the provider’s own documentation is signed as it says', () => {
  const sent = {
    Digits: '1234',
    To: '+18005551212',
    From: '+14158675310',
    Caller: '+14158675310',
    CallSid: 'CA1234567890ABCDE',
  }
  const url = 'https://mycompany.com/myapp.php?foo=1&bar=2'
  expect(signatureOf('12345', url, sent)).toBe('GvWf1cFY/Q7PnoempGyD5oXAezc=')
})

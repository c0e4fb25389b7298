// Letters leave by a real mail server and a real SMS provider on loopback: over TLS or not at all, once, with
// what was refused kept as a code, and nothing of them left behind.
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { testPortal, type TestPortal } from '../../../test/support/kit.ts'
import { lettersOf } from '../../../test/support/letters.ts'
import { mailServer, smsServer } from '../../../test/support/mail-server.ts'
import type { Config } from '../config.ts'
import { startJobs } from '../jobs/work.ts'
import { CLINIC_SUBJECT } from '../vault/vault.ts'
import { deliver } from './deliver.ts'
import { sendLater, type Letter } from './outgoing.ts'

const FROM = 'Test Clinic <portal@example.org>'
const LINK = 'https://portal.example.org/sign-in/link/abc'

let mail: Awaited<ReturnType<typeof mailServer>>
let sms: Awaited<ReturnType<typeof smsServer>>
let portal: TestPortal
beforeAll(async () => {
  mail = await mailServer()
  sms = await smsServer()
  portal = await portalWith({
    smtp: { url: mail.url(), from: FROM },
    sms: { url: sms.url, from: '+12025550100' },
  })
})
afterAll(async () => {
  await portal.end()
  await mail.stop()
  await sms.stop()
})
beforeEach(() => {
  mail.mails.length = 0
  sms.texts.length = 0
})

const portalWith = (config: Partial<Config>) =>
  testPortal({ config: { mode: 'production', ...config } })

async function write(to: TestPortal, letter: Partial<Letter> = {}): Promise<string> {
  const id = await to.kit.database.transaction({ kind: 'public' }, to.kit.clock(), ({ db }) =>
    sendLater(
      { db, now: to.kit.clock(), vault: to.kit.vault },
      {
        channel: 'email',
        whose: 'other',
        purpose: 'test',
        subject: CLINIC_SUBJECT,
        to: 'ana@example.org',
        title: 'Your link',
        text: `Open this:\n\n${LINK}`,
        ...letter,
      },
    ),
  )
  return id as string
}

/** One attempt, as the queue makes it. @returns the row, and why the queue is to try again */
async function attempt(at: TestPortal, id: string, last = false) {
  const again = await deliver.work(at.kit, { id, last }).then(
    () => null,
    (error: Error) => error.message,
  )
  const { rows } = await at.owner.query('select * from outgoing where outgoing_id = $1', [id])
  return { again, row: rows[0] }
}

test('an e-mail goes over TLS to one address, from the clinic, and is then forgotten', async () => {
  const id = await write(portal)
  const { again, row } = await attempt(portal, id)
  expect(again).toBeNull()
  expect(row).toMatchObject({ attempts: 1, sealed: null, failure: null })
  expect(row.sent_at).toBeInstanceOf(Date)
  expect(mail.mails).toMatchObject([
    { from: 'portal@example.org', to: ['ana@example.org'], secure: true },
  ])
  const { message = '' } = mail.mails[0] ?? {}
  expect(message).toContain('Subject: Your link')
  expect(message).toContain('From: Test Clinic <portal@example.org>')
  expect(message).toContain(LINK)
  expect(message).toContain(`Message-ID: <${id}@example.org>`)
  // Once sent it is not sent again.
  await attempt(portal, id)
  expect(mail.mails).toHaveLength(1)
})

test('an address cannot bring along further ones', async () => {
  for (const to of ['ana@example.org, eve@example.org', 'ana@example.org\r\nBcc: eve@example.org'])
    await attempt(portal, await write(portal, { to, title: 'Hi\r\nBcc: eve@example.org' }), true)
  for (const { to, message } of mail.mails) {
    expect(to).not.toContain('eve@example.org')
    expect(message).not.toMatch(/^bcc:/im)
  }
})

test('a letter to nobody is dropped quietly', async () => {
  const { again, row } = await attempt(portal, await write(portal, { to: null }))
  expect([again, row.sealed, row.failure, row.attempts]).toEqual([null, null, null, 0])
  expect(row.sent_at).toBeInstanceOf(Date)
  expect(mail.mails).toEqual([])
})

test('a server that is busy is asked again, one that knows no such person is not', async () => {
  mail.answer(451, 550)
  const id = await write(portal)
  expect(await attempt(portal, id)).toMatchObject({
    again: 'smtp 451',
    row: { attempts: 1, failure: 'smtp 451', sent_at: null, failed_at: null },
  })
  const { again, row } = await attempt(portal, id)
  expect([again, row.failure, row.sealed, row.attempts]).toEqual([null, 'smtp 550', null, 2])
  expect(row.failed_at).toBeInstanceOf(Date)
})

test('at the last attempt it is given up', async () => {
  mail.answer(451)
  const { again, row } = await attempt(portal, await write(portal), true)
  expect([again, row.failure, row.sealed]).toEqual([null, 'smtp 451', null])
})

test('a letter a day old is not sent: what it leads to is over', async () => {
  const id = await write(portal)
  await portal.owner.query(
    `update outgoing set created_at = created_at - interval '25 hours' where outgoing_id = $1`,
    [id],
  )
  expect((await attempt(portal, id)).row).toMatchObject({ failure: 'too old', sealed: null })
  expect(mail.mails).toEqual([])
})

test('without TLS, or with a certificate that nobody vouches for, nothing is sent', async () => {
  for (const given of [{ offersTls: false }, { trusted: false }]) {
    const server = await mailServer({ trusted: false, ...given })
    const other = await portalWith({ smtp: { url: server.url(), from: FROM } })
    const { again, row } = await attempt(other, await write(other))
    expect(again, JSON.stringify(given)).toMatch(/^smtp E/)
    expect([row.sent_at, row.sealed === null]).toEqual([null, false])
    expect(server.mails).toEqual([])
    await other.end()
    await server.stop()
  }
})

test('a wrong password of ours is not the end of a letter', async () => {
  const other = await portalWith({ smtp: { url: mail.url('wrong'), from: FROM } })
  const { again, row } = await attempt(other, await write(other))
  expect(again).toBe('smtp 535')
  expect(row.failed_at).toBeNull()
  await other.end()
})

test('a text goes to the provider with its account, token and number', async () => {
  const text = {
    channel: 'sms',
    to: '+12025550123',
    title: undefined,
    text: 'Code: 123456',
  } as const
  const { again, row } = await attempt(portal, await write(portal, text))
  expect(again).toBeNull()
  expect(row).toMatchObject({ provider_id: sms.texts[0]?.sid, sealed: null })
  expect(sms.texts).toEqual([
    {
      sid: row.provider_id,
      address: '/2010-04-01/Accounts/AC123/Messages.json',
      key: 'AC123:a token',
      fields: { To: '+12025550123', From: '+12025550100', Body: 'Code: 123456' },
    },
  ])
})

test.each([
  [429, '{"code": 20429}', 'sms 20429', true],
  [503, 'busy', 'sms 503', true], // nobody knows: asked before it is sent again
  [401, '{"code": 20003}', 'sms 20003', true],
  [400, '{"code": 21211, "message": "+12025550123 is no number"}', 'sms 21211', false],
  [400, '{"code": 21610}', 'sms 21610', false],
])('a provider that answers %i %s', async (status, body, failure, retried) => {
  sms.answer([status, body])
  const id = await write(portal, { channel: 'sms', to: '+12025550123', text: 'Code: 1' })
  const { again, row } = await attempt(portal, id)
  expect(row.failure).toBe(failure)
  expect(again).toBe(retried ? failure : null)
  expect(row.failed_at === null).toBe(retried)
})

const TEXT = { channel: 'sms', to: '+12025550123', text: 'Code: 123456' } as const
/** As a process leaves it that dies after it began. */
const died = (id: string) =>
  portal.owner.query('update outgoing set started_at = $2 where outgoing_id = $1', [
    id,
    portal.kit.clock(),
  ])

test('an e-mail of which nobody knows whether it left is uncertain, and not sent again', async () => {
  const id = await write(portal)
  await died(id)
  const { again, row } = await attempt(portal, id)
  expect([again, row.sent_at, row.failed_at, row.sealed]).toEqual([null, null, null, null])
  expect(row.uncertain_at).toBeInstanceOf(Date)
  await attempt(portal, id)
  expect(mail.mails).toEqual([])
})

test('so is one that the server took without saying so', async () => {
  mail.hangUp()
  const id = await write(portal)
  const { again, row } = await attempt(portal, id)
  expect([again, row.sent_at]).toEqual([null, null])
  expect(row.uncertain_at).toBeInstanceOf(Date)
  await attempt(portal, id)
  expect(mail.mails).toHaveLength(1)
})

test('of a text the provider is asked: what it has is not sent again', async () => {
  sms.answer([0, 'taken'])
  const id = await write(portal, TEXT)
  expect(await attempt(portal, id)).toMatchObject({ again: 'sms unanswered' })
  sms.answer([503, 'busy'])
  expect(await attempt(portal, id)).toMatchObject({ again: 'sms unanswered' })
  expect(await attempt(portal, id)).toMatchObject({
    again: null,
    row: { provider_id: sms.texts[0]?.sid },
  })
  expect(sms.texts).toHaveLength(1)
})

test('what it never got is sent, and where nobody answers in the end it is uncertain', async () => {
  sms.answer([-1, 'never got it'])
  const id = await write(portal, TEXT)
  await attempt(portal, id)
  expect(await attempt(portal, id)).toMatchObject({
    again: null,
    row: { provider_id: sms.texts[0]?.sid },
  })
  const other = await write(portal, TEXT)
  await died(other)
  sms.answer([503, 'busy'])
  const { row } = await attempt(portal, other, true)
  expect(row.uncertain_at).toBeInstanceOf(Date)
  expect(sms.texts).toHaveLength(1)
})

test('without a mail server letters wait, and nothing of them is lost', async () => {
  const other = await portalWith({})
  const { again, row } = await attempt(other, await write(other))
  expect([again, row.attempts, row.failed_at]).toEqual(['no sender', 0, null])
  expect(await lettersOf(other)).toMatchObject([{ to: 'ana@example.org', title: 'Your link' }])
  await other.end()
})

test('in a demonstration nothing leaves, and everything can be read', async () => {
  const other = await testPortal({ config: { smtp: { url: mail.url(), from: FROM } } })
  const { row } = await attempt(other, await write(other))
  expect(row.sent_at).toBeInstanceOf(Date)
  expect(await lettersOf(other)).toHaveLength(1)
  expect(mail.mails).toEqual([])
  await other.end()
})

test('the queue takes a letter out with the commit, and no address or word of it stays anywhere', async () => {
  await portal.owner.query('delete from pgboss.job')
  const stop = await startJobs(portal, [deliver])
  const address = `${randomUUID()}@example.org`
  const arrived = mail.next()
  await write(portal, { to: address })
  await arrived
  await stop()
  expect(mail.mails.map(({ to }) => to)).toEqual([[address]])
  const { rows } = await portal.owner.query(
    `select row_to_json(j)::text as row from pgboss.job j union all select row_to_json(o)::text from outgoing o`,
  )
  expect(rows.map(({ row }) => row).join() + portal.logged.join()).not.toContain(address)
})

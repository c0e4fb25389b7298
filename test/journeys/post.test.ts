// Letters of a running clinic: through a real mail server over TLS, by processes with the role for it, each once.
import fs from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startDemonstration, type Demonstration } from '../support/demonstration.ts'
import { testPortal, type TestPortal } from '../support/kit.ts'
import { lettersOf } from '../support/letters.ts'
import { mailServer } from '../support/mail-server.ts'
import { addStaff, setUpClinic } from '../support/people.ts'
import { ORIGIN } from '../support/served.ts'
import { Visitor } from '../support/visitor.ts'

let mail: Awaited<ReturnType<typeof mailServer>>
let portal: TestPortal
let env: Record<string, string>
const running: Demonstration[] = []
beforeAll(async () => {
  mail = await mailServer({ trusted: false })
  portal = await testPortal({ config: { mode: 'production' } })
  await setUpClinic(portal)
  const authority = path.join(portal.env.PORTICO_DATA as string, 'authority.pem')
  fs.writeFileSync(authority, mail.cert)
  env = {
    ...portal.env,
    PORTICO_MODE: 'production',
    PORTICO_ORIGIN: ORIGIN,
    PORTICO_SMTP_URL: mail.url(),
    PORTICO_MAIL_FROM: 'Test Clinic <portal@example.org>',
    NODE_EXTRA_CA_CERTS: authority,
  }
}, 240_000)
afterAll(async () => {
  for (const server of running) await server.stop()
  await portal?.end()
  await mail?.stop()
})

const start = async (more: Record<string, string> = {}) => {
  const server = await startDemonstration({ ...env, ...more })
  running.push(server)
  return server
}

test('a process that only answers leaves the post to those who have it, and of two each letter goes out once', async () => {
  const web = await start({ ROLE: 'web' })
  const people = []
  for (let n = 0; n < 20; n += 1) people.push(await addStaff(portal, `Post Reader ${n}`))
  for (const { email } of people)
    expect((await new Visitor(web.origin).post('/sign-in/link', { email })).status).toBe(302)
  expect(await lettersOf(portal)).toEqual([])
  expect(mail.mails).toEqual([])

  const servers = await Promise.all([start(), start()])
  while (mail.mails.length < people.length) await mail.next()
  for (const server of servers) await server.stop()
  expect(mail.mails.map(({ to }) => to[0]).toSorted()).toEqual(
    people.map(({ email }) => email).toSorted(),
  )
  for (const { secure, message } of mail.mails) {
    expect(secure).toBe(true)
    expect(message).toContain('Subject: Your link to sign in at Test Clinic')
  }
  // What they said is nowhere any more.
  expect(await lettersOf(portal)).toEqual([])
  const { rows } = await portal.owner.query(
    'select count(*)::int as n from outgoing where sent_at is not null and attempts = 1',
  )
  expect(rows).toEqual([{ n: people.length }])
}, 240_000)

test('a production without a mail server says so', async () => {
  const server = await start({ PORTICO_SMTP_URL: '', PORTICO_MAIL_FROM: '' })
  expect(server.output()).toContain('E-mails wait: set PORTICO_SMTP_URL')
})

// The first who manages a clinic, on an empty database in production: a command, a password of their own, a second
// factor, and only then anything else.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { codeOf, wire, type Wire } from '../attacks/identity/wire.ts'
import { portico } from '../support/command.ts'
import { startDemonstration, type Demonstration } from '../support/demonstration.ts'
import { testEnvironment } from '../support/kit.ts'
import { ORIGIN } from '../support/served.ts'

const EMAIL = 'kim@example.org'
const OWN = 'seven quiet herons wading'
let env: Record<string, string>
let portal: Demonstration
let kim: Wire
let password: string

beforeAll(async () => {
  env = { ...(await testEnvironment()), PORTICO_MODE: 'production', PORTICO_ORIGIN: ORIGIN }
}, 240_000)
afterAll(() => portal?.stop())

const account = (role: string) =>
  portico(env, 'account', EMAIL, '--staff', 'Kim Lee', '--role', role)

test('the command makes the account, and names the roles to whoever gets one wrong', async () => {
  const wrong = await account('boss')
  expect(wrong).toMatchObject({ code: 1, complained: expect.stringContaining('Roles are: admin') })
  const made = await account('admin')
  expect(made.code).toBe(0)
  expect(made.said).toContain(`Sign in at ${ORIGIN}`)
  password = /password: (\S+)/.exec(made.said)?.[1] ?? ''
  expect((await account('admin')).complained).toContain(
    'an account with this e-mail address already',
  )
})

test('before anything else: a password of their own, then a second factor', async () => {
  portal = await startDemonstration(env)
  kim = wire(portal.origin)
  await kim.password(EMAIL, password)
  const pages = ['/staff', '/staff/team', '/staff/team/invite', '/staff/security']
  for (const page of pages) expect((await kim.get(page)).to, page).toBe('/staff/password')
  const next = { current: password, next: OWN, again: OWN }
  expect((await kim.post('/staff/password', next)).status).toBe(302)
  const factor = '/staff/security/second-factor'
  for (const page of pages.slice(0, 3)) expect((await kim.get(page)).to, page).toBe(factor)
  const sam = { name: 'Sam Ode', email: 'sam@example.org', role: 'nurse' }
  expect((await kim.post('/staff/team/invite', sam)).status).toBe(403)
  await kim.post(factor, { start: 'app' })
  const shown = await kim.get(`${factor}/app`)
  const secret = /<code>([A-Z2-7 ]+)<\/code>/.exec(shown.body)?.[1]?.replaceAll(' ', '') ?? ''
  expect((await kim.post(`${factor}/app`, { code: await codeOf(secret) })).to).toBe(
    `${factor}?changed=app`,
  )
  for (const page of pages) expect((await kim.get(page)).status, page).toBe(200)
})

test('the password that was printed is worth nothing any more', async () => {
  const other = wire(portal.origin)
  expect((await other.password(EMAIL, password)).status).toBe(422)
  expect((await other.password(EMAIL, OWN)).to).toBe('/sign-in/second')
})

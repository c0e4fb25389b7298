// Signing in: one answer for everything that does not fit, few guesses, sessions that end.
import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { testPortal, type TestPortal } from '../../../test/support/kit.ts'
import {
  addPatient,
  addStaff,
  PASSWORD,
  setUpClinic,
  signedIn,
  stranger,
  type TestPatient,
} from '../../../test/support/people.ts'
import { handClock } from '../../kit/clock.ts'
import { readConfig } from '../../kit/config.ts'
import type { Context, Kit } from '../../kit/kit.ts'
import { startKit } from '../../kit/start.ts'
import { inTransaction, SessionOver } from '../../kit/transaction.ts'
import { changePassword } from './own-password.server.ts'
import * as passwords from './password.ts'
import { signOut } from './session.server.ts'
import { signIn } from './sign-in.server.ts'
import { LIMITS } from './throttle.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE

const clock = handClock('2026-03-02T08:00:00Z')
let portal: TestPortal
let ana: TestPatient
beforeAll(async () => {
  portal = await testPortal({ clock })
  await setUpClinic(portal)
  ana = await addPatient(portal, 'Ana Sign')
})
afterAll(() => portal.end())
beforeEach(async () => {
  vi.restoreAllMocks()
  clock.advance(HOUR)
  await portal.owner.query('delete from throttle')
})

const attempt = (email: string, password: string, kit: Kit = portal.kit, address = '192.0.2.1') => {
  const out = stranger(portal)
  const ctx: Context = { ...out, kit, caller: { ...out.caller, address } }
  return signIn(ctx, { email, password }).then(
    () => 'in',
    (error: { code?: string }) => error.code ?? String(error),
  )
}
const holds = (ctx: Context) =>
  inTransaction(ctx, async () => true).catch((error: unknown) => {
    if (error instanceof SessionOver) return false
    throw error
  })

test('with e-mail and password one is in; the database holds only the hash of the token', async () => {
  const { token, ctx, claim } = await signedIn(portal, ana)
  expect(claim.kind).toBe('patient')
  expect(await holds(ctx)).toBe(true)
  expect(token).toMatch(/^[\w-]{43}$/) // 256 random bits
  const { rows } = await portal.owner.query('select * from auth_session where account_id = $1', [
    ana.account,
  ])
  expect(rows.at(-1).token_hash).toEqual(createHash('sha256').update(token).digest())
  const everything =
    JSON.stringify(rows) + JSON.stringify(rows.map((row) => row.token_hash.toString('utf8')))
  expect(everything).not.toContain(token)
  expect(everything).not.toContain(Buffer.from(token, 'base64url').toString('hex'))
})

const refuse = (email: string) =>
  signIn(stranger(portal), { email, password: 'not the password at all' }).catch((e: Error) => e)

test('a wrong password and an unknown e-mail get the same answer', async () => {
  const [wrong, unknown] = [await refuse(ana.email), await refuse('nobody@example.org')]
  expect(wrong).toMatchObject({ kind: 'invalid', code: 'sign_in_failed' })
  expect({ ...(unknown as object), message: (unknown as Error).message }).toEqual({
    ...(wrong as object),
    message: (wrong as Error).message,
  })
})

/** How long a password takes to be refused, in milliseconds. */
async function time(stored: string | null): Promise<number> {
  const start = performance.now()
  await passwords.passwordFits(stored, 'not the password at all')
  return performance.now() - start
}

test('an unknown e-mail costs as much work as a wrong password', async () => {
  const verify = vi.spyOn(passwords, 'passwordFits')
  await attempt(ana.email, 'not the password at all')
  await attempt('nobody@example.org', 'not the password at all')
  expect(verify.mock.calls.map(([stored]) => stored === null)).toEqual([false, true])
  const stored = await passwords.hashPassword(PASSWORD)
  await time(null) // the first makes the hash that nobody has
  const [known, unknown] = [await time(stored), await time(null)]
  expect(unknown).toBeGreaterThan(known / 4)
})

test('upper case and spaces in the e-mail are the same person', async () => {
  for (const written of [ana.email.toUpperCase(), `  ${ana.email}\t`, ana.email.replace('a', 'A')])
    expect(await attempt(written, PASSWORD), written).toBe('in')
})

test('incomplete forms say what is missing and count for nothing', async () => {
  await expect(signIn(stranger(portal), { email: '', password: '' })).rejects.toMatchObject({
    kind: 'invalid',
    fields: { email: expect.any(String), password: expect.any(String) },
  })
  const { rowCount } = await portal.owner.query('select from throttle')
  expect(rowCount).toBe(0)
})

test('after ten guesses the account is closed for a while, even to the right password', async () => {
  for (let n = 0; n < LIMITS.account; n += 1)
    expect(await attempt(ana.email, 'guess')).toBe('sign_in_failed')
  expect(await attempt(ana.email, PASSWORD)).toBe('too_many_attempts')
  clock.advance(14 * MINUTE)
  expect(await attempt(ana.email, PASSWORD)).toBe('too_many_attempts')
  clock.advance(2 * MINUTE)
  expect(await attempt(ana.email, PASSWORD)).toBe('in')
})

test('forty guesses at once on two servers: exactly ten are looked at', async () => {
  const other = await startKit(readConfig(portal.env), { clock, log: portal.kit.log })
  const judged = vi.spyOn(passwords, 'passwordFits')
  try {
    const answers = await Promise.all(
      Array.from({ length: 40 }, (_, n) =>
        attempt(ana.email, 'guess', n % 2 ? portal.kit : other.kit, `192.0.2.${n}`),
      ),
    )
    expect(answers.filter((answer) => answer === 'sign_in_failed')).toHaveLength(10)
    expect(answers.filter((answer) => answer === 'too_many_attempts')).toHaveLength(30)
    expect(judged).toHaveBeenCalledTimes(10)
  } finally {
    await other.stop()
  }
})

test('ways of writing one e-mail share one count, and so do unknown ones', async () => {
  const variants = [ana.email, ana.email.toUpperCase(), ` ${ana.email}`, `${ana.email}\n`]
  for (let n = 0; n < LIMITS.account; n += 1)
    await attempt(variants[n % variants.length] as string, 'guess')
  for (const written of variants) expect(await attempt(written, PASSWORD)).toBe('too_many_attempts')
  for (let n = 0; n < LIMITS.account; n += 1) await attempt('nobody@example.org', 'guess')
  expect(await attempt('nobody@example.org', 'guess')).toBe('too_many_attempts')
})

test('success begins the count anew', async () => {
  for (let round = 0; round < 3; round += 1) {
    for (let n = 0; n < LIMITS.account - 1; n += 1) await attempt(ana.email, 'guess')
    expect(await attempt(ana.email, PASSWORD)).toBe('in')
  }
})

test('one address may try many accounts only so often', async () => {
  // Counted before it is judged, so judging can be spared here.
  const judging = vi.spyOn(passwords, 'passwordFits').mockResolvedValue(false)
  for (let n = 0; n < LIMITS.address; n += 1) await attempt(`nobody${n}@example.org`, 'guess')
  judging.mockRestore()
  expect(await attempt(ana.email, PASSWORD)).toBe('too_many_attempts')
  expect(await attempt(ana.email, PASSWORD, portal.kit, '198.51.100.7')).toBe('in')
})

test('failures are in the audit log, by account, without e-mail or password', async () => {
  await portal.owner.query('truncate audit_event, audit_seal')
  await attempt(ana.email, 'a guess with 1234')
  await attempt('nobody@example.org', 'a guess with 1234')
  const { rows } = await portal.owner.query(
    `select * from audit_event where verb = 'account.sign-in.refuse' order by event_id`,
  )
  expect(rows.map((row) => row.object_id).toSorted()).toEqual([ana.account, null])
  const { rows: all } = await portal.owner.query('select * from audit_event')
  expect(JSON.stringify(all)).not.toMatch(/example\.org|1234|ana/)
})

test('fifteen idle minutes end a session on the server; use keeps it', async () => {
  const { ctx } = await signedIn(portal, ana)
  for (let n = 0; n < 6; n += 1) {
    clock.advance(14 * MINUTE)
    expect(await holds(ctx)).toBe(true)
  }
  clock.advance(15 * MINUTE)
  expect(await holds(ctx)).toBe(false)
})

test('what a page asks for by itself does not keep a session', async () => {
  const { ctx } = await signedIn(portal, ana)
  clock.advance(10 * MINUTE)
  expect(await holds({ ...ctx, claim: { ...ctx.claim, passive: true } as Context['claim'] })).toBe(
    true,
  )
  clock.advance(6 * MINUTE)
  expect(await holds(ctx)).toBe(false)
})

test.each([
  ['patient', 12],
  ['staff', 10],
])('a session of %s ends after %i hours, however busy', async (kind, hours) => {
  const person = kind === 'staff' ? await addStaff(portal, 'Nia Sign') : ana
  const { ctx } = await signedIn(portal, person)
  for (let minutes = 0; minutes < hours * 60 - 10; minutes += 10) {
    clock.advance(10 * MINUTE)
    expect(await holds(ctx)).toBe(true)
  }
  clock.advance(10 * MINUTE)
  expect(await holds(ctx)).toBe(false)
})

test('before a clinic is set up, sessions hold and end all the same', async () => {
  const { rows } = await portal.owner.query('delete from clinic returning *')
  try {
    const { ctx } = await signedIn(portal, ana)
    expect(await holds(ctx)).toBe(true)
    clock.advance(16 * MINUTE)
    expect(await holds(ctx)).toBe(false)
  } finally {
    await portal.owner.query(
      'insert into clinic select * from json_populate_record(null::clinic, $1)',
      [JSON.stringify(rows[0])],
    )
  }
})

test('signing out ends this session and no other', async () => {
  const [here, there] = [await signedIn(portal, ana), await signedIn(portal, ana)]
  await signOut(here.ctx, {})
  expect(await holds(here.ctx)).toBe(false)
  expect(await holds(there.ctx)).toBe(true)
  await expect(signOut(here.ctx, {})).rejects.toBeInstanceOf(SessionOver)
})

test('a new password ends the other sessions, and the old one is worth nothing', async () => {
  const ben = await addPatient(portal, 'Ben Sign')
  const [here, there] = [await signedIn(portal, ben), await signedIn(portal, ben)]
  const next = 'eleven herons fly south'
  await changePassword(here.ctx, { current: PASSWORD, next })
  expect(await holds(here.ctx)).toBe(true)
  expect(await holds(there.ctx)).toBe(false)
  expect(await attempt(ben.email, PASSWORD)).toBe('sign_in_failed')
  expect(await attempt(ben.email, next)).toBe('in')
})

test.each([
  ['a wrong one now', { current: 'not it', next: 'eleven herons fly south' }, 'current'],
  ['a short one', { current: PASSWORD, next: 'short' }, 'next'],
  ['the same again', { current: PASSWORD, next: PASSWORD }, 'next'],
])('a password is not changed with %s', async (_, input, field) => {
  const { ctx } = await signedIn(portal, ana)
  await expect(changePassword(ctx, input)).rejects.toMatchObject({
    kind: 'invalid',
    fields: { [field]: expect.any(String) },
  })
  expect(await attempt(ana.email, PASSWORD)).toBe('in')
})

test('who sits at a browser that is signed in has ten guesses at the password too', async () => {
  const { ctx } = await signedIn(portal, ana)
  const guess = { current: 'not it', next: 'eleven herons fly south' }
  for (let n = 0; n < LIMITS.account; n += 1)
    await expect(changePassword(ctx, guess)).rejects.toMatchObject({ code: 'password_wrong' })
  const right = { ...guess, current: PASSWORD }
  await expect(changePassword(ctx, right)).rejects.toMatchObject({ kind: 'too_many' })
  expect(await attempt(ana.email, PASSWORD)).toBe('in') // the way in stays open
})

test('a disabled account: nobody gets in, and who is in is out', async () => {
  const cy = await addPatient(portal, 'Cy Sign')
  const { ctx } = await signedIn(portal, cy)
  await portal.owner.query('update account set disabled_at = $2 where account_id = $1', [
    cy.account,
    clock(),
  ])
  expect(await holds(ctx)).toBe(false)
  expect(await attempt(cy.email, PASSWORD)).toBe('sign_in_failed')
})

test('when the tie to a record ends, the account opens nothing of it', async () => {
  const di = await addPatient(portal, 'Di Sign')
  const { ctx } = await signedIn(portal, di)
  await portal.owner.query('update account_patient set ended_at = $2 where account_id = $1', [
    di.account,
    clock(),
  ])
  const rows = await inTransaction(ctx, async ({ open }) =>
    sql`select 1 from record_entry`.execute(open.db).then((found) => found.rows),
  )
  expect(rows).toEqual([])
})

// Signing in by a passkey that is not there, not checked, shown before, copied, or meant for somewhere else.
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import {
  makePasskey,
  showPasskey,
  type Claims,
  type SoftPasskey,
} from '../../support/authenticator.ts'
import { startDemonstration, type Demonstration } from '../../support/demonstration.ts'
import {
  addPasskey,
  comeIn,
  here,
  NEW,
  optionsOn,
  signInOptions,
  signInWith,
} from '../../support/passkeys.ts'
import { ORIGIN, serve, type Served } from '../../support/served.ts'
import { Visitor } from '../../support/visitor.ts'

let it: Served
let other: Demonstration
let passkey: SoftPasskey
beforeAll(async () => {
  it = await serve()
  const env = { ...it.portal.env, PORTICO_MODE: 'production', PORTICO_ORIGIN: ORIGIN }
  other = await startDemonstration(env)
}, 240_000)
afterAll(async () => {
  await other?.stop()
  await it?.stop()
})
beforeEach(async () => {
  await it.portal.owner.query('delete from passkey')
  passkey = await addPasskey(await comeIn(it, it.ana))
})

const rows = async (sql: string, ...values: unknown[]) =>
  (await it.portal.owner.query(sql, values)).rows
const lastRefusal = async () =>
  (
    await rows(`select * from audit_event where verb = 'passkeys.refuse' order by at desc limit 1`)
  )[0]
const live = async (one = passkey) =>
  (await rows('select * from passkey where credential_id = $1', one.id))[0]

/** The page that a refused passkey is answered with, without what differs from try to try. */
async function refused(answer: Response): Promise<string> {
  expect(answer.status).toBe(422)
  expect(answer.headers.getSetCookie().join()).not.toMatch(/__Host-(portal|staff)=[^;]/)
  return answer.text()
}

test('a passkey signs in by itself, as two factors', async () => {
  const { answer, who } = await signInWith(it.origin, passkey)
  expect([answer.status, answer.headers.get('location')]).toEqual([302, '/'])
  expect((await who.get('/')).status).toBe(200)
  const [session] = await rows('select * from auth_session order by started_at desc limit 1')
  expect(session).toMatchObject({ account_id: it.ana.account, methods: ['passkey'], aal: 2 })
  expect((await live()).used_at).not.toBeNull()
})

test('shown again, in the same browser or another, it opens nothing', async () => {
  const who = new Visitor(it.origin)
  const shown = showPasskey(await signInOptions(who), passkey, here)
  expect((await who.post('/sign-in', { passkey: shown })).status).toBe(302)
  await refused(await who.post('/sign-in', { passkey: shown }))
  await refused(await who.post('/sign-in', { passkey: shown }, other.origin))
  await refused(await new Visitor(it.origin).post('/sign-in', { passkey: shown }))
  expect(await lastRefusal()).toMatchObject({ why: 'challenge', outcome: 'done', action: 'refuse' })
})

test('a challenge given to one browser is worth nothing in another', async () => {
  const [victim, thief] = [new Visitor(it.origin), new Visitor(it.origin)]
  const shown = showPasskey(await signInOptions(victim), passkey, here)
  await signInOptions(thief)
  await refused(await thief.post('/sign-in', { passkey: shown }))
  await refused(await new Visitor(it.origin).post('/sign-in', { passkey: shown }))
})

test('a challenge is over after five minutes, and is kept as a hash', async () => {
  const who = new Visitor(it.origin)
  const options = await signInOptions(who)
  const [kept] = await rows(
    `select * from one_time where purpose = 'passkey' order by created_at desc`,
  )
  expect(JSON.stringify(kept)).not.toContain(JSON.parse(options).challenge)
  expect(kept.ends_at - kept.created_at).toBe(300_000)
  await it.portal.owner.query(`update one_time set ends_at = now() - interval '1 second'`)
  await refused(await who.post('/sign-in', { passkey: showPasskey(options, passkey, here) }))
})

const lies: [string, Partial<Claims>][] = [
  ['without checking its user', { verified: false }],
  ['without anybody there', { present: false, verified: false }],
  ['for a page of another site', { origin: 'https://portal.example.org.evil.example' }],
  ['for this site without TLS', { origin: 'http://portal.example.org' }],
  ['for another relying party', { rpId: 'evil.example' }],
  ['for the site above', { rpId: 'example.org' }],
  ['inside a frame of another site', { crossOrigin: true }],
  ['as if it were being made', { type: 'webauthn.create' }],
  ['for a challenge of its own', { challenge: 'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA' }],
  ['for another account', { userHandle: 'AAAAAAAAAAAAAAAAAAAAAA' }],
]

test.each(lies)('a passkey shown %s opens nothing', async (_, claims) => {
  const { answer, who } = await signInWith(it.origin, passkey, claims)
  await refused(answer)
  expect(await who.isIn()).toBe(false)
})

test('a copy is found out: the passkey ends, its owner is told, and the log says so', async () => {
  const counting = await addPasskey(await comeIn(it, it.ana), { counter: 5 })
  expect((await signInWith(it.origin, counting, { counter: 6 })).answer.status).toBe(302)
  await refused((await signInWith(it.origin, counting, { counter: 6 })).answer)
  expect(await live(counting)).toMatchObject({ ended_why: 'copied', counter: 6 })
  const [letter] = await rows(
    `select * from outgoing where subject_id = $1 order by created_at desc limit 1`,
    it.ana.account,
  )
  expect(letter).toMatchObject({ channel: 'email', purpose: 'security notice' })
  expect(
    await rows(`select * from audit_event where verb = 'passkeys.use' and why = 'copied'`),
  ).toMatchObject([{ account_id: it.ana.account, action: 'change', what: 'passkey' }])
  await refused((await signInWith(it.origin, counting, { counter: 50 })).answer)
})

test('whoever only knows the name of a passkey cannot have it ended', async () => {
  const counting = await addPasskey(await comeIn(it, it.ana), { counter: 5 })
  const { passkey: forger } = makePasskey(await optionsOn(await comeIn(it, it.ben), NEW), here)
  const forged = { ...forger, id: counting.id, userHandle: counting.userHandle }
  await refused((await signInWith(it.origin, forged, { counter: 1 })).answer)
  expect((await live(counting)).ended_at).toBeNull()
})

test('one answer for an unknown passkey, a removed one, and one of a closed account', async () => {
  const { passkey: unknown } = makePasskey(await optionsOn(await comeIn(it, it.ben), NEW), here)
  const answers = [await refused((await signInWith(it.origin, unknown)).answer)]
  await it.portal.owner.query('update passkey set ended_at = now()')
  answers.push(await refused((await signInWith(it.origin, passkey)).answer))
  await it.portal.owner.query('update passkey set ended_at = null')
  await it.portal.owner.query('update account set disabled_at = now() where account_id = $1', [
    it.ana.account,
  ])
  answers.push(await refused((await signInWith(it.origin, passkey)).answer))
  await it.portal.owner.query('update account set disabled_at = null')
  expect(new Set(answers).size).toBe(1)
})

test('one challenge, sent to two servers many times at once, signs in once', async () => {
  const who = new Visitor(it.origin)
  const shown = showPasskey(await signInOptions(who), passkey, here)
  const tries = [it.origin, other.origin].flatMap((server) => Array(6).fill(server) as string[])
  const answers = await Promise.all(
    tries.map((server) => who.post('/sign-in', { passkey: shown }, server)),
  )
  expect(answers.filter(({ status }) => status === 302)).toHaveLength(1)
  expect(answers.filter(({ status }) => status === 422)).toHaveLength(tries.length - 1)
})

test('it opens the account while its password is locked', async () => {
  const guess = () =>
    new Visitor(it.origin).post('/sign-in', { email: it.ana.email, password: 'x' })
  for (let n = 0; n < 12; n += 1) await guess()
  expect((await guess()).status).toBe(429)
  expect((await signInWith(it.origin, passkey)).answer.status).toBe(302)
})

const junk = ['', 'x', '{}', '[]', 'null', '{"id":1}', '"'.repeat(50_000), '{"id":{"$ne":""}}']

test.each(junk)('%.20s is no passkey, and no failure of ours', async (passkeyText) => {
  const who = new Visitor(it.origin)
  await signInOptions(who)
  await refused(await who.post('/sign-in', { passkey: passkeyText }))
})

test('other sites cannot ask for a challenge', async () => {
  const elsewhere = new Visitor(it.origin, { origin: 'https://evil.example' })
  const answer = await elsewhere.post('/sign-in/passkey')
  expect(answer.status).toBe(403)
})

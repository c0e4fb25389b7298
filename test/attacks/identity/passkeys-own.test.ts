// Adding, removing and showing passkeys while signed in: by others, too late, twice, or with what no browser sends.
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { hashPassword } from '../../../app/features/account/password.ts'
import { makePasskey, showPasskey, type Claims } from '../../support/authenticator.ts'
import { startDemonstration, type Demonstration } from '../../support/demonstration.ts'
import { addStaff, PASSWORD } from '../../support/people.ts'
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
beforeAll(async () => {
  it = await serve()
  const env = { ...it.portal.env, PORTICO_MODE: 'production', PORTICO_ORIGIN: ORIGIN }
  other = await startDemonstration(env)
}, 240_000)
afterAll(async () => {
  await other?.stop()
  await it?.stop()
})
beforeEach(() => it.portal.owner.query('delete from passkey'))

const rows = async (sql: string, ...values: unknown[]) =>
  (await it.portal.owner.query(sql, values)).rows
const passkeys = (account: string) =>
  rows('select * from passkey where account_id = $1 and ended_at is null', account)
const makeStale = () =>
  it.portal.owner.query(`update auth_session set auth_at = now() - interval '6 minutes'`)
const leadsTo = (answer: Response) => answer.headers.get('location') ?? ''

test('a new passkey proves its owner: the session goes on under another token', async () => {
  const who = await comeIn(it, it.ana)
  const before = who.cookies.get('__Host-portal')
  await addPasskey(who)
  expect(who.cookies.get('__Host-portal')).not.toBe(before)
  expect((await who.get('/')).status).toBe(200)
  who.cookies.set('__Host-portal', before ?? '')
  expect((await who.get('/')).status).toBe(302)
  expect(await passkeys(it.ana.account)).toMatchObject([{ label: expect.any(String) }])
  expect(
    await rows(`select * from audit_event where verb = 'passkeys.add' order by at desc limit 1`),
  ).toMatchObject([{ account_id: it.ana.account, action: 'create', what: 'passkey' }])
})

test('it ends the sessions that showed a password alone', async () => {
  const thief = new Visitor(it.origin)
  await thief.post('/sign-in', { email: it.ana.email, password: PASSWORD })
  expect((await thief.get('/')).status).toBe(200)
  await addPasskey(await comeIn(it, it.ana))
  expect((await thief.get('/')).status).toBe(302)
})

test('staff add theirs on pages of their own, and sign in with it alone', async () => {
  const nurse = await comeIn(it, await addStaff(it.portal, 'Nora Passkey'), 'staff')
  const passkey = await addPasskey(nurse, {}, `/staff${NEW}`)
  const { answer, who } = await signInWith(it.origin, passkey)
  expect(leadsTo(answer)).toBe('/staff')
  expect((await who.get('/staff')).status).toBe(200)
  const [session] = await rows('select * from auth_session order by started_at desc limit 1')
  expect(session).toMatchObject({ methods: ['passkey'], aal: 2 })
})

const lies: [string, Partial<Claims>][] = [
  ['without checking its user', { verified: false }],
  ['on a page of another site', { origin: 'https://evil.example' }],
  ['for another relying party', { rpId: 'evil.example' }],
  ['inside a frame of another site', { crossOrigin: true }],
  ['as if it were being shown', { type: 'webauthn.get' }],
  ['with certificates whose addresses a server might follow', { certificates: [Buffer.alloc(99)] }],
]

test.each(lies)('a passkey made %s is not taken', async (_, claims) => {
  const who = await comeIn(it, it.ana)
  const { answer } = makePasskey(await optionsOn(who, NEW), { ...here, ...claims })
  expect((await who.post(NEW, { passkey: answer })).status).toBe(422)
  expect(await passkeys(it.ana.account)).toEqual([])
})

test('nobody adds a passkey by the challenge of somebody else, of signing in, or of yesterday', async () => {
  const [ana, ben] = [await comeIn(it, it.ana), await comeIn(it, it.ben)]
  const bens = await optionsOn(ben, NEW)
  const signIns = { ...JSON.parse(bens), challenge: JSON.parse(await signInOptions(ana)).challenge }
  for (const options of [bens, JSON.stringify(signIns)]) {
    const { answer } = makePasskey(options, here)
    expect((await ana.post(NEW, { passkey: answer })).status).toBe(422)
  }
  const late = makePasskey(await optionsOn(ana, NEW), here)
  await it.portal.owner.query(`update one_time set ends_at = now() - interval '1 second'`)
  expect((await ana.post(NEW, { passkey: late.answer })).status).toBe(422)
  expect(await passkeys(it.ana.account)).toEqual([])
})

test('one challenge makes one passkey, however often and wherever it is sent', async () => {
  const who = await comeIn(it, it.ana)
  const options = await optionsOn(who, NEW)
  const tries = [it.origin, other.origin, it.origin, other.origin].map((server) =>
    who.post(NEW, { passkey: makePasskey(options, here).answer }, server),
  )
  await Promise.all(tries)
  expect(await passkeys(it.ana.account)).toHaveLength(1)
})

test('a passkey that belongs to one account is not taken for another', async () => {
  const anas = await addPasskey(await comeIn(it, it.ana))
  const ben = await comeIn(it, it.ben)
  const { answer } = makePasskey(await optionsOn(ben, NEW), { ...here, id: anas.id })
  expect((await ben.post(NEW, { passkey: answer })).status).toBe(422)
  expect(await passkeys(it.ben.account)).toEqual([])
  expect((await signInWith(it.origin, anas)).answer.status).toBe(302)
})

test('adding and removing ask first who this is, when that is long ago', async () => {
  const who = await comeIn(it, it.ana)
  await addPasskey(who)
  const [{ passkey_id: id }] = await passkeys(it.ana.account)
  const page = `/security/passkeys/${id}`
  const { answer } = makePasskey(await optionsOn(who, NEW), here)
  await makeStale()
  for (const path of [NEW, page]) {
    expect(leadsTo(await who.get(path))).toBe(`/confirm?to=${encodeURIComponent(path)}`)
    expect(leadsTo(await who.post(path, { passkey: answer }))).toMatch(/^\/confirm\?/)
  }
  expect(await passkeys(it.ana.account)).toHaveLength(1)
})

test('nobody sees or removes the passkey of somebody else; their own goes, with a letter', async () => {
  const [ana, ben] = [await comeIn(it, it.ana), await comeIn(it, it.ben)]
  const gone = await addPasskey(ana)
  const [{ passkey_id: id, label }] = await passkeys(it.ana.account)
  const page = `/security/passkeys/${id}`
  expect(leadsTo(await ben.get(page))).toBe('/security')
  expect((await ben.post(page)).status).toBe(404)
  expect(await passkeys(it.ana.account)).toHaveLength(1)

  expect(await (await ana.get(page)).text()).toContain(label)
  const letters = () =>
    rows(
      `select * from outgoing where purpose = 'security notice' and subject_id = $1`,
      it.ana.account,
    )
  const before = (await letters()).length
  expect(leadsTo(await ana.post(page, { current: PASSWORD }))).toBe(
    '/security?changed=passkey-removed',
  )
  expect(await passkeys(it.ana.account)).toEqual([])
  expect(await letters()).toHaveLength(before + 1)
  expect((await signInWith(it.origin, gone)).answer.status).toBe(422)
})

test('a password that is too short to stand alone does not become the only way in', async () => {
  const who = await comeIn(it, it.ana)
  await addPasskey(who)
  const [{ passkey_id: id }] = await passkeys(it.ana.account)
  const page = `/security/passkeys/${id}`
  const short = 'ten herons'
  const set = async (hash: string) =>
    it.portal.owner.query('update account set password_hash = $2 where account_id = $1', [
      it.ana.account,
      hash,
    ])
  const [kept] = await rows(
    'select password_hash from account where account_id = $1',
    it.ana.account,
  )
  await set(await hashPassword(short))
  expect(await (await who.get(page)).text()).toContain('name="current"')
  for (const current of ['', PASSWORD, short])
    expect((await who.post(page, { current })).status, current).toBe(422)
  expect(await (await who.post(page, { current: short })).text()).toContain('at least 15')
  expect(await passkeys(it.ana.account)).toHaveLength(1)
  await set(kept.password_hash)
  // Beside another passkey nothing is asked for; of the two removed at once, one stays.
  await addPasskey(who)
  const ids = (await passkeys(it.ana.account)).map((row) => row.passkey_id as string)
  const answers = await Promise.all(
    ids.map((one, n) => who.post(`/security/passkeys/${one}`, {}, n ? other.origin : it.origin)),
  )
  expect(answers.map(({ status }) => status).toSorted()).toEqual([302, 422])
})

test('the only way in cannot be removed, not even the last two at once', async () => {
  const who = await comeIn(it, it.ana)
  await addPasskey(who)
  await addPasskey(who)
  const { rows: kept } = await it.portal.owner.query(
    'update account a set password_hash = null from account b where a.account_id = $1 and b.account_id = $1 returning b.password_hash',
    [it.ana.account],
  )
  const ids = (await passkeys(it.ana.account)).map((row) => row.passkey_id as string)
  const answers = await Promise.all(
    ids.map((id, n) => who.post(`/security/passkeys/${id}`, {}, n ? other.origin : it.origin)),
  )
  await it.portal.owner.query('update account set password_hash = $2 where account_id = $1', [
    it.ana.account,
    kept[0].password_hash,
  ])
  expect(answers.map(({ status }) => status).toSorted()).toEqual([302, 422])
  expect(await passkeys(it.ana.account)).toHaveLength(1)
})

/** As far as the page that asks for a second factor. */
async function halfIn(email: string) {
  const who = new Visitor(it.origin)
  const answer = await who.post('/sign-in', { email, password: PASSWORD })
  expect(leadsTo(answer)).toMatch(/^\/sign-in\/second/)
  return who
}

test('as the second factor, only a passkey of the account of the password will do', async () => {
  const anas = await addPasskey(await comeIn(it, it.ana))
  const bens = await addPasskey(await comeIn(it, it.ben))
  const page = '/sign-in/second?by=passkey'
  const send = (who: Awaited<ReturnType<typeof halfIn>>, passkey: string) =>
    who.post(page, { by: 'passkey', passkey })

  const ana = await halfIn(it.ana.email)
  expect(await ana.isIn()).toBe(false)
  // Ben's passkey for Ana's challenge; Ana's for Ben's; Ana's for a challenge of signing in.
  const ben = await halfIn(it.ben.email)
  for (const shown of [
    showPasskey(await optionsOn(ana, page), bens, here),
    showPasskey(await optionsOn(ben, page), anas, here),
    showPasskey(await signInOptions(ana), anas, here),
    showPasskey(await optionsOn(ana, page), anas, { ...here, verified: false }),
  ]) {
    expect((await send(ana, shown)).status).toBe(422)
    expect(await ana.isIn()).toBe(false)
  }
  expect((await send(ana, showPasskey(await optionsOn(ana, page), anas, here))).status).toBe(302)
  expect(await ana.isIn()).toBe(true)
  const [session] = await rows('select * from auth_session order by started_at desc limit 1')
  expect(session).toMatchObject({ methods: ['password', 'passkey'], aal: 2 })
})

test('to confirm, only an own passkey and a challenge for that will do', async () => {
  const ana = await comeIn(it, it.ana)
  const anas = await addPasskey(ana)
  const bens = await addPasskey(await comeIn(it, it.ben))
  await makeStale()
  const page = '/confirm?to=/security&by=passkey'
  const send = (passkey: string) => ana.post(page, { by: 'passkey', to: '/security', passkey })
  for (const shown of [
    showPasskey(await optionsOn(ana, page), bens, here),
    showPasskey(await signInOptions(ana), anas, here),
    showPasskey(await optionsOn(ana, page), anas, { ...here, verified: false }),
  ])
    expect((await send(shown)).status).toBe(422)
  expect(leadsTo(await ana.get(NEW))).toMatch(/^\/confirm/)
  expect(leadsTo(await send(showPasskey(await optionsOn(ana, page), anas, here)))).toBe('/security')
  expect((await ana.get(NEW)).status).toBe(200)
})

// Access that staff give and take, over HTTP on two servers: a way back in, a colleague who comes and one who leaves,
// and invitations that are sent again.
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { followUpOne } from '../../../app/features/invitations/follow-up.jobs.ts'
import { jobContext } from '../../../app/kit/verb.ts'
import type { Demonstration } from '../../support/demonstration.ts'
import {
  addInvitable,
  choose,
  invited,
  leadsTo,
  prove,
  withSession,
} from '../../support/invited.ts'
import { forgetLetters, lettersOf, letterTo, linkOf } from '../../support/letters.ts'
import { makePasskey } from '../../support/authenticator.ts'
import { here, optionsOn, signInWith } from '../../support/passkeys.ts'
import { addPatient, addStaff, alwaysOpen, PASSWORD, signedIn } from '../../support/people.ts'
import { serve, type Served } from '../../support/served.ts'
import { Visitor } from '../../support/visitor.ts'

let it: Served
let other: Demonstration
beforeAll(async () => {
  it = await serve()
  other = await it.another()
}, 240_000)
afterAll(async () => {
  await other?.stop()
  await it?.stop()
})
beforeEach(async () => {
  await it.portal.owner.query('delete from throttle')
  await forgetLetters(it.portal)
})

const visitor = (server = it.origin) => new Visitor(server)
const worker = async (role: string) => {
  const person = await addStaff(it.portal, `${role} ${randomUUID().slice(0, 8)}`, role)
  return { person, browser: withSession(it, (await signedIn(it.portal, person)).token) }
}

/** The code on a page to print. */
const codeOn = async (answer: Response) =>
  /\b[A-Z]{4}-[A-Z]{4}-[A-Z]{4}\b/.exec(await answer.text())?.[0] ?? ''

const pressReset = (browser: Visitor, patient: string, email: string, more: [string, string][]) => {
  const form = new URLSearchParams([['email', email], ['phone', ''], ...more])
  return fetch(`${it.origin}/staff/patients/${patient}/reset`, {
    method: 'POST',
    redirect: 'manual',
    headers: {
      origin: 'https://portal.example.org',
      cookie: `__Host-staff=${browser.cookies.get('__Host-staff')}`,
    },
    body: form,
  })
}
const checked: [string, string][] = [
  ['checked', 'photo id'],
  ['checked', 'called back'],
]

test('a way back in: sessions end at once, the old contact is warned, old ways end when the new are chosen', async () => {
  const rex = await addPatient(it.portal, `Rex Reset ${randomUUID().slice(0, 6)}`)
  const before = withSession(it, (await signedIn(it.portal, rex)).token, 'patient')
  expect(await before.isIn()).toBe(true)
  const { browser: desk } = await worker('front desk')
  expect((await pressReset(desk, rex.id, '', [['checked', 'photo id']])).status).toBe(422)
  const next = `rex-${randomUUID()}@example.org`
  const sheet = await pressReset(desk, rex.id, next, checked)
  expect(sheet.status).toBe(200)
  expect(await before.isIn()).toBe(false)
  const letters = await lettersOf(it.portal)
  const warning = letters.find(({ purpose }) => purpose === 'security notice')
  expect(letters.map(({ to }) => to).toSorted()).toEqual([rex.email, next].toSorted())
  expect(warning?.to).toBe(rex.email)
  expect(warning?.text).not.toContain(next)
  const old = visitor()
  expect(leadsTo(await old.post('/sign-in', { email: rex.email, password: PASSWORD }))).toBe('/')
  const back = visitor()
  await prove(back, await codeOn(sheet))
  await choose(back)
  expect(await back.isIn()).toBe(true)
  expect(await old.isIn()).toBe(false)
  const late = visitor()
  await late.post('/sign-in', { email: rex.email, password: PASSWORD })
  expect(await late.isIn()).toBe(false)
  const { rows } = await it.portal.owner.query(
    `select why from audit_event where what = 'access reset' and patient_id = $1`,
    [rex.id],
  )
  expect(rows).toEqual([{ why: 'checked photo id, called back' }])
})

/** Where the start page leads, or whose record it shows. */
const opened = async (browser: Visitor) => {
  const home = await browser.get('/')
  return leadsTo(home) ?? /Sev|Kit/.exec(await home.text())?.[0]
}

test('whose account opens several records is back on the one that was reset; by a link of an e-mail they choose', async () => {
  const mark = randomUUID().slice(0, 6)
  const one = await addPatient(it.portal, `Sev Several ${mark}`)
  const cared = await addPatient(it.portal, `Kit Cared ${mark}`)
  await it.portal.owner.query(
    `insert into account_patient (patient_id, account_id, grant_id, relation, sections, news_from, created_at)
     values ($1, $2, $3, 'proxy', '{record}', now(), now())`,
    [cared.id, one.account, randomUUID()],
  )
  const { browser: desk } = await worker('front desk')
  const sheet = await pressReset(desk, one.id, one.email, checked)
  const back = visitor()
  await prove(back, await codeOn(sheet))
  const shown = await (await choose(back)).text()
  const printed = /<code>([a-z\d]{5}-[a-z\d]{5})<\/code>/.exec(shown)?.[1] ?? ''
  expect(await opened(back)).toBe('Sev')
  const { rows } = await it.portal.owner.query(
    'select record_id from auth_session where account_id = $1 and ended_at is null',
    [one.account],
  )
  expect(rows).toEqual([{ record_id: one.id }])

  await forgetLetters(it.portal)
  const forgot = visitor()
  await forgot.post('/forgot', { email: one.email })
  const { path } = linkOf(await letterTo(it.portal, one.email))
  const next = 'twelve quiet otters sleep'
  expect((await forgot.post(path, { next, again: next })).status).toBe(302)
  // No mobile number was left: the codes they were given are the second step, here too.
  await forgot.post('/sign-in/second', { by: 'recovery', code: printed })
  expect(await opened(forgot)).toBe('/who')
})

test('stopped at once when somebody else may have the password', async () => {
  const sol = await addPatient(it.portal, `Sol Stolen ${randomUUID().slice(0, 6)}`)
  const { browser: desk } = await worker('front desk')
  const sheet = await pressReset(desk, sol.id, sol.email, [...checked, ['lock', 'yes']])
  const thief = visitor()
  await thief.post('/sign-in', { email: sol.email, password: PASSWORD })
  expect(await thief.isIn()).toBe(false)
  const back = visitor()
  await prove(back, await codeOn(sheet))
  await choose(back)
  expect(await back.isIn()).toBe(true)
})

test('no nurse and no biller resets access, and nobody but those who manage sees the team', async () => {
  for (const role of ['nurse', 'biller']) {
    const { browser } = await worker(role)
    expect((await pressReset(browser, it.ben.id, '', checked)).status).toBe(403)
    expect((await browser.get('/staff/team')).status).toBe(403)
  }
})

test('a colleague comes by a link, reaches nothing before a second factor, and is out at once when they leave', async () => {
  const { browser: admin } = await worker('admin')
  const email = `nia-${randomUUID()}@example.org`
  const sent = await admin.post('/staff/team/invite', { name: 'Nia New', email, role: 'nurse' })
  expect(leadsTo(sent)).toBe('/staff/team?changed=sent')
  const { path } = linkOf(await letterTo(it.portal, email))
  await visitor().get(path, 'HEAD')
  const nia = visitor()
  expect(leadsTo(await nia.get(path))).toBe('/activate/staff')
  expect(await (await nia.get('/activate/staff')).text()).toContain(email)
  const next = 'eleven herons fly south'
  expect((await nia.post('/activate/staff', { next, again: next })).status).toBe(302)
  expect(leadsTo(await nia.get('/staff'))).toMatch(/^\/staff\/security/)
  expect((await nia.post('/staff', { q: '' })).status).not.toBe(200)
  // Used once: the same link again leads nowhere.
  const second = visitor()
  await second.get(path)
  expect(await (await second.get('/activate/staff')).text()).toContain('This invitation is over')
  const leaving = await worker('nurse')
  const elsewhere = new Visitor(other.origin)
  elsewhere.cookies.set('__Host-staff', leaving.browser.cookies.get('__Host-staff') as string)
  for (const browser of [leaving.browser, elsewhere])
    expect(await browser.isIn('/staff')).toBe(true)
  const left = await admin.post(`/staff/team/${leaving.person.account}`, { deed: 'left' })
  expect(leadsTo(left)).toBe('/staff/team?changed=changed')
  for (const browser of [leaving.browser, elsewhere])
    expect(await browser.isIn('/staff')).toBe(false)
})

test('a colleague may begin with a passkey, which is both proofs, and reaches patients at once', async () => {
  const { browser: admin } = await worker('admin')
  const email = `noa-${randomUUID()}@example.org`
  await admin.post('/staff/team/invite', { name: 'Noa New', email, role: 'nurse' })
  const noa = visitor()
  await noa.get(linkOf(await letterTo(it.portal, email)).path)
  const { passkey, answer } = makePasskey(await optionsOn(noa, '/activate/staff'), here)
  const begun = await noa.post('/activate/staff', { way: 'passkey', passkey: answer })
  expect(leadsTo(begun)).toBe('/staff')
  expect((await noa.get('/staff')).status).toBe(200)
  const again = await signInWith(it.origin, passkey)
  expect(leadsTo(again.answer)).toBe('/staff')
})

const away = (browser: Visitor, account: string, server: string) =>
  browser.post(`/staff/team/${account}`, { deed: 'left' }, server)

test('two who manage and send each other away at once: one stays', async () => {
  await it.portal.owner.query(
    `update account set disabled_at = now() where account_id in (select account_id from staff_member where role = 'admin')`,
  )
  const [one, two] = [await worker('admin'), await worker('admin')]
  const answers = await Promise.all([
    away(one.browser, two.person.account, it.origin),
    away(two.browser, one.person.account, other.origin),
  ])
  expect(answers.filter(({ status }) => status === 302).length).toBeGreaterThan(0)
  const { rows } = await it.portal.owner.query(
    `select m.account_id from staff_member m join account a using (account_id)
     where m.role = 'admin' and a.disabled_at is null`,
  )
  expect(rows).toHaveLength(1)
  const last = rows[0].account_id === one.person.account ? one : two
  for (const deed of ['left', 'role']) {
    const answer = await last.browser.post(`/staff/team/${last.person.account}`, {
      deed,
      role: 'nurse',
    })
    expect(answer.status).toBe(409)
  }
  const refused = await it.portal.owner.query(
    `select from audit_event where account_id = $1 and outcome = 'refused' and why = 'last_admin'`,
    [last.person.account],
  )
  expect(refused.rowCount).toBeGreaterThan(1)
})

test('an unanswered invitation is sent again with a new link, the printed code stays good', async () => {
  const [patient, email] = [
    await addInvitable(it.portal, 'Una Unanswered'),
    `u-${randomUUID()}@example.org`,
  ]
  await alwaysOpen(it.portal)
  const code = await invited(it, patient, { email, phone: '(555) 555-0177' })
  const first = linkOf(await letterTo(it.portal, email))
  const job = jobContext(it.portal.kit, 'follow-up')
  const at = (days: number, hour: string) => {
    const day = new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)
    return { ...job, kit: { ...job.kit, clock: () => new Date(`${day}T${hour}:00Z`) } }
  }
  expect(await followUpOne(at(1, '17:00'), {})).toBe(false)
  expect(await followUpOne(at(4, '07:00'), {})).toBe(false) // two in the morning at the clinic
  expect(await followUpOne(at(4, '17:00'), {})).toMatchObject({ patient })
  expect(await followUpOne(at(4, '17:00'), {})).toBe(false)
  const again = linkOf(await letterTo(it.portal, email, 2))
  expect(again.path).not.toBe(first.path)
  expect((await lettersOf(it.portal)).filter(({ channel }) => channel === 'sms')).toHaveLength(2)
  expect(await followUpOne(at(8, '17:00'), {})).toMatchObject({ patient })
  expect(await followUpOne(at(12, '17:00'), {})).toBe(false)
  const born = { 'born-day': '17', 'born-month': '4', 'born-year': '1961' }
  const old = visitor()
  await old.get(first.path)
  expect((await old.post('/activate/date', born)).status).toBe(422)
  const browser = visitor()
  await prove(browser, code)
  await choose(browser)
  expect(await browser.isIn()).toBe(true)
})

test('adding a record to the account of somebody who works here begins no session of theirs, and no ticket', async () => {
  const [one, two] = [(await worker('nurse')).person, (await worker('nurse')).person]
  await it.portal.owner.query('delete from totp where account_id = $1', [two.account])
  const begun = async (account: string) => {
    const sql = `select session_id::text as id from auth_session where account_id = $1
      union all select one_time_id::text from one_time where account_id = $1 and purpose = 'ticket' and used_at is null`
    return (await it.portal.owner.query(sql, [account])).rows
  }
  for (const { account, email } of [one, two]) {
    const patient = await addInvitable(it.portal, 'Wim Works')
    const browser = visitor()
    await prove(browser, await invited(it, patient, { email }))
    const before = await begun(account)
    const answer = await browser.post('/activate/way', { way: 'add', password: PASSWORD })
    expect(answer.status).toBe(422)
    expect(await answer.text()).toContain('belongs to somebody who works here')
    expect(await begun(account)).toEqual(before)
    expect(await browser.isIn('/staff')).toBe(false)
  }
})

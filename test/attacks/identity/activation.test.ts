// Attacks on invitations, over HTTP on two servers: guessed codes and dates, used and replaced invitations, two at
// once, somebody else's address, a second owner. One answer for all of them, in words and in time.
import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Demonstration } from '../../support/demonstration.ts'
import {
  addInvitable,
  choose,
  invited,
  leadsTo,
  NEXT,
  prove,
  withSession,
  WRONG,
} from '../../support/invited.ts'
import { forgetLetters, letterTo, linkOf } from '../../support/letters.ts'
import { cardPlace } from '../../../app/features/people/people.server.ts'
import { PASSWORD } from '../../support/people.ts'
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

const visitor = () => new Visitor(it.origin)
const row = async (patient: string) =>
  (
    await it.portal.owner.query(
      'select * from invitation where patient_id = $1 order by created_at desc',
      [patient],
    )
  ).rows[0]
const address = () => `somebody-${randomUUID()}@example.org`

/** What stands on a page between its frame. */
const mainOf = async (answer: Response) => /<main[^]*<\/main>/.exec(await answer.text())?.[0] ?? ''

/** What a page says, without what differs by itself. */
const said = async (answer: Response) => `${answer.status} ${await mainOf(answer)}`

test('invited, code, date, password: in, on the own record, and nobody else', async () => {
  const [patient, email] = [await addInvitable(it.portal, 'Willa Invited'), address()]
  const code = await invited(it, patient, { email, phone: '(555) 555-0142' })
  const browser = visitor()
  expect(leadsTo(await prove(browser, code.toLowerCase().replaceAll('-', ' ')))).toBe(
    '/activate/way',
  )
  expect(await mainOf(await browser.get('/activate/way'))).toContain(email)
  const answer = await choose(browser)
  expect([answer.status, leadsTo(answer)]).toEqual([302, '/'])
  expect(await mainOf(await browser.get('/'))).toContain('Willa')
  const again = visitor()
  expect(leadsTo(await again.post('/sign-in', { email, password: NEXT }))).toBe('/')
  const { rows } = await it.portal.owner.query(
    `select verb, account_id, patient_id, why from audit_event
     where patient_id = $1 and verb like 'invitations.%' and action in ('create', 'change') order by at, why`,
    [patient],
  )
  const { account_id: account } = (
    await it.portal.owner.query('select account_id from account_patient where patient_id = $1', [
      patient,
    ])
  ).rows[0]
  expect(rows).toMatchObject([
    { verb: 'invitations.make' },
    { verb: 'invitations.answer', account_id: account, why: 'invitation' },
    { verb: 'invitations.answer', account_id: account, why: 'used' },
  ])
})

test('the link of the letter does the same, opened by a scanner before, and the page loaded again', async () => {
  const [patient, email] = [await addInvitable(it.portal, 'Lina Link'), address()]
  await invited(it, patient, { email })
  const { path } = linkOf(await letterTo(it.portal, email))
  for (const method of ['HEAD', 'GET']) await visitor().get(path, method)
  const browser = visitor()
  expect(leadsTo(await browser.get(path))).toBe('/activate/date')
  await prove(browser, 'x') // a slip in the code leaves what the link brought
  expect(leadsTo(await browser.get('/activate/way'))).toBeNull()
  for (const page of ['/activate/date', '/activate/way'])
    for (let n = 0; n < 2; n += 1) expect((await browser.get(page)).status).toBe(200)
  const shown = await choose(browser)
  expect(shown.status).toBe(200) // no mobile number: the printed codes first
  const codes = [...(await mainOf(shown)).matchAll(/<code>([a-z\d-]+)<\/code>/g)]
  expect(codes).toHaveLength(10)
  expect(await browser.isIn()).toBe(true)
  // From the next time on one of them is asked for.
  const next = visitor()
  expect(leadsTo(await next.post('/sign-in', { email, password: NEXT }))).toBe('/sign-in/second')
  const code = codes[0]?.[1] ?? ''
  expect(leadsTo(await next.post('/sign-in/second', { by: 'recovery', code }))).toBe('/')
})

test('no code and no token stands in the database, and none in the log of the server', async () => {
  const [patient, email] = [await addInvitable(it.portal, 'Noa Nothing'), address()]
  const code = await invited(it, patient, { email })
  const { path } = linkOf(await letterTo(it.portal, email))
  const token = path.split('/').at(-1) as string
  await visitor().get(path)
  const { rows } = await it.portal.owner.query(
    'select to_jsonb(i)::text as i from invitation i union all select to_jsonb(a)::text from audit_event a',
  )
  const everything = JSON.stringify(rows) + it.log().join('\n')
  for (const secret of [code, code.replaceAll('-', ''), token])
    expect(everything).not.toContain(secret)
})

test('wrong code, wrong date, used, expired, withdrawn, replaced: one answer', async () => {
  const answers: string[] = []
  const patient = await addInvitable(it.portal, 'Otto One')
  const first = await invited(it, patient, {})
  const code = await invited(it, patient, {})
  answers.push(await said(await prove(visitor(), first))) // replaced
  answers.push(await said(await prove(visitor(), 'BCDF-GHJK-MNPR'))) // nobody's
  const slip = await said(await prove(visitor(), code, WRONG))
  await it.portal.owner.query(
    `update invitation set ends_at = now() where patient_id = $1 and ended_at is null`,
    [patient],
  )
  answers.push(await said(await prove(visitor(), code))) // ran out
  const third = await invited(it, patient, {})
  await withSession(it, it.sessions.staff.token).post(`/staff/patients/${patient}/withdraw`, {
    invitation: (await row(patient)).invitation_id,
  })
  answers.push(await said(await prove(visitor(), third))) // withdrawn
  const fourth = await invited(it, patient, {})
  const browser = visitor()
  await prove(browser, fourth)
  await choose(browser)
  answers.push(await said(await prove(visitor(), fourth))) // used
  expect(new Set(answers).size).toBe(1)
  expect(answers[0]).toMatch(/^422 .*do not go together, or the invitation is over/s)
  // The wrong day itself is typed back and nothing else differs.
  expect(slip.replace('value="18"', 'value="17"')).toBe(answers[0])
})

test('forty dates at once on two servers: five are judged, and the right one comes too late', async () => {
  const patient = await addInvitable(it.portal, 'Gil Guessed')
  const code = await invited(it, patient, {})
  const browsers = await Promise.all(
    Array.from({ length: 40 }, async (_, n) => {
      const browser = new Visitor(n % 2 ? it.origin : other.origin)
      await browser.post('/activate', { code })
      return browser
    }),
  )
  const answers = await Promise.all(
    browsers.map((browser) => browser.post('/activate/date', WRONG).then(({ status }) => status)),
  )
  expect(new Set(answers)).toEqual(new Set([422]))
  expect(await row(patient)).toMatchObject({ failures: 5, ended_why: 'wrong dates' })
  expect((await prove(visitor(), code)).status).toBe(422)
})

test('answered on two servers at once: one is in, the other gets the one answer', async () => {
  const patient = await addInvitable(it.portal, 'Rae Race')
  const code = await invited(it, patient, { phone: '(555) 555-0143' })
  const browsers = [new Visitor(it.origin), new Visitor(other.origin)]
  for (const browser of browsers) expect(leadsTo(await prove(browser, code))).toBe('/activate/way')
  const answers = await Promise.all(browsers.map((browser) => choose(browser)))
  expect(answers.map(({ status }) => status).toSorted()).toEqual([302, 422])
  const { rowCount } = await it.portal.owner.query(
    'select from account_patient where patient_id = $1',
    [patient],
  )
  expect(rowCount).toBe(1)
})

test('who has an account is not invited, and an invitation from before makes no second owner', async () => {
  const staff = withSession(it, it.sessions.staff.token)
  const refused = await staff.post(`/staff/patients/${it.ana.id}/invite`, { email: '', phone: '' })
  expect(refused.status).toBe(409)
  expect(await mainOf(refused)).toContain('has an account already')
  const patient = await addInvitable(it.portal, 'Sue Second')
  const code = await invited(it, patient, { phone: '(555) 555-0144' })
  const browser = visitor()
  await prove(browser, code)
  await it.portal.owner.query(
    `insert into account_patient (patient_id, account_id, grant_id, relation, news_from, created_at)
     values ($1, $2, gen_random_uuid(), 'self', now(), now())`,
    [patient, it.ben.account],
  )
  expect((await choose(browser)).status).toBe(422)
  const { rows } = await it.portal.owner.query(
    `select account_id from account_patient where patient_id = $1 and relation = 'self'`,
    [patient],
  )
  expect(rows).toEqual([{ account_id: it.ben.account }])
})

test('a young child is invited to no account of their own: staff are led to parents and guardians', async () => {
  const patient = await addInvitable(it.portal, 'Kit Kid')
  const born = async (years: number) => {
    const birthDate = `${new Date().getUTCFullYear() - years}-01-01`
    const card = { name: 'Kit Kid', preferred: 'Kit', birthDate, recordNumber: null }
    const { vault } = it.portal.kit
    const sealed = await vault.seal(patient, cardPlace(patient), JSON.stringify(card))
    await it.portal.owner.query('update patient set card = $2 where patient_id = $1', [
      patient,
      sealed,
    ])
  }
  await born(7)
  const at = `/staff/patients/${patient}`
  const staff = withSession(it, it.sessions.staff.token)
  const page = await mainOf(await staff.get(`${at}/invite`))
  expect(page).toContain('too young for an account of their own')
  expect(page).toContain(`href="${at}/way-in/helpers"`)
  expect(page).not.toContain('<form')
  const refused = await staff.post(`${at}/invite`, { email: address(), phone: '' })
  expect(refused.status).toBe(409)
  expect(await mainOf(refused)).toContain('Add a parent or guardian instead')
  expect(await row(patient)).toBeUndefined()
  await born(14)
  await invited(it, patient, {})
})

test('an address that opens an account: nothing says so before the birth date; then one signs in there, or has a name', async () => {
  const [first, second] = [
    await addInvitable(it.portal, 'Pia Pair'),
    await addInvitable(it.portal, 'Pim Pair'),
  ]
  const email = it.ben.email
  const plain = visitor()
  await plain.post('/activate', { code: 'BCDF-GHJK-MNPR' })
  const browser = visitor()
  await browser.post('/activate', { code: await invited(it, first, { email }) })
  expect(await mainOf(await browser.get('/activate/date'))).toBe(
    await mainOf(await plain.get('/activate/date')),
  )
  await browser.post('/activate/date', { 'born-day': '17', 'born-month': '4', 'born-year': '1961' })
  expect(await mainOf(await browser.get('/activate/way'))).toContain('belongs to an account here')
  const wrong = await browser.post('/activate/way', { way: 'add', password: 'not the password' })
  expect(wrong.status).toBe(422)
  const right = await browser.post('/activate/way', { way: 'add', password: PASSWORD })
  expect([leadsTo(right), await mainOf(right)]).toEqual(['/', ''])
  // Both are somebody's own: a name says whose is open, and whose the button opens.
  const both = (await (await browser.get('/')).text()).replaceAll('<!-- -->', '')
  expect(both).toContain('You are looking at Pia’s record.')
  expect(both).toMatch(/Open Ben[^<]*’s record/)
  expect(both).not.toMatch(/own record/)
  const own = visitor()
  await prove(own, await invited(it, second, { email, phone: '(555) 555-0145' }))
  expect((await choose(own, { name: it.ben.email })).status).toBe(422) // no address of somebody else
  expect(leadsTo(await choose(own, { name: 'pim.of.two' }))).toBe('/')
  expect(await mainOf(await own.get('/'))).toContain('Pim')
  const back = visitor()
  await back.post('/sign-in', { email: 'Pim.Of.Two', password: NEXT })
  expect(await back.isIn()).toBe(true)
})

test('without the birth date no later screen opens, and nobody makes the cookie that opens it', async () => {
  const patient = await addInvitable(it.portal, 'Lea Later')
  const code = await invited(it, patient, {})
  const browser = visitor()
  await browser.post('/activate', { code })
  expect(leadsTo(await browser.get('/activate/way'))).toBe('/activate?late=yes')
  expect(leadsTo(await choose(browser))).toBe('/activate?late=yes')
  const kept = browser.cookies.get('__Host-activate') as string
  expect(Buffer.from(kept, 'base64url').toString('latin1')).not.toMatch(/date|hash|code/)
  for (const made of ['x', kept.slice(2), `${kept.slice(0, -3)}AAA`]) {
    browser.cookies.set('__Host-activate', made)
    expect(leadsTo(await browser.get('/activate/way')), made).toBe('/activate?late=yes')
  }
})

test('one network has only so many guesses', async () => {
  const browser = visitor()
  await browser.post('/activate', { code: 'BCDF-GHJK-MNPR' })
  const statuses = await Promise.all(
    Array.from({ length: 105 }, () =>
      browser.post('/activate/date', WRONG).then(({ status }) => status),
    ),
  )
  expect(statuses.filter((status) => status === 422)).toHaveLength(100)
  expect(statuses.filter((status) => status === 429)).toHaveLength(5)
})

const middle = (all: number[]) => all.toSorted((a, b) => a - b)[all.length >> 1] as number

test('a code that is somebody’s takes as long to refuse as one that is nobody’s', async () => {
  const times: Record<'known' | 'unknown', number[]> = { known: [], unknown: [] }
  const patients = await Promise.all(
    Array.from({ length: 5 }, (_, n) => addInvitable(it.portal, `Tim Time ${n}`)),
  )
  const codes = await Promise.all(patients.map((patient) => invited(it, patient, {})))
  for (const code of codes)
    for (let n = 0; n < 4; n += 1)
      for (const kind of ['known', 'unknown'] as const) {
        const browser = visitor()
        await browser.post('/activate', { code: kind === 'known' ? code : 'BCDF-GHJK-MNPR' })
        const start = performance.now()
        await browser.post('/activate/date', WRONG)
        times[kind].push(performance.now() - start)
      }
  const ratio = middle(times.known) / middle(times.unknown)
  expect(ratio).toBeGreaterThan(0.8)
  expect(ratio).toBeLessThan(1.25)
})

// Every form that somebody types into, sent after its session had run out: kept for whoever typed it, there at the next
// sign-in, and on no other page. A step on the way keeps it too; so does being asked once more who one is.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { breakGlass, restrictRecord } from '../../app/features/break-glass/break-glass.server.ts'
import { startIdentity, type Identity } from '../attacks/identity/people.ts'
import type { Wire } from '../attacks/identity/wire.ts'
import type { TestPatient, TestPerson } from '../support/people.ts'
import { addCaregiver, staffByRole, type Persona } from '../support/personas.ts'

let it: Identity
let ana: TestPatient
let roles: Record<string, Persona>
/** What addresses name. */
let ids: Record<string, string>
beforeAll(async () => {
  it = await startIdentity()
  const closed = await it.patient()
  ana = await it.patient()
  roles = await staffByRole(it.portal)
  const ctxOf = (role: string) => (roles[role] as Persona).ctx
  const reason = 'A reason that is long enough.'
  await restrictRecord(ctxOf('privacy officer'), { patient: closed.id, reason })
  const open = async () =>
    (await breakGlass(ctxOf('nurse'), { patient: ana.id, kind: 'emergency', reason })).id
  const carer = await addCaregiver(it.portal, ana)
  const [grant] = await it.rows('select grant_id from account_patient where account_id = $1', [
    carer.person.account,
  ])
  const [opening, other] = [await open(), await open()]
  ids = { ana: ana.id, closed: closed.id, opening, other, grant: grant.grant_id, task: ana.task }
}, 240_000)
afterAll(() => it?.stop())

const at = (pattern: string) => pattern.replace(/:(\w+)/g, (_, name: string) => ids[name] as string)
const who = (role: string): TestPerson =>
  role === 'patient' ? ana : (roles[role] as Persona).person

/** A browser of somebody who has just signed in. */
async function inside(role: string): Promise<Wire> {
  await it.nextDay()
  const browser = it.browser()
  const { token } = await it.signedIn(who(role))
  browser.jar.set(role === 'patient' ? '__Host-portal' : '__Host-staff', token)
  return browser
}

/** What the form of a page says of itself. */
async function marksOf(browser: Wire, address: string) {
  const { body } = await browser.get(address)
  const [, form = ''] = /<form[^>]*data-draft[^>]*>([\s\S]*?)<\/form>/.exec(body) ?? []
  const marks = form.matchAll(/type="hidden" name="(draft|whose|_record)" value="([^"]*)"/g)
  return Object.fromEntries([...marks].map(([, name, value]) => [name, value])) as object
}
const drafts = (role: string) =>
  it.rows(`select place from draft where account_id = $1 and place <> '/trace'`, [
    who(role).account,
  ])
const forget = () => it.rows(`delete from draft where place <> '/trace'`)
const WORDS = 'Words somebody thought about'
const person = { name: WORDS, relation: 'mother', email: 'm@example.org' }

test.each([
  ['patient', '/caregivers/new', { ...person, 'share-results': 'see', lasting: 'open' }, 'name'],
  ['patient', '/caregivers/:grant', { 'share-results': 'none', lasting: '1-month' }, ''],
  ['front desk', '/staff/patients/:ana/invite', { email: `${WORDS}@`, phone: '' }, 'email'],
  ['admin', '/staff/patients/:ana/reset', { email: WORDS, phone: '', lock: 'yes' }, 'email'],
  ['admin', '/staff/team/invite', { name: WORDS, email: '', role: 'nurse' }, 'name'],
  ['front desk', '/staff/patients/:ana/helpers/guardian', person, 'name'],
  ['clinician', '/staff/patients/:ana/helpers/incapacity', { ...person, grounds: 'x' }, 'name'],
  ['front desk', '/staff/patients/:ana/helpers/block', { ...person, reason: 'x' }, 'name'],
  ['nurse', '/staff/patients/:closed', { kind: 'other', reason: WORDS }, 'reason'],
  ['privacy officer', '/staff/patients/:ana/restriction', { reason: WORDS }, 'reason'],
  ['privacy officer', '/staff/questions/:task', { answer: WORDS }, 'answer'],
  ['privacy officer', '/staff/glass/:opening', { finding: WORDS }, 'finding'],
  ['nurse', '/staff/work/:task', { note: WORDS, do: 'take', seen: '1' }, 'note'],
  ['nurse', '/staff/work/:task/hand-over', { note: WORDS, to: '', seen: '1' }, 'note'],
  ['nurse', '/staff/work/:task/snooze', { note: WORDS, until: 'day', seen: '1' }, 'note'],
])(
  '%s at %s: kept when the session ran out, and there again',
  async (role, pattern, fields, has) => {
    const address = at(pattern)
    const browser = await inside(role)
    const form: Record<string, string> = {
      ...(await marksOf(browser, address)),
      ...(fields as object),
    }
    expect(form).toMatchObject({ draft: expect.stringMatching(/draft/i), whose: /./ })
    await it.rows(`update auth_session set seen_at = now() - interval '16 minutes'`)
    expect((await browser.post(address, form)).to).toContain('/sign-in?')
    expect(await drafts(role)).toEqual([{ place: address }])
    const again = await inside(role)
    const { body } = await again.get(address)
    expect(body).toContain('You typed this on')
    if (has) expect(body).toMatch(new RegExp(`name="${has}"[^<]*${WORDS}`))
    expect((await again.get(role === 'patient' ? '/' : '/staff')).body).toContain(
      `href="${address}"`,
    )
    await forget()
  },
)

test('a step on the way is kept, and gone with the last one', async () => {
  const browser = await inside('patient')
  const place = '/caregivers/new'
  const form = {
    ...(await marksOf(browser, place)),
    ...person,
    name: 'Cara Kept',
    'share-results': 'see',
    lasting: 'open',
  }
  const review = await browser.post(place, { ...form, do: 'review' })
  expect(review.body).toContain('type="hidden" name="name" value="Cara Kept"')
  expect(review.body).not.toContain('You typed this on')
  expect(await drafts('patient')).toEqual([{ place }])
  const edit = await browser.post(place, { ...form, do: 'edit' })
  expect(edit.body).toMatch(/<input[^>]*name="name"[^>]*value="Cara Kept"/)
  expect(edit.body).toMatch(/name="share-results"[^>]*checked=""[^>]*value="see"/)
  expect(await drafts('patient')).toEqual([{ place }])
  expect((await browser.post(place, { ...form, do: 'invite' })).body).toContain('Cara Kept')
  expect(await drafts('patient')).toEqual([])
})

test('asked once more who one is: what was typed waits behind it', async () => {
  const browser = await inside('admin')
  const form = {
    ...(await marksOf(browser, '/staff/team/invite')),
    name: 'Nia Kept',
    email: 'n@x.org',
  }
  await it.rows(`update auth_session set auth_at = auth_at - interval '6 minutes'`)
  const answer = await browser.post('/staff/team/invite', { ...form, role: 'nurse' })
  expect(answer.to).toContain('/staff/confirm?')
  expect(await drafts('admin')).toEqual([{ place: '/staff/team/invite' }])
  const again = await inside('admin')
  expect((await again.get('/staff/team/invite')).body).toContain('Nia Kept')
  await forget()
})

test('two reviews, and three ways to add somebody, are kept apart', async () => {
  for (const [role, here, there, field] of [
    ['privacy officer', '/staff/glass/:opening', '/staff/glass/:other', 'finding'],
    [
      'front desk',
      '/staff/patients/:ana/helpers/block',
      '/staff/patients/:ana/helpers/guardian',
      'name',
    ],
  ] as const) {
    const browser = await inside(role)
    const marks = await marksOf(browser, at(here))
    const saved = await browser.post('/draft', { ...marks, path: at(here), [field]: WORDS })
    expect(saved.status).toBe(200)
    expect((await browser.get(at(here))).body).toContain(WORDS)
    expect((await browser.get(at(there))).body).not.toContain(WORDS)
  }
  await forget()
})

test('a form that came back keeps every choice of a list', async () => {
  const browser = await inside('admin')
  const place = at('/staff/patients/:ana/reset')
  const body = new URLSearchParams({ ...(await marksOf(browser, place)), email: 'no address' })
  const { body: page } = await browser.get(place)
  const checks = [...page.matchAll(/name="checked"[^>]*value="([^"]*)"/g)].map(([, value]) => value)
  expect(checks.length).toBeGreaterThan(1)
  for (const check of checks) body.append('checked', check as string)
  const headers = { origin: 'https://portal.example.org' }
  const back = await browser.send(place, { method: 'POST', headers, body })
  expect(back.status).toBe(422)
  expect(back.body.match(/name="checked"[^>]*checked=""/g)).toHaveLength(checks.length)
})

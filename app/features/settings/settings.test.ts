// Settings against a real database: what is refused and with which sentence, what is kept, and what can be taken back.
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Context } from '../../kit/kit.ts'
import { jobContext } from '../../kit/verb.ts'
import { testPortal, type TestPortal } from '../../../test/support/kit.ts'
import { addStaff, setUpClinic, signedIn, stranger } from '../../../test/support/people.ts'
import { lawHere } from '../caregivers/law.ts'
import { saveAges } from '../caregivers/law.server.ts'
import { addLogo, readLogo } from '../clinic/logo.server.ts'
import { setLeft } from '../staff/team.server.ts'
import { readClinic, saveClinic } from '../clinic/clinic.server.ts'
import { readRules } from '../release/rules.server.ts'
import type { KindKey } from './kinds.ts'
import { copyRole } from './roles.server.ts'
import { weekdays } from '../clinic/hours.ts'
import { listTeams } from './teams.server.ts'
import { listLocations } from './locations.server.ts'
import { readHistory, readSetting, saveSetting, takeBack, verbsOf } from './settings.server.ts'

let portal: TestPortal
let admin: Context
let other: Context
let token: string
beforeAll(async () => {
  portal = await testPortal()
  await setUpClinic(portal)
  const one = await signedIn(portal, await addStaff(portal, 'Ada Admin', 'admin'))
  admin = one.ctx
  token = one.token
  other = (await signedIn(portal, await addStaff(portal, 'Bo Admin', 'admin'))).ctx
}, 240_000)
afterAll(() => portal?.end())

const clinic = () => readClinic(stranger(portal), {})
const read = (kind: KindKey, id = '') => readSetting(admin, { kind, id })
const save = async (kind: KindKey, value: unknown, id = '', as = admin) =>
  saveSetting(as, { kind, id, value, version: (await read(kind, id)).version })
const main = async () =>
  (await listLocations(admin, {})).find(({ isMain }) => isMain) as { id: string }

test('a change is a version with who, when and why; the same again is none', async () => {
  const { version } = await read('name')
  const value = { name: ' Harbor Clinic ' }
  await saveSetting(admin, { kind: 'name', version, value, why: 'A new sign' })
  expect((await clinic())?.name).toBe('Harbor Clinic')
  await save('name', { name: 'Harbor Clinic' }, '', other)
  const [now, before, ...more] = await readHistory(admin, { kind: 'name' })
  expect(more).toEqual([])
  expect(now).toMatchObject({ version: 2, by: 'Ada Admin', why: 'A new sign' })
  expect(before).toMatchObject({ version: 1, value: { name: 'Test Clinic' }, by: null, at: null })
})

test('of two who started from the same version the second is told what stands there, and changes nothing', async () => {
  const { version } = await read('name')
  await saveSetting(other, { kind: 'name', version, value: { name: 'Bo’s' } })
  const late = saveSetting(admin, { kind: 'name', version, value: { name: 'Ada’s' } })
  await expect(late).rejects.toMatchObject({
    code: 'changed',
    standing: { fields: { name: 'Bo’s' }, by: 'Bo Admin' },
  })
  expect((await clinic())?.name).toBe('Bo’s')
})

test('two at the very same moment: one is written, the other told', async () => {
  const { version } = await read('name')
  const both = await Promise.allSettled(
    [admin, other].map((as, i) =>
      saveSetting(as, { kind: 'name', version, value: { name: `Name ${i}` } }),
    ),
  )
  expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
})

test('a form that does not say from what it was drawn changes nothing', async () => {
  const blind = saveSetting(admin, { kind: 'name', version: '', value: { name: 'Blind' } })
  await expect(blind).rejects.toMatchObject({ code: 'changed' })
})

test('taking back is a new version, and says so', async () => {
  const { version } = await read('name')
  await takeBack(admin, { kind: 'name', version, to: 1 })
  expect((await clinic())?.name).toBe('Test Clinic')
  const [now] = await readHistory(admin, { kind: 'name' })
  expect(now).toMatchObject({ value: { name: 'Test Clinic' }, backTo: 1, by: 'Ada Admin' })
})

const long = 'x'.repeat(81)
test.each<[KindKey, unknown, string, RegExp]>([
  ['name', { name: ' ' }, 'name', /what the clinic is called/],
  ['name', { name: long }, 'name', /up to 80/],
  ['idle', { minutes: '4' }, 'minutes', /5 to 30/],
  ['idle', { minutes: 'ten' }, 'minutes', /5 to 30/],
  ['idle', { minutes: '7.5' }, 'minutes', /whole number/],
  ['factors', { need: 'three' }, 'need', /Choose one/],
  ['ages', { narrow: '7', end: '18', keep: [] }, 'narrow', /8 to 18/],
  ['ages', { narrow: '16', end: '15', keep: [] }, 'end', /first/],
  ['ages', { narrow: '12', end: '18', keep: ['all'] }, 'keep.0', /this list/],
  ['colour', { hue: '400', light: '', dark: '' }, 'hue', /0 to 359/],
  ['colour', { hue: '20', light: 'red', dark: '' }, 'light', /six digits/],
  ['colour', { hue: '20', light: '#ffd400', dark: '' }, 'light', /nearest .* #[0-9a-f]{6}/],
  ['colour', { hue: '20', light: '#00656a', dark: '#001f3f' }, 'dark', /too dark/],
  ['colour', { hue: '20', light: '', dark: '#6fd6dc' }, 'light', /light pages too/],
  ['states', { states: ['Texas'] }, 'states', /US-TX/],
  ['closed', { days: '2026-12-25' }, 'days', /Line 1/],
  ['closed', { days: '2026-12-24 Eve\n2026-02-30 What' }, 'days', /Line 2/],
  ['closed', { days: '2026-12-25 One\n2026-12-25 Two' }, 'days', /twice/],
])('%s: %j is refused with a sentence at %s', async (kind, value, field, sentence) => {
  await expect(save(kind, value)).rejects.toMatchObject({
    kind: 'invalid',
    fields: { [field]: expect.stringMatching(sentence) },
  })
})

const place = {
  name: 'Annex',
  address: '8 Sample Lane',
  timeZone: 'America/Chicago',
  desk: '(202) 555-0101',
  appointments: '',
  nurse: '',
  billing: '',
  'after-hours': '',
  fax: '',
  ended: false,
}
const added = () => saveSetting(admin, { kind: 'location', version: '0', value: place })

test.each([
  [{ name: '' }, 'name'],
  [{ address: '' }, 'address'],
  [{ timeZone: 'Mars/Olympus' }, 'timeZone'],
  [{ desk: '' }, 'desk'],
  [{ fax: 'none' }, 'fax'],
])('a place: %j is refused', async (wrong, field) => {
  const value = { ...place, ...wrong }
  const call = saveSetting(admin, { kind: 'location', version: '0', value })
  await expect(call).rejects.toMatchObject({ fields: { [field]: expect.any(String) } })
})

test('the main place’s telephone and clock are the clinic’s; it cannot be closed while it is', async () => {
  const { id } = await added()
  const first = await main()
  await save('main', { location: id, name: '' })
  expect(await clinic()).toMatchObject({ phone: place.desk, timeZone: place.timeZone })
  await expect(save('location', { ...place, ended: true }, id)).rejects.toMatchObject({
    code: 'main_location',
  })
  await save('main', { location: first.id, name: '' })
  await save('location', { ...place, ended: true }, id)
  const { version } = await read('main')
  await expect(takeBack(admin, { kind: 'main', version, to: 2 })).rejects.toMatchObject({
    code: 'no_longer_fits',
    message: expect.stringMatching(/no longer fits.*not open any more/),
  })
  expect((await main()).id).toBe(first.id)
})

test('hours are kept as they are read', async () => {
  const { id } = await main()
  const days = { mon: '8-12, 1pm-5:30pm', tue: '', wed: '', thu: '', fri: '', sat: '', sun: '' }
  await save('hours', days, id)
  expect((await read('hours', id)).fields).toMatchObject({ mon: '08:00-12:00, 13:00-17:30' })
  await expect(save('hours', { ...days, tue: '17-8' }, id)).rejects.toMatchObject({
    fields: { tue: expect.stringMatching(/in order/) },
  })
})

test('closed days come back in order, and a version of them can hold again', async () => {
  await save('closed', { days: '2026-12-25 Christmas Day\n2026-12-24 Eve' })
  expect((await read('closed')).fields.days).toBe('2026-12-24 Eve\n2026-12-25 Christmas Day')
  await save('closed', { days: '' })
  const { version } = await read('closed')
  await takeBack(admin, { kind: 'closed', version, to: 2 })
  expect((await read('closed')).fields.days).toContain('2026-12-24 Eve')
})

/** The first bytes of a PNG, so many dots each way. */
const head = (dots: string) =>
  Buffer.from(`89504e470d0a1a0a0000000d49484452${dots.repeat(2)}`, 'hex')

test('a logo is a small picture by its bytes; it is shown, and not shown any more', async () => {
  for (const picture of [
    Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'),
    Buffer.concat([head('00000040'), Buffer.alloc(65_536)]),
    head('00000008'),
    head('0000ffff'),
    Buffer.alloc(0),
  ])
    await expect(addLogo(admin, { picture })).rejects.toMatchObject({
      fields: { picture: expect.any(String) },
    })
  const picture = head('00000040')
  const { hash } = await addLogo(admin, { picture })
  await save('logo', { logo: hash })
  expect((await clinic())?.logo).toEqual({ hash, width: 64, height: 64 })
  expect(await readLogo(stranger(portal), { hash })).toEqual({ type: 'image/png', picture })
  await save('logo', { logo: '' })
  expect((await clinic())?.logo).toBeNull()
  await expect(save('logo', { logo: 'a'.repeat(64) })).rejects.toMatchObject({ code: 'no_logo' })
})

test('a role is changed for everybody who has it, copied, and never so that nobody could let others in', async () => {
  const { ctx } = await signedIn(portal, await addStaff(portal, 'Nora Nurse', 'nurse'))
  await copyRole(admin, { from: 'nurse', name: 'Night nurse' })
  expect((await read('role', 'night nurse')).fields).toEqual((await read('role', 'nurse')).fields)
  await expect(copyRole(admin, { from: 'nurse', name: 'night nurse' })).rejects.toMatchObject({
    fields: { name: expect.stringMatching(/There is a role/) },
  })
  await save('role', { may: ['clinic.manage', 'made.up'] }, 'nurse')
  expect((await readSetting(ctx, { kind: 'name' })).fields).toHaveProperty('name')
  for (const may of [['clinic.manage'], ['staff.manage'], []]) {
    await expect(save('role', { may: ['people.find', ...may] }, 'admin')).rejects.toMatchObject({
      code: 'last_admin',
      fields: { may: expect.stringMatching(/Give somebody else that role first/) }, // beside the ticks, which stay
    })
    await save('role', { may: ['people.find'] }, 'nurse')
  }
  const { version } = await read('role', 'nurse')
  await takeBack(admin, { kind: 'role', id: 'nurse', version, to: 1 })
  await expect(readSetting(ctx, { kind: 'name' })).rejects.toMatchObject({ code: 'not_your_role' })
})

test('who may only change settings makes no role and no team', async () => {
  await copyRole(admin, { from: 'biller', name: 'decorator' })
  await save('role', { may: ['clinic.manage'] }, 'decorator')
  const { ctx } = await signedIn(portal, await addStaff(portal, 'Dee Corator', 'decorator'))
  const { version } = await readSetting(ctx, { kind: 'role', id: 'decorator' })
  const more = { kind: 'role', id: 'decorator', version, value: { may: ['record.read'] } }
  await expect(saveSetting(ctx, more)).rejects.toMatchObject({ code: 'not_your_role' })
})

test('a team is made, joined, left, renamed and ended; two of a name there are not', async () => {
  const { people } = await listTeams(admin, {})
  const [one, two] = people.map(({ account }) => account) as [string, string]
  const made = { name: 'Care', people: [one, two], ended: false }
  const { id } = await saveSetting(admin, { kind: 'team', version: '0', value: made })
  const again = saveSetting(admin, { kind: 'team', version: '0', value: made })
  await expect(again).rejects.toMatchObject({ fields: { name: expect.any(String) } })
  await save('team', { name: 'Care, east', people: [two], ended: false }, id)
  expect((await read('team', id)).fields).toEqual({
    name: 'Care, east',
    people: [two],
    ended: [],
    patientsWrite: [],
    bills: [],
    answerDays: '2',
    ...Object.fromEntries(weekdays.map((day) => [day, ''])),
    closedDays: '',
  })
  await save('team', { name: 'Care, east', people: [two], ended: true }, id)
  await saveSetting(admin, { kind: 'team', version: '0', value: { ...made, name: 'Care, east' } })
  const { version } = await read('team', id)
  await expect(takeBack(admin, { kind: 'team', id, version, to: 2 })).rejects.toMatchObject({
    code: 'no_longer_fits',
    message: expect.stringMatching(/There is a team of this name/),
  })
})

test('a team answers at its own hours, and says on which days it is closed and why', async () => {
  const made = { name: 'Nurses', people: [], ended: false, mon: '8-12 and 1pm-4pm' }
  const value = { ...made, closedDays: '2026-11-26 Thanksgiving' }
  const { id } = await saveSetting(admin, { kind: 'team', version: '0', value })
  const { fields } = await read('team', id)
  expect(fields).toMatchObject({
    mon: '08:00-12:00, 13:00-16:00',
    tue: '',
    closedDays: '2026-11-26 Thanksgiving',
  })
  const wrong = save('team', { ...made, mon: 'mornings', closedDays: 'Thanksgiving' }, id)
  await expect(wrong).rejects.toMatchObject({
    fields: {
      mon: expect.stringMatching(/^Write hours/),
      closedDays: expect.stringMatching(/Line 1/),
    },
  })
  await save('team', { ...made, mon: '' }, id)
  const { rows } = await portal.owner.query(
    'select hours, closed_days as days from team where team_id = $1',
    [id],
  )
  expect(rows).toEqual([{ hours: null, days: {} }])
  const { version } = await read('team', id)
  await takeBack(admin, { kind: 'team', id, version, to: 1 })
  expect((await read('team', id)).fields).toEqual(fields)
})

test('the numbers to call in an emergency are those of the country', async () => {
  await save('emergency', { emergency: '112', crisis: '0800 111-0111' })
  expect(await clinic()).toMatchObject({ emergency: '112', crisis: '08001110111' })
  for (const bad of ['', '9', 'the police', '1'.repeat(16)]) {
    const wrong = save('emergency', { emergency: bad, crisis: '988' })
    await expect(wrong).rejects.toMatchObject({ fields: { emergency: expect.any(String) } })
  }
})

test('the front desk team is always there: never ended, never emptied, also when the last one of it leaves', async () => {
  const { teams } = await listTeams(admin, {})
  const desk = teams.find(({ isDesk }) => isDesk) as { id: string; name: string }
  expect(desk).toMatchObject({ name: 'Front desk', ended: false })
  const { account } = await addStaff(portal, 'Dee Desk', 'front desk')
  const { account: second } = await addStaff(portal, 'Didi Desk', 'front desk')
  const to = (people: string[], more = {}) =>
    save('team', { name: 'Welcome', people, ended: false, ...more }, desk.id)
  await to([account, second])
  expect((await read('team', desk.id)).fields).toMatchObject({ name: 'Welcome' })
  await expect(to([account], { ended: true })).rejects.toMatchObject({
    fields: { ended: expect.stringMatching(/always there/) },
  })
  const empty = { code: 'front_desk_empty', message: expect.stringMatching(/at least one person/) }
  await expect(to([])).rejects.toMatchObject(empty)
  await setLeft(admin, { account: second, left: true })
  await expect(setLeft(admin, { account, left: true })).rejects.toMatchObject(empty)
  await expect(to([second])).rejects.toMatchObject(empty)
  // Not by SQL either.
  const ended = portal.kit.database.transaction(admin.claim, portal.kit.clock(), ({ client }) =>
    client.query('update team set ended_at = now() where team_id = $1', [desk.id]),
  )
  await expect(ended).rejects.toThrow(/team_front_desk_stays/)
  const { account: another } = await addStaff(portal, 'Dodo Desk', 'front desk')
  await to([account, another])
  await setLeft(admin, { account, left: true })
  expect((await read('team', desk.id)).fields.people).toContain(another)
})

test('the states are one setting: ages and the rules for results follow it, and what was before holds again', async () => {
  const here = () =>
    portal.kit.database.transaction(admin.claim, portal.kit.clock(), ({ db }) => lawHere({ db }))
  await save('ages', { narrow: '16', end: '21', keep: [] })
  expect(await here()).toMatchObject({ narrowAge: 16, endAge: 18 })
  const law = { state: 'US-AL', narrow: 14, end: 19, source: 'Looked up' }
  await saveAges(jobContext(portal.kit, 'clinic'), { law })
  await save('states', { states: ['US-AL'] })
  expect(await here()).toMatchObject({ narrowAge: 14, endAge: 19 })
  await save('states', { states: ['US-TX', 'US-AL', 'US-TX'] })
  expect((await read('states')).fields).toEqual({ states: ['US-AL', 'US-TX'] })
  expect(await here()).toMatchObject({ narrowAge: 14, endAge: 18 })
  expect(await readRules(admin, {})).toMatchObject({ chosen: ['US-AL', 'US-TX'] })
  const { version } = await read('states')
  await takeBack(admin, { kind: 'states', version, to: 2 })
  expect(await here()).toMatchObject({ narrowAge: 14, endAge: 19 })
})

test('when an access looks odd is set by whoever reads the audit log, never by whoever manages the clinic', async () => {
  const officer = await addStaff(portal, 'Ola Officer', 'privacy officer')
  const { ctx } = await signedIn(portal, officer)
  const watch = verbsOf('watch')
  const { version } = await watch.read(ctx, { kind: 'watch' })
  const set = (value: object) =>
    watch.save(ctx, { kind: 'watch', version, value: { ...odd, ...value } })
  const odd = { look: ['own record'], most: '20', minutes: '30', from: '20', until: '7' }
  for (const [wrong, field] of [
    [{ most: '1' }, 'most'],
    [{ minutes: '1441' }, 'minutes'],
    [{ from: '24' }, 'from'],
    [{ look: ['unusual hours'], until: '20' }, 'until'],
  ] as const)
    await expect(set(wrong)).rejects.toMatchObject({ fields: { [field]: expect.any(String) } })
  await set({})
  const { rows } = await portal.owner.query(
    `select rule, most, minutes from access_rule where active or rule = 'many charts' order by rule`,
  )
  expect(rows).toEqual([
    { rule: 'many charts', most: 20, minutes: 30 },
    { rule: 'own record', most: null, minutes: null },
  ])
  await watch.takeBack(ctx, { kind: 'watch', version: '2', to: 1 })
  expect((await watch.history(ctx, { kind: 'watch' }))[0]).toMatchObject({
    by: 'Ola Officer',
    backTo: 1,
    value: { most: 40 },
  })

  await expect(watch.read(admin, { kind: 'watch' })).rejects.toMatchObject({
    code: 'not_your_role',
  })
  await expect(readSetting(admin, { kind: 'watch' })).rejects.toMatchObject({ kind: 'not_found' })
  await expect(watch.read(ctx, { kind: 'name' })).rejects.toMatchObject({ kind: 'not_found' })
  const touched = await portal.kit.database.transaction(
    admin.claim,
    portal.kit.clock(),
    async ({ db }) => ({
      seen: await db.selectFrom('setting_version').select('subject').distinct().execute(),
      rules: await db.updateTable('access_rule').set({ active: false }).executeTakeFirst(),
    }),
  )
  expect(touched?.seen).not.toContainEqual({ subject: 'watch' })
  expect(Number(touched?.rules.numUpdatedRows)).toBe(0)
})

test('what a command changes is on record too, by nobody', async () => {
  const now = await clinic()
  const told = { name: 'By Command', phone: '(202) 555-0177', timeZone: 'UTC', hue: 20 }
  await saveClinic(jobContext(portal.kit, 'clinic'), { address: '', ...now, ...told })
  const [named] = await readHistory(admin, { kind: 'name' })
  expect(named).toMatchObject({ value: { name: 'By Command' }, by: null, at: expect.any(Date) })
  const [placed] = await readHistory(admin, { kind: 'location', id: (await main()).id })
  expect(placed).toMatchObject({ value: { desk: '(202) 555-0177', timeZone: 'UTC' } })
})

test('what decides who gets in takes a fresh proof of who this is', async () => {
  const { rows } = await portal.owner.query<{ auth_at: Date }>(
    `update auth_session set auth_at = auth_at - interval '1 hour'
     where account_id = (select account_id from staff_member where name = 'Ada Admin') returning auth_at`,
  )
  expect(rows.length, token).toBeGreaterThan(0)
  await expect(save('idle', { minutes: '10' })).rejects.toMatchObject({ code: 'confirm_needed' })
  await expect(save('name', { name: 'Still open' })).resolves.toBeDefined()
})

test('nobody else reads or writes a version, whatever a verb forgets', async () => {
  const { ctx } = await signedIn(portal, await addStaff(portal, 'Nia Nurse', 'nurse'))
  await expect(readHistory(ctx, { kind: 'name' })).rejects.toMatchObject({ code: 'not_your_role' })
  const seen = await portal.kit.database.transaction(ctx.claim, portal.kit.clock(), ({ db }) =>
    db.selectFrom('setting_version').selectAll().execute(),
  )
  expect(seen).toEqual([])
})

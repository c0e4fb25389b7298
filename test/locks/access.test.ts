// Who may call which verb and open which page: tried, not believed. The list of verbs and pages is the program's
// own; what is expected of each stands in expectations.ts and
// addresses.ts.
import { randomUUID } from 'node:crypto'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import appRoutes from '../../app/routes.ts'
import type { ActorKind } from '../../app/kit/actor.ts'
import type { Context } from '../../app/kit/kit.ts'
import { tokenHash } from '../../app/features/account/session.server.ts'
import { allVerbs, jobContext } from '../../app/kit/verb.ts'
import {
  addCaregiver,
  endGrant,
  permissionsOf,
  staffByRole,
  type Persona,
} from '../support/personas.ts'
import { stranger } from '../support/people.ts'
import { addressOf, COOKIE, expectSignIn, serve, type Served } from '../support/served.ts'
import { codeOf, read, root } from '../support/sources.ts'
import { doorAddresses, routes, type RouteRow } from './addresses.ts'
import { verbs } from './expectations.ts'

let it: Served
let roles: Record<string, Persona>
let may: Map<string, string[]>
/** Everything is shared with one, nothing with the other; what was shared with the third was taken back. */
let carers: { all: Persona; none: Persona; revoked: Persona }
beforeAll(async () => {
  it = await serve({ many: true })
  roles = await staffByRole(it.portal)
  may = await permissionsOf(it.portal)
  carers = {
    all: await addCaregiver(it.portal, it.ana),
    none: await addCaregiver(it.portal, it.ana, []),
    revoked: await addCaregiver(it.portal, it.ana),
  }
  await endGrant(it.portal, carers.revoked)
  const declaring = codeOf('app/**/*.{ts,tsx}').filter(
    (file) =>
      /\b(listVerb|chartVerb|chartShelf|verb)\(/.test(read(file)) || file.endsWith('.server.ts'),
  )
  for (const file of declaring) await import(path.join(root, file))
}, 240_000)
afterAll(() => it?.stop())

const contextOf = (kind: ActorKind): Context =>
  ({
    patient: it.sessions.patient.ctx,
    staff: it.sessions.staff.ctx,
    job: jobContext(it.portal.kit, 'made-up'),
    public: stranger(it.portal),
  })[kind]

/** Rows in the log that a condition holds for. */
const log = async (condition: string, value: unknown) =>
  (await it.portal.owner.query(`select * from audit_event where ${condition} $1`, [value])).rows

test('every verb has a row, and every row is a verb', () => {
  expect([...allVerbs().keys()].toSorted()).toEqual(Object.keys(verbs).toSorted())
})

test.each(Object.entries(verbs))('%s takes whom it should and nobody else', async (name, row) => {
  const verb = allVerbs().get(name)
  expect(verb?.who.toSorted()).toEqual(row.who.toSorted())
  expect({ reach: verb?.reach, may: verb?.may }).toEqual({
    reach: row.reach ?? 'own',
    may: row.may ?? null,
  })
  const kinds: ActorKind[] = ['patient', 'staff', 'job', 'public']
  const others = kinds.filter((kind) => !row.who.includes(kind))
  expect(others.length).toBeGreaterThan(0)
  for (const kind of others) {
    const requestId = randomUUID()
    const ctx = contextOf(kind)
    const call = verb?.({ ...ctx, caller: { ...ctx.caller, requestId } }, row.input)
    await expect(call, kind).rejects.toMatchObject({ kind: 'forbidden', code: 'wrong_actor' })
    expect(await log('request_id =', requestId)).toMatchObject([
      { verb: name, actor_kind: kind, action: 'refuse', outcome: 'refused', why: 'wrong_actor' },
    ])
  }
})

/** How a call is refused: its code, or null when who calls is not the reason. */
const refusalOf = async (name: string, ctx: Context, input: unknown) => {
  try {
    await allVerbs().get(name)?.(ctx, input)
    return null
  } catch (error) {
    const { code } = error as { code?: string }
    return gate.has(code ?? '') ? code : null
  }
}
const gate = new Set([
  'wrong_actor',
  'not_your_role',
  'second_factor_needed',
  'not_shared',
  'no_record_open',
])

const forStaff = Object.entries(verbs).flatMap(([name, row]) =>
  row.who.includes('staff') && row.may ? [[name, row, row.may] as const] : [],
)
test.each(forStaff)(
  '%s takes staff by their role, and with two factors',
  async (name, row, needs) => {
    for (const [role, { ctx, token }] of Object.entries(roles)) {
      const allowed = may.get(role)?.includes(needs)
      // A change rolled back is enough: only who calls is looked at.
      expect(await refusalOf(name, ctx, row.input), role).toBe(allowed ? null : 'not_your_role')
      await setLevel(token, 1)
      expect(await refusalOf(name, ctx, row.input), role).toBe('second_factor_needed')
      await setLevel(token, 2)
    }
  },
)

const setLevel = (token: string, aal: number) =>
  it.portal.owner.query('update auth_session set aal = $2 where token_hash = $1', [
    tokenHash(token),
    aal,
  ])

/** What ends the session that calls, gives it a new token or changes a page of it, for all that follows. */
const changing = new Set([
  'account.session.end',
  'account.session.confirm',
  'account.app.start',
  'caregivers.step-back',
])

const forPatients = Object.entries(verbs).filter(([, row]) => row.who.includes('patient'))
test.each(forPatients)(
  '%s takes who acts for the patient as far as it is shared',
  async (name, row) => {
    const { reach = 'own' } = row
    const open = reach === 'any'
    if (changing.has(name)) return
    expect(await refusalOf(name, carers.all.ctx, row.input)).toBe(
      reach === 'own' || reach === 'keeper' ? 'not_shared' : null,
    )
    expect(await refusalOf(name, carers.none.ctx, row.input)).toBe(open ? null : 'not_shared')
    expect(await refusalOf(name, carers.revoked.ctx, row.input)).toBe(
      open ? null : 'no_record_open',
    )
  },
)

test('every address has a row, and every row is an address', () => {
  expect(appRoutes.map((route) => route.path).toSorted()).toEqual(Object.keys(routes).toSorted())
  const said = (
    read('app/doors/web/server.ts') +
    read('app/doors/web/live.ts') +
    read('app/doors/web/live-thread.ts') +
    read('app/doors/web/live-counts.ts') +
    read('app/doors/web/live-schedule.ts') +
    read('app/doors/web/tus.ts')
  ).matchAll(/\b(?:server|scope)\.(?:get|head|post|put|patch|delete|all|route)\(\s*'([^']+)'/g)
  const door = [...new Set([...said].map(([, address]) => address))].filter(
    (address) => address !== '*',
  )
  expect(door.toSorted()).toEqual(Object.keys(doorAddresses).toSorted())
})

const pages = Object.entries(routes)
const personal = pages.flatMap(([pattern, row]) =>
  row.who === 'public' ? [] : [[pattern, { ...row, who: row.who }] as const],
)
const named = pages.filter(([, { entry }]) => entry)

test.each(pages)('%s opens for whom it is', async (pattern, row) => {
  const cookie =
    row.who === 'public'
      ? undefined
      : it.as(row.who, row.who === 'staff' ? allowed(row) : undefined)
  const mark = new Date()
  const answer = await it.ask(addressOf(pattern, row, it.ana), { cookie })
  expect(answer.status).toBe(row.status ?? 200)
  expect(answer.headers.get('cache-control')).toBe('no-store')
  expect(answer.headers.get('content-security-policy')).toContain(`default-src 'none'`)
  if (row.who === 'public') return
  const said = (await log('at >=', mark)).filter((event) => event.actor_kind === row.who)
  expect(said.length > 0, 'rows in the log').toBe(!row.silent)
  for (const event of said) expect(event.outcome).toBe(row.vain ? 'refused' : 'done')
})

/** The session of somebody who may open a staff page. */
const allowed = (row: RouteRow): string => {
  const role = Object.keys(roles).find((name) => !row.may || may.get(name)?.includes(row.may))
  return (roles[role as string] as Persona).token
}

test.each(personal.filter(([, row]) => row.may))('%s opens by role', async (pattern, row) => {
  for (const [role, { token }] of Object.entries(roles)) {
    const answer = await it.ask(addressOf(pattern, row, it.ana), { cookie: it.as('staff', token) })
    const opens = may.get(role)?.includes(row.may as string)
    expect(answer.status, role).toBe(opens ? (row.status ?? 200) : row.unseen ? 404 : 403)
  }
})

test.each(personal.filter(([, row]) => row.who === 'patient'))(
  '%s opens to who acts for the patient as far as it is shared',
  async (pattern, row) => {
    const { reach = 'own' } = row
    const status = async ({ token }: Persona) =>
      (await it.ask(addressOf(pattern, row, it.ana), { cookie: it.as('patient', token) })).status
    const well = row.status ?? 200
    expect(await status(carers.all)).toBe(reach === 'own' || reach === 'keeper' ? 403 : well)
    expect(await status(carers.none)).toBe(reach === 'any' ? well : 403)
  },
)

test.each(personal)('%s sends strangers to sign in', async (pattern, row) => {
  const address = addressOf(pattern, row, it.ana)
  await expectSignIn(await it.ask(address), false)
  const empty = `${COOKIE.patient}=; ${COOKIE.staff}=`
  await expectSignIn(await it.ask(address, { cookie: empty }), false)
  for (const made of [randomUUID(), '%', `'; select 1`, 'x'.repeat(500)])
    await expectSignIn(await it.ask(address, { cookie: it.as(row.who, made) }), true)
})

test.each(personal)('%s does not open with a session of the other kind', async (pattern, row) => {
  const address = addressOf(pattern, row, it.ana)
  const other = row.who === 'patient' ? 'staff' : 'patient'
  await expectSignIn(await it.ask(address, { cookie: it.as(other) }), false)
  const dressed = it.as(row.who, it.sessions[other].token)
  await expectSignIn(await it.ask(address, { cookie: dressed }), true)
})

test.each([
  ['expired', `seen_at = now() - interval '16 minutes'`],
  ['too old', `ends_at = now() - interval '1 second'`],
  ['ended', `ended_at = now(), ended_why = 'a test'`],
])('no page opens with a session that is %s', async (_, change) => {
  await it.portal.owner.query(`update auth_session set ${change} where ended_at is null`)
  for (const [pattern, row] of personal) {
    const answer = await it.ask(addressOf(pattern, row, it.ana), { cookie: it.as(row.who) })
    expect(answer.headers.getSetCookie().join()).toMatch(/__Host-portal=; .*Max-Age=0/)
    await expectSignIn(answer, true)
  }
  await it.signInAgain()
})

test.each(named)(
  '%s of another patient does not exist, and that it was tried is on record',
  async (pattern, row) => {
    const cookie = it.as('patient')
    const theirs = addressOf(pattern, row, it.ben)
    const answer = await it.ask(theirs, { cookie })
    expect(answer.status).toBe(404)
    const nobodys = await it.ask(theirs.replace(/[\da-f-]{36}/, randomUUID()), { cookie })
    expect(await answer.text()).toBe(await nobodys.text()) // nothing tells the two apart
    expect(await log('object_id =', it.ben.entries[row.entry as string])).toMatchObject([
      { outcome: 'refused', action: 'refuse', account_id: it.ana.account, patient_id: it.ana.id },
    ])
  },
)

test.each(named)('%s of another kind of entry does not exist either', async (pattern, row) => {
  const open = async (id: string) =>
    (await it.ask(pattern.replace(':id', id), { cookie: it.as('patient') })).status
  for (const [kind, id] of Object.entries(it.ana.entries))
    if (kind !== row.entry) expect(await open(id), kind).toBe(row.also?.includes(kind) ? 200 : 404)
  const own = it.ana.entries[row.entry as string] as string
  for (const broken of ['x', '0', `${own}x`, '%27', 'null', '..%2f..'])
    expect(await open(broken), broken).toBe(404)
})

test('nothing a stranger gets, and nothing in the log, names a patient', async () => {
  // 6.4 is a value of theirs; the seconds of a time, such as 06.412, are not.
  const names = /Ana|Ben Access|access-number|1961-04-17|(?<!\d)6\.4(?!\d)/
  for (const [pattern, row] of pages)
    expect(await (await it.ask(addressOf(pattern, row, it.ana))).text()).not.toMatch(names)
  const own = await it.ask('/record', { cookie: it.as('patient') })
  expect(await own.text()).toMatch(names) // so the names are there to leak
  expect(it.log().filter((line) => names.test(line))).toEqual([])
})

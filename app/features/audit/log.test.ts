// The audit log for the privacy officer: found by each thing and all together, page by page; names opened for the
// reader; looking is on record; reviewed as a row or as a period, never by whoever did it; and nobody else gets in.
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { testPortal, type TestPortal } from '../../../test/support/kit.ts'
import {
  addPatient,
  addStaff,
  setUpClinic,
  signedIn,
  type TestPatient,
} from '../../../test/support/people.ts'
import { addCaregiver, staffByRole, type Persona } from '../../../test/support/personas.ts'
import { sealAudit } from '../../kit/audit/chain.ts'
import { handClock } from '../../kit/clock.ts'
import type { Context } from '../../kit/kit.ts'
import { jobContext } from '../../kit/verb.ts'
import { readPatient } from '../staff/patients.server.ts'
import { listConditions } from '../conditions/conditions.server.ts'
import { askCheck, readChain } from './checks.server.ts'
import { verifyChain } from './checks.jobs.ts'
import { filterFrom } from './filter.ts'
import { listNouns, readEvent, searchLog, type Marked } from './log.server.ts'
import { findPeople } from './people.server.ts'
import { listReviews, reviewEvent, reviewPeriod } from './reviews.server.ts'

const clock = handClock(new Date().toISOString())
let portal: TestPortal
let ana: TestPatient
let ben: TestPatient
let roles: Record<string, Persona>
let carer: Persona
let officer: Context
let other: Context
beforeAll(async () => {
  portal = await testPortal({ clock })
  await setUpClinic(portal)
  ana = await addPatient(portal, 'Ana Audit')
  ben = await addPatient(portal, 'Ben Audit')
  roles = await staffByRole(portal)
  officer = as('privacy officer')
  other = (await signedIn(portal, await addStaff(portal, 'Oda Other', 'privacy officer'))).ctx
  carer = await addCaregiver(portal, ana)
  for (const patient of [ana, ben]) {
    clock.advance(1000)
    await readPatient(as('nurse'), { id: patient.id })
  }
  clock.advance(1000)
  await listConditions(carer.ctx, { before: null })
  await listConditions((await signedIn(portal, ana)).ctx, { before: null })
  await expect(searchLog(as('nurse'), { filter: {}, before: null })).rejects.toThrow()
  clock.advance(1000)
})
afterAll(() => portal.end())

const as = (role: string, address = '10.0.0.8'): Context => {
  const { ctx } = roles[role] as Persona
  return { ...ctx, caller: { ...ctx.caller, address } }
}
const account = (role: string) => (roles[role] as Persona).person.account
const find = async (filter: Record<string, string>, by = officer): Promise<Marked[]> =>
  (await searchLog(by, { filter: filter as never, before: null })).items

test('each row says who, what, whose, when and from where, in names', async () => {
  const [row] = await find({ account: account('nurse'), patient: ana.id })
  expect(row).toMatchObject({
    kind: 'staff',
    name: roles.nurse?.person.name,
    role: 'nurse',
    action: 'read',
    what: 'contact',
    outcome: 'done',
    patient: { id: ana.id, name: 'Ana Audit', own: false },
    address: '10.0.0.8',
    device: 'a test',
  })
})

test('a patient and a helper are named too, and on whose behalf', async () => {
  const own = await find({ account: ana.account, what: 'conditions' })
  expect(own[0]).toMatchObject({ name: 'Ana Audit', role: null, patient: { own: true } })
  const [helped] = await find({ account: carer.person.account, what: 'conditions' })
  expect(helped).toMatchObject({ role: 'caregiver', patient: { id: ana.id, own: false } })
})

test.each([
  ['whose', () => ({ patient: ben.id }), (row: Marked) => row.patient?.id === ben.id],
  ['who', () => ({ account: account('nurse') }), (row: Marked) => row.account === account('nurse')],
  ['action', () => ({ action: 'create' }), (row: Marked) => row.action === 'create'],
  ['what', () => ({ what: 'contact' }), (row: Marked) => row.what === 'contact'],
  [
    'verb',
    () => ({ verb: 'staff.patients.read' }),
    (row: Marked) => row.verb === 'staff.patients.read',
  ],
  ['outcome', () => ({ outcome: 'refused' }), (row: Marked) => row.outcome === 'refused'],
  ['address', () => ({ address: '10.0.0.8' }), (row: Marked) => row.address === '10.0.0.8'],
  [
    'all of it',
    () => ({ patient: ben.id, account: account('nurse'), what: 'contact', outcome: 'done' }),
    (row: Marked) => row.patient?.id === ben.id && row.what === 'contact',
  ],
] as const)('by %s', async (_, filter, right) => {
  const rows = await find(filter())
  expect(rows.length).toBeGreaterThan(0)
  expect(rows.filter((row) => !right(row))).toEqual([])
  const times = rows.map(({ at }) => at.getTime())
  expect(times).toEqual(times.toSorted((a, b) => b - a))
})

test('by request, and by days of the clinic', async () => {
  const [row] = await find({ what: 'contact' })
  const request = row?.request as string
  const same = await find({ request })
  expect(same.map(({ id }) => id)).toContain(row?.id)
  expect(new Set(same.map((one) => one.request))).toEqual(new Set([request]))
  const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'America/New_York' }).format(clock())
  expect((await find({ from: today, until: today, what: 'contact' })).length).toBeGreaterThan(0)
  expect(await find({ until: '2020-01-01' })).toEqual([])
  expect(await find({ from: '2999-01-01' })).toEqual([])
  await expect(find({ from: 'yesterday' })).rejects.toMatchObject({ kind: 'invalid' })
})

test('page by page nothing is lost and nothing comes twice', async () => {
  await portal.owner.query(
    `insert into audit_event (event_id, at, actor_kind, verb, action, what, outcome, request_id)
     select gen_random_uuid(), $1::timestamptz - (n / 7) * interval '1 ms', 'job', 'test.many', 'read', 'pages', 'done', gen_random_uuid()
     from generate_series(1, 120) n`,
    [clock()],
  )
  const seen: string[] = []
  let before: string | null = null
  do {
    const page: Awaited<ReturnType<typeof searchLog>> = await searchLog(officer, {
      filter: { what: 'pages' },
      before,
    })
    seen.push(...page.items.map(({ id }) => id))
    before = page.older
  } while (before)
  expect(seen).toHaveLength(120)
  expect(new Set(seen).size).toBe(120)
  expect(await listNouns(officer, {})).toEqual(expect.arrayContaining(['pages', 'contact']))
})

test('what is empty in a form is not asked for, and what is not ours is left out', () => {
  const form = new URLSearchParams('patient=&what=contact&name=Ana+Audit&outcome=')
  expect(filterFrom(form)).toEqual({ what: 'contact' })
})

test('looking is on record, and with it at whose', async () => {
  await find({ patient: ben.id })
  const [row] = await find({ patient: ben.id, what: 'audit log' })
  expect(row).toMatchObject({ account: account('privacy officer'), action: 'read' })
})

test('one row has everything: session, request, number in the chain', async () => {
  const [row] = await find({ what: 'contact', patient: ana.id })
  expect(await readEvent(officer, { id: row?.id as string })).toMatchObject({ seq: null })
  await sealAudit(portal.kit)
  const full = await readEvent(officer, { id: row?.id as string })
  expect(full.seq).toBeGreaterThan(0)
  expect(full.session).toBeTruthy()
  await expect(readEvent(officer, { id: 'x' })).rejects.toMatchObject({ kind: 'not_found' })
})

test('people are found by name and number, with the accounts that are theirs or help them', async () => {
  const { patients } = await findPeople(officer, { search: 'ana aud' })
  expect(patients).toMatchObject([
    { patient: ana.id, account: ana.account, helpers: [{ account: carer.person.account }] },
  ])
  expect((await findPeople(officer, { search: 'oda' })).staff).toMatchObject([
    { name: 'Oda Other', role: 'privacy officer', left: false },
  ])
})

test('a row is reviewed with a finding, and not by whoever did it', async () => {
  const [row] = await find({ what: 'contact', patient: ana.id })
  const event = row?.id as string
  const note = 'She asked for it by telephone.'
  const { id } = await reviewEvent(officer, { event, finding: 'explained', note })
  expect((await readEvent(officer, { id: event })).mark).toMatchObject({
    by: roles['privacy officer']?.person.name,
    finding: 'explained',
    period: false,
  })
  expect(await listReviews(officer, {})).toMatchObject([{ id, event, note }])
  const { rows } = await portal.owner.query('select r::text as row from audit_review r')
  expect(rows[0].row).not.toContain('telephone')
  const [own] = await find({ account: account('privacy officer'), what: 'audit log' })
  const mine = { event: own?.id as string, finding: 'nothing odd' as const, note: '' }
  await expect(reviewEvent(officer, mine)).rejects.toMatchObject({ code: 'own_deed' })
  await reviewEvent(other, mine)
})

test('a period is reviewed up to what was seen; later rows and the reviewer’s own are not', async () => {
  clock.advance(1000)
  const upTo = clock()
  await reviewPeriod(officer, {
    filter: { what: 'contact' },
    upTo,
    finding: 'nothing odd',
    note: '',
  })
  clock.advance(60_000)
  await readPatient(as('nurse'), { id: ben.id })
  const rows = await find({ what: 'contact' })
  expect(rows.map(({ mark }) => mark?.period ?? null)).toEqual([null, true, true])
  expect((await find({ what: 'conditions' })).map(({ mark }) => mark)).toEqual([null, null])
  await reviewPeriod(officer, { filter: {}, upTo: clock(), finding: 'nothing odd', note: '' })
  const own = await find({ account: account('privacy officer'), what: 'audit log' })
  // Reviewed by somebody else one by one, or not at all.
  expect(own.filter(({ mark }) => mark?.by === roles['privacy officer']?.person.name)).toEqual([])
})

test('the chain is verified by a job and its outcome kept; when broken the first row is named', async () => {
  await sealAudit(portal.kit)
  const { id } = await askCheck(officer, {})
  expect((await readChain(officer, {})).checks[0]).toMatchObject({ id, whole: null })
  await verifyChain.work(portal.kit, { id, last: true })
  const good = await readChain(officer, {})
  expect(good.checks[0]).toMatchObject({ id, whole: true, problem: null })
  expect(good.head).toMatchObject({ seq: good.sealed?.seq })
  expect(good.unsealed).toBeGreaterThan(0)
  const { rows } = await portal.owner.query<{ event_id: string }>(
    'select event_id from audit_seal where seq = 3',
  )
  const event = rows[0]?.event_id
  await portal.owner.query(`update audit_event set what = 'chart' where event_id = $1`, [event])
  clock.advance(1000)
  await verifyChain.work(portal.kit, { id: null, last: true })
  expect((await readChain(officer, {})).checks[0]).toMatchObject({
    by: null,
    whole: false,
    problem: 'the row was changed',
    seq: 3,
    event,
  })
})

const tables = [
  'audit_event',
  'audit_seal',
  'audit_review',
  'audit_export',
  'audit_check',
  'access_alert',
  'access_rule',
  'access_watch',
]
test('nobody but who may read the audit log reaches any of it by SQL', async () => {
  await portal.owner.query(
    `insert into access_watch (seq, at) values (1, now()) on conflict do nothing`,
  )
  for (const [role, { ctx }] of Object.entries(roles)) {
    const count = (table: string) =>
      portal.kit.database.transaction(ctx.claim, clock(), async ({ db, actor }) => {
        const own = 'account' in actor && table === 'audit_event' ? actor.account : null
        const { rows } = await sql<{
          n: number
        }>`select count(*)::int as n from ${sql.table(table)} t
          where ${own === null ? sql`true` : sql`account_id is distinct from ${own}`}`.execute(db)
        return rows[0]?.n ?? 0
      })
    const found = await Promise.all(
      tables.map(async (table) => [table, (await count(table)) ?? 0] as const),
    )
    const read = found.filter(([, n]) => n > 0).map(([table]) => table)
    // `audit_export` is still empty.
    expect(read, role).toEqual(
      role === 'privacy officer' ? tables.filter((t) => t !== 'audit_export') : [],
    )
  }
})

const run = (statement: string) =>
  portal.kit.database.transaction(officer.claim, clock(), ({ db }) =>
    sql.raw(statement).execute(db),
  )
test('whoever may read it can neither change it nor review what they did by SQL', async () => {
  for (const table of ['audit_event', 'audit_seal', 'audit_review', 'audit_check'])
    for (const deed of ['delete from', 'truncate'])
      await expect(run(`${deed} ${table}`), table).rejects.toMatchObject({ code: '42501' })
  await expect(run(`update audit_review set finding = 'odd'`)).rejects.toMatchObject({
    code: '42501',
  })
  const [own] = await find({ account: account('privacy officer') })
  const me = account('privacy officer')
  await expect(
    run(`insert into audit_review (review_id, made_by, created_at, event_id, finding)
      values (gen_random_uuid(), '${me}', now(), '${own?.id}', 'explained')`),
  ).rejects.toMatchObject({ code: '42501' })
})

test('no job but the two whose work it is reads the log', async () => {
  for (const job of ['demo', 'glass', 'account']) {
    const rows = await portal.kit.database.transaction(
      jobContext(portal.kit, job).claim,
      clock(),
      ({ db }) => db.selectFrom('audit_event').select('event_id').limit(1).execute(),
    )
    expect(rows).toEqual([])
  }
})

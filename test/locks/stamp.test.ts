// The stamp cannot be forged: somebody who can run any SQL as a role of the application (an injection,
// a stolen password) sees nobody's rows and cannot become anybody. Every test here plays that somebody.
import { createHmac } from 'node:crypto'
import { Client, type ClientBase, type PoolClient } from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { roleOf, urlAs } from '../../app/kit/db/roles.ts'
import { testPortal, type TestPortal } from '../support/kit.ts'
import { addPatient, setUpClinic, signedIn, type TestPatient } from '../support/people.ts'

let portal: TestPortal
let ana: TestPatient
let ben: TestPatient
beforeAll(async () => {
  portal = await testPortal()
  await setUpClinic(portal)
  ana = await addPatient(portal, 'Ana Stamp')
  ben = await addPatient(portal, 'Ben Stamp')
})
afterAll(() => portal.end())

type Kind = keyof typeof roleOf
const kinds = Object.keys(roleOf) as Kind[]

/** A plain connection as the role of `kind`, without any stamp. */
async function as(kind: Kind): Promise<Client> {
  const role = roleOf[kind]
  const client = new Client({
    connectionString: urlAs(portal.ownerUrl, role, portal.master.password(role)),
  })
  await client.connect()
  return client
}

/** Inside a real, stamped transaction of a signed-in patient. */
async function inside<T>(who: TestPatient, work: (client: PoolClient) => Promise<T>) {
  const { claim } = await signedIn(portal, who)
  return portal.kit.database.transaction(claim, portal.kit.clock(), ({ client }) => work(client))
}

const denied = (sentence: RegExp = /permission denied/) =>
  expect.objectContaining({ message: expect.stringMatching(sentence) })

const mine = 'select distinct patient_id from record_entry'
const patients = async (client: ClientBase) =>
  (await client.query<{ patient_id: string }>(mine)).rows.map((row) => row.patient_id)

const stampOf = (patient: TestPatient) =>
  JSON.stringify({ kind: 'patient', account: patient.account, patient: patient.id })

/** An envelope as the server makes it, signed with `key`. */
function envelope(key: Buffer, payload: object, seconds = 60) {
  const exp = Math.floor(Date.now() / 1000) + seconds
  const text = JSON.stringify({ at: new Date().toISOString(), exp, ...payload })
  return [text, createHmac('sha256', key).update(`envelope|${text}`).digest('hex')]
}

/** Brings an envelope on a connection of its own. */
async function enter(kind: Kind, how: string, values: string[]): Promise<void> {
  const client = await as(kind)
  try {
    await client.query(`select ${how}($1, $2)`, values)
  } finally {
    await client.end()
  }
}

test('inside a stamped transaction a patient reads the own record (so the rest of this file can fail)', async () => {
  expect(await inside(ana, patients)).toEqual([ana.id])
})

test.each(kinds)('as %s: settings made by hand count for nothing', async (kind) => {
  const client = await as(kind)
  await client.query('begin')
  for (const mac of ['', 'x', '0'.repeat(64)]) {
    await client.query(
      `select set_config('app.stamp', $1, true), set_config('app.stamp_mac', $2, true)`,
      [stampOf(ben), mac],
    )
    const { rows } = await client.query('select app.stamp() as stamp, app.claim($1) as claim', [
      'kind',
    ])
    expect(rows).toEqual([{ stamp: null, claim: null }])
  }
  const found = await patients(client).catch((error: { code: string }) => error.code)
  expect(['42501', []]).toContainEqual(found)
  await client.end()
})

test('a stamp that was seen is worth nothing in the next transaction, here or on another connection', async () => {
  const read = `select current_setting('app.stamp') as stamp, current_setting('app.stamp_mac') as mac`
  const put = `select set_config('app.stamp', $1, true), set_config('app.stamp_mac', $2, true)`
  const elsewhere = await as('patient')
  const seen = await inside(ben, async (client) => {
    const [stolen] = (await client.query(read)).rows
    await elsewhere.query('begin')
    await elsewhere.query(put, [stolen.stamp, stolen.mac])
    expect(await patients(elsewhere)).toEqual([])
    await elsewhere.query('commit')
    // The attacker ends the transaction under the portal's feet and begins one of their own.
    await client.query('commit')
    await client.query('begin')
    await client.query(put, [stolen.stamp, stolen.mac])
    expect(await patients(client)).toEqual([])
    return stolen
  })
  await elsewhere.query('begin')
  await elsewhere.query(put, [seen?.stamp, seen?.mac])
  expect(await patients(elsewhere)).toEqual([])
  await elsewhere.end()
})

test.each(kinds)('as %s: what makes and opens stamps cannot be called or read', async (kind) => {
  const client = await as(kind)
  for (const statement of [
    `select app.mac('x')`,
    `select app.set_stamp('${stampOf(ben)}')`,
    `select app.open_envelope('{}', '')`,
    'select * from app.stamp_key',
    'update app.stamp_key set inner_pad = outer_pad',
    `update app.install set mode = 'production'`,
    `create function app.stamp() returns jsonb language sql as $$ select '{}'::jsonb $$`,
    'alter function app.stamp() security invoker',
    'drop policy own on record_entry',
    'alter table record_entry disable row level security',
    'set session authorization postgres',
    ...kinds.filter((other) => other !== kind).map((other) => `set role ${roleOf[other]}`),
  ])
    await expect(client.query(statement), statement).rejects.toEqual(
      denied(/permission denied|must be owner/),
    )
  await client.end()
})

test('an envelope must be signed by the server, be young, and be for the role that brings it', async () => {
  const key = await portal.keyStore.secret('stamp')
  await expect(enter('job', 'app.enter', envelope(key, { kind: 'job', job: 'import' })))
    .resolves //
    .toBeUndefined()

  const forged = envelope(Buffer.alloc(32, 1), { kind: 'job', job: 'import' })
  await expect(enter('job', 'app.enter', forged)).rejects.toEqual(denied(/not signed/))

  const [text = '', signature = ''] = envelope(key, { kind: 'job', job: 'import' })
  await expect(
    enter('job', 'app.enter', [text.replace('import', 'audit'), signature]),
  ).rejects.toEqual(denied(/not signed/))

  const old = envelope(key, { kind: 'job', job: 'import' }, -1)
  await expect(enter('job', 'app.enter', old)).rejects.toEqual(denied(/expired/))

  const endless = JSON.stringify({ kind: 'job', job: 'import', at: new Date().toISOString() })
  const signed = createHmac('sha256', key).update(`envelope|${endless}`).digest('hex')
  await expect(enter('job', 'app.enter', [endless, signed])).rejects.toEqual(denied(/expired/))

  const job = envelope(key, { kind: 'job', job: 'import' })
  await expect(enter('public', 'app.enter', job)).rejects.toEqual(denied(/may not act as/))
  await expect(enter('patient', 'app.enter', job)).rejects.toEqual(denied())

  const patient = envelope(key, { kind: 'patient', patient: ben.id, account: ben.account })
  await expect(enter('job', 'app.enter', patient)).rejects.toEqual(denied(/may not act as/))
  await expect(enter('public', 'app.enter_session', patient)).rejects.toEqual(denied())
})

test('nobody enters a second time as somebody else', async () => {
  const key = await portal.keyStore.secret('stamp')
  const entered = await inside(ana, async (client) => {
    const made = envelope(Buffer.alloc(32), { kind: 'patient', token: '00' })
    await client.query('savepoint before')
    await expect(client.query('select * from app.enter_session($1, $2)', made)).rejects.toEqual(
      denied(/not signed/),
    )
    await client.query('rollback to savepoint before')
    // Even a signed one opens only a session that exists, for whom it is.
    const signed = envelope(key, { kind: 'patient', token: '00' })
    const none = await client.query('select * from app.enter_session($1, $2)', signed)
    expect(none.rows).toEqual([])
    await client.query(`select set_config('app.stamp', $1, true)`, [stampOf(ben)])
    return patients(client)
  })
  expect(entered).toEqual([])
})

// PostgreSQL looks for tables and types in pg_temp first. Without care, what a role makes there stands in for
// what a function of the owner means (CVE-2007-2138).
const shadows = `
  create function pg_temp.caught(value pg_catalog.text) returns pg_catalog.bool language plpgsql as
    $$ begin raise exception 'ran as %', current_user; end $$;
  create domain pg_temp.text as pg_catalog.text check (pg_temp.caught(value::pg_catalog.text));
  create domain pg_temp.jsonb as pg_catalog.jsonb check (pg_temp.caught(value::pg_catalog.text));
  create domain pg_temp.timestamptz as pg_catalog.timestamptz check (pg_temp.caught('time'));
  create domain pg_temp."numeric" as pg_catalog.numeric check (pg_temp.caught('number'));
  create domain pg_temp.record as pg_catalog.text check (pg_temp.caught('record'));`

/** The same role, on a server where somebody let it make temporary tables again. */
async function withTemporary(kind: Kind): Promise<Client> {
  await portal.owner.query(
    `grant temporary on database ${portal.owner.database} to ${roleOf[kind]}`,
  )
  return as(kind)
}

test.each(kinds)('as %s: no temporary table, type or function can be made', async (kind) => {
  const client = await as(kind)
  for (const statement of ['create temp table account (x int)', 'create schema mine', shadows])
    await expect(client.query(statement)).rejects.toEqual(denied())
  await client.end()
})

test('tables in pg_temp do not stand in for sessions and accounts', async () => {
  const key = await portal.keyStore.secret('stamp')
  const { claim } = await signedIn(portal, ana)
  const client = await withTemporary('patient')
  for (const table of [
    'auth_session',
    'account',
    'account_patient',
    'patient',
    'clinic',
    'staff_member',
  ])
    await client.query(`create temp table ${table} as table public.${table} with no data`)
  await client.query(
    `insert into pg_temp.auth_session (session_id, account_id, token_hash, seen_at, ends_at) values (gen_random_uuid(), $1, decode($2, 'hex'), now(), now() + interval '1 day');`,
    [ben.account, (claim as { token: string }).token],
  )
  await client.query(
    `insert into pg_temp.account (account_id, kind, display) values ($1, 'patient', '{}')`,
    [ben.account],
  )
  await client.query(
    `insert into pg_temp.account_patient (patient_id, account_id, relation) values ($1, $2, 'self')`,
    [ben.id, ben.account],
  )
  await client.query(`insert into pg_temp.clinic (idle_minutes) values (15)`)
  const entered = await client.query(
    'select * from app.enter_session($1, $2)',
    envelope(key, claim),
  )
  expect(entered.rows).toMatchObject([{ patient_id: ana.id }])
  await client.end()
})

test('types in pg_temp run nothing as the owner', async () => {
  const key = await portal.keyStore.secret('stamp')
  for (const kind of ['patient', 'job'] as const) {
    const client = await withTemporary(kind)
    await client.query(shadows)
    await client.query(`select set_config('app.stamp', '{"kind":"patient"}', false)`)
    const claim = kind === 'job' ? { kind, job: 'import' } : { kind, token: '00' }
    const how = kind === 'job' ? 'app.enter' : 'app.enter_session'
    await client.query(`select ${how}($1, $2)`, envelope(key, claim))
    for (const call of ['app.stamp()', `app.claim('kind')`, 'app.patient_id()', 'app.here()'])
      await client.query(`select ${call}`)
    await client.end()
  }
})

test('a type and a cast in pg_temp do not turn one patient into another', async () => {
  const key = await portal.keyStore.secret('stamp')
  const { claim } = await signedIn(portal, ana)
  const client = await withTemporary('patient')
  await client.query(`
    create type pg_temp.uuid as enum ('${ana.id}', '${ana.account}');
    create function pg_temp.turned(pg_temp.uuid) returns pg_catalog.uuid language sql immutable
      as $$ select '${ben.id}'::pg_catalog.uuid $$;
    create cast (pg_temp.uuid as pg_catalog.uuid) with function pg_temp.turned(pg_temp.uuid) as implicit;`)
  await client.query('begin')
  await client.query('select * from app.enter_session($1, $2)', envelope(key, claim))
  expect(await patients(client)).toEqual([ana.id])
  await client.end()
})

test('without a key in the database nothing is a stamp', async () => {
  const { rows } = await portal.owner.query('delete from app.stamp_key returning *')
  const client = await as('public')
  try {
    await client.query(`select set_config('app.stamp', '{"kind": "public"}', false)`)
    expect((await client.query('select app.stamp() as stamp')).rows).toEqual([{ stamp: null }])
    await expect(client.query(`select app.enter('{"kind": "public"}', null)`)).rejects.toEqual(
      denied(/not signed/),
    )
  } finally {
    await client.end()
    const [key] = rows
    await portal.owner.query('insert into app.stamp_key values ($1, $2, $3)', [
      key.one,
      key.inner_pad,
      key.outer_pad,
    ])
  }
})

// A start that cannot be right ends in one sentence, and leaves everything as it was.
import { randomBytes } from 'node:crypto'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { Client } from 'pg'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { testMasterKey, withDatabase } from '../../test/support/names.ts'
import { readConfig, type Config } from './config.ts'
import { StartError } from './errors.ts'
import { startKit, type Running } from './start.ts'
import { readMasterKey } from './vault/master.ts'
import { jobContext } from './verb.ts'
import { verifyAudit } from './audit/chain.ts'

const quiet = { info() {}, error() {} }
let owner: Client
let folder: string
beforeAll(async () => {
  owner = new Client({ connectionString: inject('postgres') })
  await owner.connect()
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'portico-start-'))
})
afterAll(async () => {
  await owner.end()
  fs.rmSync(folder, { recursive: true, force: true })
})

/** The environment of an installation that nobody has started yet. */
async function fresh(more: Record<string, string> = {}): Promise<Record<string, string>> {
  const name = `s_${randomBytes(6).toString('hex')}`
  await owner.query(`create database ${name}`)
  return {
    DATABASE_URL: withDatabase(inject('postgres'), name),
    PORTICO_MASTER_KEY: testMasterKey,
    PORTICO_DATA: path.join(folder, name),
    ...more,
  }
}

const production = {
  PORTICO_MODE: 'production',
  PORTICO_ORIGIN: 'https://portal.example.org',
}

async function start(env: Record<string, string>): Promise<Running> {
  return startKit(readConfig(env), { log: quiet })
}

/** Starts, and stops again. */
async function visit(env: Record<string, string>, more: Partial<Config> = {}): Promise<void> {
  const running = await startKit({ ...readConfig(env), ...more }, { log: quiet })
  await running.stop()
}

/** Everything a refused start could have changed: roles, tables, rows of the key store. */
async function state(env: Record<string, string>): Promise<unknown> {
  const seen: unknown[] = []
  for (const suffix of ['', '_keys']) {
    const url = new URL(env.DATABASE_URL as string)
    url.pathname += suffix
    const { rowCount } = await owner.query('select from pg_database where datname = $1', [
      url.pathname.slice(1),
    ])
    if (!rowCount) continue
    const client = new Client({ connectionString: url.toString() })
    await client.connect()
    const { rows } = await client.query(
      `select relname, relacl::text from pg_class where relnamespace not in
         ('pg_catalog'::regnamespace, 'information_schema'::regnamespace, 'pg_toast'::regnamespace) order by 1, 2`,
    )
    const keks = await client.query('select * from kek').catch(() => ({ rows: [] }))
    seen.push(rows, keks.rows)
    await client.end()
  }
  const roles = await owner.query(
    `select rolname, rolpassword from pg_authid where rolname like 'portico%' order by 1`,
  )
  return [...seen, roles.rows]
}

/** A start is refused with `sentence`, and changes nothing. */
async function refused(env: Record<string, string>, sentence: RegExp, more?: Partial<Config>) {
  const before = await state(env)
  const attempt = visit(env, more)
  await expect(attempt).rejects.toThrow(StartError)
  await expect(attempt).rejects.toThrow(sentence)
  expect(await state(env)).toEqual(before)
}

test('a first start makes everything, a second finds it', async () => {
  const env = await fresh()
  await visit(env)
  const before = await state(env)
  const again = await start(env)
  expect(await verifyAudit(jobContext(again.kit, 'audit'), { head: null })).toMatchObject({
    whole: true,
  })
  await again.stop()
  expect(await state(env)).toEqual(before)
})

test('several first starts at once agree', async () => {
  const env = await fresh()
  const running = await Promise.all([start(env), start(env), start(env)])
  const hashes = running.map(({ kit }) => kit.vault.blind('email', 'a').toString('hex'))
  expect(new Set(hashes).size).toBe(1)
  for (const { kit } of running) await verifyAudit(jobContext(kit, 'audit'), { head: null }) // its stamp is good
  await Promise.all(running.map((one) => one.stop()))
})

test('production refuses a demonstration, and the other way round', async () => {
  const demonstration = await fresh()
  await visit(demonstration)
  await refused({ ...demonstration, ...production }, /holds a demonstration clinic/)
  const real = await fresh(production)
  await visit(real)
  await refused({ ...real, PORTICO_MODE: 'demonstration' }, /marked as production/)
})

test('a database that somebody else uses is left alone', async () => {
  const env = await fresh()
  const client = new Client({ connectionString: env.DATABASE_URL })
  await client.connect()
  await client.query('create schema shop; create table shop.customer (name text)')
  await refused(env, /not empty and was not made by Portico/)
  await client.query('drop schema shop cascade; create table migration (version text)')
  await client.query('create table orders (id int)')
  await refused(env, /not empty and was not made by Portico/)
  await client.end()
})

test('keys need an empty database, or their own, apart from the records', async () => {
  const env = await fresh()
  const { DATABASE_URL: elsewhere } = await fresh()
  const client = new Client({ connectionString: elsewhere })
  await client.connect()
  await client.query('create table orders (id int)')
  await refused({ ...env, PORTICO_KEYS_URL: elsewhere as string }, /database for the keys/)
  await client.end()
  const other = await fresh()
  await visit(other)
  const keys = new URL(other.DATABASE_URL as string)
  keys.searchParams.set('application_name', 'x')
  await refused({ ...env, PORTICO_KEYS_URL: keys.toString() }, /leads to a database of records/)
})

test('records of a newer version are left alone', async () => {
  const env = await fresh()
  await visit(env)
  const client = new Client({ connectionString: env.DATABASE_URL })
  await client.connect()
  await client.query(`insert into migration values ('9001_from_the_future.sql', 'x')`)
  await refused(env, /newer version of Portico .*9001_from_the_future/)
  await client.query(`delete from migration where name like '9%'`)
  await client.query(`update migration set digest = 'x' where name = '0001_stamp.sql'`)
  await refused(env, /0001_stamp.sql was changed after it had been applied/)
  await client.end()
})

test('a data folder of a newer version, or of something else, is left alone', async () => {
  const env = await fresh()
  const mark = path.join(env.PORTICO_DATA as string, 'portico.json')
  fs.mkdirSync(env.PORTICO_DATA as string)
  fs.writeFileSync(mark, '{"format": 2}')
  await refused(env, /made by a newer version/)
  for (const broken of ['', '{"format": "x"}', 'null', '[1']) {
    fs.writeFileSync(mark, broken)
    await refused(env, /cannot be read/)
  }
  const file = path.join(folder, 'a-file')
  fs.writeFileSync(file, '')
  await refused({ ...env, PORTICO_DATA: path.join(file, 'x') }, /cannot be written/)
})

test('a missing master key is not replaced, and a wrong one changes nothing', async () => {
  const env = await fresh()
  const key = path.join(folder, 'keys', `${randomBytes(4).toString('hex')}.key`)
  fs.mkdirSync(path.dirname(key), { recursive: true })
  fs.writeFileSync(key, testMasterKey, { mode: 0o600 })
  const { PORTICO_MASTER_KEY: _, ...withoutKey } = env
  const withFile = { ...withoutKey, PORTICO_MASTER_KEY_FILE: key }
  await visit(withFile)

  fs.renameSync(key, `${key}.lost`)
  await refused(withFile, /master key is missing: .*\.key/)
  expect(fs.existsSync(key)).toBe(false)

  fs.writeFileSync(key, Buffer.alloc(32, 8).toString('base64'), { mode: 0o600 })
  await refused(withFile, /\.key is not the one these records were sealed with/)
  await refused(
    { ...withoutKey, PORTICO_MASTER_KEY: Buffer.alloc(32, 8).toString('base64') },
    /PORTICO_MASTER_KEY is not the one/,
  )
  fs.writeFileSync(key, 'short')
  await refused(withFile, /does not hold a master key/)
  fs.writeFileSync(key, testMasterKey)
  fs.chmodSync(key, 0o640)
  await refused(withFile, /Others can read the master key .*mode 640.*chmod 600/)
  fs.chmodSync(key, 0o600)
  await visit(withFile)
})

test('a first start makes a key file that only its owner reads; of several at once, one', async () => {
  const from = { from: 'file', path: path.join(folder, 'made/here/master.key') } as const
  const keys = [1, 2, 3].map(() => readMasterKey(from, true))
  expect(new Set(keys.map((key) => key.id)).size).toBe(1)
  expect(fs.statSync(from.path).mode & 0o777).toBe(0o600)
  expect(fs.readdirSync(path.dirname(from.path))).toEqual(['master.key'])
  const beneath = { from: 'file', path: path.join(from.path, 'x.key') } as const
  expect(() => readMasterKey(beneath, true)).toThrow(StartError)
})

test('an empty key store is not taken for a new one when the records are not new', async () => {
  const env = await fresh()
  await visit(env)
  const { DATABASE_URL: lost } = await fresh()
  await refused({ ...env, PORTICO_KEYS_URL: lost as string }, /key store is empty/)
})

test('another Portico on the same PostgreSQL server keeps its roles', async () => {
  const env = await fresh({ PORTICO_MASTER_KEY: Buffer.alloc(32, 8).toString('base64') })
  await refused(env, /Another Portico with another master key/)
})

test('a PostgreSQL that cannot be reached is one sentence, without the password', async () => {
  const env = await fresh()
  const change = (alter: (url: URL) => void) => {
    const url = new URL(env.DATABASE_URL as string)
    alter(url)
    return { ...env, DATABASE_URL: url.toString() }
  }
  const cases: [Record<string, string>, RegExp][] = [
    [change((url) => (url.password = 'hunter2')), /the password is wrong/],
    [change((url) => (url.pathname = '/nothing_here')), /no database of that name/],
    [{ ...env, DATABASE_URL: 'postgres://a:hunter2@localhost:1/x' }, /nothing listens there/],
    [{ ...env, DATABASE_URL: 'postgres://a:hunter2@nowhere.invalid/x' }, /no host of that name/],
  ]
  for (const [bad, sentence] of cases) {
    const attempt = visit(bad)
    await expect(attempt).rejects.toThrow(StartError)
    await expect(attempt).rejects.toThrow(sentence)
    await expect(attempt).rejects.not.toThrow(/hunter2/)
  }
})

test('a user of the database who is no superuser may run everything', async () => {
  const env = await fresh()
  const name = new URL(env.DATABASE_URL as string).pathname.slice(1)
  await owner.query(`create role ${name} login createrole createdb password 'x'`)
  await owner.query(`alter database ${name} owner to ${name}`)
  const url = new URL(env.DATABASE_URL as string)
  url.username = name
  url.password = 'x'
  const running = await start({ ...env, DATABASE_URL: url.toString() })
  await verifyAudit(jobContext(running.kit, 'audit'), { head: null })
  await running.stop()
})

test('a user who may not set it up is told what is missing', async () => {
  const env = await fresh()
  const name = `weak_${randomBytes(4).toString('hex')}`
  await owner.query(`create role ${name} login password 'x'`)
  const url = new URL(env.DATABASE_URL as string)
  url.username = name
  url.password = 'x'
  await expect(visit({ ...env, DATABASE_URL: url.toString() })).rejects.toThrow(/CREATEROLE/)
})

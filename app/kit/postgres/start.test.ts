// The launcher with the real PostgreSQL: two first starts at once, killed processes, the last one out.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { Client } from 'pg'
import { afterAll, expect, test } from 'vitest'
import { findRunning } from './running.ts'
import { startPostgres } from './start.ts'
import { ask, invite, newFolder, sendAway } from './test/guests.ts'

const folder = newFolder()
const data = path.join(folder.path, 'postgres', 'data')

afterAll(async () => {
  sendAway()
  // Joins whatever a failed test left running, and is the last one out.
  await (await startPostgres(folder.path)).stop()
  folder.remove()
})

test('two first starts at once make one database, and the last one out stops it', async () => {
  const [first, second] = await Promise.all([invite(folder.path), invite(folder.path)])
  expect([first.reused, second.reused].toSorted()).toEqual([false, true])
  expect(first.url).toBe(second.url)

  const [starter, joiner] = first.reused ? [second, first] : [first, second]
  expect(await starter.leave()).toBe(0)
  expect(await ask(joiner.url, 'select 1 as one')).toEqual([{ one: 1 }])
  expect(await joiner.leave()).toBe(0)
  expect(findRunning(data)).toBeNull()
})

test('two users in one process are two users', async () => {
  const first = await startPostgres(folder.path)
  const second = await startPostgres(folder.path)
  await first.stop()
  await first.stop()
  expect(await ask(second.url, 'select 1 as one')).toEqual([{ one: 1 }])
  await second.stop()
  expect(findRunning(data)).toBeNull()
})

test('the database is UTF-8, with checksums, and its clock is UTC', async () => {
  const postgres = await startPostgres(folder.path, { settings: { work_mem: '7MB' } })
  const [row] = await ask(
    postgres.url,
    `select current_setting('data_checksums') as checksums, datlocale as locale,
            datlocprovider::text as provider, pg_encoding_to_char(encoding) as encoding,
            current_setting('TimeZone') as zone, current_setting('work_mem') as mine,
            (select string_agg(distinct auth_method, ',') from pg_hba_file_rules) as auth
       from pg_database where datname = current_database()`,
  )
  await postgres.stop()
  expect(row).toEqual({
    checksums: 'on',
    locale: 'C.UTF-8',
    provider: 'b',
    encoding: 'UTF8',
    zone: 'UTC',
    mine: '7MB',
    auth: 'scram-sha-256',
  })
})

test('after kill -9 of its starter the server goes on, is joined, and goes down with that user', async () => {
  const starter = await invite(folder.path)
  const pid = findRunning(data)
  await starter.kill()
  expect(findRunning(data)).toBe(pid)
  const joiner = await startPostgres(folder.path)
  expect(joiner.reused).toBe(true)
  await joiner.stop()
  expect(findRunning(data)).toBeNull()
})

test('after kill -9 of the server nothing that was committed is lost', async () => {
  const before = await startPostgres(folder.path)
  await ask(before.url, 'create table kept as select generate_series(1, 1000) as n')
  const open = new Client(before.url)
  open.on('error', () => {})
  await open.connect()
  await open.query('begin; delete from kept')
  // Too busy to notice that its server is gone.
  void open.query('select count(*) from generate_series(1, 300000000)').catch(() => {})
  const busy = `select 1 from pg_stat_activity where state = 'active' and query like '%300000000)'`
  while ((await ask(before.url, busy)).length === 0);
  process.kill(findRunning(data) ?? 0, 'SIGKILL')

  const after = await startPostgres(folder.path)
  expect(after.reused).toBe(false)
  expect(await ask(after.url, 'select count(*)::int as n from kept')).toEqual([{ n: 1000 }])
  await before.stop()
  await after.stop()
  expect(findRunning(data)).toBeNull()
})

test('Ctrl-C in the terminal reaches the program and not the server', async () => {
  const guest = await invite(folder.path)
  // What a terminal does: the signal goes to every process of the group.
  process.kill(-(guest.child.pid ?? 0), 'SIGINT')
  expect(await ask(guest.url, 'select 1 as one')).toEqual([{ one: 1 }])
  expect(await guest.leave()).toBe(0)
})

test('another process that has the number of a dead server does not keep it from starting', async () => {
  await (await startPostgres(folder.path)).stop()
  const lines = [
    process.pid,
    data,
    1,
    5432,
    path.join(folder.path, 'postgres/run'),
    '',
    '',
    'ready',
  ]
  writeFileSync(path.join(data, 'postmaster.pid'), lines.join('\n'))
  const postgres = await startPostgres(folder.path)
  expect(postgres.reused).toBe(false)
  await postgres.stop()
})

test('the log quotes no values, and the server cannot read the secrets of our environment', async () => {
  const guest = await invite(folder.path, { env: { PORTICO_MASTER_KEY: 'key-of-all-keys' } })
  const pid = findRunning(data)
  const wrong = ["select 'Ada Quill'::int", `do $$ begin raise 'Ada Quill'; end $$`]
  for (const statement of wrong)
    await expect(ask(guest.url, statement)).rejects.toThrow('Ada Quill')
  if (process.platform === 'linux')
    expect(readFileSync(`/proc/${pid}/environ`, 'utf8')).not.toContain('key-of-all-keys')
  await guest.leave()
  const log = readFileSync(path.join(folder.path, 'postgres/server.log'), 'utf8')
  expect(log).toContain('ready to accept connections')
  expect(log).not.toContain('Ada Quill')
})

test('a path too long for a socket is served from /tmp, which is left clean', async () => {
  const deep = path.join(folder.path, 'a-long-name-'.repeat(10))
  const postgres = await startPostgres(deep)
  const socket = new URL(postgres.url).searchParams.get('host') ?? ''
  expect(socket).toMatch(/^\/tmp\/portico-/)
  expect(await ask(postgres.url, 'select 1 as one')).toEqual([{ one: 1 }])
  await postgres.stop()
  expect(existsSync(socket)).toBe(false)
})

// Every reason not to start is one sentence that says what to do.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { explainFile, explainPostgres, StartError } from './start-error.ts'
import { startPostgres } from './start.ts'
import { canBeNobody, invite, newFolder, nobody, refusal } from './test/guests.ts'

let folder: { path: string; remove(): void }
beforeEach(() => (folder = newFolder()))
afterEach(() => folder.remove())

/** Files of a database, as far as anybody looks before starting it. */
function dataOfVersion(version: string): string {
  const data = path.join(folder.path, 'postgres', 'data')
  mkdirSync(data, { recursive: true, mode: 0o700 })
  writeFileSync(path.join(data, 'PG_VERSION'), `${version}\n`)
  return data
}

test('data of a newer PostgreSQL is left alone', async () => {
  dataOfVersion('99')
  const sentence = await refusal(startPostgres(folder.path))
  expect(sentence).toMatch(/written by PostgreSQL 99, which is newer than the 18 in this Portico/)
})

test('data of an older PostgreSQL is left alone', async () => {
  dataOfVersion('17')
  const sentence = await refusal(startPostgres(folder.path))
  expect(sentence).toMatch(/written by PostgreSQL 17; this Portico brings PostgreSQL 18/)
})

test('files that are no whole database are left alone', async () => {
  rmSync(path.join(dataOfVersion('18'), 'PG_VERSION'))
  writeFileSync(path.join(folder.path, 'postgres', 'data', 'something'), '')
  const sentence = await refusal(startPostgres(folder.path))
  expect(sentence).toMatch(/holds files, but no whole database/)
})

test('a lost password file is named', async () => {
  dataOfVersion('18')
  const sentence = await refusal(startPostgres(folder.path))
  expect(sentence).toMatch(/portico\.password is missing/)
})

test('a file in place of the folder is told', async () => {
  const file = path.join(folder.path, 'file')
  writeFileSync(file, '')
  expect(await refusal(startPostgres(file))).toMatch(/a file stands in its place/)
  expect(await refusal(startPostgres(path.join(file, 'below')))).toMatch(/a file stands/)
})

test.skipIf(!canBeNobody)('a folder of somebody else is told', async () => {
  const sentence = await refusal(invite(folder.path, nobody))
  expect(sentence).toContain(`StartError: Portico cannot write in its data folder ${folder.path}.`)
})

const where = { folder: '/data/postgres', log: '/data/postgres/server.log' }

test.each([
  [
    '2026-01-01 10:00:00.000 UTC [7] FATAL:  could not write lock file "postmaster.pid": No space left on device\n',
    'The disk that holds /data/postgres is full. Free some space and start again.',
  ],
  [
    'postgres: error while loading shared libraries: libicui18n.so.60: cannot open shared object file',
    /does not run on this system .*Set DATABASE_URL/,
  ],
  [
    '2026-01-01 UTC [7] FATAL:  could not create shared memory segment: Cannot allocate memory\nDETAIL:  Failed call',
    /not have enough free memory/,
  ],
  [
    '2026-01-01 UTC [7] FATAL:  could not open file "global/pg_control": Permission denied',
    /may not read or write in \/data\/postgres \(could not open file "global\/pg_control": Permission denied\)/,
  ],
  ['spawn unshare ENOENT', /does not run on this system/],
  [
    'initdb: error: could not look up effective user ID 12345: user does not exist',
    /Start Portico as a user with a name/,
  ],
  [
    '2026-01-01 UTC [7] LOG:  starting\n2026-01-01 UTC [7] FATAL:  unrecognized parameter "x".\n',
    'PostgreSQL did not start in /data/postgres. It said: unrecognized parameter "x". The whole log is in /data/postgres/server.log.',
  ],
])('%s', (said, sentence) => {
  const error = explainPostgres(said, where)
  expect(error).toBeInstanceOf(StartError)
  expect(error.message).toMatch(sentence)
})

test('an error that is not of the file system stays what it is', () => {
  const bug = new TypeError('x is not a function')
  expect(explainFile(bug, '/data')).toBe(bug)
  const full = explainFile(Object.assign(new Error('write'), { code: 'ENOSPC' }), '/data')
  expect((full as Error).message).toMatch(/disk that holds \/data is full/)
})

test('a setting PostgreSQL does not know is told at once, in its words', async () => {
  const sentence = await refusal(startPostgres(folder.path, { settings: { no_such_thing: '1' } }))
  expect(sentence).toMatch(/PostgreSQL did not start in .*no_such_thing/)
})

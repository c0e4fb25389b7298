// Once per test run: a PostgreSQL with a migrated template database, which every test file clones.
// The embedded one, or any other by PORTICO_TEST_DATABASE_URL (a superuser's address).
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { TestProject } from 'vitest/node'
import { ensureDatabase, ensureRoles, migrate } from '../app/kit/db/migrate.ts'
import { KEYS_ROLE } from '../app/kit/db/roles.ts'
import { installJobs } from '../app/kit/jobs/install.ts'
import { startPostgres } from '../app/kit/postgres/start.ts'
import { masterKey } from '../app/kit/vault/master.ts'
import { TEMPLATE, testMasterKey, withDatabase } from './support/names.ts'

declare module 'vitest' {
  interface ProvidedContext {
    postgres: string
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const given = process.env.PORTICO_TEST_DATABASE_URL
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'portico-test-'))
  // Tests lose nothing when the machine does: without fsync they run several times faster.
  const server = given
    ? null
    : await startPostgres(folder, {
        settings: { fsync: 'off', synchronous_commit: 'off', max_connections: '300' },
      })
  const url = given ?? (server?.url as string)
  const root = path.join(import.meta.dirname, '..')
  const master = masterKey(Buffer.from(testMasterKey, 'base64'), 'test')
  for (const [name, migrations, roles] of [
    [TEMPLATE, 'db/migrations'],
    [`${TEMPLATE}_keys`, 'db/keys', [KEYS_ROLE]],
  ] as [string, string, string[]?][]) {
    await ensureDatabase(url, name)
    const database = withDatabase(url, name)
    await ensureRoles(database, master, roles)
    await migrate(database, path.join(root, migrations))
    if (name === TEMPLATE) await installJobs(database)
  }
  project.provide('postgres', url)
  process.env.PORTICO_TEST_FILLED = path.join(folder, 'demonstration')
  return async () => {
    await server?.stop()
    fs.rmSync(folder, { recursive: true, force: true })
  }
}

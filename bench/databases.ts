// One embedded PostgreSQL for a measurement, and fresh databases in it.
import fs from 'node:fs'
import { Client } from 'pg'
import { readConfig } from '../app/kit/config.ts'
import { ensureDatabase } from '../app/kit/db/migrate.ts'
import { startPostgres } from '../app/kit/postgres/start.ts'
import { startKit, type Running } from '../app/kit/start.ts'
import { testMasterKey, withDatabase } from '../test/support/names.ts'
import { postmasterOf } from './portal.ts'
import { later, temporaryFolder } from './stopping.ts'

export type Databases = {
  /** Address of a new, empty database, as its owner. */
  fresh(): Promise<string>
  /** A kit on a new database with all our tables; it stops with the measurement unless stopped before. */
  freshKit(): Promise<Running>
  /** Process id of the server. */
  postmaster: number
  /** Writes out what is pending, so that nobody pays for what others wrote. */
  settle(): Promise<void>
}

const quiet = { info: () => {}, error: () => {} }

export async function startDatabases(): Promise<Databases> {
  const folder = temporaryFolder('postgres')
  fs.chmodSync(folder, 0o711) // started by root, the database runs as another user
  const server = await startPostgres(folder)
  later(() => server.stop())
  let made = 0
  const fresh = async () => {
    const name = `bench_${(made += 1)}`
    await ensureDatabase(server.url, name)
    return withDatabase(server.url, name)
  }
  return {
    fresh,
    freshKit: async () => {
      const running = await startKit(
        readConfig({
          DATABASE_URL: await fresh(),
          PORTICO_MASTER_KEY: testMasterKey,
          PORTICO_DATA: temporaryFolder('data'),
        }),
        { log: quiet },
      )
      let stopped: Promise<void> | undefined
      const stop = () => (stopped ??= running.stop())
      later(stop)
      return { ...running, stop }
    },
    postmaster: postmasterOf(folder),
    settle: () => run(server.url, 'checkpoint'),
  }
}

export async function run(url: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: url })
  await client.connect()
  await client.query(statement)
  await client.end()
}

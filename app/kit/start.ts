// Builds the kit: database, key store, vault. Everything that can be wrong at start is found here
// and said in one sentence (StartError).
import { randomUUID } from 'node:crypto'
import path from 'node:path'
import { Client } from 'pg'
import { prepareFolder, proveDatabases, reach, refuseOtherMode } from './checks.ts'
import type { Clock } from './clock.ts'
import { systemClock } from './clock.ts'
import type { Config } from './config.ts'
import { openDatabase } from './db/database.ts'
import { ensureDatabase, ensureRoles, migrate } from './db/migrate.ts'
import { databaseName, KEYS_ROLE, urlAs } from './db/roles.ts'
import { StartError } from './errors.ts'
import { sourceFolder } from './source-folder.ts'
import { openStorage } from './files/place.ts'
import { installJobs } from './jobs/install.ts'
import type { Kit } from './kit.ts'
import type { Log } from './log.ts'
import { makeLog } from './log.ts'
import { startPostgres } from './postgres/start.ts'
import { openKeyStore, type KeyStore } from './vault/keystore.ts'
import type { MasterKey } from './vault/master.ts'
import { makeVault } from './vault/vault.ts'

export type Running = {
  kit: Kit
  keyStore: KeyStore
  master: MasterKey
  /** Owner's address of the records; for migrations and backups only. */
  ownerUrl: string
  embedded: boolean
  stop(): Promise<void>
}

export { sourceFolder }

/** Starts or reaches the database, makes keys at first start, migrates, and opens the pools. */
export async function startKit(
  config: Config,
  given: { clock?: Clock; log?: Log } = {},
): Promise<Running> {
  prepareFolder(config.dataFolder)
  const server = config.databaseUrl ? null : await startPostgres(config.dataFolder)
  const opened: (() => Promise<unknown>)[] = [async () => server?.stop()]
  const stop = async () => {
    for (const close of opened.splice(0).toReversed()) await close()
  }
  try {
    const ownerUrl = config.databaseUrl ?? withDatabase(server?.url as string, 'portico')
    const keysUrl = config.keysUrl ?? withDatabase(ownerUrl, `${databaseName(ownerUrl)}_keys`)
    if (server) await ensureDatabase(server.url, 'portico')
    else await reach(ownerUrl, 'DATABASE_URL')
    if (config.keysUrl) await reach(keysUrl, 'PORTICO_KEYS_URL')

    const master = await proveDatabases(config, ownerUrl, keysUrl)
    if (!config.keysUrl) await ensureDatabase(ownerUrl, databaseName(keysUrl))
    await ensureRoles(ownerUrl, master)
    await ensureRoles(keysUrl, master, [KEYS_ROLE])
    await migrate(keysUrl, path.join(sourceFolder, 'db/keys'))
    await migrate(ownerUrl, path.join(sourceFolder, 'db/migrations'))
    await installJobs(ownerUrl)

    const keyStore = await openKeyStore(
      urlAs(keysUrl, KEYS_ROLE, master.password(KEYS_ROLE)),
      master,
    )
    opened.push(() => keyStore.end())
    const clock = given.clock ?? systemClock
    const stampKey = await keyStore.secret('stamp')
    await mark(ownerUrl, config.mode, stampKey, clock)
    const database = openDatabase(ownerUrl, master.password, stampKey)
    opened.push(() => database.end())
    const files = await openStorage(config.files)
    opened.push(() => files.end())
    const kit: Kit = {
      config,
      clock,
      log: given.log ?? makeLog(),
      database,
      vault: makeVault(keyStore, await keyStore.secret('index')),
      files,
      auditKey: await keyStore.secret('audit'),
    }
    return { kit, keyStore, master, ownerUrl, embedded: Boolean(server), stop }
  } catch (error) {
    await stop()
    if ((error as { code?: string }).code === '42501')
      throw new StartError(
        'The user of DATABASE_URL may not set Portico up. It must own the database and may create roles (CREATEROLE), and databases too (CREATEDB) unless PORTICO_KEYS_URL is set.',
      )
    throw error
  }
}

const withDatabase = (url: string, database: string): string => {
  const changed = new URL(url)
  changed.pathname = `/${database}`
  return changed.toString()
}

/** Writes the mode into a new database, refuses the other mode's, and hands over the stamp key. */
async function mark(url: string, mode: Config['mode'], stampKey: Buffer, clock: Clock) {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(
      'insert into app.install (install_id, mode, created_at) values ($1, $2, $3) on conflict do nothing',
      [randomUUID(), mode, clock()],
    )
    const { rows } = await client.query<{ mode: Config['mode'] }>('select mode from app.install')
    // Of two first starts at once in different modes, one was quicker.
    refuseOtherMode(rows[0]?.mode ?? mode, mode)
    const block = Buffer.concat([stampKey], 64)
    const pad = (byte: number) => Buffer.from(block.map((value) => value ^ byte))
    await client.query(
      `insert into app.stamp_key (inner_pad, outer_pad) values ($1, $2)
       on conflict (one) do update set inner_pad = excluded.inner_pad, outer_pad = excluded.outer_pad`,
      [pad(0x36), pad(0x5c)],
    )
  } finally {
    await client.end()
  }
}

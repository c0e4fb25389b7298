// Builds the kit: database, key store, vault. Everything that can be wrong at start is found here
// and said in one sentence (StartError).
import { randomUUID } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { Client } from 'pg'
import type { Clock } from './clock.ts'
import { systemClock } from './clock.ts'
import type { Config } from './config.ts'
import { openDatabase } from './db/database.ts'
import { ensureDatabase, ensureRoles, migrate } from './db/migrate.ts'
import { databaseName, KEYS_ROLE, urlAs } from './db/roles.ts'
import { StartError } from './errors.ts'
import type { Kit } from './kit.ts'
import type { Log } from './log.ts'
import { makeLog } from './log.ts'
import { startPostgres } from './postgres/start.ts'
import { openKeyStore, type KeyStore } from './vault/keystore.ts'
import { readMasterKey, type MasterKey } from './vault/master.ts'
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

const FOLDER_FORMAT = 1
/** The program's own folder: two above this file, and two above the bundle that holds it. */
export const sourceFolder = path.join(import.meta.dirname, '../..')

/** Starts or reaches the database, makes keys at first start, migrates, and opens the pools. */
export async function startKit(
  config: Config,
  given: { clock?: Clock; log?: Log } = {},
): Promise<Running> {
  prepareFolder(config.dataFolder)
  const server = config.databaseUrl ? null : await startPostgres(config.dataFolder)
  try {
    const ownerUrl = config.databaseUrl ?? withDatabase(server?.url as string, 'portico')
    const keysUrl = config.keysUrl ?? withDatabase(ownerUrl, `${databaseName(ownerUrl)}_keys`)
    if (server) await ensureDatabase(server.url, 'portico')
    else await reach(ownerUrl)
    if (!config.keysUrl) await ensureDatabase(ownerUrl, databaseName(keysUrl))

    await refuseForeign(ownerUrl)
    const master = readMasterKey(config.masterKey, !(await hasKeys(keysUrl)))
    await ensureRoles(ownerUrl, master)
    await ensureRoles(keysUrl, master, [KEYS_ROLE])
    await migrate(keysUrl, path.join(sourceFolder, 'db/keys'))
    await migrate(ownerUrl, path.join(sourceFolder, 'db/migrations'))

    const keyStore = await openKeyStore(
      urlAs(keysUrl, KEYS_ROLE, master.password(KEYS_ROLE)),
      master,
    )
    const clock = given.clock ?? systemClock
    const stampKey = await keyStore.secret('stamp')
    await mark(ownerUrl, config.mode, stampKey, clock)
    const kit: Kit = {
      config,
      clock,
      log: given.log ?? makeLog(),
      database: openDatabase(ownerUrl, master.password, stampKey),
      vault: makeVault(keyStore, await keyStore.secret('index')),
      auditKey: await keyStore.secret('audit'),
    }
    const stop = async () => {
      await kit.database.end()
      await keyStore.end()
      await server?.stop()
    }
    return { kit, keyStore, master, ownerUrl, embedded: Boolean(server), stop }
  } catch (error) {
    await server?.stop()
    throw error
  }
}

const withDatabase = (url: string, database: string): string => {
  const changed = new URL(url)
  changed.pathname = `/${database}`
  return changed.toString()
}

/** The data folder carries the number of its format, so that an older program leaves it alone. */
function prepareFolder(folder: string): void {
  const file = path.join(folder, 'portico.json')
  try {
    fs.mkdirSync(folder, { recursive: true, mode: 0o700 })
    if (!fs.existsSync(file)) fs.writeFileSync(file, JSON.stringify({ format: FOLDER_FORMAT }))
  } catch (error) {
    throw new StartError(
      `The data folder ${folder} cannot be written (${(error as { code?: string }).code}). Set PORTICO_DATA to a folder of yours.`,
    )
  }
  const { format } = JSON.parse(fs.readFileSync(file, 'utf8')) as { format: number }
  if (format > FOLDER_FORMAT)
    throw new StartError(
      `The data folder ${folder} was made by a newer version of Portico. Start that version, or set PORTICO_DATA to another folder.`,
    )
}

/** @throws StartError with the cause in plain words when the server of DATABASE_URL cannot be used. */
async function reach(url: string): Promise<void> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 5000 })
  try {
    await client.connect()
    const { rows } = await client.query<{ n: number }>(
      "select current_setting('server_version_num')::int as n",
    )
    if ((rows[0]?.n ?? 0) < 150_000)
      throw new StartError(
        'Portico needs PostgreSQL 15 or newer; DATABASE_URL leads to an older one.',
      )
  } catch (error) {
    if (error instanceof StartError) throw error
    const { host, port } = new URL(url)
    const reason: Record<string, string> = {
      '28P01': 'the password is wrong',
      '28000': 'the user is not let in',
      '3D000': 'there is no database of that name',
      ECONNREFUSED: 'nothing listens there',
      ENOTFOUND: 'there is no host of that name',
    }
    const why = reason[(error as { code?: string }).code ?? ''] ?? 'it did not answer'
    throw new StartError(
      `The database of DATABASE_URL (${host || `port ${port || 5432}`}) cannot be reached: ${why}.`,
    )
  } finally {
    await client.end().catch(() => {})
  }
}

/** A database that somebody else uses is left alone. */
async function refuseForeign(url: string): Promise<void> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    const { rows } = await client.query<{ ours: boolean; tables: number }>(
      `select to_regclass('app.install') is not null or to_regclass('public.migration') is not null as ours,
              (select count(*)::int from pg_tables where schemaname not in ('pg_catalog', 'information_schema')) as tables`,
    )
    if (!rows[0]?.ours && (rows[0]?.tables ?? 0) > 0)
      throw new StartError(
        'The database of DATABASE_URL is not empty and was not made by Portico. Give Portico an empty one.',
      )
  } finally {
    await client.end()
  }
}

async function hasKeys(keysUrl: string): Promise<boolean> {
  const client = new Client({ connectionString: keysUrl })
  await client.connect()
  try {
    const there = await client.query("select to_regclass('kek') as kek")
    if (!there.rows[0]?.kek) return false
    return ((await client.query('select 1 from kek limit 1')).rowCount ?? 0) > 0
  } finally {
    await client.end()
  }
}

/** Writes the mode into a new database, refuses the other mode's, and hands over the stamp key. */
async function mark(url: string, mode: Config['mode'], stampKey: Buffer, clock: Clock) {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(
      `insert into app.install (install_id, mode, created_at)
       select $1, $2, $3 where not exists (select 1 from app.install)`,
      [randomUUID(), mode, clock()],
    )
    const marked = (await client.query<{ mode: string }>('select mode from app.install')).rows[0]
      ?.mode
    if (marked !== mode)
      throw new StartError(
        marked === 'demonstration'
          ? 'This database holds a demonstration clinic, so it cannot be served as production. Give production an empty database.'
          : 'This database is marked as production, so the demonstration cannot use it. Set PORTICO_MODE=production, or give the demonstration an empty database.',
      )
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

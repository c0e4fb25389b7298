// What must be right before a start changes anything: the data folder, the databases, their mode, the master
// key. Each problem is one sentence (StartError), and whatever it concerns is left as it was.
import fs from 'node:fs'
import path from 'node:path'
import { Client } from 'pg'
import type { Config } from './config.ts'
import { allRoles } from './db/roles.ts'
import { StartError } from './errors.ts'
import { openKeks, type WrappedKek } from './vault/keystore.ts'
import { readMasterKey, type MasterKey } from './vault/master.ts'

const FOLDER_FORMAT = 1

/** The data folder carries the number of its format, so that an older program leaves it alone. */
export function prepareFolder(folder: string): void {
  const file = path.join(folder, 'portico.json')
  try {
    fs.mkdirSync(folder, { recursive: true, mode: 0o700 })
    if (!fs.existsSync(file)) fs.writeFileSync(file, JSON.stringify({ format: FOLDER_FORMAT }))
  } catch (error) {
    throw new StartError(
      `The data folder ${folder} cannot be written (${(error as { code?: string }).code}). Set PORTICO_DATA to a folder of yours.`,
    )
  }
  const format = readFormat(file)
  if (format === null)
    throw new StartError(
      `${file} cannot be read, so this may not be a data folder of Portico. Put it back from a backup, or set PORTICO_DATA to another folder.`,
    )
  if (format > FOLDER_FORMAT)
    throw new StartError(
      `The data folder ${folder} was made by a newer version of Portico. Start that version, or set PORTICO_DATA to another folder.`,
    )
}

function readFormat(file: string): number | null {
  try {
    const { format } = JSON.parse(fs.readFileSync(file, 'utf8')) as { format: unknown }
    return typeof format === 'number' ? format : null
  } catch {
    return null
  }
}

/** @throws StartError with the cause in plain words when the server that `variable` names cannot be used. */
export async function reach(url: string, variable: string): Promise<void> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 5000 })
  try {
    await client.connect()
    const { rows } = await client.query<{ n: number }>(
      "select current_setting('server_version_num')::int as n",
    )
    if ((rows[0]?.n ?? 0) < 150_000)
      throw new StartError(
        `Portico needs PostgreSQL 15 or newer; ${variable} leads to an older one.`,
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
      `The database of ${variable} (${host || `port ${port || 5432}`}) cannot be reached: ${why}.`,
    )
  } finally {
    await client.end().catch(() => {})
  }
}

/**
 * Looks at both databases without changing them.
 * @returns the master key, proven on what it has to open
 */
export async function proveDatabases(
  config: Config,
  ownerUrl: string,
  keysUrl: string,
): Promise<MasterKey> {
  const marked = await on(ownerUrl, (client) => readMode(client))
  const keks = await on(keysUrl, (client) => readKeks(client)).catch((error: { code?: string }) => {
    if (error.code === '3D000') return [] // there is no such database yet
    throw error
  })
  if (marked) refuseOtherMode(marked, config.mode)
  // New keys for old records would open nothing, and make the search hashes worthless.
  if (marked && keks.length === 0)
    throw new StartError(
      'The key store is empty, but the records are not new; without their keys they cannot be opened. Put the backup of the key store back, or name its place in PORTICO_KEYS_URL.',
    )
  const master = readMasterKey(config.masterKey, keks.length === 0)
  await openKeks(master, keks)
  if (keks.length === 0) await on(ownerUrl, (client) => refuseSharedServer(client, master))
  return master
}

/** The mode that a database of ours is marked with; null for an empty one. Somebody else's is left alone. */
async function readMode(client: Client): Promise<Config['mode'] | null> {
  if (await has(client, 'app.install'))
    return (await client.query('select mode from app.install')).rows[0]?.mode ?? null
  if (!(await isEmpty(client)))
    throw new StartError(
      'The database of DATABASE_URL is not empty and was not made by Portico. Give Portico an empty one.',
    )
  return null
}

async function readKeks(client: Client): Promise<WrappedKek[]> {
  if (await has(client, 'app.install'))
    throw new StartError(
      'PORTICO_KEYS_URL leads to a database of records. Keys need a database of their own, or every backup of the records would hold them.',
    )
  if (await has(client, 'public.kek'))
    return (await client.query<WrappedKek>('select kek_id, wrapped from kek')).rows
  if (!(await isEmpty(client)))
    throw new StartError(
      'The database for the keys is not empty and was not made by Portico. Name an empty one in PORTICO_KEYS_URL.',
    )
  return []
}

/** @throws StartError when a database marked for one mode is started in the other */
export function refuseOtherMode(marked: Config['mode'], mode: Config['mode']): void {
  if (marked === mode) return
  throw new StartError(
    marked === 'demonstration'
      ? 'This database holds a demonstration clinic, so it cannot be served as production. Give production an empty database.'
      : 'This database is marked as production, so the demonstration cannot use it. Set PORTICO_MODE=production, or give the demonstration an empty database.',
  )
}

/** Roles belong to the whole server: taking them over would lock another Portico there out of its own records. */
async function refuseSharedServer(client: Client, master: MasterKey): Promise<void> {
  const { rowCount } = await client.query(
    `select from pg_roles where rolname = any($1) and shobj_description(oid, 'pg_authid') like 'portico %'
       and shobj_description(oid, 'pg_authid') <> $2`,
    [allRoles, `portico ${master.id}`],
  )
  if (rowCount)
    throw new StartError(
      `Another Portico with another master key uses this PostgreSQL server. Give this one a server of its own. If the other one is gone for good, drop its roles: ${allRoles.join(', ')}.`,
    )
}

const has = async (client: Client, table: string): Promise<boolean> =>
  (await client.query('select to_regclass($1) is not null as there', [table])).rows[0].there

/** Empty, or left so by a first start that was cut off. */
async function isEmpty(client: Client): Promise<boolean> {
  const { rowCount } = await client.query(
    `select from pg_tables where schemaname not in ('pg_catalog', 'information_schema')
       and (schemaname, tablename) <> ('public', 'migration') limit 1`,
  )
  return rowCount === 0
}

async function on<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

// Migrations: numbered plain SQL, forward only, each in a transaction of its own under one lock,
// run by the owner of the database. The application's roles never change a table.
import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { Client } from 'pg'
import { StartError } from '../errors.ts'
import { allRoles, databaseName, roleOf } from './roles.ts'

const LOCK = 7_203_114 // any constant: one migrating process at a time

/**
 * Applies the numbered files of `folder` that the database at `url` does not have yet.
 * @returns the names applied now.
 * @throws StartError when an applied file was edited since, or the database is newer than this program.
 */
export async function migrate(url: string, folder: string): Promise<string[]> {
  const client = new Client({ connectionString: url, application_name: 'portico-migrate' })
  await client.connect()
  const applied: string[] = []
  try {
    await client.query('select pg_advisory_lock($1)', [LOCK])
    const { rows } = await client.query("select to_regclass('public.migration') as there")
    if (!rows[0]?.there)
      await client.query(
        `create table public.migration (name text primary key, digest text not null, applied_at timestamptz not null default now());
         comment on table public.migration is 'The migrations that this database has. Only its owner reads it.';
         comment on column public.migration.digest is 'SHA-256 of the file, to find one that was changed afterwards.';
         alter table public.migration enable row level security`,
      )
    const done = new Map(
      (
        await client.query<{ name: string; digest: string }>(
          'select name, digest from public.migration',
        )
      ).rows.map((row) => [row.name, row.digest]),
    )
    const files = fs
      .readdirSync(folder)
      .filter((name) => /^\d{4}_\w+\.sql$/.test(name))
      .toSorted()
    const unknown = [...done.keys()].find((name) => !files.includes(name))
    if (unknown)
      throw new StartError(
        `The database was made by a newer version of Portico (it has the migration ${unknown}). Start that version, or restore a backup made before it.`,
      )
    for (const name of files) {
      const sql = fs.readFileSync(path.join(folder, name), 'utf8')
      const digest = createHash('sha256').update(sql).digest('hex')
      const before = done.get(name)
      if (before === digest) continue
      if (before)
        throw new StartError(
          `The migration ${name} was changed after it had been applied. Write a new one instead.`,
        )
      await client.query('begin')
      try {
        await client.query(sql)
        await client.query('insert into public.migration (name, digest) values ($1, $2)', [
          name,
          digest,
        ])
        await client.query('commit')
      } catch (error) {
        await client.query('rollback')
        throw error
      }
      applied.push(name)
    }
  } finally {
    await client.end()
  }
  return applied
}

/** Creates `database` on the server of `url` when it is missing. */
export async function ensureDatabase(url: string, database: string): Promise<void> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    const found = await client.query('select 1 from pg_database where datname = $1', [database])
    if (found.rowCount === 0) {
      await client
        .query(`create database ${client.escapeIdentifier(database)}`)
        .catch((error: { code?: string }) => {
          if (error.code !== '42P04' && error.code !== '23505') throw error // made meanwhile
        })
    }
  } finally {
    await client.end()
  }
}

/**
 * Creates the application's roles with passwords derived from the master key, lets `entering` and nobody else into
 * this database, and none of them make temporary tables there, which PostgreSQL lets everybody do.
 * A comment on the role says which master key its password came from, so that a second start changes nothing.
 */
export async function ensureRoles(
  url: string,
  master: { id: string; password(role: string): string },
  entering: string[] = Object.values(roleOf),
): Promise<void> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    // Two starts at once would trip over each other's grants.
    await client.query('select pg_advisory_lock($1)', [LOCK])
    const { rows } = await client.query<{ role: string; mark: string | null; enters: boolean }>(
      `select rolname as role, shobj_description(oid, 'pg_authid') as mark,
              has_database_privilege(rolname, current_database(), 'connect') as enters
       from pg_roles where rolname = any($1)`,
      [allRoles],
    )
    const found = new Map(rows.map((row) => [row.role, row]))
    const mark = `portico ${master.id}`
    for (const role of allRoles) {
      if (!found.has(role))
        await client
          .query(`create role ${role} login nosuperuser nobypassrls nocreatedb nocreaterole`)
          .catch((error: { code?: string }) => {
            if (error.code !== '42710' && error.code !== '23505') throw error // made meanwhile
          })
      if (found.get(role)?.mark !== mark) {
        await client.query(
          `alter role ${role} password ${client.escapeLiteral(master.password(role))}`,
        )
        await client.query(`comment on role ${role} is ${client.escapeLiteral(mark)}`)
      }
    }
    const database = client.escapeIdentifier(databaseName(url))
    const open = await client.query<{ all: boolean }>(
      `select has_database_privilege('public', current_database(), 'connect, temporary') as all`,
    )
    if (open.rows[0]?.all) await client.query(`revoke all on database ${database} from public`)
    if (open.rows[0]?.all || entering.some((role) => !found.get(role)?.enters))
      await client.query(`grant connect on database ${database} to ${entering.join(', ')}`)
  } finally {
    await client.end()
  }
}

// The files of the database: made once, whole or not at all, and never those of another version.
import { randomBytes } from 'node:crypto'
import { closeSync, fsyncSync, openSync, readFileSync, readdirSync, renameSync } from 'node:fs'
import { chownSync, mkdirSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Binaries } from './binaries.ts'
import type { Home } from './home.ts'
import { runProgram } from './program.ts'
import type { RunAs } from './run-as.ts'
import { explainPostgres, StartError } from './start-error.ts'

/** The superuser's password lies with the data: whoever can read it there can read the data anyway. */
const passwordFile = (data: string) => path.join(data, 'portico.password')

/** A new database takes 40 MB and its log of changes 16 MB more at once. */
const leastFree = 100 * 1024 * 1024

/**
 * Makes the files of the database unless they are there.
 * @throws StartError when the data is of another version of PostgreSQL, or cannot be made.
 */
export async function ensureCluster(home: Home, binaries: Binaries, runAs: RunAs): Promise<void> {
  const version = readIfThere(path.join(home.data, 'PG_VERSION'))
  if (version === null) await makeCluster(home.folder, home.data, binaries, runAs)
  else checkVersion(Number(version.trim()), binaries.major, home.data)
}

/** @throws StartError when the file is lost: nobody could sign in to the database. */
export function readPassword(data: string): string {
  const password = readIfThere(passwordFile(data))
  if (password) return password
  throw new StartError(
    `${passwordFile(data)} is missing, so Portico cannot sign in to its database. Put the file back from a backup of the folder.`,
  )
}

function checkVersion(theirs: number, ours: number, data: string): void {
  if (theirs > ours)
    throw new StartError(
      `The data in ${data} was written by PostgreSQL ${theirs}, which is newer than the ${ours} in this Portico. Start the newer Portico that wrote it, or set PORTICO_DATA to another folder.`,
    )
  if (theirs !== ours)
    throw new StartError(
      `The data in ${data} was written by PostgreSQL ${theirs}; this Portico brings PostgreSQL ${ours}. Start the older Portico that wrote it, or set PORTICO_DATA to another folder.`,
    )
}

async function makeCluster(folder: string, data: string, binaries: Binaries, runAs: RunAs) {
  const names = namesIn(data)
  if (names.length > 0)
    throw new StartError(
      `${data} holds files, but no whole database. Move it away, or put its backup back, and start again.`,
    )
  const disk = statfsSync(folder)
  if (disk.bavail * disk.bsize < leastFree)
    throw new StartError(
      `The disk that holds ${folder} is almost full: a new database needs 100 MB there. Free some space and start again.`,
    )
  // Whoever was killed while making one left it behind.
  for (const name of readdirSync(folder))
    if (name.startsWith('making-'))
      rmSync(path.join(folder, name), { recursive: true, force: true })

  const making = path.join(folder, `making-${randomBytes(6).toString('hex')}`)
  const made = path.join(making, 'data')
  const password = path.join(making, 'password')
  try {
    mkdirSync(making, { mode: 0o700 })
    writeFileSync(password, randomBytes(24).toString('base64url'), { mode: 0o600 })
    if (runAs.owner) for (const file of [making, password]) chown(file, runAs.owner)
    const outcome = await runProgram(runAs, binaries.initdb, [
      `--pgdata=${made}`,
      '--username=postgres',
      `--pwfile=${password}`,
      '--auth=scram-sha-256',
      '--data-checksums',
      '--encoding=UTF8',
      '--locale=C',
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      '--no-instructions',
    ])
    if (outcome.code !== 0) throw explainPostgres(outcome.said, { folder })
    renameSync(password, passwordFile(made))
    sync(passwordFile(made))
    sync(made)
    // The step that makes it a database: a half-made one never has this name.
    renameSync(made, data)
    sync(folder)
  } finally {
    rmSync(making, { recursive: true, force: true })
  }
}

const chown = (file: string, { uid, gid }: { uid: number; gid: number }) =>
  chownSync(file, uid, gid)

function sync(file: string): void {
  if (process.platform === 'win32') return
  const handle = openSync(file, 'r')
  fsyncSync(handle)
  closeSync(handle)
}

function readIfThere(file: string): string | null {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return []
    throw error
  }
}

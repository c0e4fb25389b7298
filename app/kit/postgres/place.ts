// Where the server listens: a socket that only its owner may use; on Windows a port of the loopback.
import { createHash } from 'node:crypto'
import { chmodSync, lstatSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import path from 'node:path'
import type { RunAs } from './run-as.ts'

export type Place = { directory: string; port: number }

/** pg (and PostgreSQL) take a name with a slash for a socket; Windows paths have none at their start. */
const overTcp = process.platform === 'win32'

// The kernel's limit for the path of a socket is 107 bytes, on macOS 103.
const longest = 100
const socketName = '.s.PGSQL.5432'

/**
 * A place to listen, ready for use. Beside the data where the path is short enough, so that every process
 * finds it whatever its TMPDIR is, and even from another container; else in /tmp.
 */
export async function choosePlace(home: string, runAs: RunAs): Promise<Place> {
  if (overTcp) return { directory: '', port: await freePort() }
  const beside = path.join(home, 'run')
  if (fits(beside)) {
    mkdirSync(beside, { recursive: true, mode: 0o700 })
    // Some shared folders of virtual machines hold files, but no sockets.
    if (await canListen(path.join(beside, '.probe'))) return { directory: beside, port: 5432 }
  }
  return { directory: inTmp(home, runAs), port: 5432 }
}

/** Removes a folder of `choosePlace` in /tmp. Called when the server is down. */
export function leavePlace(home: string, place: Place): void {
  if (place.directory.startsWith('/tmp/portico-') && place.directory !== path.join(home, 'run'))
    rmSync(place.directory, { recursive: true, force: true })
}

/** The options of postgres to listen there. */
export const placeSettings = ({ directory, port }: Place): Record<string, string> => ({
  listen_addresses: overTcp ? '127.0.0.1' : '',
  unix_socket_directories: directory,
  unix_socket_permissions: '0700',
  port: String(port),
})

/** A superuser's URL for `pg`. */
export function urlOf({ directory, port }: Place, password: string): string {
  const login = `postgres:${encodeURIComponent(password)}`
  return overTcp
    ? `postgres://${login}@127.0.0.1:${port}/postgres`
    : `postgres://${login}@localhost/postgres?host=${encodeURIComponent(directory)}`
}

const fits = (directory: string) => Buffer.byteLength(path.join(directory, socketName)) <= longest

/**
 * /tmp is everybody's: a folder of that name that another user made must not be used. The name is the same
 * after a restart, so that pools find the server again.
 */
function inTmp(home: string, runAs: RunAs): string {
  const name = createHash('sha256').update(home).digest('hex').slice(0, 12)
  const directory = `/tmp/portico-${name}`
  try {
    mkdirSync(directory, { mode: 0o700 })
    return directory
  } catch {
    const stat = lstatSync(directory)
    const ours = [process.geteuid?.(), runAs.owner?.uid].includes(stat.uid)
    if (!ours || !stat.isDirectory()) return mkdtempSync('/tmp/portico-')
    chmodSync(directory, 0o700)
    return directory
  }
}

function canListen(file: string): Promise<boolean> {
  rmSync(file, { force: true })
  return new Promise((resolve) => {
    const server = createServer()
    server.once('error', () => resolve(false))
    server.listen(file, () => server.close(() => resolve(true)))
  })
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number }
      server.close(() => resolve(port))
    })
  })
}

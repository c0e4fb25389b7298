// What PostgreSQL tells about itself in data/postmaster.pid, and whether it is still true.
import { spawnSync } from 'node:child_process'
import { readFileSync, readdirSync, readlinkSync, realpathSync, rmSync } from 'node:fs'
import path from 'node:path'
import type { Place } from './place.ts'

export type Told = {
  pid: number
  /** Where it listens, once it is ready for callers. */
  place: Place | null
}

const file = (data: string) => path.join(data, 'postmaster.pid')

/** The server that wrote the file, alive or not; null when none did or the last one stopped in order. */
export function readTold(data: string): Told | null {
  let lines: string[]
  try {
    lines = readFileSync(file(data), 'utf8').split('\n')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
  const [pid, port] = [Number(lines[0]), Number(lines[3])]
  const ready = lines[7]?.startsWith('ready') === true
  return { pid, place: ready ? { directory: lines[4] ?? '', port } : null }
}

/** The number of the living server of these files. */
export function findRunning(data: string): number | null {
  const pid = readTold(data)?.pid
  return pid && isPostgresOf(data, pid) ? pid : null
}

/** After a crash, or in a new container, another process may have its number. */
export function isPostgresOf(data: string, pid: number): boolean {
  try {
    process.kill(pid, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
  if (process.platform === 'win32') return true
  if (process.platform !== 'linux') return isNamedPostgres(pid)
  try {
    // postgres works in its data folder. A dead process that nobody has waited for works nowhere.
    return readlinkSync(`/proc/${pid}/cwd`) === realpathSync(data)
  } catch (error) {
    // Not allowed to look: believe it.
    return (error as NodeJS.ErrnoException).code === 'EACCES'
  }
}

// On macOS and the BSDs the folder of a process is not easily told; its name is.
function isNamedPostgres(pid: number): boolean {
  const { stdout } = spawnSync('ps', ['-p', String(pid), '-o', 'comm='], { encoding: 'utf8' })
  return /(^|\/)postgres\s*$/.test(stdout)
}

/**
 * After a kill -9 of the server, a child that is busy with a long query does not notice, and no new server may
 * start beside it. Its result would reach nobody: tell it to end at once, as the server would have.
 */
export function endOrphans(data: string): void {
  if (process.platform !== 'linux') return
  for (const name of readdirSync('/proc')) {
    const pid = Number(name)
    if (!(pid > 0)) continue
    try {
      const isPostgres = readFileSync(`/proc/${pid}/comm`, 'utf8').trim() === 'postgres'
      if (isPostgres && isPostgresOf(data, pid)) process.kill(pid, 'SIGQUIT')
    } catch {
      // It ended while we looked.
    }
  }
}

/** Forgets a server that is dead: a new one refuses to start while anybody has its number. */
export const forgetRunning = (data: string) => rmSync(file(data), { force: true })

// The server process: starts it, asks whether it lets us in, stops it.
import { spawn } from 'node:child_process'
import { chownSync, closeSync, openSync, readFileSync, renameSync, statSync } from 'node:fs'
import { setTimeout as delay } from 'node:timers/promises'
import { Client } from 'pg'
import type { Binaries } from './binaries.ts'
import type { Home } from './home.ts'
import { quietEnvironment, runProgram } from './program.ts'
import { direct, type RunAs } from './run-as.ts'
import { findRunning, isPostgresOf } from './running.ts'
import { StartError } from './start-error.ts'

export type Launched = { said(): string; exited(): boolean }

/** Starts the server and returns at once. It outlives this process and never hears its terminal. */
export function launch(
  binaries: Binaries,
  runAs: RunAs,
  home: Home,
  settings: Record<string, string>,
): Launched {
  keepShort(home.log)
  const log = openSync(home.log, 'a', 0o600)
  const start = statSync(home.log).size
  const options = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const [command, args] = runAs.command(binaries.postgres, ['-D', home.data, ...options])
  let exited = false
  let failure = ''
  const child = spawn(command, args, {
    ...runAs.identity,
    env: quietEnvironment(),
    // A session of its own: Ctrl-C would end it before the portal has finished what it does.
    detached: true,
    windowsHide: true,
    stdio: ['ignore', log, log],
  })
  child.on('exit', () => (exited = true))
  child.on('error', (error) => {
    failure = error.message
    exited = true
  })
  child.unref()
  closeSync(log)
  if (runAs.owner) chownSync(home.log, runAs.owner.uid, runAs.owner.gid)
  return {
    said: () => failure || readFileSync(home.log).subarray(start).toString(),
    exited: () => exited,
  }
}

/** Whether the server lets us in. @throws StartError when it does not take our password. */
export async function knock(url: string): Promise<boolean> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 5000 })
  client.on('error', () => {})
  try {
    await client.connect()
    return true
  } catch (error) {
    const code = (error as { code?: string }).code
    if (code === '28P01')
      throw new StartError(
        'The database does not take the password that Portico keeps beside it. Was it changed by hand? Set it back to what data/portico.password says.',
      )
    // Too many connections: it is up, and busy.
    return code === '53300'
  } finally {
    await client.end().catch(() => {})
  }
}

/**
 * Stops the server: open transactions are rolled back, everything committed is on disk.
 * A server that does not obey in a minute is ended at once and recovers at its next start.
 */
export async function stopServer(binaries: Binaries, data: string): Promise<void> {
  const pid = findRunning(data)
  if (!pid) return
  for (const signal of ['SIGINT', 'SIGQUIT'] as const) {
    // Windows has no signals; there pg_ctl speaks to the server.
    if (process.platform === 'win32')
      await runProgram(direct, binaries.pgCtl, ['stop', '-D', data, '-m', 'fast', '-s'])
    else process.kill(pid, signal)
    for (const end = Date.now() + 60_000; Date.now() < end; await delay(10))
      if (!isPostgresOf(data, pid)) return
  }
  throw new Error(`PostgreSQL (process ${pid}) did not stop; its files are in ${data}.`)
}

/** The log of the last weeks and the one before are enough. */
function keepShort(log: string): void {
  const size = statSync(log, { throwIfNoEntry: false })?.size ?? 0
  if (size > 5 * 1024 * 1024) renameSync(log, `${log}.1`)
}

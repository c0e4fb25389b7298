// Starts guest.ts in processes of their own, and a few words to look at the database with.
import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { Client } from 'pg'
import type { Postgres } from '../start.ts'

export type Guest = Omit<Postgres, 'stop'> & {
  child: ChildProcess
  /** Asks it to stop in order; its exit code. */
  leave(): Promise<number>
  /** kill -9. */
  kill(): Promise<void>
}

const script = path.join(import.meta.dirname, 'guest.ts')
const guests = new Set<ChildProcess>()

/** @throws what the guest wrote when it could not start */
export async function invite(
  folder: string,
  options: { env?: Record<string, string>; uid?: number; gid?: number } = {},
): Promise<Guest> {
  const { env, ...identity } = options
  const child = spawn(process.execPath, [script, folder], {
    ...identity,
    env: { ...process.env, ...env },
    // In a group of its own, so that a test can send Ctrl-C to all of it.
    detached: true,
    stdio: ['pipe', 'pipe', 'pipe'],
  })
  guests.add(child)
  const exit = once(child, 'exit').then(([code]) => {
    guests.delete(child)
    return code as number
  })
  let complaint = ''
  child.stderr.on('data', (chunk) => (complaint += chunk))
  const line = await Promise.race([
    once(createInterface(child.stdout), 'line').then(([text]) => text as string),
    once(child, 'close').then(() => null),
  ])
  if (line === null) throw new Error(complaint)
  return {
    ...(JSON.parse(line) as Omit<Postgres, 'stop'>),
    child,
    leave: () => {
      child.stdin.write('stop\n')
      return exit
    },
    kill: async () => {
      child.kill('SIGKILL')
      await exit
    },
  }
}

/** The number of "nobody" wherever we looked; a test as root can become it. */
export const nobody = { uid: 65534, gid: 65534 }

/** Root may have put the project where nobody else gets to, /root say: then nobody cannot be played. */
export const canBeNobody =
  process.geteuid?.() === 0 && spawnSync('test', ['-r', script], nobody).status === 0

/** Ends guests that a failed test left behind. */
export function sendAway(): void {
  for (const child of guests) child.kill('SIGKILL')
}

/** One statement on a connection of its own; its rows. */
export async function ask(url: string, statement: string): Promise<Record<string, unknown>[]> {
  const client = new Client(url)
  await client.connect()
  try {
    return (await client.query(statement)).rows as Record<string, unknown>[]
  } finally {
    await client.end()
  }
}

export const refusal = async (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'nothing was refused',
    (error: Error) => error.message,
  )

/** A new folder that every user may walk through. */
export function newFolder(): { path: string; remove(): void } {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'portico-test-'))
  chmodSync(folder, 0o755)
  return { path: folder, remove: () => rmSync(folder, { recursive: true, force: true }) }
}

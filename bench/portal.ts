// The portal as people run it: built, a process of its own, the demonstration on a database of its own.
import fs from 'node:fs'
import path from 'node:path'
import { signInAll } from '../test/shots/sign-in.ts'
import { screens } from '../test/shots/screens.ts'
import { root, startDemonstration, type Demonstration } from '../test/support/demonstration.ts'
import { later, temporaryFolder } from './stopping.ts'

export type BenchPortal = Demonstration & {
  /** Session tokens of patients by first name. */
  sessions: Map<string, string>
}

type Builder = { isBuilt(): boolean; build(): Promise<number> }

/** @param env adds to the environment; the portal stops with the measurement */
export async function startBenchPortal(env: Record<string, string> = {}): Promise<BenchPortal> {
  await ensureBuilt()
  const portal = await startDemonstration(env)
  later(() => portal.stop())
  const signedIn = [...(await signInAll(portal, screens))]
  const patients = signedIn.filter(([, { name }]) => name === '__Host-portal')
  return { ...portal, sessions: new Map(patients.map(([first, { value }]) => [first, value])) }
}

/** The same over HTTPS, with a certificate that nobody signed: this process takes it from now on. */
export function startSecurePortal(env: Record<string, string> = {}): Promise<BenchPortal> {
  process.env.NODE_TLS_REJECT_UNAUTHORIZED = '0'
  process.removeAllListeners('warning') // Node would warn of it on every run
  return startBenchPortal({ ...env, PORTICO_TLS: 'self-signed' })
}

/** What `npm start` does, so that what is measured is what would be started. */
export async function ensureBuilt(): Promise<void> {
  const { build, isBuilt } = (await import(path.join(root, 'bin/parts/build.js'))) as Builder
  if (!isBuilt() && (await build()) !== 0) throw new Error('The portal could not be built.')
}

/** A data folder for a portal that is filled before it starts, with its key beside it. */
export function dataFolder(name: string): Record<string, string> {
  const folder = temporaryFolder(name)
  const data = path.join(folder, 'data')
  fs.mkdirSync(data, { mode: 0o711 })
  fs.chmodSync(folder, 0o711) // started by root, the database runs as another user
  return { PORTICO_DATA: data, PORTICO_MASTER_KEY_FILE: path.join(folder, 'master.key') }
}

/** Process id of the embedded database of a data folder. */
export const postmasterOf = (folder: string): number =>
  Number(fs.readFileSync(path.join(folder, 'postgres/data/postmaster.pid'), 'utf8').split('\n')[0])

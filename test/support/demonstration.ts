// The built portal as people start it: a process of its own, a demonstration on an embedded database.
import { spawn, type ChildProcess } from 'node:child_process'
import fs from 'node:fs'
import net from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { copyFilled } from './filled.ts'

export const root = path.join(import.meta.dirname, '../..')

export type DemoPerson = {
  key: string
  name: string
  role: string
  email: string
  password: string
  totpSecret: string | null
  patientId: string | null
  actsFor: string | null
  recordNumber: string | null
}

export type Demonstration = {
  origin: string
  folder: string
  process: ChildProcess
  /** Everything it wrote to standard output and error. */
  output(): string
  people(): Promise<DemoPerson[]>
  stop(): Promise<void>
}

/** A port that nobody listens on right now. */
export const freePort = (): Promise<number> =>
  new Promise((found, failed) => {
    const probe = net.createServer()
    probe.once('error', failed)
    probe.listen(0, 'localhost', () => {
      const { port } = probe.address() as net.AddressInfo
      probe.close(() => found(port))
    })
  })

/** Starts `build/server/index.js` and waits until it answers. @param env adds to the environment */
export async function startDemonstration(env: Record<string, string> = {}): Promise<Demonstration> {
  const folder = env.PORTICO_DATA ?? fs.mkdtempSync(path.join(os.tmpdir(), 'portico-demo-'))
  if (!env.PORTICO_DATA && !env.PORTICO_MODE)
    await copyFilled(folder, async (own) => (await startDemonstration(own)).stop())
  const port = env.PORT ?? String(await freePort())
  const child = spawn(
    process.execPath,
    [
      '-e',
      `import(${JSON.stringify(path.join(root, 'build/server/index.js'))}).then((m) => m.main())`,
    ],
    {
      cwd: root,
      env: {
        ...process.env,
        NODE_ENV: 'production',
        PORT: port,
        PORTICO_DATA: folder,
        PORTICO_MASTER_KEY_FILE: `${folder}.key`,
        ...env,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  )
  let output = ''
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => (output += chunk.toString()))
  const origin = `${env.PORTICO_TLS ? 'https' : 'http'}://localhost:${port}`
  await new Promise<void>((ready, failed) => {
    const look = () => {
      if (output.includes('Portico is open at')) ready()
    }
    child.stdout.on('data', look)
    child.once('exit', () => failed(new Error(`The portal did not start:\n${output}`)))
  })
  return {
    origin,
    folder,
    process: child,
    output: () => output,
    people: async () => (await (await fetch(`${origin}/demo/people.json`)).json()) as DemoPerson[],
    stop: async () => {
      if (child.exitCode === null && child.signalCode === null) {
        const gone = new Promise((done) => child.once('exit', done))
        child.kill('SIGTERM')
        await gone
      }
      if (!env.PORTICO_DATA) {
        fs.rmSync(folder, { recursive: true, force: true })
        fs.rmSync(`${folder}.key`, { force: true })
      }
    },
  }
}

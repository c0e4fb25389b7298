// home.server_ratio: what the signed-in home page costs the server in processor time (session, locks, opening
// of sealed rows, audit with its sealing, PostgreSQL), against a bare server that asks the same of the same
// database in one prepared statement and prints a string. In rounds, one after the other; the median counts.
// What a server does while nobody asks (its jobs, the database's own work) is no page's: it is measured and taken off.
import { fork } from 'node:child_process'
import http from 'node:http'
import path from 'node:path'
import { processTime, treeTime } from './cpu.ts'
import { hit } from './fetch-raw.ts'
import { median, type Measured } from './figures.ts'
import { dataFolder, postmasterOf, startBenchPortal } from './portal.ts'
import type { Say } from './run.ts'
import { later } from './stopping.ts'

const ROUNDS = 5
const REQUESTS = 800 // of each server in a round
const WARM_UP = 2_000 // a server that has just started compiles what it will use for days
const AT_ONCE = 4
const IDLE = 10_000 // ms in which nobody asks
const SEALING = 6_000 // ms after which the audit rows of a round have been sealed: that work is the page's too

const inSecond = (share: number): string => `${(share * 1000).toFixed(0)} ms a second`

const pause = (ms: number) => new Promise((done) => setTimeout(done, ms))

type Server = { origin: string; cookie: string; pid: number }

export async function measureHome(say: Say): Promise<Measured> {
  const folder = dataFolder('home')
  const portal = await startBenchPortal({ ...folder, PORTICO_TRUST_PROXY: 'loopback' })
  const session = portal.sessions.get('José') ?? ''
  const cookie = `__Host-portal=${session}`
  const postmaster = postmasterOf(portal.folder)
  const ours = { origin: portal.origin, cookie, pid: portal.process.pid as number }
  const bare = { ...(await startBare(folder, session)), cookie }

  const spent = (server: Server) => processTime(server.pid) + treeTime(postmaster)
  // Of each millisecond. The portal goes on beside the bare server, so its part of the database is taken off there too.
  const idle = { portal: 0, database: 0 }
  const costs = async (server: Server, requests: number, rest = 0): Promise<number> => {
    const start = performance.now()
    const before = spent(server)
    await load(server, requests)
    await pause(rest)
    const others = idle.database + (server === ours ? idle.portal : 0)
    return (spent(server) - before - others * (performance.now() - start)) / requests
  }
  await costs(ours, WARM_UP, SEALING)
  await costs(bare, WARM_UP)
  const before = { portal: processTime(ours.pid), database: treeTime(postmaster) }
  await pause(IDLE)
  idle.portal = (processTime(ours.pid) - before.portal) / IDLE
  // A process that ends while it is counted is missing once: nothing costs less than nothing.
  idle.database = Math.max(0, treeTime(postmaster) - before.database) / IDLE
  say(`  nobody asks: portal ${inSecond(idle.portal)}, database ${inSecond(idle.database)}`)
  const ratios: number[] = []
  for (let round = 0; round < ROUNDS; round++) {
    const home = await costs(ours, REQUESTS, SEALING)
    // The bare page is over sooner; more of them fill as many ticks of the clock.
    const plain = await costs(bare, REQUESTS * 4)
    ratios.push(home / plain)
    say(`  home ${home.toFixed(2)} ms, bare ${plain.toFixed(2)} ms`)
  }
  return { 'home.server_ratio': median(ratios) }
}

async function startBare(folder: Record<string, string>, session: string) {
  const child = fork(path.join(import.meta.dirname, 'bare-home.ts'), [session], {
    env: { ...process.env, ...folder, NODE_ENV: 'production' },
  })
  const gone = new Promise<void>((done) => child.once('exit', () => done()))
  later(async () => {
    child.kill()
    await gone
  })
  const port = await new Promise<number>((ready, failed) => {
    child.once('message', (message) => ready(message as number))
    child.once('exit', () => failed(new Error('The bare server did not start.')))
  })
  return { origin: `http://localhost:${port}`, pid: child.pid as number }
}

/** Asks for the page as several browsers would, each from an address of its own, so that nobody is too many. */
async function load({ origin, cookie }: Server, requests: number): Promise<void> {
  const agent = new http.Agent({ keepAlive: true, maxSockets: AT_ONCE })
  let left = requests
  const browser = async () => {
    while (left-- > 0) {
      const address = [10, left >> 16, left >> 8, left].map((n) => n & 255).join('.')
      const status = await hit(`${origin}/`, {
        cookie,
        agent,
        headers: { 'X-Forwarded-For': address },
      })
      if (status !== 200) throw new Error(`The home page was answered with ${status}.`)
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, browser))
  agent.destroy()
}

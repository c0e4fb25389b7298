// session.check_ratio: what finding out who asks costs. The signed-in home page, against the same page of the same
// server while the database does not look the session up but says at once who it is (only this measurement's own
// database is changed so). Processor time of server and PostgreSQL; in rounds, one after the other; the median counts.
import http from 'node:http'
import { Client } from 'pg'
import { tokenHash } from '../app/features/account/token.ts'
import { startPostgres } from '../app/kit/postgres/start.ts'
import { processTime, treeTime } from './cpu.ts'
import { hit } from './fetch-raw.ts'
import { median, type Measured } from './figures.ts'
import { dataFolder, postmasterOf, startBenchPortal } from './portal.ts'
import type { Say } from './run.ts'
import { later } from './stopping.ts'

const ROUNDS = 7
const REQUESTS = 400
const WARM_UP = 200

export async function measureSessionCheck(say: Say): Promise<Measured> {
  const folder = dataFolder('session')
  const portal = await startBenchPortal({ ...folder, PORTICO_TRUST_PROXY: 'loopback' })
  const token = portal.sessions.get('José') ?? ''
  const cookie = `__Host-portal=${token}`
  const owner = await ownerOf(folder.PORTICO_DATA as string)
  const checked = await definitionOf(owner)
  const injected = await injecting(owner, checked, token)
  const postmaster = postmasterOf(portal.folder)
  const now = () => processTime(portal.process.pid as number) + treeTime(postmaster)
  const costs = async (definition: string): Promise<number> => {
    await owner.query(definition)
    await load(portal.origin, cookie, WARM_UP)
    const before = now()
    await load(portal.origin, cookie, REQUESTS)
    return (now() - before) / REQUESTS
  }
  await costs(checked)
  const ratios: number[] = []
  for (let round = 0; round < ROUNDS; round++) {
    const pair = round % 2 ? [checked, injected] : [injected, checked]
    const [first, second] = [await costs(pair[0] as string), await costs(pair[1] as string)]
    const [with_, without] = round % 2 ? [first, second] : [second, first]
    ratios.push(with_ / without)
    say(`  checked ${with_.toFixed(2)} ms, injected ${without.toFixed(2)} ms`)
  }
  return { 'session.check_ratio': median(ratios) }
}

async function ownerOf(data: string): Promise<Client> {
  const postgres = await startPostgres(data)
  const url = new URL(postgres.url)
  url.pathname = '/portico'
  const owner = new Client({ connectionString: url.href })
  await owner.connect()
  later(async () => {
    await owner.end()
    await postgres.stop()
  })
  return owner
}

async function definitionOf(owner: Client): Promise<string> {
  const { rows } = await owner.query<{ text: string }>(
    `select pg_get_functiondef('app.enter_session(text, text)'::regprocedure) as text`,
  )
  return rows[0]?.text ?? ''
}

/** The same function without its look-up: who asks comes out of a table of one row, whose last look never lies long enough back to be noted anew. */
async function injecting(owner: Client, checked: string, token: string): Promise<string> {
  const [, select = ''] = /(\bselect s\.session_id[\s\S]*?)\binto entering\b/.exec(checked) ?? []
  const [, from = ''] = /\binto entering\b([\s\S]*?)\bwhere s\.token_hash/.exec(checked) ?? []
  await owner.query(
    `create table app.bench_actor as ${`${select}${from}`.replaceAll('moment', 'now()')}
     where s.token_hash = '\\x${tokenHash(token).toString('hex')}'`,
  )
  await owner.query(`update app.bench_actor set seen_at = 'infinity'`)
  const given = checked.replace(
    /\bselect s\.session_id[\s\S]*?;/,
    'select * into entering from app.bench_actor;',
  )
  if (given === checked) throw new Error('The look-up of sessions is written in another way now.')
  return given
}

/** Asks for the page again and again, each time from another address, so that nobody is too many. */
async function load(origin: string, cookie: string, requests: number): Promise<void> {
  const agent = new http.Agent({ keepAlive: true, maxSockets: 1 })
  for (let n = 0; n < requests; n++) {
    const headers = { 'X-Forwarded-For': `10.1.${(n >> 8) & 255}.${n & 255}` }
    const status = await hit(`${origin}/`, { cookie, agent, headers })
    if (status !== 200) throw new Error(`The home page was answered with ${status}.`)
  }
  agent.destroy()
}

// A real portal for one test file: a clone of the template database, real roles, real keys.
import { randomBytes } from 'node:crypto'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { Client } from 'pg'
import { inject } from 'vitest'
import type { Clock } from '../../app/kit/clock.ts'
import { readConfig, type Config } from '../../app/kit/config.ts'
import type { LogFields } from '../../app/kit/log.ts'
import { startKit, type Running } from '../../app/kit/start.ts'
import { TEMPLATE, testMasterKey, withDatabase } from './names.ts'

export type TestPortal = Running & {
  /** What was logged, line by line. */
  logged: string[]
  /** A connection as the owner of the database, past every lock: to look, and to break things on purpose. */
  owner: Client
  env: Record<string, string>
  end(): Promise<void>
}

/** The environment of a portal on a fresh clone of the template; also for servers in processes of their own. */
export async function testEnvironment(): Promise<Record<string, string>> {
  const url = inject('postgres')
  const name = `t_${randomBytes(6).toString('hex')}`
  const client = new Client({ connectionString: url })
  await client.connect()
  await client.query(`create database ${name} template ${TEMPLATE}`)
  await client.query(`create database ${name}_keys template ${TEMPLATE}_keys`)
  await client.end()
  return {
    DATABASE_URL: withDatabase(url, name),
    PORTICO_MASTER_KEY: testMasterKey,
    PORTICO_DATA: fs.mkdtempSync(path.join(os.tmpdir(), 'portico-data-')),
  }
}

/** Starts a kit on a fresh database. Call `end()` after the tests of the file. */
export async function testPortal(
  given: { clock?: Clock; config?: Partial<Config>; env?: Record<string, string> } = {},
): Promise<TestPortal> {
  const env = { ...(await testEnvironment()), ...given.env }
  const logged: string[] = []
  const write = (event: string, fields?: LogFields) =>
    void logged.push(JSON.stringify({ event, ...fields }))
  const running = await startKit(
    { ...readConfig(env), ...given.config },
    { clock: given.clock, log: { info: write, error: write } },
  )
  const owner = new Client({ connectionString: running.ownerUrl })
  await owner.connect()
  return {
    ...running,
    logged,
    owner,
    env,
    end: async () => {
      await owner.end()
      await running.stop()
      fs.rmSync(env.PORTICO_DATA as string, { recursive: true, force: true })
    },
  }
}

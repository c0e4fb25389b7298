import { afterAll, beforeAll, expect, test } from 'vitest'
import { bulkRecord } from '../../../../db/seed/sizes.ts'
import { testPortal, type TestPortal } from '../../../../test/support/kit.ts'
import { jobContext } from '../../../kit/verb.ts'
import { inputOfText } from './file-read.ts'
import { importFiles } from './importer.ts'
import { MANY, takeStatistics } from './statistics.server.ts'

let portal: TestPortal
beforeAll(async () => {
  portal = await testPortal()
  // What PostgreSQL would do by itself some time later is no part of this.
  await portal.owner.query('alter table record_entry set (autovacuum_enabled = off)')
})
afterAll(() => portal.end())

/** How many entries PostgreSQL plans with; -1 while it has never looked. */
async function believed(): Promise<number> {
  const { rows } = await portal.owner.query<{ n: number }>(
    `select reltuples::int as n from pg_class where oid = 'public.record_entry'::regclass`,
  )
  return rows[0]?.n ?? 0
}

const importRecord = (entries: number, seed: number) => {
  const lines = [...bulkRecord(entries, seed)].map((one) => JSON.stringify(one)).join('\n')
  return importFiles(portal.kit, [inputOfText(`record-${seed}`, lines, true)])
}

test('after a large import PostgreSQL knows at once how much there is, after a small one it may wait', async () => {
  await importRecord(20, 1)
  expect(await believed()).toBe(-1)
  await importRecord(MANY, 2)
  expect(await believed()).toBeGreaterThan(MANY)
})

test('no other job takes statistics', async () => {
  await expect(takeStatistics(jobContext(portal.kit, 'demo'), {})).rejects.toThrow(
    'only an import takes statistics',
  )
})

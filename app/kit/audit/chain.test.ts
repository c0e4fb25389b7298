// The chain names the first row that somebody changed, removed or cut off, even with all the rights of the
// database's owner; and it cannot be made whole again behind the back of the signed head.
import fs from 'node:fs'
import path from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { z } from 'zod'
import { testPortal, type TestPortal } from '../../../test/support/kit.ts'
import { handClock } from '../clock.ts'
import { readConfig } from '../config.ts'
import type { Kit } from '../kit.ts'
import { startKit } from '../start.ts'
import { jobContext, verb } from '../verb.ts'
import { sealAudit, verifyAudit } from './chain.ts'
import { readHead } from './head.ts'

const deed = verb({
  name: 'test.deed',
  who: ['job'],
  input: z.object({}),
  audit: { action: 'read', what: 'nothing' },
  run: async () => {},
})

const clock = handClock('2026-03-01T08:00:00Z')
let portal: TestPortal
beforeAll(async () => {
  portal = await testPortal({ clock })
})
afterAll(() => portal.end())

/** `n` rows in the log, a second apart. */
async function deeds(n: number, kit: Kit = portal.kit): Promise<void> {
  for (let i = 0; i < n; i += 1) {
    clock.advance(1000)
    await deed(jobContext(kit, 'test'), {})
  }
}

const verify = async () => {
  const head = readHead(portal.kit)
  return head === 'forged' ? 'forged' : verifyAudit(jobContext(portal.kit, 'audit'), { head })
}
const seals = async () =>
  (
    await portal.owner.query<{ seq: string; event_id: string }>(
      'select * from audit_seal order by seq',
    )
  ).rows

/** As the owner, who may do everything. */
const meddle = (statement: string, values: unknown[] = []) => portal.owner.query(statement, values)

// Each test meddles with a whole chain of 12, in a kit that signed it just now.
beforeEach(async () => {
  await meddle('truncate audit_seal, audit_event')
  fs.rmSync(portal.kit.config.auditHeadFile, { force: true })
  Object.assign(portal, { kit: { ...portal.kit } }) // a fresh process remembers no head
  await deeds(12)
  await sealAudit(portal.kit)
})
afterEach(() => fs.rmSync(portal.kit.config.auditHeadFile, { force: true }))

test('what is sealed is whole, and the tail that is not yet sealed is told', async () => {
  expect(await verify()).toEqual({ whole: true, sealed: 12, unsealed: 0 })
  await deeds(2)
  expect(await verify()).toMatchObject({ whole: true, sealed: 12, unsealed: 3 }) // and the look before
  expect(await sealAudit(portal.kit)).toBe(4)
  expect(await verify()).toMatchObject({ whole: true, sealed: 16 })
})

const columns = {
  what: `'chart'`,
  account_id: 'gen_random_uuid()',
  patient_id: 'gen_random_uuid()',
  at: `at + interval '1 hour'`,
  count: 'count + 1',
  outcome: `'refused'`,
  address: `'10.0.0.1'`,
  request_id: 'gen_random_uuid()',
}
test.each(Object.entries(columns))('a row whose %s was changed is named', async (column, value) => {
  const { event_id: id } = (await seals())[4] as { event_id: string }
  await meddle(`update audit_event set ${column} = ${value} where event_id = $1`, [id])
  expect(await verify()).toEqual({
    whole: false,
    problem: 'the row was changed',
    eventId: id,
    seq: 5,
  })
})

test('every column of the log is part of the chain', async () => {
  const { rows } = await meddle(
    `select attname from pg_attribute where attrelid = 'audit_event'::regclass and attnum > 0`,
  )
  const { auditColumns } = await import('./record.ts')
  expect(rows.map((row) => row.attname).toSorted()).toEqual([...auditColumns].toSorted())
})

test('a row that was removed is named', async () => {
  const { event_id: id } = (await seals())[4] as { event_id: string }
  await meddle('delete from audit_event where event_id = $1', [id])
  expect(await verify()).toMatchObject({ problem: 'the row was removed', eventId: id, seq: 5 })
})

test('a row that was removed together with its seal leaves a gap', async () => {
  const { event_id: id } = (await seals())[4] as { event_id: string }
  await meddle('delete from audit_event where event_id = $1', [id])
  await meddle('delete from audit_seal where event_id = $1', [id])
  expect(await verify()).toMatchObject({ problem: 'a sealed row was removed', seq: 5 })
})

test('closing the gap by counting anew does not help', async () => {
  await meddle('delete from audit_seal where seq = 5')
  await meddle('update audit_seal set seq = -seq + 1 where seq > 5')
  await meddle('update audit_seal set seq = -seq where seq < 0')
  expect(await verify()).toMatchObject({ problem: 'the seal of the row was changed', seq: 5 })
})

test('a changed row with a new hash of its own breaks the chain there', async () => {
  const { event_id: id } = (await seals())[4] as { event_id: string }
  await meddle(`update audit_seal set row_hash = sha256('x') where event_id = $1`, [id])
  expect(await verify()).toMatchObject({ whole: false, eventId: id, seq: 5 })
})

/** What an owner would do who knows how the chain is made: a whole new one over the rows as they are now. */
async function remakeChain(): Promise<void> {
  const file = portal.kit.config.auditHeadFile
  const kept = fs.readFileSync(file)
  fs.rmSync(file)
  await meddle('truncate audit_seal')
  const forger = { ...portal.kit, auditKey: Buffer.alloc(32) }
  await sealAudit(forger)
  fs.writeFileSync(file, kept)
}

test('a chain made anew is not the one that was signed', async () => {
  await meddle(`update audit_event set what = 'chart' where event_id = $1`, [
    (await seals())[4]?.event_id,
  ])
  await remakeChain()
  expect(await verify()).toMatchObject({
    problem: 'the chain is not the one that was signed',
    seq: 12,
  })
})

test('a cut at the end shows, with or without its seals', async () => {
  const [last] = (await seals()).slice(-1)
  await meddle('delete from audit_event where event_id = $1', [last?.event_id])
  expect(await verify()).toMatchObject({ problem: 'the row was removed', eventId: last?.event_id })
  await meddle('delete from audit_seal where seq >= 12')
  expect(await verify()).toMatchObject({ problem: 'the end of the log was cut off', seq: 12 })
})

test('the sealer does not cover a cut with a new head', async () => {
  await meddle('delete from audit_seal where seq > 8')
  await meddle('delete from audit_event where event_id not in (select event_id from audit_seal)')
  await deeds(6)
  await expect(sealAudit(portal.kit)).rejects.toMatchObject({ code: 'audit_broken' })
  expect(await verify()).toMatchObject({ problem: 'the end of the log was cut off', seq: 9 })
})

test('nor when the head file is taken away or put back to an older one under a running server', async () => {
  const file = portal.kit.config.auditHeadFile
  const older = fs.readFileSync(file)
  await deeds(4)
  await sealAudit(portal.kit)
  await meddle('delete from audit_seal where seq > 12')
  await meddle('delete from audit_event where event_id not in (select event_id from audit_seal)')
  fs.writeFileSync(file, older)
  await deeds(6)
  await expect(sealAudit(portal.kit)).rejects.toMatchObject({ code: 'audit_broken' })
  fs.rmSync(file)
  await expect(sealAudit(portal.kit)).rejects.toMatchObject({ code: 'audit_broken' })
})

test('a head that we did not sign is forged, and nothing is sealed over it', async () => {
  const file = portal.kit.config.auditHeadFile
  const head = JSON.parse(fs.readFileSync(file, 'utf8'))
  for (const forged of [
    { ...head, seq: 11 },
    { ...head, chain: '00' },
    { ...head, at: '2020-01-01' },
    { ...head, signature: undefined },
    null,
  ]) {
    fs.writeFileSync(file, JSON.stringify(forged))
    expect(await verify()).toBe('forged')
    await expect(sealAudit(portal.kit)).rejects.toMatchObject({ code: 'audit_broken' })
  }
  fs.writeFileSync(file, '{"seq": 1')
  expect(await verify()).toBe('forged')
})

test('an older head never replaces a newer one', async () => {
  const { writeHead } = await import('./head.ts')
  writeHead(portal.kit, { seq: 3, chain: '00' })
  expect(readHead(portal.kit)).toMatchObject({ seq: 12 })
})

test('two servers that seal at once make one chain', async () => {
  const other = await startKit(
    {
      ...readConfig(portal.env),
      auditHeadFile: path.join(portal.env.PORTICO_DATA as string, 'h2'),
    },
    { clock },
  )
  try {
    for (let round = 0; round < 5; round += 1) {
      await Promise.all([deeds(10), deeds(10, other.kit)])
      await Promise.all([portal.kit, other.kit, portal.kit].map((kit) => sealAudit(kit)))
    }
    await sealAudit(portal.kit)
    expect(await verify()).toMatchObject({ whole: true, sealed: 112, unsealed: 0 })
  } finally {
    await other.stop()
  }
})

test('a row that a long transaction commits late is sealed behind the newer ones', async () => {
  const before = portal.kit.clock()
  await meddle('begin')
  await meddle(
    `insert into audit_event (event_id, at, actor_kind, verb, action, what, outcome, request_id)
     values (gen_random_uuid(), $1, 'job', 'test.late', 'read', 'x', 'done', gen_random_uuid())`,
    [before],
  )
  await deeds(3)
  expect(await sealAudit(portal.kit, before)).toBe(3)
  await meddle('commit')
  expect(await sealAudit(portal.kit, before)).toBe(1)
  expect(await verify()).toMatchObject({ whole: true, sealed: 16, unsealed: 0 })
})

test('the log holds more rows than one batch', async () => {
  await meddle(
    `insert into audit_event (event_id, at, actor_kind, verb, action, what, outcome, request_id)
     select gen_random_uuid(), $1::timestamptz + n * interval '1 ms', 'job', 'test.many', 'read', 'x', 'done', gen_random_uuid()
     from generate_series(1, 4500) n`,
    [portal.kit.clock()],
  )
  expect(await sealAudit(portal.kit)).toBe(4500)
  expect(await verify()).toMatchObject({ whole: true, sealed: 4512, unsealed: 0 })
})

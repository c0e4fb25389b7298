// The verb on a real database: order of things, refusals, audit rows, the stamp.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { sql } from 'kysely'
import { z } from 'zod'
import { testPortal, type TestPortal } from '../../test/support/kit.ts'
import { conflict } from './errors.ts'
import { jobContext, verb } from './verb.ts'

let portal: TestPortal
beforeAll(async () => {
  portal = await testPortal()
})
afterAll(() => portal.end())

const rows = (name: string) =>
  portal.owner.query('select * from audit_event where verb = $1', [name]).then((r) => r.rows)

test('a call writes its audit row in the same transaction', async () => {
  const echo = verb({
    name: 'test.echo',
    who: ['job'],
    input: z.object({ word: z.string() }),
    audit: { action: 'read', what: 'echo' },
    run: async (_tx, input) => input.word,
  })
  expect(await echo(jobContext(portal.kit, 'test'), { word: 'hello' })).toBe('hello')
  expect(await rows('test.echo')).toMatchObject([{ outcome: 'done', role: 'test', what: 'echo' }])
})

test('bad input is refused before the database is asked', async () => {
  const strict = verb({
    name: 'test.strict',
    who: ['job'],
    input: z.object({ n: z.number() }),
    audit: { action: 'read', what: 'strict' },
    run: async () => 1,
  })
  await expect(strict(jobContext(portal.kit, 'test'), { n: 'x' } as never)).rejects.toMatchObject({
    kind: 'invalid',
    fields: { n: expect.any(String) },
  })
  expect(await rows('test.strict')).toEqual([])
})

test('what a schema does not word itself is said in plain words', async () => {
  const short = verb({
    name: 'test.short',
    who: ['job'],
    input: z.object({ why: z.string().min(1).max(5), own: z.string().max(5, 'Be brief.') }),
    audit: { action: 'read', what: 'short' },
    run: async () => 1,
  })
  const send = (why: string) =>
    short(jobContext(portal.kit, 'test'), { why, own: 'much too long' }).catch(
      ({ fields }) => fields,
    )
  expect(await send('much too long')).toEqual({ why: 'Use at most 5 letters.', own: 'Be brief.' })
  expect(await send('')).toMatchObject({ why: 'This is empty or too short.' })
})

test('a refused call undoes its work and leaves a row that says so', async () => {
  const refuse = verb({
    name: 'test.refuse',
    who: ['job'],
    input: z.object({}),
    audit: { action: 'change', what: 'thing' },
    run: async (tx) => {
      await sql`select 1`.execute(tx.db)
      throw conflict('test_conflict', 'No.')
    },
  })
  await expect(refuse(jobContext(portal.kit, 'test'), {})).rejects.toMatchObject({
    code: 'test_conflict',
  })
  expect(await rows('test.refuse')).toMatchObject([
    { outcome: 'refused', why: 'test_conflict', action: 'refuse' },
  ])
})

test('an actor of the wrong kind is refused', async () => {
  const patientsOnly = verb({
    name: 'test.patients-only',
    who: ['patient'],
    input: z.object({}),
    audit: { action: 'read', what: 'thing' },
    run: async () => 'secret',
  })
  await expect(patientsOnly(jobContext(portal.kit, 'test'), {})).rejects.toMatchObject({
    kind: 'forbidden',
  })
})

// A page is one transaction: a part that fails says so and the rest stands, refusals leave their row,
// and what was undone leaves none.
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { testPortal, type TestPortal } from '../../test/support/kit.ts'
import { addPatient, setUpClinic, signedIn } from '../../test/support/people.ts'
import { notFound, unavailable } from './errors.ts'
import type { Context } from './kit.ts'
import { inTransaction, section, SessionOver } from './transaction.ts'
import { jobContext, verb } from './verb.ts'

let portal: TestPortal
let ana: Context
beforeAll(async () => {
  portal = await testPortal()
  await setUpClinic(portal)
  ana = (await signedIn(portal, await addPatient(portal, 'Ana Part'))).ctx
})
afterAll(() => portal.end())

const input = z.object({})
const who = ['patient', 'job'] as const
const reads = (what: string) => ({ action: 'read', what }) as const

const readFine = verb({
  name: 'test.part.fine',
  who,
  input,
  audit: reads('fine'),
  run: async (tx) => (await sql<{ n: number }>`select 1 as n`.execute(tx.db)).rows[0]?.n,
})
const breakDatabase = verb({
  name: 'test.part.database',
  who,
  input,
  audit: reads('broken'),
  run: (tx) => sql`select 1 / 0`.execute(tx.db),
})
const breakProgram = verb({
  name: 'test.part.program',
  who,
  input,
  audit: reads('broken'),
  run: async () => {
    throw new TypeError('Maria has a typo')
  },
})
const beUnavailable = verb({
  name: 'test.part.unavailable',
  who,
  input,
  audit: reads('broken'),
  run: async () => {
    throw unavailable('lab_down', 'The lab does not answer.')
  },
})
const refuse = verb({
  name: 'test.part.refuse',
  who,
  input: z.object({ id: z.uuid() }),
  audit: reads('entry'),
  run: async () => {
    throw notFound()
  },
})
const changeDisplay = verb({
  name: 'test.part.change',
  who: ['patient'],
  input,
  audit: reads('display'),
  run: (tx) => sql`update account set display = '{"mark": "x"}'`.execute(tx.db),
})
const outer = verb({
  name: 'test.part.outer',
  who,
  input,
  audit: reads('outer'),
  run: (tx) => refuse(tx.ctx, { id }),
})
const id = '0190a0b0-0000-7000-8000-000000000001'

/** The audit rows of one request, in the order of their verbs' names. */
async function logOf(requestId: string) {
  const { rows } = await portal.owner.query(
    'select verb, outcome, why, object_id from audit_event where request_id = $1 order by verb, event_id',
    [requestId],
  )
  return rows.map((row) => [row.verb, row.outcome])
}

/** The same browser, another request. */
const request = (ctx: Context): Context => ({
  ...ctx,
  caller: { ...ctx.caller, requestId: crypto.randomUUID() },
})

test.each([
  ['a statement of the database', breakDatabase],
  ['our own code', breakProgram],
  ['something outside', beUnavailable],
])(
  'a part that fails by %s says when; the others stand, and its audit rows are gone',
  async (_, fails) => {
    const ctx = request(ana)
    const page = await inTransaction(ctx, async (open) => ({
      first: await section(open, () => readFine(open, {})),
      second: await section(open, async () => {
        await readFine(open, {}) // undone with its part
        return fails(open, {})
      }),
      third: await section(open, () => readFine(open, {})),
    }))
    expect(page).toEqual({
      first: { ok: true, value: 1 },
      second: { ok: false, at: expect.stringMatching(/^\d{4}-/) },
      third: { ok: true, value: 1 },
    })
    expect(await logOf(ctx.caller.requestId)).toEqual([
      ['test.part.fine', 'done'],
      ['test.part.fine', 'done'],
    ])
    const said = portal.logged.filter((line) => line.includes(ctx.caller.requestId))
    expect(said).toEqual([expect.stringContaining('section.failed')])
    expect(said.join()).not.toContain('Maria')
  },
)

test('a refusal in a part ends the page and leaves its row, with the id that was asked for', async () => {
  const ctx = request(ana)
  const page = inTransaction(ctx, async (open) => {
    await section(open, () => readFine(open, {}))
    await section(open, () => refuse(open, { id }))
  })
  await expect(page).rejects.toMatchObject({ kind: 'not_found' })
  const { rows } = await portal.owner.query('select * from audit_event where request_id = $1', [
    ctx.caller.requestId,
  ])
  expect(rows).toMatchObject([
    {
      verb: 'test.part.refuse',
      outcome: 'refused',
      action: 'refuse',
      what: 'entry',
      object_id: id,
    },
  ])
  expect(rows[0].account_id).not.toBeNull()
})

test('a refusal that the caller catches leaves its row too', async () => {
  const ctx = request(ana)
  await inTransaction(ctx, async (open) => {
    await refuse(open, { id }).catch(() => null)
    await readFine(open, {})
  })
  expect(await logOf(ctx.caller.requestId)).toEqual([
    ['test.part.fine', 'done'],
    ['test.part.refuse', 'refused'],
  ])
})

test('a refusal through several verbs is one row, of the verb that refused', async () => {
  const ctx = request(ana)
  await expect(outer(ctx, {})).rejects.toMatchObject({ kind: 'not_found' })
  expect(await logOf(ctx.caller.requestId)).toEqual([['test.part.refuse', 'refused']])
})

test('when a page fails as a whole, nothing of it is kept', async () => {
  const ctx = request(ana)
  const page = inTransaction(ctx, async (open) => {
    await readFine(open, {})
    await breakDatabase(open, {})
  })
  await expect(page).rejects.toThrow('division by zero')
  expect(await logOf(ctx.caller.requestId)).toEqual([])
})

test('a statement whose failure was swallowed does not pass for success', async () => {
  const ctx = request(ana)
  const page = inTransaction(ctx, async (open) => {
    await breakDatabase(open, {}).catch(() => null)
    return 'saved'
  })
  await expect(page).rejects.toThrow()
  const bare = portal.kit.database.transaction({ kind: 'public' }, new Date(), async ({ db }) => {
    await sql`select 1 / 0`.execute(db).catch(() => null)
    return 'saved'
  })
  await expect(bare).rejects.toThrow('had failed')
})

test('what cannot be written into the log is not done', async () => {
  const read = () =>
    portal.owner.query(`select display from account where display ->> 'mark' = 'x'`)
  await portal.owner.query(
    `alter table audit_event add constraint closed check (verb <> 'test.part.change') not valid`,
  )
  try {
    await expect(changeDisplay(request(ana), {})).rejects.toMatchObject({ constraint: 'closed' })
    expect((await read()).rows).toEqual([])
  } finally {
    await portal.owner.query('alter table audit_event drop constraint closed')
  }
  await changeDisplay(request(ana), {})
  expect((await read()).rows).toHaveLength(1)
})

test('two parts at once are refused, since they would undo each other', async () => {
  const page = inTransaction(request(ana), (open) =>
    Promise.all([1, 2].map(() => section(open, () => readFine(open, {})))),
  )
  await expect(page).rejects.toThrow('one after another')
})

test('a session that is over or never was ends every call in the same way', async () => {
  const claim = { kind: 'patient', token: '00'.repeat(32) } as const
  const gone = request({ ...ana, claim })
  await expect(readFine(gone, {})).rejects.toBeInstanceOf(SessionOver)
  await expect(inTransaction(gone, async () => 1)).rejects.toBeInstanceOf(SessionOver)
  expect(await logOf(gone.caller.requestId)).toEqual([])
  // A patient's session does not open the staff's door, with the same token.
  const asStaff = request({ ...ana, claim: { ...ana.claim, kind: 'staff' } as Context['claim'] })
  await expect(readFine(asStaff, {})).rejects.toBeInstanceOf(SessionOver)
})

test('after a failure the connection serves the next caller clean', async () => {
  for (let n = 0; n < 30; n += 1) await breakDatabase(request(ana), {}).catch(() => null)
  expect(await readFine(request(ana), {})).toBe(1)
  expect(await readFine(jobContext(portal.kit, 'test'), {})).toBe(1)
})

test('what is asked last travels with the commit, and nothing comes after it', async () => {
  const last = verb({
    name: 'test.last',
    who,
    input: z.object({ by: z.number(), says: z.boolean() }),
    audit: ({ says }) => (says ? { action: 'read', what: 'last' } : []),
    run: async ({ ctx, db }, { by }) => {
      const [answer] = await ctx.open.connection.last(sql`select 6 / ${by}::int as n`.compile(db))
      return answer?.rows[0]?.n as number
    },
  })
  expect(await last(request(ana), { by: 2, says: false })).toBe(3)
  await expect(last(request(ana), { by: 0, says: false })).rejects.toThrow('division by zero')
  await expect(last(request(ana), { by: 2, says: true })).rejects.toThrow('asked its last')
  expect(await readFine(request(ana), {})).toBe(1)
})

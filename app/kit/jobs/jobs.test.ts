// The queue: work is done if and only if the transaction that asked for it commits, once, by whichever process;
// and whoever asks can do nothing else with it.
import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { testPortal, type TestPortal } from '../../../test/support/kit.ts'
import { addPatient, setUpClinic, signedIn } from '../../../test/support/people.ts'
import type { Claim } from '../actor.ts'
import { enqueue, JobFailed, type Attempt } from './job.ts'
import type { JobName } from './queues.ts'
import { startJobs } from './work.ts'

let portal: TestPortal
let claims: Claim[]
beforeAll(async () => {
  portal = await testPortal()
  await setUpClinic(portal)
  const ana = await addPatient(portal, 'Ana Queue')
  claims = [
    (await signedIn(portal, ana)).claim,
    { kind: 'public' },
    { kind: 'job', job: 'made-up' },
  ]
})
afterAll(() => portal.end())

const stops: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const stop of stops.splice(0)) await stop()
  await portal.owner.query('delete from pgboss.job')
})

const put = (claim: Claim, id: string, name: JobName = 'sweep', at: Date | null = null) =>
  portal.kit.database.transaction(claim, portal.kit.clock(), ({ db }) =>
    enqueue({ db }, name, id, at),
  )

/** A process that works on jobs: what it did, and a wait for the n-th. */
async function worker(work: (attempt: Attempt) => void = () => {}) {
  const done: string[] = []
  const waiting: { n: number; go: () => void }[] = []
  const look = () => waiting.forEach(({ n, go }) => done.length >= n && go())
  stops.push(
    await startJobs(portal, [
      {
        name: 'sweep',
        work: async (_kit, attempt) => {
          try {
            work(attempt)
          } finally {
            done.push(attempt.id ?? '')
            look()
          }
        },
      },
    ]),
  )
  const until = (n: number) =>
    new Promise<void>((go) => {
      waiting.push({ n, go })
      look()
    })
  return { done, until }
}

test('everybody who has entered can enqueue, and it is done at once after the commit', async () => {
  const { done, until } = await worker()
  const ids = claims.map(() => randomUUID())
  const start = performance.now()
  for (const [n, claim] of claims.entries()) await put(claim, ids[n] as string)
  await until(claims.length)
  // Polling alone would take half a minute.
  expect(performance.now() - start).toBeLessThan(5_000)
  expect(done.toSorted()).toEqual(ids.toSorted())
})

test('what is undone is not done', async () => {
  const { done, until } = await worker()
  const [undone, kept] = [randomUUID(), randomUUID()]
  await expect(
    portal.kit.database.transaction({ kind: 'public' }, portal.kit.clock(), async ({ db }) => {
      await enqueue({ db }, 'sweep', undone)
      throw new Error('undone')
    }),
  ).rejects.toThrow('undone')
  await put({ kind: 'public' }, kept)
  await until(1)
  expect(done).toEqual([kept])
})

test('of two processes one does it', async () => {
  const [one, two] = [await worker(), await worker()]
  const ids = Array.from({ length: 12 }, () => randomUUID())
  await Promise.all(ids.map((id) => put({ kind: 'public' }, id)))
  while (one.done.length + two.done.length < ids.length)
    await Promise.race([one.until(one.done.length + 1), two.until(two.done.length + 1)])
  expect([...one.done, ...two.done].toSorted()).toEqual(ids.toSorted())
})

test('what has piled up is done without a pause', async () => {
  const ids = Array.from({ length: 45 }, () => randomUUID())
  for (const id of ids) await put({ kind: 'public' }, id)
  const start = performance.now()
  const { done, until } = await worker()
  await until(ids.length)
  expect(performance.now() - start).toBeLessThan(15_000)
  expect(done.toSorted()).toEqual(ids.toSorted())
})

test('of a failure a word is kept, and nothing that the error quotes', async () => {
  const { until } = await worker(() => {
    throw Object.assign(new Error('550 <ana@example.org> is nobody'), { code: 'EENVELOPE' })
  })
  await put({ kind: 'public' }, randomUUID())
  await until(1)
  await stops.splice(0)[0]?.()
  const { rows } = await portal.owner.query('select state, output from pgboss.job')
  expect(rows).toMatchObject([{ state: 'retry' }])
  expect(JSON.stringify(rows)).toContain('EENVELOPE')
  expect(JSON.stringify(rows) + portal.logged.join()).not.toContain('ana@')
})

test('a known failure is kept by its word and not logged', async () => {
  portal.logged.length = 0
  const { until } = await worker(() => {
    throw new JobFailed('smtp 451')
  })
  await put({ kind: 'public' }, randomUUID())
  await until(1)
  await stops.splice(0)[0]?.()
  const { rows } = await portal.owner.query(`select output->>'word' as word from pgboss.job`)
  expect(rows).toEqual([{ word: 'smtp_451' }])
  expect(portal.logged).toEqual([])
})

test('nobody but who works on jobs sees the queue, and without having entered nobody adds to it', async () => {
  for (const claim of claims.slice(0, 2))
    for (const statement of ['select * from pgboss.job', 'delete from pgboss.job'])
      await expect(
        portal.kit.database.transaction(claim, portal.kit.clock(), ({ db }) =>
          sql.raw(statement).execute(db),
        ),
      ).rejects.toMatchObject({ code: '42501' })
  await expect(put({ kind: 'public' }, randomUUID(), 'nothing' as JobName)).rejects.toMatchObject({
    code: '22023',
  })
  const { Client } = await import('pg')
  const { roleOf, urlAs } = await import('../db/roles.ts')
  const url = urlAs(portal.ownerUrl, roleOf.public, portal.master.password(roleOf.public))
  const client = new Client({ connectionString: url })
  await client.connect()
  await expect(
    client.query('select app.enqueue($1, $2)', ['sweep', randomUUID()]),
  ).rejects.toMatchObject({ code: '28000' })
  await client.end()
})

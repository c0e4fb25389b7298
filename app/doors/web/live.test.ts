// The stream of what changed, over real HTTP: an id reaches those who see the item, whichever server it was changed on;
// and who may not listen any more hears nothing more.
import { randomUUID } from 'node:crypto'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { addStaff, signedIn, type TestStaff } from '../../../test/support/people.ts'
import { serve, type Served } from '../../../test/support/served.ts'
import { addWork, type Work } from '../../features/work/add.ts'
import { wake } from '../../features/work/wake.jobs.ts'
import { inTransaction } from '../../kit/transaction.ts'
import { jobContext } from '../../kit/verb.ts'

let it: Served
beforeAll(async () => {
  it = await serve()
}, 240_000)
afterAll(() => it?.stop())

const open: (() => void)[] = []
afterEach(() => open.splice(0).forEach((close) => close()))

async function someone(role: string): Promise<TestStaff & { token: string }> {
  const person = await addStaff(it.portal, `${role} ${randomUUID().slice(0, 6)}`, role)
  return { ...person, token: (await signedIn(it.portal, person)).token }
}

/** A stream of somebody: what it said so far, a wait for an event, and for its end. */
async function listen({ token }: { token: string }, origin = it.origin) {
  const stop = new AbortController()
  open.push(() => stop.abort())
  const answer = await fetch(`${origin}/live`, {
    headers: { cookie: it.as('staff', token) },
    signal: stop.signal,
  })
  expect(answer.status).toBe(200)
  expect(answer.headers.get('content-type')).toContain('text/event-stream')
  expect(answer.headers.get('cache-control')).toBe('no-store')
  const ids: string[] = []
  const waiting: { id: string; times: number; go: () => void }[] = []
  const times = (id: string) => ids.filter((one) => one === id).length
  let text = ''
  const ended = (async () => {
    for await (const part of answer.body ?? []) {
      text += Buffer.from(part).toString()
      ids.splice(0, ids.length, ...[...text.matchAll(/^data: (.*)$/gm)].map(([, id]) => id ?? ''))
      for (const one of waiting) if (times(one.id) >= one.times) one.go()
    }
  })().catch(() => {})
  const heard = (id: string, often = 1) =>
    new Promise<void>((go) => (times(id) >= often ? go() : waiting.push({ id, times: often, go })))
  return { ids, heard, ended, said: () => text }
}

const add = async (kind: Work['kind']): Promise<string> =>
  (await inTransaction(jobContext(it.portal.kit, 'work'), ({ open: tx }) =>
    addWork(tx, { kind, about: randomUUID(), urgency: 'soon', patient: it.ana.id }),
  )) as string

test('an id and nothing else reaches who sees the item', async () => {
  const nurse = await listen(await someone('nurse'))
  const officer = await listen(await someone('privacy officer'))
  const odd = await add('odd-access')
  const letter = await add('letter')
  await nurse.heard(letter)
  await officer.heard(odd)
  expect(nurse.ids).toEqual([letter])
  expect(officer.ids).toEqual([odd])
  expect(nurse.said().replaceAll(/event: work\ndata: [\da-f-]{36}\n\n|:\n\n/g, '')).toBe('')
})

test('what is done on one server is heard on another', async () => {
  const other = await it.another()
  try {
    const nurse = await listen(await someone('nurse'), other.origin)
    const taker = await someone('nurse')
    const id = await add('letter')
    await nurse.heard(id)
    const taken = await it.ask(`/staff/work/${id}`, {
      method: 'POST',
      cookie: it.as('staff', taker.token),
      headers: { origin: 'https://portal.example.org' },
      body: new URLSearchParams({ do: 'take', seen: '0', note: '' }),
    })
    expect(taken.status).toBe(302)
    await nurse.heard(id, 2)
  } finally {
    await other.stop()
  }
})

test('what was snoozed and is back is heard of, and its row says so', async () => {
  const nurse = await someone('nurse')
  const stream = await listen(nurse)
  const id = await add('letter')
  await stream.heard(id)
  const send = (address: string, body: Record<string, string>) =>
    it.ask(address, {
      method: 'POST',
      cookie: it.as('staff', nurse.token),
      headers: { origin: 'https://portal.example.org' },
      body: new URLSearchParams(body),
    })
  const since = new Date().toISOString()
  const news = async () => {
    const told = (await (await send('/staff/work/news', { since, id })).json()) as {
      fresh: number
      rows: [string, string][]
    }
    return { fresh: told.fresh, row: new Map(told.rows).get(id) }
  }
  await send(`/staff/work/${id}/snooze`, { until: 'tomorrow', seen: '0', note: '' })
  await stream.heard(id, 2)
  expect(await news()).toMatchObject({ fresh: 0, row: expect.stringContaining('snoozed until') })
  const { rows } = await it.portal.owner.query(
    `select w.snoozed_until = j.start_after as same from work_item w join pgboss.job j on j.data ->> 'id' = w.work_id::text
     where w.work_id = $1 and j.name = 'wake'`,
    [id],
  )
  expect(rows).toEqual([{ same: true }])
  const job = () => wake.work(it.portal.kit, { id, last: false })
  await job() // too early: nobody hears of it
  const other = await add('letter')
  await stream.heard(other)
  expect(stream.ids.filter((one) => one === id)).toHaveLength(2)
  // In whole milliseconds, as the portal's own clock counts: a part of one more would still be to come.
  await it.portal.owner.query(
    `update work_item set snoozed_until = date_trunc('milliseconds', now()) where work_id = $1`,
    [id],
  )
  await job()
  await stream.heard(id, 3)
  const { fresh, row } = await news()
  expect(fresh).toBe(2)
  expect(row).toContain('nobody has it')
  expect(row).not.toContain('snoozed')
})

test('of items that somebody does not see nothing is told', async () => {
  const id = await add('odd-access')
  const told = await it.ask('/staff/work/news', {
    method: 'POST',
    cookie: it.as('staff'),
    headers: { origin: 'https://portal.example.org' },
    body: new URLSearchParams({ since: new Date().toISOString(), id }),
  })
  expect(await told.json()).toMatchObject({ fresh: 0, rows: [] })
})

test('a permission that is withdrawn ends the stream before anything more is said', async () => {
  const person = await someone('nurse')
  const stream = await listen(person)
  const first = await add('letter')
  await stream.heard(first)
  await it.portal.owner.query(`update staff_member set role = 'biller' where account_id = $1`, [
    person.account,
  ])
  const second = await add('letter')
  await stream.ended
  expect(stream.said()).not.toContain(second)
})

test('a session that is over ends the stream', async () => {
  const person = await someone('nurse')
  const stream = await listen(person)
  await it.portal.owner.query('update auth_session set ended_at = now() where account_id = $1', [
    person.account,
  ])
  const id = await add('letter')
  await stream.ended
  expect(stream.said()).not.toContain(id)
})

test('nobody listens without a session of staff', async () => {
  const cookies = [undefined, it.as('patient'), it.as('staff', randomUUID()), '__Host-staff=']
  for (const cookie of cookies) expect((await it.ask('/live', { cookie })).status).toBe(401)
})

test('listening is no use of a session', async () => {
  const person = await someone('nurse')
  await it.portal.owner.query(
    `update auth_session set seen_at = now() - interval '14 minutes' where account_id = $1`,
    [person.account],
  )
  const stream = await listen(person)
  await stream.heard(await add('letter'))
  const { rows } = await it.portal.owner.query(
    `select seen_at < now() - interval '13 minutes' as old from auth_session where account_id = $1`,
    [person.account],
  )
  expect(rows).toEqual([{ old: true }])
})

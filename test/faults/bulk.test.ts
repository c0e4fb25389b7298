// A message to many reaches each once: the process that sends it is killed in the middle of it, again and again, after so
// many messages as a fixed seed says, and another goes on. `npm run test:faults` does it fifty times.
import { randomUUID } from 'node:crypto'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { sendBulks } from '../../app/features/messages/bulk/bulk.jobs.ts'
import { sealBulk } from '../../app/features/messages/bulk/words.ts'
import { cardPlace } from '../../app/features/people/people.server.ts'
import { enqueue } from '../../app/kit/jobs/job.ts'
import { killWorkers, seeded, startWorker } from '../support/faults.ts'
import { testPortal, type TestPortal } from '../support/kit.ts'
import { addStaff, setUpClinic } from '../support/people.ts'

const ROUNDS = process.env.PORTICO_FAULTS === 'full' ? 50 : 2
const EACH = 12 // people of one message

const worker = path.join(import.meta.dirname, 'bulk-worker.ts')

let portal: TestPortal
let by: string
let team: string
const people: string[] = []
beforeAll(async () => {
  portal = await testPortal()
  await setUpClinic(portal)
  by = (await addStaff(portal, 'Nia Nurse', 'nurse')).account
  const { rows } = await portal.owner.query('select team_id from team where front_desk')
  team = rows[0].team_id
  // Of the team: who may not write for it any more sends nothing.
  await portal.owner.query(
    'insert into team_member (team_id, account_id, created_at) values ($1, $2, now())',
    [team, by],
  )
  for (let n = 0; n < EACH; n += 1) people.push(await addReader(n))
}, 240_000)
afterAll(async () => {
  killWorkers()
  await portal?.end()
})

/** Somebody with an account and a name; nothing else of them is needed. */
async function addReader(n: number): Promise<string> {
  const id = randomUUID()
  const { owner, kit } = portal
  const card = {
    name: `Reader ${n}`,
    preferred: `Reader ${n}`,
    birthDate: null,
    recordNumber: null,
  }
  await owner.query(
    `with p as (insert into patient (patient_id, card, created_at) values ($1, $2, now())),
       a as (insert into account (account_id, email_key, email, kind, created_at) values ($1, $3, $3, 'patient', now()))
     insert into account_patient (patient_id, account_id, grant_id, relation, news_from, created_at)
       values ($1, $1, $1, 'self', 'epoch', now())`,
    [
      id,
      await kit.vault.seal(id, cardPlace(id), JSON.stringify(card)),
      kit.vault.blind('email', id),
    ],
  )
  return id
}

async function begin(): Promise<string> {
  const id = randomUUID()
  const { owner, kit } = portal
  const words = { subject: 'Flu shots', body: 'Dear {first name}', lang: 'en' }
  await owner.query(
    `insert into bulk_message (bulk_id, team_id, words, chosen, made_by, created_at, sent_as)
     values ($1, $2, $3, 'numbers', $4, now(), $1)`,
    [id, team, await sealBulk(kit.vault, { id, by }, words), by],
  )
  await owner.query(
    'insert into bulk_recipient (patient_id, bulk_id) select unnest($2::uuid[]), $1',
    [id, people],
  )
  await kit.database.transaction({ kind: 'job', job: 'bulk' }, kit.clock(), ({ db }) =>
    enqueue({ db }, 'bulk', id),
  )
  return id
}

const sent = async (id: string): Promise<number> =>
  (
    await portal.owner.query<{ n: number }>(
      'select count(*)::int as n from message where sent_as = $1',
      [id],
    )
  ).rows[0]?.n ?? 0

test(
  `${ROUNDS} kills in the middle of sending lose nobody and send nobody two`,
  { timeout: 180_000 + ROUNDS * 20_000 },
  async () => {
    const random = seeded(20_261_129)
    for (let round = 0; round < ROUNDS; round += 1) {
      const child = await startWorker(worker, portal.env)
      const gone = new Promise((done) => child.once('exit', done))
      const until = 1 + Math.floor(random() * (EACH - 2))
      const id = await begin()
      // Looked at now and then: asked without end, the database has little time for the worker.
      while ((await sent(id)) < until) await pause(5)
      child.kill('SIGKILL')
      await gone
      expect(await sent(id)).toBeLessThanOrEqual(EACH)
      // What the schedule does next, without waiting until the queue takes the dead for dead; twice at once, and once more.
      const go = () => sendBulks.work(portal.kit, { id: null, last: false })
      await Promise.all([go(), go()])
      await go()
      const { rows } = await portal.owner.query(
        `select b.state, count(distinct m.patient_id)::int as people, count(m.message_id)::int as messages,
           count(distinct t.thread_id)::int as threads, count(*) filter (where r.state = 'sent')::int as told
         from bulk_message b join bulk_recipient r using (bulk_id)
         left join message_thread t on t.patient_id = r.patient_id and t.thread_id = r.thread_id
         left join message m on m.patient_id = t.patient_id and m.thread_id = t.thread_id
         where b.bulk_id = $1 group by b.state`,
        [id],
      )
      expect(rows).toEqual([
        { state: 'done', people: EACH, messages: EACH, threads: EACH, told: EACH },
      ])
      expect(await sent(id)).toBe(EACH)
    }
    const { rows: all } = await portal.owner.query('select count(*)::int as n from message_thread')
    expect(all).toEqual([{ n: ROUNDS * EACH }])
  },
)

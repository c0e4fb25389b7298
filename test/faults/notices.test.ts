// No notice is lost and none is sent blindly twice: the process that tells people is killed in the middle of it, again and
// again, at moments drawn from a fixed seed. `npm run test:faults` does it fifty times.
import { spawn, type ChildProcess } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { tellPatient } from '../../app/features/notices/tell.ts'
import { placeOf } from '../../app/kit/vault/place.ts'
import { testPortal, type TestPortal } from '../support/kit.ts'
import { mailServer } from '../support/mail-server.ts'
import { tellAll } from '../support/noticing.ts'
import { setUpClinic } from '../support/people.ts'

const ROUNDS = process.env.PORTICO_FAULTS === 'full' ? 50 : 2
const EACH = 6 // people who are told in a round
const FROM = 'Test Clinic <portal@example.org>'

let mail: Awaited<ReturnType<typeof mailServer>>
let portal: TestPortal
let env: NodeJS.ProcessEnv
const children: ChildProcess[] = []
beforeAll(async () => {
  mail = await mailServer()
  const smtp = { url: mail.url(), from: FROM }
  const config = { mode: 'production', origin: 'https://portal.example.org', smtp } as const
  portal = await testPortal({ config })
  await setUpClinic(portal)
  const authority = path.join(portal.env.PORTICO_DATA as string, 'authority.pem')
  fs.writeFileSync(authority, mail.cert)
  env = {
    ...process.env,
    ...portal.env,
    PORTICO_MODE: 'production',
    PORTICO_ORIGIN: 'https://portal.example.org',
    PORTICO_SMTP_URL: mail.url(),
    PORTICO_MAIL_FROM: FROM,
    NODE_EXTRA_CA_CERTS: authority,
  }
}, 240_000)
afterAll(async () => {
  for (const child of children) child.kill('SIGKILL')
  await portal?.end()
  await mail?.stop()
})

/** Numbers from 0 to 1, the same in every run. */
function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296
    return state / 4_294_967_296
  }
}

async function startWorker(): Promise<ChildProcess> {
  const child = spawn(process.execPath, [path.join(import.meta.dirname, 'notices-worker.ts')], {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  children.push(child)
  await new Promise<void>((ready, failed) => {
    child.stdout.on('data', (said: Buffer) => said.includes('ready') && ready())
    child.once('exit', () => failed(new Error('The worker did not start.')))
  })
  return child
}

/** Somebody with an account and an address; nothing else of them is needed. */
async function addReader(): Promise<string> {
  const id = randomUUID()
  const { owner, kit } = portal
  const email = await kit.vault.seal(id, placeOf('account', 'email', id), `${id}@example.org`)
  await owner.query(
    `with p as (insert into patient (patient_id, created_at) values ($1, now())),
       a as (insert into account (account_id, email_key, email, kind, created_at) values ($1, $2, $3, 'patient', now()))
     insert into account_patient (patient_id, account_id, grant_id, relation, news_from, created_at)
       values ($1, $1, $1, 'self', 'epoch', now())`,
    [id, kit.vault.blind('email', id), email],
  )
  return id
}

const tell = (patient: string) =>
  portal.kit.database.transaction({ kind: 'job', job: 'import' }, portal.kit.clock(), ({ db }) =>
    tellPatient({ db, now: portal.kit.clock() }, { patient, kind: 'uploads', about: randomUUID() }),
  )

test(
  `${ROUNDS} kills in the middle of telling lose no notice and send none twice`,
  { timeout: 60_000 + ROUNDS * 20_000 },
  async () => {
    const random = seeded(20_261_128)
    const readers: string[] = []
    for (let round = 0; round < ROUNDS; round += 1) {
      const child = await startWorker()
      const gone = new Promise((done) => child.once('exit', done))
      // Dies when so many mails have been taken, mostly before it could note that down.
      const until = mail.mails.length + 1 + Math.floor(random() * (EACH - 1))
      const dying = (async () => {
        while (mail.mails.length < until) await mail.next()
        child.kill('SIGKILL')
      })()
      for (let n = 0; n < EACH; n += 1) {
        const patient = await addReader()
        readers.push(patient)
        await tell(patient)
      }
      await dying
      await gone
    }
    // Whatever is not settled is on the queue still: nothing waits that nobody would come back to.
    const { rows: forgotten } = await portal.owner.query(
      `select id from (select notice_id as id from notice where told_at is null
         union all select message_id from notice_message where written_at is null and ended_at is null
         union all select outgoing_id from outgoing where sent_at is null and uncertain_at is null) x
       where not exists (select from pgboss.job j where j.data ->> 'id' = x.id::text and j.state in ('created', 'retry', 'active'))`,
    )
    expect(forgotten).toEqual([])
    // What the queue does next, without waiting until it takes the dead for dead.
    await tellAll(portal)
    const { rows } = await portal.owner.query<{ account: string; id: string; sent: boolean }>(
      `select m.account_id as account, o.outgoing_id as id, o.sent_at is not null as sent
       from notice_message m join outgoing o using (outgoing_id) where o.sent_at is not null or o.uncertain_at is not null`,
    )
    expect(rows.map(({ account }) => account).toSorted()).toEqual(readers.toSorted())
    const ids = mail.mails.map(({ message }) => /^Message-ID: <(.+)@/m.exec(message)?.[1])
    expect(new Set(ids).size, 'none was sent twice').toBe(ids.length)
    const sent = rows.filter((row) => row.sent).map(({ id }) => id)
    expect(sent.filter((id) => !ids.includes(id))).toEqual([])
  },
)

// No notice is lost and none is sent blindly twice: the process that tells people is killed in the middle of it, again and
// again, at moments drawn from a fixed seed. `npm run test:faults` does it fifty times.
import { randomUUID } from 'node:crypto'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { tellPatient } from '../../app/features/notices/tell.ts'
import { placeOf } from '../../app/kit/vault/place.ts'
import { seeded, startWorker } from '../support/faults.ts'
import type { TestPortal } from '../support/kit.ts'
import { mailedClinic, type MailedClinic } from '../support/mailed.ts'
import { tellAll } from '../support/noticing.ts'

const ROUNDS = process.env.PORTICO_FAULTS === 'full' ? 50 : 2
const EACH = 6 // people who are told in a round

let it: MailedClinic
let portal: TestPortal
beforeAll(async () => {
  it = await mailedClinic()
  portal = it.portal
}, 240_000)
afterAll(() => it?.stop())

const start = () => startWorker(path.join(import.meta.dirname, 'notices-worker.ts'), it.env)

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
      const child = await start()
      const gone = new Promise((done) => child.once('exit', done))
      // Dies when so many mails have been taken, mostly before it could note that down.
      const { mail } = it
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
    const ids = it.mail.mails.map(({ message }) => /^Message-ID: <(.+)@/m.exec(message)?.[1])
    expect(new Set(ids).size, 'none was sent twice').toBe(ids.length)
    const sent = rows.filter((row) => row.sent).map(({ id }) => id)
    expect(sent.filter((id) => !ids.includes(id))).toEqual([])
  },
)

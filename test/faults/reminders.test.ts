// No reminder is lost and none is sent twice: the process that reminds people is killed in the middle of it, again and again,
// at moments drawn from a fixed seed. `npm run test:faults` does it fifty times.
import { randomUUID } from 'node:crypto'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { enqueue } from '../../app/kit/jobs/job.ts'
import { placeOf } from '../../app/kit/vault/place.ts'
import { openCalendar } from '../support/appointments.ts'
import { seeded, startWorker } from '../support/faults.ts'
import type { TestPortal } from '../support/kit.ts'
import { mailedClinic, type MailedClinic } from '../support/mailed.ts'
import { book, remindAll, type Bookable } from '../support/reminding.ts'

const ROUNDS = process.env.PORTICO_FAULTS === 'full' ? 50 : 2
const EACH = 6 // people who are reminded in a round
const HOUR = 3_600_000

let it: MailedClinic
let portal: TestPortal
let where: Bookable
beforeAll(async () => {
  it = await mailedClinic()
  portal = it.portal
  where = await openCalendar(portal)
}, 240_000)
afterAll(() => it?.stop())

const start = () => startWorker(path.join(import.meta.dirname, 'reminders-worker.ts'), it.env)

/** Somebody with an account and an address, and a visit that was booked a week ago, a day and a half from now. */
async function addReminded(n: number): Promise<string> {
  const id = randomUUID()
  const { owner, kit } = portal
  const email = await kit.vault.seal(id, placeOf('account', 'email', id), `${id}@example.org`)
  await owner.query(
    `with p as (insert into patient (patient_id, created_at) values ($1, now())),
       a as (insert into account (account_id, email_key, email, kind, created_at) values ($1, $2, $3, 'patient', now()))
     insert into account_patient (patient_id, account_id, grant_id, relation, news_from, created_at)
       values ($1, $1, $1, 'self', 'epoch', now() - interval '8 days')`,
    [id, kit.vault.blind('email', id), email],
  )
  const early = { kit: { ...kit, clock: () => new Date(Date.now() - 7 * 24 * HOUR) }, owner }
  await book(early, id, where, new Date(Date.now() + 36 * HOUR + n * 60_000), { minutes: 1 })
  return id
}

/** As the schedule does each minute. */
const minute = () =>
  portal.kit.database.transaction(
    { kind: 'job', job: 'appointments' },
    portal.kit.clock(),
    ({ db }) => enqueue({ db }, 'remind', randomUUID()),
  )

test(
  `${ROUNDS} kills in the middle of reminding lose no reminder and send none twice`,
  { timeout: 60_000 + ROUNDS * 20_000 },
  async () => {
    const random = seeded(20_261_129)
    const reminded: string[] = []
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
      for (let n = 0; n < EACH; n += 1) reminded.push(await addReminded(reminded.length))
      await minute()
      await dying
      await gone
    }
    // What the next minute does, and the queue, without waiting until it takes the dead for dead.
    await remindAll(portal)
    const { rows } = await portal.owner.query<{ account: string; id: string; sent: boolean }>(
      `select r.account_id as account, o.outgoing_id as id, o.sent_at is not null as sent
       from appointment_reminder r join outgoing o using (outgoing_id) where o.sent_at is not null or o.uncertain_at is not null`,
    )
    expect(rows.map(({ account }) => account).toSorted()).toEqual(reminded.toSorted())
    const ids = it.mail.mails.map(({ message }) => /^Message-ID: <(.+)@/m.exec(message)?.[1])
    expect(new Set(ids).size, 'none was sent twice').toBe(ids.length)
    const sent = rows.filter((row) => row.sent).map(({ id }) => id)
    expect(sent.filter((id) => !ids.includes(id))).toEqual([])
  },
)

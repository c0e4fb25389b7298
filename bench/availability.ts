// availability.ratio: what finding every free time of 20 clinicians over 60 days costs in processor time (this process and
// PostgreSQL), with 10,000 appointments in them, as a patient and in a transaction of theirs, against one bare statement that
// reads the same taken times as the owner. availability.growth: the same with ten times the appointments, the others before
// and after those days. booking.doubles: times that two hold, after 200 wanted one. In rounds; the median counts.
import { randomUUID } from 'node:crypto'
import { Client } from 'pg'
import { bookAppointment } from '../app/features/appointments/booking/own.server.ts'
import { slotKey } from '../app/features/appointments/booking/slot-key.ts'
import { freeSlots } from '../app/features/appointments/free.ts'
import { inTransaction } from '../app/kit/transaction.ts'
import type { Context } from '../app/kit/kit.ts'
import { addBookable, addHours, addType, mainPlace } from '../test/support/appointments.ts'
import { addPatient, setUpClinic, signedIn } from '../test/support/people.ts'
import { processTime, treeTime } from './cpu.ts'
import { startDatabases } from './databases.ts'
import { median, type Measured } from './figures.ts'
import type { Say } from './run.ts'

const CLINICIANS = 20
const DAYS = 60
const APPOINTMENTS = 10_000
const CROWD = 200
const ROUNDS = 7
const TIMES = 10 // in each round
const DAY = 86_400_000

export async function measureAvailability(say: Say): Promise<Measured> {
  const databases = await startDatabases()
  const running = await databases.freshKit()
  const owner = new Client({ connectionString: running.ownerUrl })
  await owner.connect()
  const portal = { ...running, owner } as never
  await setUpClinic(portal)
  const place = await mainPlace({ owner })
  const people: string[] = []
  for (let n = 0; n < CLINICIANS; n += 1) people.push(await addBookable(portal, `Dr. ${n}`))
  const type = await addType(portal, people, { minutes: 15, step_minutes: 15 })
  for (const who of people) await addHours(portal, who, place, { from: 480, to: 1020 })
  const { ctx } = await signedIn(portal, await addPatient(portal, 'Ana Bench'))
  const from = running.kit.clock()
  const to = new Date(from.getTime() + DAYS * DAY)

  const find = () =>
    inTransaction(ctx, ({ open: { db, now } }) =>
      freeSlots({ db, now }, { type, from, to, for: 'patients' }),
    )
  const bare = () =>
    owner.query({
      name: 'bare',
      text: `select what_id, starts_at, ends_at from busy
        where what_id = any($1) and starts_at > $2 and starts_at < $3 order by what_id, starts_at`,
      values: [people, from, to],
    })
  const clock = () => processTime(process.pid) + treeTime(databases.postmaster)
  /** Processor time of one, in milliseconds. */
  const costs = async (work: () => Promise<unknown>): Promise<number> => {
    await databases.settle()
    const before = clock()
    for (let n = 0; n < TIMES; n += 1) await work()
    return (clock() - before) / TIMES
  }
  const rounds = async (work: () => Promise<unknown>): Promise<number> => {
    await costs(work)
    const all: number[] = []
    for (let round = 0; round < ROUNDS; round += 1) all.push(await costs(work))
    return median(all)
  }

  say(`  ${APPOINTMENTS} appointments`)
  await fill(owner, people, from, 0, APPOINTMENTS / CLINICIANS)
  const free = await find()
  const [few, rows] = [await rounds(find), await rounds(bare)]
  say(`  ${free.length} free times in ${few.toFixed(2)} ms, bare ${rows.toFixed(2)} ms`)
  say(`  ${APPOINTMENTS * 10} appointments`)
  for (let part = 1; part < 10; part += 1)
    await fill(
      owner,
      people,
      from,
      (part - 4.5 > 0 ? part - 4 : part - 5) * DAYS * 2,
      APPOINTMENTS / CLINICIANS,
    )
  await owner.query('analyze busy')
  const many = await rounds(find)
  say(`  ${many.toFixed(2)} ms`)
  const doubles = await race(ctx, owner, { type, at: free[0] as never })
  await owner.end()
  return {
    'availability.ratio': few / rows,
    'availability.growth': many / few,
    'booking.doubles': doubles,
  }
}

/** So many for each, a quarter of an hour each, one after the other with gaps, over 60 days that begin so many days from now. */
async function fill(
  owner: Client,
  people: string[],
  from: Date,
  days: number,
  each: number,
): Promise<void> {
  const gap = (DAYS * DAY) / each
  await owner.query(
    `insert into busy (what_id, starts_at, ends_at, for_id)
       select who, t, t + interval '15 minutes', gen_random_uuid()
       from unnest($1::uuid[]) who cross join generate_series(0, $2::int - 1) n
       cross join lateral (select $3::timestamptz + make_interval(days => $4::int) + n * make_interval(secs => $5::float8 / 1000) as t) x`,
    [people, each, from, days, gap],
  )
  await owner.query('analyze busy')
}

/** @returns how many times two hold one time */
async function race(
  ctx: Context,
  owner: Client,
  { type, at }: { type: string; at: Parameters<typeof slotKey>[0] },
): Promise<number> {
  const book = () =>
    bookAppointment(ctx, {
      type,
      slot: slotKey(at),
      way: 'in person',
      reason: '',
      key: randomUUID(),
    })
  const went = await Promise.allSettled(Array.from({ length: CROWD }, book))
  const won = went.filter(({ status }) => status === 'fulfilled').length
  const { rows } = await owner.query(
    `select count(*)::int as n from busy a join busy b on a.what_id = b.what_id and a.seat = b.seat
       and a.for_id < b.for_id and a.starts_at < b.ends_at and b.starts_at < a.ends_at
     where a.what_id = $1 and b.what_id = $1 and a.starts_at > $2::timestamptz - interval '1 day'
       and a.starts_at < $2::timestamptz + interval '1 day'`,
    [at.bookable, new Date(at.at)],
  )
  return rows[0].n + Math.abs(won - 1)
}

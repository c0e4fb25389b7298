// Who gets a message to many: by record numbers, by the days on which they come, or because they wrote to the team. Of a
// record that is restricted, or of nobody's number, only that it cannot be written to.
import { sql } from 'kysely'
import { invalid } from '../../../kit/errors.ts'
import { calendarHere } from '../../clinic/calendar.ts'
import { atWall } from '../../clinic/wall-clock.ts'
import { cardsOf } from '../../find/cards.ts'
import type { Card } from '../../people/people.server.ts'
import { patientToken } from '../../record/import/identity.ts'
import type { StaffTx } from '../../work/list.server.ts'
import type { Way } from './ways.ts'

export const MOST = 2000 // people of one message
const MOST_THREADS = 1000 // of a team that are looked through
const DAY = 86_400_000

export type Asked = {
  way: Way
  team: string
  numbers: string
  from: string
  to: string
  months: string
}

export type Person = { patient: string; card: Card }
export type Chosen = { people: Person[]; unknown: string[] }

/** @throws invalid where what is asked cannot be read, or is of too many */
export async function choose(tx: StaffTx, asked: Asked): Promise<Chosen> {
  const { ids, unknown } = await { numbers: byNumbers, days: byDays, wrote: byWriting }[asked.way](
    tx,
    asked,
  )
  if (ids.length > MOST) throw tooMany(asked.way)
  const open = await opened(tx, ids)
  const cards = await cardsOf(tx, open)
  const people = new Map<string, Person>()
  for (const { patient, card } of cards.values()) people.set(patient, { patient, card })
  const all = [...people.values()].toSorted((a, b) => (a.card.name < b.card.name ? -1 : 1))
  return { people: all, unknown }
}

/** Without records that are restricted. */
async function opened(tx: StaffTx, ids: string[]): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select p.patient_id as id from patient p
    where p.patient_id = any (${ids}::uuid[]) and p.card is not null and p.patient_id <> all ((select app.closed_records())::uuid[])`.execute(
    tx.db,
  )
  return rows.map(({ id }) => id)
}

type Found = { ids: string[]; unknown: string[] }

async function byNumbers(tx: StaffTx, { numbers }: Asked): Promise<Found> {
  const said = [...new Set(numbers.split(/[\s,;]+/).filter(Boolean))]
  if (said.length === 0)
    throw invalid('nobody', 'Write at least one record number.', {
      numbers: 'Write at least one record number.',
    })
  if (said.length > MOST) throw tooMany('numbers')
  const keys = new Map(said.map((one) => [patientToken(tx.vault, one).toString('hex'), one]))
  const { rows } = await sql<{ key: string; id: string; open: boolean }>`
    select encode(i.key, 'hex') as key, i.patient_id as id, i.patient_id <> all ((select app.closed_records())::uuid[]) as open
    from patient_identifier i where i.key = any (${[...keys.keys()].map((key) => Buffer.from(key, 'hex'))}::bytea[])`.execute(
    tx.db,
  )
  const found = Map.groupBy(
    rows.filter(({ open }) => open),
    ({ key }) => key,
  )
  // A number that several people bear says not who is meant.
  const sure = [...found.values()].filter((all) => new Set(all.map(({ id }) => id)).size === 1)
  const known = new Set(sure.map(([one]) => one?.key))
  return {
    ids: sure.flatMap(([one]) => one?.id ?? []),
    unknown: [...keys].flatMap(([key, one]) => (known.has(key) ? [] : [one])),
  }
}

async function byDays(tx: StaffTx, { from, to }: Asked): Promise<Found> {
  const { timeZone } = await calendarHere(tx)
  const [first, last] = [Date.parse(from), Date.parse(to || from)]
  const wrong = 'Choose a first day, and a last one not before it, within 90 days.'
  if (!(last >= first) || last - first > 90 * DAY) throw invalid('days', wrong, { from: wrong })
  const { rows } = await sql<{ id: string }>`
    select distinct patient_id as id from app.patients_between(${atWall(first, timeZone)}, ${atWall(last + DAY, timeZone)}, ${10 * MOST})`.execute(
    tx.db,
  )
  return { ids: rows.map(({ id }) => id), unknown: [] }
}

async function byWriting(tx: StaffTx, { team, months }: Asked): Promise<Found> {
  const since = new Date(tx.now.getTime() - (Number(months) || 12) * 30 * DAY)
  const { rows } = await sql<{ id: string }>`
    select t.patient_id as id from message_thread t where t.team_id = ${team} and t.last_at > ${since}
    order by t.last_at desc, t.thread_id desc limit ${sql.lit(MOST_THREADS + 1)}`.execute(tx.db)
  if (rows.length > MOST_THREADS) throw tooMany('wrote')
  return { ids: [...new Set(rows.map(({ id }) => id))], unknown: [] }
}

function tooMany(way: Way) {
  const said = 'These are too many for one message. Choose fewer.'
  return invalid('too_many', said, {
    [way === 'days' ? 'from' : way === 'wrote' ? 'months' : way]: said,
  })
}

// Who gets a message to many: by record numbers, by the days on which they come, by a condition, by a search, or because they
// wrote to the team; of these everybody, or who is treated by somebody. Of a record that is restricted, or of nobody's number,
// only that it cannot be written to.
import { sql } from 'kysely'
import { invalid } from '../../../kit/errors.ts'
import { calendarHere } from '../../clinic/calendar.ts'
import { atWall } from '../../clinic/wall-clock.ts'
import { read } from '../../find/asked.ts'
import { candidates } from '../../find/candidates.ts'
import { cardsOf } from '../../find/cards.ts'
import type { Card } from '../../people/people.server.ts'
import { patientToken } from '../../record/import/identity.ts'
import type { StaffTx } from '../../work/list.server.ts'
import { conditionsMeant } from './conditions.ts'
import { treatedBy } from './treated.ts'
import { fieldOf, type Way } from './ways.ts'

export const MOST = 2000 // people of one message
const MOST_THREADS = 1000 // of a team that are looked through
const MOST_FOUND = 99 // of one search
const MOST_MONTHS = 60
const DAY = 86_400_000

export type Asked = {
  way: Way
  team: string
  numbers: string
  from: string
  to: string
  months: string
  condition: string
  search: string
  /** Only those whom somebody of this name treats; empty: everybody. */
  clinician: string
}

export type Person = { patient: string; card: Card }
export type Chosen = {
  people: Person[]
  unknown: string[]
  /** Conditions that were meant by what was typed. */
  conditions: string[]
}

/** @throws invalid where what is asked cannot be read, or is of too many */
export async function choose(tx: StaffTx, asked: Asked): Promise<Chosen> {
  const by = {
    numbers: byNumbers,
    days: byDays,
    condition: byCondition,
    search: bySearch,
    wrote: byWriting,
  }[asked.way]
  const { ids, unknown = [], conditions = [] } = await by(tx, asked)
  if (ids.length > MOST) throw tooMany(asked.way)
  const open = await treatedBy(tx, await opened(tx, ids), asked.clinician)
  const cards = await cardsOf(tx, open)
  const people = new Map<string, Person>()
  for (const { patient, card } of cards.values()) people.set(patient, { patient, card })
  const all = [...people.values()].toSorted((a, b) => (a.card.name < b.card.name ? -1 : 1))
  return { people: all, unknown, conditions }
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

type Found = { ids: string[]; unknown?: string[]; conditions?: string[] }

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
  const [first, last] = [dayOf(from), dayOf(to || from)]
  const unknown = 'There is no such day. Write it as 24 11 2026.'
  if (from && Number.isNaN(first)) throw invalid('days', unknown, { from: unknown })
  if (to && Number.isNaN(last)) throw invalid('days', unknown, { to: unknown })
  const wrong = 'Choose a first day, and a last one not before it, within 90 days.'
  if (!(last >= first) || last - first > 90 * DAY) throw invalid('days', wrong, { from: wrong })
  const { rows } = await sql<{ id: string }>`
    select distinct patient_id as id from app.patients_between(${atWall(first, timeZone)}, ${atWall(last + DAY, timeZone)}, ${10 * MOST})`.execute(
    tx.db,
  )
  return { ids: rows.map(({ id }) => id) }
}

/** @param said '2026-11-24' */
const dayOf = (said: string): number => (/^\d{4}-\d\d-\d\d$/.test(said) ? Date.parse(said) : NaN)

async function byWriting(tx: StaffTx, { team, months }: Asked): Promise<Found> {
  const back = Number(months)
  const wrong = `Write a whole number of months, at most ${MOST_MONTHS}.`
  if (!Number.isInteger(back) || back < 1 || back > MOST_MONTHS)
    throw invalid('months', wrong, { months: wrong })
  const since = new Date(tx.now.getTime() - back * 30 * DAY)
  const { rows } = await sql<{ id: string }>`
    select t.patient_id as id from message_thread t where t.team_id = ${team} and t.last_at > ${since}
    order by t.last_at desc, t.thread_id desc limit ${sql.lit(MOST_THREADS + 1)}`.execute(tx.db)
  if (rows.length > MOST_THREADS) throw tooMany('wrote')
  return { ids: [...new Set(rows.map(({ id }) => id))] }
}

/** Who has it now, as far as whoever asks may read records. */
async function byCondition(tx: StaffTx, { condition }: Asked): Promise<Found> {
  const { names, ranges } = conditionsMeant(condition)
  const said = condition.trim()
    ? 'We do not know this condition. Write it in other words, or its ICD-10 or SNOMED code.'
    : 'Write which condition.'
  if (ranges.length === 0) throw invalid('condition', said, { condition: said })
  const { rows } = await sql<{ id: string }>`
    select distinct e.patient_id as id
    from unnest(${ranges.map(({ from }) => from)}::text[], ${ranges.map(({ to }) => to)}::text[]) as c (low, high)
    join record_entry e on e.kind = 'condition' and e.state = 'active'
      and e.code collate "C" >= c.low collate "C" and e.code collate "C" < c.high collate "C"
    limit ${sql.lit(MOST + 1)}`.execute(tx.db)
  return { ids: rows.map(({ id }) => id), conditions: names }
}

/** Who is found by this, as in the list of patients. */
async function bySearch(tx: StaffTx, { search }: Asked): Promise<Found> {
  const asked = read(search.trim())
  const said = 'Write a name, a birth date or a place of it as when you look for a patient.'
  if (asked.every(({ short }) => short)) throw invalid('search', said, { search: said })
  const { found, more } = await candidates(tx, search.trim(), asked, MOST_FOUND)
  if (more) throw tooMany('search')
  return { ids: found.map(({ patient }) => patient) }
}

function tooMany(way: Way) {
  const said = 'These are too many for one message. Choose fewer.'
  return invalid('too_many', said, { [fieldOf[way]]: said })
}

// A message to many patients: looked at first, with how many it goes to and what one of them would read; sent by a job
// (bulk.jobs.ts), stopped at any time, and what became of it person by person.
import { sql } from 'kysely'
import { z } from 'zod'
import { conflict, invalid, notFound } from '../../../kit/errors.ts'
import { isUuid, uuidv7 } from '../../../kit/ids.ts'
import { enqueue } from '../../../kit/jobs/job.ts'
import { verb } from '../../../kit/verb.ts'
import { cardsOf } from '../../find/cards.ts'
import { LONGEST } from '../../find/longest.ts'
import { languages } from '../../register/fields.ts'
import type { StaffTx } from '../../work/list.server.ts'
import { writable } from '../reply.server.ts'
import { subject } from '../send.server.ts'
import type { Team } from '../teams.ts'
import { fieldsIn, fill, hasStrayBrace, isKnown } from '../templates/fill.ts'
import { valuesFor } from '../templates/values.server.ts'
import { choose, type Chosen } from './choose.ts'
import { fieldOf, recipientStates, ways, type RecipientState } from './ways.ts'
import { openBulk, sealBulk } from './words.ts'

const may = 'messages.bulk' as const
const SHOWN = 500 // people of one page

const asked = z.object({
  way: z.enum(ways, 'Choose who gets it.'),
  team: z.string(),
  numbers: z.string().max(40_000, 'That are too many.').default(''),
  from: z.string().default(''),
  to: z.string().default(''),
  months: z.string().default('12'),
  condition: z.string().max(200, 'Use fewer words.').default(''),
  search: z.string().max(LONGEST, 'Use fewer words.').default(''),
  clinician: z.string().max(200, 'Use fewer words.').default(''),
  subject,
  lang: z.enum(languages, 'Choose a language.').default('en'),
  body: z
    .string()
    .trim()
    .min(1, 'Write the message.')
    .max(4000, 'Use at most 4,000 characters.')
    .superRefine((text, problem) => {
      const strange = fieldsIn(text).find((field) => !isKnown(field))
      const message = hasStrayBrace(text)
        ? 'A brace stands alone. Write each field as {first name}.'
        : strange && `{${strange}} is no field. Check how it is written.`
      if (message) problem.addIssue({ code: 'custom', message })
    }),
})
type Asked = z.output<typeof asked>

/** The team that it is from. @throws invalid */
async function teamOf(tx: StaffTx, id: string): Promise<Team> {
  const team = (await writable(tx)).find((one) => one.id === id)
  if (!team) throw invalid('no_team', 'Choose a team.', { team: 'Choose from this list.' })
  return team
}

/** @throws invalid when nobody is chosen */
async function somebody(tx: StaffTx, input: Asked): Promise<Chosen> {
  const chosen = await choose(tx, input)
  if (chosen.people.length > 0) return chosen
  const said = 'Nobody is chosen by this.'
  throw invalid('nobody', said, { [input.clinician ? 'clinician' : fieldOf[input.way]]: said })
}

/** Teams for which this person can send one. */
export const listBulkTeams = verb({
  name: 'messages.bulk.teams',
  who: ['staff'],
  may,
  input: z.object({}),
  audit: () => [],
  run: async (tx): Promise<{ id: string; name: string }[]> =>
    (await writable(tx)).map(({ id, name }) => ({ id, name })),
})

export type BulkLook = {
  /** Everybody who is chosen, by name. */
  people: {
    patient: string
    name: string
    number: string | null
    not: 'refused' | 'no account' | null
  }[]
  /** Record numbers that lead to nobody who can be written to. */
  unknown: string[]
  /** Conditions that were meant by what was typed. */
  conditions: string[]
  /** What the first of them would read, with what is not known of them. */
  example: { name: string; text: string; missing: string[] }
}

/** Who would get it, and what one of them would read. Nothing is sent. @throws invalid */
export const lookAtBulk = verb({
  name: 'messages.bulk.look',
  who: ['staff'],
  may,
  input: asked,
  run: async (tx, input): Promise<BulkLook> => {
    const team = await teamOf(tx, input.team)
    const { people, unknown, conditions } = await somebody(tx, input)
    const ids = people.map(({ patient }) => patient)
    const { rows } = await sql<{ patient: string; refused: boolean }>`
      select patient, refused from app.bulk_unreachable(${ids}::uuid[])`.execute(tx.db)
    const not = new Map(rows.map(({ patient, refused }) => [patient, refused]))
    const whyNot = (patient: string) =>
      not.has(patient) ? (not.get(patient) ? 'refused' : 'no account') : null
    const first = people.find(({ patient }) => !not.has(patient)) ?? people[0]
    const { patient, card } = first as (typeof people)[number]
    const values = await valuesFor(tx, { patient, team: team.name, lang: input.lang })
    return {
      people: people.map((one) => ({
        patient: one.patient,
        name: one.card.name,
        number: one.card.recordNumber,
        not: whyNot(one.patient),
      })),
      unknown,
      conditions,
      example: { name: card.name, ...fill(input.body, values) },
    }
  },
  audit: (_input, { people }) => ({
    action: 'read',
    what: 'list of patients',
    count: people.length,
  }),
})

/** @param people how many were shown: another number is looked at again first @throws invalid, conflict */
export const sendBulk = verb({
  name: 'messages.bulk.send',
  who: ['staff'],
  may,
  input: asked.extend({ people: z.coerce.number().int(), key: z.uuid() }),
  run: async (tx, input): Promise<{ id: string; count: number }> => {
    const { account } = tx.actor
    await sql`select pg_advisory_xact_lock(hashtextextended('bulk|' || ${input.key}, 0))`.execute(
      tx.db,
    )
    const before = await tx.db
      .selectFrom('bulk_message')
      .select('bulk_id')
      .where('sent_as', '=', input.key)
      .executeTakeFirst()
    if (before) return { id: before.bulk_id, count: 0 }
    const team = await teamOf(tx, input.team)
    const { people } = await somebody(tx, input)
    if (people.length !== input.people)
      throw conflict(
        'other_people',
        `Meanwhile it would go to ${people.length} people. Look at the list again.`,
      )
    const id = uuidv7(tx.now)
    const { subject: title, body, lang } = input
    await tx.db
      .insertInto('bulk_message')
      .values({
        bulk_id: id,
        team_id: team.id,
        words: await sealBulk(tx.vault, { id, by: account }, { subject: title, body, lang }),
        chosen: input.way,
        made_by: account,
        created_at: tx.now,
        sent_as: input.key,
      })
      .execute()
    await sql`insert into bulk_recipient (patient_id, bulk_id)
      select patient, ${id} from unnest(${people.map(({ patient }) => patient)}::uuid[]) as g (patient)`.execute(
      tx.db,
    )
    await enqueue(tx, 'bulk', id)
    return { id, count: people.length }
  },
  audit: (_input, { id, count }) => ({ action: 'create', what: 'message to many', id, count }),
})

export type BulkLine = {
  id: string
  subject: string
  team: string
  by: string
  at: Date
  state: 'sending' | 'stopped' | 'halted' | 'done'
  counts: Record<RecipientState, number>
}

async function linesOf(tx: StaffTx, one: string | null) {
  const { rows } = await sql<
    Omit<BulkLine, 'subject' | 'counts'> & { words: Buffer; made: string; body: string }
  >`
    select b.bulk_id as id, b.words, b.made_by as made, t.name as team, coalesce(m.name, '') as by, b.created_at as at, b.state
    from bulk_message b join team t on t.team_id = b.team_id left join staff_member m on m.account_id = b.made_by
    where ${one ? sql`b.bulk_id = ${one}` : sql`true`} order by b.created_at desc limit 50`.execute(
    tx.db,
  )
  const counted = await sql<{ id: string; state: RecipientState; n: number }>`
    select bulk_id as id, state, count(*)::int as n from bulk_recipient
    where bulk_id = any (${rows.map(({ id }) => id)}::uuid[]) group by bulk_id, state`.execute(
    tx.db,
  )
  // Nobody is told who they are.
  const since = await sql<{ bulk: string; n: number }>`
    select bulk, n from app.bulk_restricted(${rows.map(({ id }) => id)}::uuid[])`.execute(tx.db)
  const restricted = new Map(since.rows.map(({ bulk, n }) => [bulk, n]))
  return Promise.all(
    rows.map(async ({ words, made, ...row }) => {
      const said = await openBulk(tx.vault, { id: row.id, by: made }, words)
      const counts = Object.fromEntries(
        recipientStates.map((state) => [state, 0]),
      ) as BulkLine['counts']
      for (const { id, state, n } of counted.rows) if (id === row.id) counts[state] = n
      counts.restricted = restricted.get(row.id) ?? 0
      return { ...row, subject: said.subject, body: said.body, counts }
    }),
  )
}

/** The latest, newest first. */
export const listBulks = verb({
  name: 'messages.bulk.list',
  who: ['staff'],
  may,
  input: z.object({}),
  run: async (tx): Promise<BulkLine[]> => linesOf(tx, null),
  audit: (_input, all) => ({ action: 'read', what: 'messages to many', count: all.length }),
})

export type BulkRead = BulkLine & {
  body: string
  people: {
    patient: string
    name: string
    state: RecipientState
    why: string | null
    thread: string | null
  }[]
  more: boolean
}

/** One, and what became of it person by person: first of all who did not get it. @throws notFound */
export const readBulk = verb({
  name: 'messages.bulk.read',
  who: ['staff'],
  may,
  input: z.object({ id: z.string() }),
  run: async (tx, { id }): Promise<BulkRead> => {
    const [line] = isUuid(id) ? await linesOf(tx, id) : []
    if (!line) throw notFound()
    const { rows } = await sql<{
      patient: string
      state: RecipientState
      why: string | null
      thread: string | null
    }>`
      select patient_id as patient, state, why, thread_id as thread from bulk_recipient where bulk_id = ${id}
      order by array_position(${[...recipientStates]}::text[], state), patient_id limit ${SHOWN + 1}`.execute(
      tx.db,
    )
    const shown = rows.slice(0, SHOWN)
    const cards = await cardsOf(
      tx,
      shown.map(({ patient }) => patient),
    )
    const people = shown.map((row) => ({ ...row, name: cards.get(row.patient)?.card.name ?? '' }))
    return { ...line, people, more: rows.length > SHOWN }
  },
  audit: ({ id }, { people }) => ({
    action: 'read',
    what: 'message to many',
    id,
    count: people.length,
  }),
})

/** How far one is, while somebody looks on: numbers alone, so it leaves no row. @throws notFound */
export const readProgress = verb({
  name: 'messages.bulk.progress',
  who: ['staff'],
  may,
  input: z.object({ id: z.string() }),
  audit: () => [],
  run: async (tx, { id }): Promise<Pick<BulkLine, 'state' | 'counts'>> => {
    const [line] = isUuid(id) ? await linesOf(tx, id) : []
    if (!line) throw notFound()
    return { state: line.state, counts: line.counts }
  },
})

/** Nobody who still waits gets it. Whoever has it has it. @throws notFound */
export const stopBulk = verb({
  name: 'messages.bulk.stop',
  who: ['staff'],
  may,
  input: z.object({ id: z.uuid() }),
  audit: ({ id }) => ({ action: 'change', what: 'message to many', id, why: 'stopped' }),
  run: async (tx, { id }): Promise<void> => {
    const there = await tx.db
      .selectFrom('bulk_message')
      .select('state')
      .where('bulk_id', '=', id)
      .executeTakeFirst()
    if (!there) throw notFound()
    await tx.db
      .updateTable('bulk_message')
      .set({ state: 'stopped', ended_at: tx.now, ended_by: tx.actor.account })
      .where('bulk_id', '=', id)
      .where('state', '=', 'sending')
      .execute()
  },
})

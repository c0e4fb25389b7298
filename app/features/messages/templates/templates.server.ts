// Templates of messages: which there are, and what one says for one patient before it goes into an answer.
import { sql } from 'kysely'
import { z } from 'zod'
import { notFound } from '../../../kit/errors.ts'
import { isUuid } from '../../../kit/ids.ts'
import { verb } from '../../../kit/verb.ts'
import { openPerson } from '../../staff/person.ts'
import type { StaffTx } from '../../work/list.server.ts'
import { writable } from '../reply.server.ts'
import { fieldsIn, fill, isKnown, type KnownField } from './fill.ts'
import { languageOf, valuesFor } from './values.server.ts'

export type TemplateLine = {
  id: string
  title: string
  lang: string
  /** Null: for every team. */
  team: string | null
  ended: boolean
}

const lines = ({ db }: Pick<StaffTx, 'db'>) =>
  db
    .selectFrom('message_template as m')
    .leftJoin('team as t', 't.team_id', 'm.team_id')
    .select(['m.template_id as id', 'm.title', 'm.lang', 't.name as team', 'm.ended_at'])
    .orderBy('m.title')
    .orderBy('m.template_id')

const asLine = ({
  ended_at: endedAt,
  ...row
}: Omit<TemplateLine, 'ended'> & { ended_at: Date | null }): TemplateLine => ({
  ...row,
  ended: endedAt !== null,
})

/** All of them, for whoever writes templates; those that ended last. */
export const listTemplates = verb({
  name: 'messages.templates.list',
  who: ['staff'],
  may: 'messages.templates',
  input: z.object({}),
  audit: { action: 'read', what: 'setting' },
  run: async (
    tx,
  ): Promise<{ templates: TemplateLine[]; teams: { id: string; name: string }[] }> => {
    const rows = await lines(tx).execute()
    const templates = rows.map(asLine)
    const teams = await tx.db
      .selectFrom('team')
      .select(['team_id as id', 'name'])
      .where('ended_at', 'is', null)
      .orderBy('name')
      .execute()
    return {
      templates: templates.toSorted((a, b) => Number(a.ended) - Number(b.ended)),
      teams,
    }
  },
})

/**
 * Those for a message: in the patient's language first, then in English, then the others.
 * @param team that it is from; null: any for which this person writes. @param patient null: many of them
 */
export const listTemplatesFor = verb({
  name: 'messages.templates.for',
  who: ['staff'],
  may: 'messages.answer',
  input: z.object({ patient: z.uuid().nullable(), team: z.uuid().nullable() }),
  audit: () => [],
  run: async (tx, { patient, team }): Promise<TemplateLine[]> => {
    if (patient) await openPerson(tx, patient)
    const teams = team ? [team] : (await writable(tx)).map(({ id }) => id)
    const rows = await lines(tx)
      .where('m.ended_at', 'is', null)
      .where((is) =>
        is.or([
          is('m.team_id', '=', sql<string>`any (${teams}::uuid[])`),
          is('m.team_id', 'is', null),
        ]),
      )
      .execute()
    const own = patient && (await languageOf(tx, patient))
    const rank = ({ lang }: { lang: string }) => (lang === own ? 0 : lang === 'en' ? 1 : 2)
    return rows
      .map(asLine)
      .toSorted((a, b) => rank(a) - rank(b) || Number(!a.team) - Number(!b.team))
  },
})

export type Filled = {
  id: string
  title: string
  lang: string
  /** With the values of this patient; what is missing stands in its braces. */
  text: string
  /** Fields that nobody filled in. */
  missing: string[]
  /** Fields of its own, which whoever writes fills in. */
  asks: string[]
  /** It says when the patient comes next. */
  ofVisits: boolean
}

async function standingOf({ db }: Pick<StaffTx, 'db'>, template: string) {
  const row = isUuid(template)
    ? await db
        .selectFrom('message_template')
        .select(['title', 'lang', 'body', 'asks'])
        .where('template_id', '=', template)
        .where('ended_at', 'is', null)
        .executeTakeFirst()
    : undefined
  if (!row) throw notFound()
  return row
}

const valuesGiven = (asks: string[], given: Record<string, string>): Map<string, string> =>
  new Map(asks.map((name) => [name, (given[name] ?? '').trim()]))

/**
 * What a template says for one patient. Whoever sends it, by whatever way, must not while `missing` names anything.
 * @param given values of the template's own fields, by name @throws notFound
 */
export async function filledFor(
  tx: StaffTx,
  { patient, team, template }: { patient: string; team: string; template: string },
  own: Record<string, string>,
): Promise<Filled> {
  await openPerson(tx, patient)
  const { title, lang, body, asks } = await standingOf(tx, template)
  const of = await tx.db
    .selectFrom('team')
    .select('name')
    .where('team_id', '=', team)
    .executeTakeFirst()
  if (!of) throw notFound()
  const known = await valuesFor(tx, { patient, team: of.name, lang })
  const ofVisits = fieldsIn(body).some(
    (field) => field.startsWith('appointment ') && known.has(field as KnownField),
  )
  return {
    id: template,
    title,
    lang,
    asks,
    ofVisits,
    ...fill(body, new Map([...known, ...valuesGiven(asks, own)])),
  }
}

const given = z
  .record(z.string(), z.string().max(1000, 'Use at most 1,000 characters.'))
  .default({})

/** What a template says to many: its own fields filled in, and those that are known of each in their braces. @throws notFound */
export const fillForMany = verb({
  name: 'messages.templates.fill-many',
  who: ['staff'],
  may: 'messages.bulk',
  input: z.object({ template: z.string(), given }),
  audit: () => [],
  run: async (tx, { template, given: own }): Promise<Filled> => {
    const { title, lang, body, asks } = await standingOf(tx, template)
    const { text, missing } = fill(body, valuesGiven(asks, own))
    return {
      id: template,
      title,
      lang,
      text,
      asks,
      missing: missing.filter((name) => !isKnown(name)),
      ofVisits: false,
    }
  },
})

/** A look at a template with this patient's values, before it goes into an answer. @throws notFound */
export const fillTemplate = verb({
  name: 'messages.templates.fill',
  who: ['staff'],
  may: 'messages.answer',
  input: z.object({
    patient: z.uuid(),
    team: z.uuid('Choose for which team you write.'),
    template: z.string(),
    given,
  }),
  run: (tx, { given: own, ...which }): Promise<Filled> => filledFor(tx, which, own),
  audit: ({ patient }, { ofVisits }) =>
    ofVisits ? { action: 'read', what: 'days of visits', patient } : [],
})

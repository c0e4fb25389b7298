// Templates of messages: which there are, and what one says for one patient before it goes into an answer.
import { z } from 'zod'
import { notFound } from '../../../kit/errors.ts'
import { isUuid } from '../../../kit/ids.ts'
import { verb } from '../../../kit/verb.ts'
import { openPerson } from '../../staff/person.ts'
import type { StaffTx } from '../../work/list.server.ts'
import { fieldsIn, fill, type KnownField } from './fill.ts'
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

const whose = z.object({ patient: z.uuid(), team: z.uuid() })

/** Those for a message of a team to a patient: in the patient's language first, then in English, then the others. */
export const listTemplatesFor = verb({
  name: 'messages.templates.for',
  who: ['staff'],
  may: 'messages.answer',
  input: whose,
  audit: () => [],
  run: async (tx, { patient, team }): Promise<TemplateLine[]> => {
    await openPerson(tx, patient)
    const rows = await lines(tx)
      .where('m.ended_at', 'is', null)
      .where((is) => is.or([is('m.team_id', '=', team), is('m.team_id', 'is', null)]))
      .execute()
    const own = await languageOf(tx, patient)
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

/**
 * What a template says for one patient. Whoever sends it, by whatever way, must not while `missing` names anything.
 * @param given values of the template's own fields, by name @throws notFound
 */
export async function filledFor(
  tx: StaffTx,
  { patient, team, template }: { patient: string; team: string; template: string },
  given: Record<string, string>,
): Promise<Filled> {
  await openPerson(tx, patient)
  const row = isUuid(template)
    ? await tx.db
        .selectFrom('message_template')
        .select(['title', 'lang', 'body', 'asks'])
        .where('template_id', '=', template)
        .where('ended_at', 'is', null)
        .executeTakeFirst()
    : undefined
  const of = await tx.db
    .selectFrom('team')
    .select('name')
    .where('team_id', '=', team)
    .executeTakeFirst()
  if (!row || !of) throw notFound()
  const { title, lang, body, asks } = row
  const known = await valuesFor(tx, { patient, team: of.name, lang })
  const own = asks.map((name): [string, string] => [name, (given[name] ?? '').trim()])
  const ofVisits = fieldsIn(body).some(
    (field) => field.startsWith('appointment ') && known.has(field as KnownField),
  )
  return { id: template, title, lang, asks, ofVisits, ...fill(body, new Map([...known, ...own])) }
}

/** A look at a template with this patient's values, before it goes into an answer. @throws notFound */
export const fillTemplate = verb({
  name: 'messages.templates.fill',
  who: ['staff'],
  may: 'messages.answer',
  input: whose.extend({
    template: z.string(),
    given: z.record(z.string(), z.string().max(1000, 'Use at most 1,000 characters.')).default({}),
  }),
  run: (tx, { given, ...which }): Promise<Filled> => filledFor(tx, which, given),
  audit: ({ patient }, { ofVisits }) =>
    ofVisits ? { action: 'read', what: 'days of visits', patient } : [],
})

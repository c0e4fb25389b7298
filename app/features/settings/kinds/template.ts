// A template of messages: for a team or all, in one language, with fields that are filled in before it is sent.
import { z } from 'zod'
import { invalid } from '../../../kit/errors.ts'
import { fieldName, fieldsIn, hasStrayBrace, isKnown } from '../../messages/templates/fill.ts'
import { languages } from '../../register/fields.ts'
import { settingKind, type SettingTx } from '../kind.ts'

const MOST = 10

/** Names of its own fields, a line each; versions hold them as a list. */
const asks = z
  .union([z.string(), z.array(z.string())])
  .transform((said) => [said].flat().join('\n').split('\n').map(fieldName).filter(Boolean))
  .refine((names) => names.length <= MOST, `Use at most ${MOST} fields of your own.`)
  .refine((names) => names.every((name) => !/[{}]/.test(name)), 'Write the names without braces.')
  .refine((names) => names.every((name) => name.length <= 60), 'Use at most 60 letters for a name.')
  .refine((names) => new Set(names).size === names.length, 'Write each name once.')

const schema = z
  .object({
    title: z.string().trim().min(1, 'Write what it is for.').max(80, 'Use at most 80 letters.'),
    /** Empty: for every team. */
    team: z.union([z.literal(''), z.uuid('Choose from this list.')]).default(''),
    /** Of the team, so that history can be read when it has ended. */
    teamName: z.string().default(''),
    lang: z.enum(languages, 'Choose a language.'),
    body: z
      .string()
      .transform((text) => text.replaceAll('\r\n', '\n').trim())
      .pipe(z.string().min(1, 'Write the message.').max(8000, 'Use at most 8,000 characters.')),
    asks,
    ended: z.boolean().default(false),
  })
  .superRefine(({ body, asks: own }, problem) => {
    const say = (path: string, message: string) =>
      problem.addIssue({ code: 'custom', path: [path], message })
    if (hasStrayBrace(body))
      return say('body', 'A brace stands alone. Write each field as {first name}.')
    const known = own.find(isKnown)
    if (known) say('asks', `{${known}} is filled in by itself.`)
    const strange = fieldsIn(body).find((name) => !isKnown(name) && !own.includes(name))
    if (strange)
      say(
        'body',
        `{${strange}} is no field. Check how it is written, or add it to the fields below.`,
      )
    const unused = own.find((name) => !fieldsIn(body).includes(name))
    if (unused) say('asks', `{${unused}} does not stand in the message.`)
  })
export type MessageTemplate = z.output<typeof schema>

export const template = settingKind<MessageTemplate>({
  key: 'template',
  title: 'settings.template',
  page: (id) => `/staff/messages/templates/${id}`,
  many: true,
  keeper: 'messages.templates',
  value: schema,
  async read(tx, id) {
    const row = await tx.db
      .selectFrom('message_template as m')
      .leftJoin('team as t', 't.team_id', 'm.team_id')
      .select(['m.team_id', 't.name', 'm.lang', 'm.title', 'm.body', 'm.asks', 'm.ended_at'])
      .where('m.template_id', '=', id)
      .executeTakeFirst()
    if (!row) return null
    const { title, lang, body, asks: own, team_id: team, ended_at: endedAt } = row
    return {
      title,
      team: team ?? '',
      teamName: row.name ?? '',
      lang: lang as MessageTemplate['lang'],
      body,
      asks: own,
      ended: endedAt !== null,
    }
  },
  settle: async (tx, value) => ({ ...value, teamName: await nameOf(tx, value.team) }),
  async write(tx, id, { title, team, lang, body, asks: own, ended }, before) {
    const values = {
      title,
      team_id: team || null,
      lang,
      body,
      asks: own,
      ended_at: ended ? tx.now : null,
    }
    await (before
      ? tx.db.updateTable('message_template').set(values).where('template_id', '=', id).execute()
      : tx.db
          .insertInto('message_template')
          .values({ template_id: id, created_at: tx.now, ...values })
          .execute())
  },
  fields: ({ title, team, lang, body, asks: own, ended }) => ({
    title,
    team,
    lang,
    body,
    asks: own.join('\n'),
    ended: ended ? ['yes'] : [],
  }),
  lines: ({ title, teamName, lang, body, asks: own, ended }, t) => [
    { term: t('settings.template.title'), value: title },
    { term: t('settings.template.team'), value: teamName || t('settings.template.everyTeam') },
    { term: t('settings.template.lang'), value: t(`register.language.${lang}`) },
    { term: t('settings.template.body'), value: body },
    { term: t('settings.template.asks'), value: own.join(', ') },
    { term: t('settings.template.ended'), value: ended ? t('settings.yes') : '' },
  ],
})

async function nameOf(tx: SettingTx, team: string): Promise<string> {
  if (!team) return ''
  const row = await tx.db
    .selectFrom('team')
    .select('name')
    .where('team_id', '=', team)
    .executeTakeFirst()
  if (!row) throw invalid('no_team', 'Choose a team.', { team: 'Choose from this list.' })
  return row.name
}

// Who is told of new work of a kind by e-mail: some people and teams, at once or each morning. It opens nothing to anybody:
// whoever may not see such work is told nothing, whatever stands here (app/features/work/telling.ts).
import { sql } from 'kysely'
import { z } from 'zod'
import { kinds } from '../../work/kinds.ts'
import { settingKind, type SettingTx } from '../kind.ts'

export const whens = ['at once', 'daily'] as const
export type When = (typeof whens)[number]

const LIST = 'Choose from this list.'
const UUID = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}'

const schema = z.object({
  /** `person:<account>`, `team:<id>` */
  who: z.array(z.string().regex(new RegExp(`^(person|team):${UUID}$`), LIST)).max(200, LIST),
  /** Of these, so that history can be read when somebody has left. */
  names: z.array(z.string()).default([]),
  when: z.enum(whens, 'Choose one of these.'),
})
export type Told = z.output<typeof schema>

export const told = settingKind<Told>({
  key: 'told',
  title: 'settings.told',
  page: (id) => `/staff/settings/told/${id}`,
  value: schema,
  async read(tx, id) {
    if (!kinds.some(({ kind }) => kind === id)) return null
    const row = await tx.db
      .selectFrom('work_told')
      .selectAll()
      .where('kind', '=', id)
      .executeTakeFirst()
    if (!row) return { who: [], names: [], when: 'at once' }
    const known = await namesOf(tx, row.teams, row.people)
    return { ...known, when: row.daily ? 'daily' : 'at once' }
  },
  async settle(tx, { who, when }) {
    return { ...(await namesOf(tx, idsOf(who, 'team'), idsOf(who, 'person'))), when }
  },
  async write(tx, kind, { who, when }) {
    const row = {
      people: idsOf(who, 'person'),
      teams: idsOf(who, 'team'),
      daily: when === 'daily',
    }
    await tx.db
      .insertInto('work_told')
      .values({ kind, ...row })
      .onConflict((oc) => oc.column('kind').doUpdateSet(row))
      .execute()
  },
  fields: ({ who, when }) => ({ who, when }),
  lines: ({ names, when }, t) => [
    { term: t('settings.told.who'), value: t.list(names) },
    { term: t('settings.told.when'), value: t(`settings.told.when.${when}`) },
  ],
})

const idsOf = (who: string[], what: 'person' | 'team'): string[] =>
  who.filter((one) => one.startsWith(`${what}:`)).map((one) => one.slice(what.length + 1))

/** Those that there are, teams first, each by name. */
async function namesOf(tx: SettingTx, teams: string[], people: string[]) {
  const { rows } = await sql<{ who: string; name: string }>`
    select 'team:' || team_id as who, name, 1 as rank from team where team_id = any(${teams}::uuid[])
    union all
    select 'person:' || account_id, name, 2 from staff_member where account_id = any(${people}::uuid[])
    order by rank, name, who`.execute(tx.db)
  return { who: rows.map((row) => row.who), names: rows.map(({ name }) => name) }
}

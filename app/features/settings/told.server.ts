// Who is told of what, for the pages of that setting: each kind of work, and who could be told of it.
import { sql } from 'kysely'
import { z } from 'zod'
import { notFound } from '../../kit/errors.ts'
import { verb } from '../../kit/verb.ts'
import type { TextKey } from '../../texts/en.ts'
import { kinds } from '../work/kinds.ts'
import { told as kindOfSetting, type Told } from './kinds/told.ts'

export type KindTold = Pick<Told, 'names' | 'when'> & { kind: string; title: TextKey }

export const listTold = verb({
  name: 'settings.told',
  who: ['staff'],
  may: 'clinic.manage',
  input: z.object({}),
  audit: { action: 'read', what: 'setting' },
  run: async (tx): Promise<KindTold[]> => {
    const all: KindTold[] = []
    for (const { kind, title } of kinds) {
      const { names, when } = (await kindOfSetting.read(tx, kind)) as Told
      all.push({ kind, title, names, when })
    }
    return all
  },
})

/** `n` of its `of` people see such work. */
export type TeamToTell = { id: string; name: string; n: number; of: number }
export type PersonToTell = { account: string; name: string; role: string }

/** Who sees work of a kind, and every team. @throws notFound for a kind that there is not */
export const readHearers = verb({
  name: 'settings.told.hearers',
  who: ['staff'],
  may: 'clinic.manage',
  input: z.object({ kind: z.string() }),
  audit: () => [],
  run: async (tx, { kind }) => {
    const known = kinds.find((one) => one.kind === kind)
    if (!known) throw notFound()
    const { rows: people } = await sql<PersonToTell>`
      select account_id as account, name, role from app.colleagues() where ${known.may} = any(may) order by name`.execute(
      tx.db,
    )
    const { rows: members } = await sql<{ id: string; name: string; account: string | null }>`
      select t.team_id as id, t.name, m.account_id as account from team t
      left join team_member m on m.team_id = t.team_id and m.ended_at is null
      where t.ended_at is null order by t.name, t.team_id`.execute(tx.db)
    const see = new Set(people.map(({ account }) => account))
    const teams = [...Map.groupBy(members, ({ id }) => id)].map(([id, all]): TeamToTell => {
      const accounts = all.flatMap(({ account }) => account ?? [])
      const n = accounts.filter((one) => see.has(one)).length
      return { id, name: all[0]?.name ?? '', n, of: accounts.length }
    })
    return { title: known.title, people, teams }
  },
})

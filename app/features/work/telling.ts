// Telling colleagues of new work by e-mail, as the clinic set it (app/features/settings/kinds/told.ts): how much there is of
// which kind, and never whose it is or what about. Of one item somebody is told once.
import { sql } from 'kysely'
import type { Tx } from '../../kit/kit.ts'
import { letterTexts } from '../clinic/letter-texts.ts'
import { writeTo } from '../staff/write-to.ts'
import { kindOf, kinds } from './kinds.ts'

const MOST = 500 // of a kind in one e-mail; the rest is told with the next

type Fresh = {
  id: string
  kind: string
  may: string
  ofPatient: boolean
  team: string | null
  holder: string | null
}
type Hearer = {
  account_id: string
  email: Buffer | null
  kind: string
  may: string[]
  inTeams: string[]
}
export type Telling = { daily: boolean; since: Date }

/** Tells of what came since then and waits still. @returns how many e-mails */
export async function tellOfWork(tx: Tx, telling: Telling): Promise<number> {
  const fresh = await freshWork(tx, telling)
  if (fresh.length === 0) return 0
  let sent = 0
  const hearers = Map.groupBy(await hearersOf(tx, telling), (one) => one.account_id)
  for (const [account, wanted] of hearers) {
    const [{ may, email, inTeams }] = wanted as [Hearer, ...Hearer[]]
    const theirs = fresh.filter(
      (item) =>
        wanted.some(({ kind }) => kind === item.kind) &&
        may.includes(item.may) &&
        (!item.ofPatient || may.includes('people.find')) &&
        (!kindOf(item.kind).ofItsTeam ||
          may.includes('messages.all') ||
          (item.team !== null && inTeams.includes(item.team)) ||
          item.holder === account),
    )
    const told = email ? await noteTold(tx, account, theirs) : []
    if (told.length === 0) continue
    await writeTo(tx, { account_id: account, email }, await letterOf(tx, told))
    sent += 1
  }
  return sent
}

async function freshWork(tx: Tx, { daily, since }: Telling): Promise<Fresh[]> {
  const { rows } = await sql<Fresh>`
    select w.work_id as id, w.kind, w.may, w.patient_id is not null as "ofPatient", w.team_id as team, w.holder_id as holder
    from work_told t cross join lateral (
      select * from work_item w where w.kind = t.kind and w.done_at is null and w.created_at >= ${since}
      order by w.created_at limit ${MOST}) w
    where t.daily = ${daily} order by w.work_id`.execute(tx.db)
  return rows
}

/** Those who were chosen, by themselves or with a team, and work here now. */
async function hearersOf(tx: Tx, { daily }: Telling): Promise<Hearer[]> {
  const { rows } = await sql<Hearer>`
    select h.account_id, a.email, t.kind, r.may, array(select x.team_id from team_member x
      where x.account_id = h.account_id and x.ended_at is null) as "inTeams"
    from work_told t cross join lateral (
      select unnest(t.people) as account_id
      union
      select m.account_id from team_member m join team on team.team_id = m.team_id and team.ended_at is null
      where m.team_id = any(t.teams) and m.ended_at is null) h
    join account a on a.account_id = h.account_id and a.disabled_at is null
    join staff_member s on s.account_id = h.account_id
    join staff_role r on r.role = s.role and 'work.do' = any(r.may)
    where t.daily = ${daily}
    order by h.account_id`.execute(tx.db)
  return rows
}

/** @returns what this person had not been told of */
async function noteTold(tx: Tx, account: string, items: Fresh[]): Promise<Fresh[]> {
  const ids = items.map(({ id }) => id)
  const { rows } = await sql<{ id: string }>`
    insert into work_notice (work_id, account_id, created_at)
    select unnest(${ids}::uuid[]), ${account}, ${tx.now}
    on conflict do nothing returning work_id as id`.execute(tx.db)
  const noted = new Set(rows.map(({ id }) => id))
  return items.filter(({ id }) => noted.has(id))
}

async function letterOf(tx: Tx, items: Fresh[]) {
  const t = await letterTexts(tx)
  const lines = kinds.flatMap(({ kind, title }) => {
    const n = items.filter((item) => item.kind === kind).length
    return n ? [t('told.letter.line', { kind: t(title), n })] : []
  })
  return {
    purpose: 'new work',
    title: t('told.letter.title'),
    text: t('told.letter.text', {
      lines: lines.join('\n'),
      link: `${tx.ctx.kit.config.origin}/staff/work`,
    }),
  }
}

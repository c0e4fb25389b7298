// What staff see of it: whom a patient's notices reached, by which channel, and how each fared; and, of all patients, what
// could not be delivered. Never what a message was about, but to those who read the record.
import { sql } from 'kysely'
import { z } from 'zod'
import type { Actor } from '../../kit/actor.ts'
import { verb } from '../../kit/verb.ts'
import { openWho } from '../caregivers/who.ts'
import { readCard } from '../people/people.server.ts'
import { faredOf, type Fared, type MessageRow } from './fared.ts'

const MOST = 30 // notices of a patient, the newest
const MISSED = 50 // messages of all patients, the newest
const DAYS = 30

export type Told = {
  id: string
  /** Null to whoever may not read the record. */
  kind: string | null
  at: Date
  people: {
    /** Null: the patient. */
    who: string | null
    read: Date | null
    /** None: nothing was chosen, or there is no way. */
    messages: Fared[]
  }[]
}

type Row = MessageRow & {
  id: string
  kind: string
  at: Date
  account: string | null
  read: Date | null
  patient: string
  grant: string | null
  relation: string | null
  whose: Buffer | null
  message: string | null
}

const fates = sql`m.channel, m.due_at as due, m.written_at as written, m.ended_at as ended, m.ended_why as why,
  o.sent_at as sent, o.failed_at as failed, o.failure, o.uncertain_at as uncertain, o.delivered_at as delivered`

export const listNotices = verb({
  name: 'notices.staff.list',
  who: ['staff'],
  may: 'people.invite',
  input: z.object({ patient: z.uuid() }),
  audit: ({ patient }) => ({ action: 'read', what: 'notices', patient }),
  run: async (tx, { patient }): Promise<Told[]> => {
    const { rows } = await sql<Row>`
      select n.notice_id as id, n.kind, n.created_at as at, r.account_id as account, r.read_at as read, r.patient_id as patient,
        l.grant_id as grant, l.relation, l.who as whose, m.message_id as message, ${fates}
      from (select * from notice where patient_id = any (app.one_person(${patient})) order by created_at desc, notice_id limit ${sql.lit(MOST)}) n
      left join notice_reader r on r.notice_id = n.notice_id and r.patient_id = any (app.one_person(${patient}))
      left join lateral (select * from account_patient l where l.patient_id = r.patient_id and l.account_id = r.account_id
        order by l.created_at desc limit 1) l on true
      left join notice_told t on t.patient_id = r.patient_id and t.notice_id = n.notice_id
      left join notice_message m on m.patient_id = t.patient_id and m.message_id = t.message_id and m.account_id = r.account_id
      left join outgoing o on o.outgoing_id = m.outgoing_id
      order by n.created_at desc, n.notice_id, l.relation desc, r.account_id, m.created_at`.execute(
      tx.db,
    )
    const named = await namesOf(tx, rows)
    const kinds = mayRead(tx.actor)
    return [...Map.groupBy(rows, ({ id }) => id)].map(([id, own]) => ({
      id,
      kind: kinds ? (own[0]?.kind ?? null) : null,
      at: own[0]?.at as Date,
      people: [...Map.groupBy(own, ({ account }) => account)].flatMap(([account, of]) =>
        account === null
          ? []
          : [
              {
                who: named.get(account) ?? null,
                read: of[0]?.read ?? null,
                messages: of.filter(({ message }) => message !== null).map(faredOf),
              },
            ],
      ),
    }))
  },
})

const mayRead = (actor: Actor) => actor.kind === 'staff' && actor.may.includes('record.read')

type Opening = Parameters<typeof openWho>[0]

async function namesOf({ vault }: { vault: Opening }, rows: Row[]): Promise<Map<string, string>> {
  const named = new Map<string, string>()
  for (const { account, patient, grant, relation, whose } of rows)
    if (account && grant && relation === 'proxy' && !named.has(account))
      named.set(account, (await openWho(vault, patient, grant, whose)).name)
  return named
}

export type Missed = { patient: string; name: string; message: Fared }

/** What failed or is uncertain, newest first. */
export const listMissed = verb({
  name: 'notices.missed.list',
  who: ['staff'],
  may: 'people.invite',
  input: z.object({}),
  audit: { action: 'read', what: 'notices' },
  run: async (tx): Promise<Missed[]> => {
    const since = new Date(tx.now.getTime() - DAYS * 86_400_000)
    const { rows } = await sql<MessageRow & { patient: string; card: Buffer | null }>`
      select m.patient_id as patient, p.card, ${fates}
      from (select outgoing_id, failed_at as at from outgoing where failed_at > ${since}
        union all select outgoing_id, uncertain_at from outgoing where uncertain_at > ${since}) x
      join outgoing o on o.outgoing_id = x.outgoing_id
      join notice_message m on m.outgoing_id = x.outgoing_id
      join patient p on p.patient_id = m.patient_id
      order by x.at desc, x.outgoing_id limit ${sql.lit(MISSED)}`.execute(tx.db)
    return Promise.all(
      rows.map(async ({ patient, card, ...row }) => ({
        patient,
        name: (await readCard(tx.vault, patient, card)).name,
        message: faredOf(row),
      })),
    )
  },
})

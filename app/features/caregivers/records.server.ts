// Whose record to open: what an account opens, which one is open in this session, and choosing another.
import { z } from 'zod'
import type { Section } from '../../kit/access.ts'
import type { Actor } from '../../kit/actor.ts'
import { notFound } from '../../kit/errors.ts'
import type { Tx } from '../../kit/kit.ts'
import { verb } from '../../kit/verb.ts'
import { readCard } from '../people/people.server.ts'
import { isSection } from './sections.ts'
import { openWho } from './who.ts'

export type OpenRecord = {
  record: string
  name: string
  recordNumber: string | null
  relation: 'self' | 'proxy'
  basis: string
  sections: Section[]
  isOpen: boolean
}

type Own = Tx & { actor: Extract<Actor, { kind: 'patient' }> }

/** Every record that this account opens now, the own first. */
export async function recordsOf(tx: Omit<Own, 'ctx'>): Promise<OpenRecord[]> {
  const rows = await tx.db
    .selectFrom('account_patient as l')
    .innerJoin('patient as p', 'p.patient_id', 'l.patient_id')
    .select(['l.patient_id', 'l.relation', 'l.basis', 'l.sections', 'l.created_at', 'p.card'])
    .where('l.account_id', '=', tx.actor.account)
    .where('l.ended_at', 'is', null)
    .where((is) => is.or([is('l.ends_at', 'is', null), is('l.ends_at', '>', tx.now)]))
    .orderBy('l.relation', 'desc')
    .orderBy('l.created_at')
    .execute()
  return Promise.all(
    rows.map(async (row) => {
      const card = await readCard(tx.vault, row.patient_id, row.card)
      return {
        record: row.patient_id,
        name: card.preferred || card.name,
        recordNumber: card.recordNumber,
        relation: row.relation as 'self' | 'proxy',
        basis: row.basis,
        sections: row.sections.filter(isSection),
        isOpen: row.patient_id === tx.actor.patient,
      }
    }),
  )
}

/** What can be opened, and who has stopped sharing while this session had their record open. */
export const listRecords = verb({
  name: 'caregivers.records.list',
  who: ['patient'],
  reach: 'any',
  input: z.object({}),
  audit: { action: 'read', what: 'records to open', patient: null },
  run: async (tx): Promise<{ records: OpenRecord[]; ended: { name: string } | null }> => ({
    records: await recordsOf(tx),
    ended: tx.actor.patient ? null : await endedInSession(tx),
  }),
})

async function endedInSession(tx: Own): Promise<{ name: string } | null> {
  const last = await tx.db
    .selectFrom('auth_session as s')
    .innerJoin('account_patient as l', (join) =>
      join
        .onRef('l.account_id', '=', 's.account_id')
        .on((on) =>
          on.or([on('s.record_id', 'is', null), on('l.patient_id', '=', on.ref('s.record_id'))]),
        ),
    )
    .select(['l.patient_id', 'l.grant_id', 'l.who'])
    .where('s.session_id', '=', tx.actor.session)
    .where('l.relation', '=', 'proxy')
    .where((is) => is.or([is('l.ended_why', 'is', null), is('l.ended_why', '!=', 'stepped back')]))
    .where((is) =>
      is.or([is('l.ended_at', '>', is.ref('s.started_at')), is('l.ends_at', '<=', tx.now)]),
    )
    .orderBy('l.ended_at', (order) => order.desc().nullsLast())
    .limit(1)
    .executeTakeFirst()
  if (!last) return null
  return { name: (await openWho(tx.vault, last.patient_id, last.grant_id, last.who)).whose }
}

/** Opens another record of this account in this session. @throws notFound for every other record */
export const chooseRecord = verb({
  name: 'caregivers.record.choose',
  who: ['patient'],
  reach: 'any',
  input: z.object({ record: z.string() }),
  run: async (tx, { record }) => {
    const mine = (await recordsOf(tx)).find((one) => one.record === record)
    if (!mine) throw notFound()
    await tx.db
      .updateTable('auth_session')
      .set({ record_id: record })
      .where('session_id', '=', tx.actor.session)
      .execute()
    return mine
  },
  audit: (_input, output) => ({ action: 'read', what: 'record to open', patient: output.record }),
})

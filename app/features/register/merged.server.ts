// What was merged with a record, now and before: for the chart.
import { sql } from 'kysely'
import { z } from 'zod'
import type { Tx } from '../../kit/kit.ts'
import { placeOf } from '../../kit/vault/place.ts'
import { verb } from '../../kit/verb.ts'
import { patientToken } from '../record/import/identity.ts'
import { cardFor, openCard } from '../staff/person.ts'

export type Merge = {
  link: string
  /** The record that is read through the other. */
  goes: string
  into: string
  name: string
  number: string | null
  by: string
  at: Date
  reason: string
  endedAt: Date | null
  endedBy: string | null
  endedReason: string | null
}

/** Merges that this record is or was part of, newest first. */
export const listMerges = verb({
  name: 'register.merges.list',
  who: ['staff'],
  may: 'people.merge',
  input: z.object({ patient: z.uuid() }),
  audit: ({ patient }) => ({ action: 'read', what: 'merge', patient }),
  run: async (tx, { patient }): Promise<Merge[]> => {
    const { rows } = await sql<Row>`
      select l.link_id, l.patient_id, l.into_id, l.reason, l.created_at, l.ended_at, l.ended_reason, m.name as by,
        n.name as ended_by, o.patient_id as other, o.card
      from patient_link l
      join patient o on o.card is not null
        and o.patient_id = case when l.patient_id = ${patient} then l.into_id else l.patient_id end
      left join staff_member m on m.account_id = l.made_by
      left join staff_member n on n.account_id = l.ended_by
      where l.patient_id = ${patient} or l.into_id = ${patient}
      order by l.created_at desc limit 50`.execute(tx.db)
    return Promise.all(rows.map((row) => toMerge(tx, row)))
  },
})

type Row = {
  link_id: string
  patient_id: string
  into_id: string
  reason: Buffer
  created_at: Date
  ended_at: Date | null
  ended_reason: Buffer | null
  by: string | null
  ended_by: string | null
  other: string
  card: Buffer
}

async function toMerge(tx: Tx, row: Row): Promise<Merge> {
  const { link_id: link, patient_id: goes, into_id: into } = row
  const { name, recordNumber } = await openCard(tx, row.other, row.card)
  const open = async (column: 'reason' | 'ended_reason', sealed: Buffer | null) =>
    sealed && (await tx.vault.open(goes, placeOf('patient_link', column, link), sealed)).toString()
  return {
    link,
    goes,
    into,
    name,
    number: recordNumber,
    by: row.by ?? '',
    at: row.created_at,
    reason: (await open('reason', row.reason)) ?? '',
    endedAt: row.ended_at,
    endedBy: row.ended_by,
    endedReason: await open('ended_reason', row.ended_reason),
  }
}

export type Siblings = {
  into: string | null
  numbers: { patient: string; number: string | null }[]
}

/** Whether more than one record is read here, or this one is read through another; nothing for nearly everybody. */
export const readSiblings = verb({
  name: 'register.siblings.read',
  who: ['staff'],
  may: 'people.find',
  input: z.object({ patient: z.uuid() }),
  audit: () => [],
  run: async (tx, { patient }): Promise<Siblings> => {
    const row = await tx.db
      .selectFrom('patient')
      .select(['into_id', 'also'])
      .where('patient_id', '=', patient)
      .executeTakeFirst()
    const others = row?.into_id ? [row.into_id] : (row?.also ?? [])
    const numbers = []
    for (const other of others)
      numbers.push({ patient: other, number: (await cardFor(tx, other)).recordNumber })
    return { into: row?.into_id ?? null, numbers }
  },
})

/** The record with a number, to be compared. @returns null when nobody, or more than one, has it */
export const findByNumber = verb({
  name: 'register.number.find',
  who: ['staff'],
  may: 'people.merge',
  input: z.object({
    patient: z.uuid(),
    number: z.string().trim().min(1, 'Enter the record number.').max(100),
  }),
  audit: () => [],
  run: async (tx, { patient, number }): Promise<string | null> => {
    const found = await tx.db
      .selectFrom('patient_identifier as i')
      .innerJoin('patient as p', 'p.patient_id', 'i.patient_id')
      .select('i.patient_id')
      .distinct()
      .where('i.key', '=', patientToken(tx.vault, number))
      .where('i.patient_id', '<>', patient)
      .where('p.card', 'is not', null)
      .limit(2)
      .execute()
    return found.length === 1 ? (found[0]?.patient_id ?? null) : null
  },
})

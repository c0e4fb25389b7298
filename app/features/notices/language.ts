// In which language somebody is told of something: their own where it is on record, else that of the patient.
import { sql } from 'kysely'
import type { Tx } from '../../kit/kit.ts'
import type { Texts } from '../../texts/texts.ts'
import { letterTexts } from '../clinic/letter-texts.ts'
import { languageFor } from '../messages/texts/language.ts'

type Reader = {
  patient: string
  /** Null: the patient's number for texts. */
  account: string | null
}

/** The words for a letter to them. */
export async function textsFor(tx: Tx, { patient, account }: Reader): Promise<Texts> {
  const { rows } = await sql<{ record: string }>`
    select o.record from (
      select l.patient_id as record, 1 as place from account_patient l
        where l.account_id = ${account} and l.relation = 'self' and l.ended_at is null
      union all
      select p.record, 2 from unnest(app.one_person(${patient})) as p (record)) o
    order by o.place`.execute(tx.db)
  const records = new Set(rows.map(({ record }) => record))
  return letterTexts(tx, await languageFor(tx, [...records]))
}

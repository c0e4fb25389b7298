// The number that texts of a patient go to and come from, and whether it may be used.
import { sql } from 'kysely'
import { uuidv7 } from '../../../kit/ids.ts'
import type { Tx } from '../../../kit/kit.ts'
import { insteadFor } from '../../../kit/post/instead.ts'
import { placeOf } from '../../../kit/vault/place.ts'
import type { Vault } from '../../../kit/vault/vault.ts'
import { openWho } from '../../caregivers/who.ts'

export const numberPlace = (id: string) => placeOf('text_number', 'number', id)

/** By which a number is found, and two are compared, without saying it. @param number '+12025550100' */
export const numberKey = (vault: Pick<Vault, 'blind'>, number: string): Buffer =>
  vault.blind('text-number', number)

export type Stopped = { how: 'reply' | 'provider' | 'staff'; at: Date }
export type TextNumber = {
  number: string
  key: Buffer
  how: 'patient' | 'staff'
  since: Date
  /** Whose phone it is, where somebody who acts for the patient gave it: 'Amara'; '' where that is not to be known. */
  helper: string | null
  stopped: Stopped | null
  /** Since when, in which words and by whom it was agreed that texts to it hold what the clinic writes; `helper` as above. */
  consent: { at: Date; wording: string; account: string; helper: string | null } | null
}

type Row = {
  patient: string
  id: string
  number: Buffer
  key: Buffer
  how: TextNumber['how']
  since: Date
  stopHow: Stopped['how'] | null
  stopAt: Date | null
  consentAt: Date | null
  wording: string | null
  givenBy: string | null
  ofHelper: boolean
  grant: string | null
  who: Buffer | null
  byHelper: boolean
  consentGrant: string | null
  consentWho: Buffer | null
}

/**
 * What somebody gave who acts for the patient counts for as long as they may write for them.
 * @param patients one person's records, the one that stays first
 */
export async function numberOf(
  tx: Pick<Tx, 'db' | 'vault'>,
  patients: readonly string[],
): Promise<TextNumber | null> {
  const [open] = patients
  const { rows } = await sql<Row>`
    select n.patient_id as patient, n.number_id as id, n.number, n.number_key as key, n.how, n.created_at as since,
      s.how as "stopHow", s.created_at as "stopAt", case when y.role is not null then c.given_at end as "consentAt", c.wording, c.given_by as "givenBy",
      x.role = 'proxy' as "ofHelper", g.grant_id as grant, g.who,
      y.role = 'proxy' as "byHelper", h.grant_id as "consentGrant", h.who as "consentWho"
    from text_number n
    cross join lateral (select case when n.how = 'staff' then 'staff' else app.speaks_as(${open}, n.made_by) end as role) x
    left join text_stop s on s.number_key = n.number_key and s.ended_at is null
    left join text_consent c on c.patient_id = n.patient_id and c.number_key = n.number_key and c.ended_at is null
    left join lateral (select app.speaks_as(${open}, c.given_by) as role) y on true
    left join account_patient g on g.patient_id = ${open} and g.account_id = n.made_by and g.ended_at is null
    left join account_patient h on h.patient_id = ${open} and h.account_id = c.given_by and h.ended_at is null
    where n.patient_id = any (${[...patients]}::uuid[]) and n.ended_at is null and x.role is not null
    order by n.patient_id = ${open} desc, n.created_at desc limit 1`.execute(tx.db)
  const [row] = rows
  if (!row) return null
  const { patient, id, key, how, since, stopHow, stopAt, consentAt, wording } = row
  const number = (await tx.vault.open(patient, numberPlace(id), row.number)).toString()
  // Somebody asked to be reached elsewhere: texts too.
  const instead = await insteadFor(tx, { patient: open as string })
  if (instead && instead.phone !== number) return null
  const named = async (grant: string | null, who: Buffer | null) =>
    grant ? (await openWho(tx.vault, open as string, grant, who)).name : ''
  return {
    number,
    key,
    how,
    since,
    helper: row.ofHelper ? await named(row.grant, row.who) : null,
    stopped: stopHow && stopAt && { how: stopHow, at: stopAt },
    consent: consentAt && {
      at: consentAt,
      wording: wording ?? '',
      account: row.givenBy ?? '',
      helper: row.byHelper ? await named(row.consentGrant, row.consentWho) : null,
    },
  }
}

type Setting = { patient: string; number: string; how: TextNumber['how']; by: string | null }

/** Makes it the number of this patient, from whoever gives it now; the one before is kept as a former one. */
export async function setNumber(
  tx: Pick<Tx, 'db' | 'vault' | 'now'>,
  { patient, number, how, by }: Setting,
): Promise<void> {
  const key = numberKey(tx.vault, number)
  const { rows } = await sql<{ key: Buffer; by: string | null; good: boolean }>`
    select number_key as key, made_by as by, how = 'staff' or app.speaks_as(patient_id, made_by) is not null as good
    from text_number where patient_id = ${patient} and ended_at is null`.execute(tx.db)
  const [now] = rows
  if (now?.key.equals(key) && now.good && (how === 'staff' || now.by === by)) return
  await sql`update text_number set ended_at = ${tx.now} where patient_id = ${patient} and ended_at is null`.execute(
    tx.db,
  )
  const id = uuidv7(tx.now)
  await tx.db
    .insertInto('text_number')
    .values({
      patient_id: patient,
      number_id: id,
      number: await tx.vault.seal(patient, numberPlace(id), number),
      number_key: key,
      how,
      made_by: by,
      created_at: tx.now,
    })
    .execute()
}

/** One text of a number at a time: nobody sends while STOP comes in, and two do not both see the day free. */
export const lockNumber = (tx: Pick<Tx, 'db'>, key: Buffer) =>
  sql`select pg_advisory_xact_lock(hashtextextended('text|' || ${key.toString('hex')}, 0))`.execute(
    tx.db,
  )

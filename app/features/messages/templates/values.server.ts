// What a template's fields say for one patient, as far as whoever writes may know it.
import { sql } from 'kysely'
import { createTexts, type Texts } from '../../../texts/texts.ts'
import { clinicOf } from '../../clinic/clinic.server.ts'
import type { Card } from '../../people/people.server.ts'
import { spokenBy } from '../../register/patient.fhir.ts'
import { cardFor, patientResource } from '../../staff/person.ts'
import type { StaffTx } from '../../work/list.server.ts'
import type { KnownField } from './fill.ts'

/** The language that a patient speaks best, as of a template: 'es'; null when it is not on record. */
export async function languageOf(tx: StaffTx, patient: string): Promise<string | null> {
  const resource = await patientResource(tx, patient)
  return (resource && spokenBy(resource)?.split('-')[0]) || null
}

/**
 * By field; what is not known, or not for this member of staff to know, is not there.
 * @param lang in which days are written
 */
export async function valuesFor(
  tx: StaffTx,
  { patient, team, lang }: { patient: string; team: string; lang: string },
): Promise<Map<KnownField, string>> {
  const clinic = await clinicOf(tx)
  const t = createTexts({ lang, timeZone: clinic?.timeZone ?? 'UTC' })
  const card = await cardFor(tx, patient)
  const me = await tx.db
    .selectFrom('staff_member')
    .select('name')
    .where('account_id', '=', tx.actor.account)
    .executeTakeFirst()
  const at = await nextAppointment(tx, patient)
  return valuesIn(t, { clinic, card, team, writer: me?.name, at, now: tx.now })
}

type Known = {
  clinic: { name: string; phone: string } | null
  card: Card
  team: string
  writer: string | undefined
  /** When the patient comes next. */
  at: Date | null | undefined
  now: Date
}

export function valuesIn(
  t: Texts,
  { clinic, card, team, writer, at, now }: Known,
): Map<KnownField, string> {
  const all: Record<KnownField, string | null | undefined> = {
    'first name': card.preferred,
    name: card.name,
    clinic: clinic?.name,
    'clinic phone': clinic?.phone,
    team,
    'your name': writer,
    today: t.date(now),
    'appointment day': at && t.date(at),
    'appointment time': at && t.time(at),
  }
  return new Map(
    Object.entries(all).filter((pair): pair is [KnownField, string] => Boolean(pair[1])),
  )
}

/** Asked of those alone who may plan visits: the function of the database says so, too. */
async function nextAppointment(tx: StaffTx, patient: string): Promise<Date | undefined> {
  const { rows } = await sql<{ at: Date }>`
    select at from app.visit_days(${patient}, null, null, 100)
    where kind = 'appointment' and state = 'active' and at > ${tx.now} order by at limit 1`.execute(
    tx.db,
  )
  return rows[0]?.at
}

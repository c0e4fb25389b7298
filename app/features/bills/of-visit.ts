// Of which visit a bill is, as the database says it to whoever asks.
import { sql } from 'kysely'
import { invalid } from '../../kit/errors.ts'
import type { Tx } from '../../kit/kit.ts'
import type { Bill } from './bill.ts'
import type { BillVisit } from './visit.ts'

type Of = Pick<Bill, 'patient' | 'visit' | 'appointment'>
type Reading = Pick<Tx, 'db'>
const LISTED = 60

/** To staff: those of a record, the latest first. */
export async function billVisits(
  { db }: Reading,
  patient: string,
  only: string | null = null,
): Promise<BillVisit[]> {
  const { rows } = await sql<BillVisit>`
    select id, kind, booked, at from app.bill_visits(${patient}, ${only}, ${LISTED})`.execute(db)
  return rows
}

/** To staff: that of a bill; null where none is named. */
export async function visitOfBill(tx: Reading, bill: Of): Promise<BillVisit | null> {
  const id = bill.visit ?? bill.appointment
  return id ? ((await billVisits(tx, bill.patient, id))[0] ?? null) : null
}

/** To the patient, or whoever acts for them: as far as they see it. */
export async function ownVisitOf(
  { db }: Reading,
  { patient, visit, appointment }: Of,
): Promise<BillVisit | null> {
  if (!visit && !appointment) return null
  const { rows } = visit
    ? await sql<BillVisit>`
        select e.id, e.kind, false as booked, e.at from record_entry e
        where e.patient_id = ${patient} and e.id = ${visit} and e.at is not null and e.state <> 'void'`.execute(
        db,
      )
    : await sql<BillVisit>`
        select a.appointment_id as id, case when a.state in ('arrived', 'begun', 'done') then 'visit' else 'appointment' end as kind,
          true as booked, a.starts_at as at
        from appointment a where a.patient_id = ${patient} and a.appointment_id = ${appointment}`.execute(
        db,
      )
  return rows[0] ?? null
}

/** What the form says, as columns of the bill. @throws invalid by field for what is no visit of this patient */
export async function visitIn(
  tx: Reading,
  patient: string,
  said: string,
): Promise<{ visit_id: string | null; appointment_id: string | null }> {
  if (said === '') return { visit_id: null, appointment_id: null }
  const [kind, id = ''] = said.split(':')
  const booked = kind === 'appointment'
  const found = (await billVisits(tx, patient, id)).find((one) => one.booked === booked)
  if (!found)
    throw invalid('no_visit', 'Some of what you entered needs another look.', {
      visit: 'This is no visit of this patient. Choose another one.',
    })
  return { visit_id: booked ? null : id, appointment_id: booked ? id : null }
}

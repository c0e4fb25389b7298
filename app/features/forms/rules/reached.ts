// Whom a form reaches.
import { sql } from 'kysely'

type Sql = ReturnType<typeof sql.ref> | ReturnType<typeof sql.lit>

/** Somebody opens the record who would see the form there. */
export const reached = (patient: Sql, forAnother: Sql) => sql`exists (
  select from account_patient l where l.patient_id = ${patient} and l.ended_at is null
    and (l.relation = 'self' or (${forAnother} and l.basis in ('guardian', 'incapacity'))))`

// What the record says already, for forms that begin with it (%patient of a FHIRPath formula).
import type { Patient } from 'fhir/r4'
import { sql } from 'kysely'
import type { Tx } from '../../kit/kit.ts'
import { bodyPlace } from '../record/places.ts'
import { same, type Answers } from './questionnaire/answers.ts'
import type { Form } from './questionnaire/form.ts'
import { allSeen, type Seen } from './questionnaire/settle.ts'
import { wentOn } from './opened.ts'

/** The FHIR Patient, for a form that looks at it; undefined for others, and for whoever is not shown it. */
export async function personFor(
  { db, vault }: Pick<Tx, 'db' | 'vault'>,
  form: Form,
  patient: string,
): Promise<Patient | undefined> {
  if (!JSON.stringify(form).includes('%patient')) return undefined
  const { rows } = await sql<{ body: Buffer }>`
    select body from record_entry
    where patient_id = ${patient} and id = ${patient} and type = ${sql.lit('Patient')} and state <> 'void'`.execute(
    db,
  )
  const body = rows[0]?.body
  if (!body) return undefined
  return JSON.parse((await vault.open(patient, bodyPlace(patient), body)).toString()) as Patient
}

/** Keys of the questions whose answer is what the record says: whoever fills it in is asked to look whether it still holds. */
export function knownIn(form: Form, seen: readonly Seen[], person: Patient | undefined): string[] {
  if (!person) return []
  const none: Answers = {}
  const begun = new Map(
    [...allSeen(wentOn(form, null, none, person).seen)].map((one) => [one.key, one.values]),
  )
  return [...allSeen(seen)].flatMap(({ key, item, values }) => {
    const first = begun.get(key) ?? []
    const isSame =
      values.length > 0 &&
      values.length === first.length &&
      values.every((value, at) => same(value, first[at]!))
    return item.initialFormula && isSame ? [key] : []
  })
}

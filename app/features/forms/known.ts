// What the record says already, for forms that begin with it (%patient of a FHIRPath formula).
import type { Patient } from 'fhir/r4'
import type { Tx } from '../../kit/kit.ts'
import { patientResource } from '../staff/person.ts'
import { same, type Answers } from './questionnaire/answers.ts'
import type { Form } from './questionnaire/form.ts'
import { allSeen, type Seen } from './questionnaire/settle.ts'
import { wentOn } from './opened.ts'

/** The FHIR Patient, for a form that looks at it; undefined for others, and for whoever is not shown it. */
export const personFor = async (
  tx: Pick<Tx, 'db' | 'vault'>,
  form: Form,
  patient: string,
): Promise<Patient | undefined> =>
  JSON.stringify(form).includes('%patient')
    ? ((await patientResource(tx, patient)) ?? undefined)
    : undefined

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

// A form that is filled in without an account, as it stands in the database, and what is sealed of it. It belongs to a record without
// a card until it was matched; of an invited patient who proved it, to theirs.
import type { Patient } from 'fhir/r4'
import { sql } from 'kysely'
import { z } from 'zod'
import { invalid } from '../../../kit/errors.ts'
import type { Tx } from '../../../kit/kit.ts'
import { placeOf } from '../../../kit/vault/place.ts'
import { contactFaults, personShape } from '../../appointments/public/asked.ts'
import { noFields } from '../../register/fields.ts'
import { toPatient } from '../../register/patient.fhir.ts'
import { formOf, settled } from '../opened.ts'
import type { Answers } from '../questionnaire/answers.ts'
import type { Form } from '../questionnaire/form.ts'
import type { Settled } from '../questionnaire/settle.ts'
import { bodyOf } from '../request.ts'
import type { Content } from '../sign/content.ts'

/** Hours for which the address of a page opens a draft after it was last used. */
export const HOURS_OPEN = 2
/** Days for which a draft is kept, for whoever has its code. */
export const DAYS_KEPT = 7
/** Of the sealed answers: more than the longest form of ours takes, and little enough for a stranger. */
const MOST_BYTES = 300_000

const NO_CONTACT = 'Enter an e-mail address or a mobile number: without one we cannot reach you.'

/** Who somebody says to be. */
export const whoSchema = z.object(personShape).superRefine((who, ctx) => {
  const wrong = (path: string, message: string) =>
    ctx.addIssue({ code: 'custom', path: [path], message })
  if (!who.email && !who.phone) wrong('email', NO_CONTACT)
  for (const [path, message] of Object.entries(contactFaults(who, null))) wrong(path, message)
})
export type Who = z.output<typeof whoSchema>

/** What was signed, and by whom it says to be. Who the patient is, is only known once it was matched. */
export type IntakeSignature = Pick<
  Content,
  'name' | 'typed' | 'strokes' | 'witness' | 'interpreter' | 'at' | 'address' | 'device'
> & { role: 'self' | 'guardian' }

/** What is sealed of the answers. */
export type Filled = {
  answers: Answers
  /** In which the form is shown. */
  language: string
  /** By which it goes on elsewhere; null until somebody asked for it. */
  code: string | null
  /** What is known of whoever it is about, for forms that begin with it. */
  person: Patient
  /** It began by a link to a patient, who proved it: what is known is from their record. */
  proved: boolean
  /** Null while it is not signed, and of forms that want no signature. */
  signed: IntakeSignature | null
}

export type Intake = {
  id: string
  /** Under whose key it is sealed. */
  patient: string
  form: string
  version: number
  invite: string | null
  state: 'draft' | 'sent' | 'waits' | 'matched' | 'filed' | 'refused'
  who: Buffer | null
  answers: Buffer | null
  endsAt: Date
}

export const intakeColumns = sql`i.intake_id as id, i.patient_id as patient, i.form_id as form, i.version, i.invite_id as invite,
  i.state, i.who, i.answers, i.ends_at as "endsAt"`

const whoPlace = (id: string) => placeOf('intake', 'who', id)
const answersPlace = (id: string) => placeOf('intake', 'answers', id)

type Sealing = Pick<Tx, 'vault'>
type Of = Pick<Intake, 'id' | 'patient'>

export const sealWho = ({ vault }: Sealing, { id, patient }: Of, who: Who): Promise<Buffer> =>
  vault.seal(patient, whoPlace(id), JSON.stringify(who))

export const openWhoOf = async ({ vault }: Sealing, { id, patient }: Of, sealed: Buffer) =>
  JSON.parse((await vault.open(patient, whoPlace(id), sealed)).toString()) as Who

/** @throws invalid when it is more than a form takes */
export async function sealFilled(
  { vault }: Sealing,
  { id, patient }: Of,
  filled: Filled,
): Promise<Buffer> {
  const text = JSON.stringify(filled)
  if (Buffer.byteLength(text) > MOST_BYTES)
    throw invalid(
      'form_large',
      'These answers are longer than we can take here. Shorten the longest of them, or call us.',
    )
  return vault.seal(patient, answersPlace(id), text)
}

export const openFilled = async ({ vault }: Sealing, { id, patient }: Of, sealed: Buffer) =>
  JSON.parse((await vault.open(patient, answersPlace(id), sealed)).toString()) as Filled

export type Standing = { form: Form; filled: Filled; settled: Settled }

/** What was filled in so far, with its form. */
export async function standing(
  tx: Pick<Tx, 'db' | 'vault'>,
  intake: Pick<Intake, 'id' | 'patient' | 'form' | 'version'>,
  answers: Buffer,
): Promise<Standing> {
  const form = formOf({ ...intake, body: await bodyOf(tx, intake) })
  const filled = await openFilled(tx, intake, answers)
  return { form, filled, settled: settled(form, filled.answers, filled.person) }
}

/** What somebody typed of themselves, as the desk writes people down. */
export const fieldsOf = ({ given, family, born, email, phone, language }: Who) => ({
  ...noFields,
  given,
  family,
  born,
  email,
  mobile: phone,
  language,
})

/** The same as what a form can begin with. */
export const personOf = (who: Who): Patient =>
  toPatient({ ...fieldsOf(who), sex: 'unknown' }, { resourceType: 'Patient' })

// A form that a patient was asked to fill in, as it stands in the database, with what was answered.
import { sql, type RawBuilder } from 'kysely'
import type { Tx } from '../../kit/kit.ts'
import { placeOf } from '../../kit/vault/place.ts'
import type { Answers } from './questionnaire/answers.ts'
import type { Words } from './questionnaire/form.ts'

export type FormRequest = {
  id: string
  patient: string
  form: string
  version: number
  title: Words
  minutes: number
  state: 'asked' | 'sent' | 'taken back'
  stateAt: Date
  /** The day until which it is wanted: 2026-03-01. */
  due: string | null
  /** The visit before which it is wanted. */
  visit: { id: string; startsAt: Date; timeZone: string } | null
  at: Date
  /** Who of the clinic asked, where whoever reads may know. */
  by: string | null
  /** When the patient last answered something; null where they did not begin. */
  begunAt: Date | null
  /** Who signs for the patient may fill it in too. */
  forAnother: boolean
  signedAt: Date | null
  countersignedAt: Date | null
  withdrawnAt: Date | null
  /** When the patient was told again that it waits. */
  remindedAt: Date | null
  /** It was filled in by a link or public address, without signing in. */
  withoutAccount: boolean
}

type Row = Omit<FormRequest, 'visit'> & {
  visit: string | null
  startsAt: Date | null
  timeZone: string | null
}

/** Those that row-level security shows, the newest first. @param where of `r`, the request */
export async function formRequests(
  { db }: Pick<Tx, 'db'>,
  where: RawBuilder<unknown>,
  most: number,
): Promise<FormRequest[]> {
  const { rows } = await sql<Row>`
    select r.request_id as id, r.patient_id as patient, r.form_id as form, r.version, v.title, v.minutes, r.state, r.state_at as "stateAt",
      r.due_on as due, a.appointment_id as visit, a.starts_at as "startsAt", a.time_zone as "timeZone", r.created_at as at, m.name as by, p.changed_at as "begunAt", r.for_another as "forAnother",
      r.intake_id is not null as "withoutAccount", r.reminded_at as "remindedAt",
      s."signedAt", s."countersignedAt", s."withdrawnAt"
    from form_request r join form_version v on v.form_id = r.form_id and v.version = r.version
      left join appointment a on a.patient_id = r.patient_id and a.appointment_id = r.appointment_id
      left join form_response p on p.patient_id = r.patient_id and p.request_id = r.request_id
      left join staff_member m on m.account_id = r.made_by
      left join lateral (select max(g.created_at) filter (where g.kind = 'signed') as "signedAt",
        max(g.created_at) filter (where g.kind = 'countersigned') as "countersignedAt",
        max(g.created_at) filter (where g.kind = 'withdrawn') as "withdrawnAt"
        from signature g where g.patient_id = r.patient_id and g.request_id = r.request_id) s on true
    where ${where} order by r.created_at desc, r.request_id limit ${sql.lit(most)}`.execute(db)
  return rows.map(({ visit, startsAt, timeZone, ...row }) => ({
    ...row,
    visit: visit && startsAt && timeZone ? { id: visit, startsAt, timeZone } : null,
  }))
}

/** What is sealed of a response. */
export type Given = { answers: Answers; language: string }

export const answersPlace = (request: string): string =>
  placeOf('form_response', 'answers', request)

export const sealAnswers = (
  { vault }: Pick<Tx, 'vault'>,
  patient: string,
  request: string,
  given: Given,
): Promise<Buffer> => vault.seal(patient, answersPlace(request), JSON.stringify(given))

/** What was answered so far; null where nobody began, or it is not shown to whoever asks. */
export async function answersOf(
  { db, vault }: Pick<Tx, 'db' | 'vault'>,
  { id, patient }: Pick<FormRequest, 'id' | 'patient'>,
): Promise<Given | null> {
  const row = await db
    .selectFrom('form_response')
    .select('answers')
    .where('patient_id', '=', patient)
    .where('request_id', '=', id)
    .executeTakeFirst()
  if (!row) return null
  const opened = await vault.open(patient, answersPlace(id), row.answers)
  return JSON.parse(opened.toString()) as Given
}

/** The form of a request, as it was when it was asked. */
export async function bodyOf(
  { db }: Pick<Tx, 'db'>,
  { form, version }: Pick<FormRequest, 'form' | 'version'>,
): Promise<unknown> {
  const row = await db
    .selectFrom('form_version')
    .select('body')
    .where('form_id', '=', form)
    .where('version', '=', version)
    .executeTakeFirstOrThrow()
  return row.body
}

// "Your details": as they are on record; right as they are, or what has changed, which somebody at the front desk puts on
// record. Nothing of the record changes by it.
import type { Patient } from 'fhir/r4'
import { sql } from 'kysely'
import { z } from 'zod'
import { conflict, invalid } from '../../../kit/errors.ts'
import { uuidv7 } from '../../../kit/ids.ts'
import type { PatientTx } from '../../../kit/kit.ts'
import { verb } from '../../../kit/verb.ts'
import { readCard } from '../../people/people.server.ts'
import { bodyPlace } from '../../record/places.ts'
import { emailAddress, isBirthDay, telephone } from '../../register/fields.ts'
import { toFields } from '../../register/patient.fhir.ts'
import { addWork, finishWork } from '../../work/add.ts'
import { sayAppointments } from '../said.ts'
import { readAppointment, type Appointment } from '../appointment.ts'
import { detailNames, wordsPlace, type Change, type DetailName, type Details } from './changes.ts'
import { isOpen } from './steps.ts'

export type DetailsRead = {
  appointment: Appointment
  details: Details
  /** Those that can be told of: of somebody who only looks on for the patient, what they are shown. */
  names: DetailName[]
  answered: 'same' | 'changed' | null
}

/** @throws notFound */
export const readDetails = verb({
  name: 'appointments.details.read',
  who: ['patient'],
  reach: 'appointments',
  input: z.object({ id: z.string() }),
  audit: ({ id }) => ({ action: 'read', what: 'contact', id }),
  run: async (tx, { id }): Promise<DetailsRead> => {
    const appointment = await readAppointment(tx, null, id)
    const { details, names } = await detailsOf(tx, appointment)
    const row = await answerOf(tx, appointment)
    return { appointment, details, names, answered: (row?.answer ?? null) as 'same' | null }
  },
})

const change = z
  .string()
  .trim()
  .max(300, 'Use at most 300 characters.')
  .transform((words) => words.replace(/\r\n?/g, '\n'))
  .default('')

/** @throws notFound, invalid, conflict when check-in is not open */
export const saveDetails = verb({
  name: 'appointments.details.save',
  who: ['patient'],
  reach: { act: 'appointments' },
  input: z.object({
    id: z.string(),
    answer: z.enum(['same', 'changed'], 'Choose one.'),
    name: change,
    born: change,
    mobile: change,
    phone: change,
    email: change,
    address: change,
  }),
  audit: ({ id }) => ({ action: 'change', what: 'check-in', id }),
  run: async (tx, { id, answer, ...said }): Promise<void> => {
    const appointment = await readAppointment(tx, null, id)
    const { patient } = appointment
    if (!isOpen(appointment, tx.now))
      throw conflict('not_open', 'You cannot check in for this visit now.')
    const { details, names } = await detailsOf(tx, appointment)
    const changes = names.flatMap((name): Change[] =>
      answer === 'changed' && said[name] !== details[name]
        ? [{ name, from: details[name], to: said[name] }]
        : [],
    )
    if (answer === 'changed' && changes.length === 0)
      throw invalid('nothing_changed', 'Change what is not right, or say that all of it is right.')
    mustBeTold(changes, tx.now)
    const before = await answerOf(tx, appointment)
    const row = before?.check_in_id ?? uuidv7(tx.now)
    const words =
      changes.length > 0
        ? await tx.vault.seal(patient, wordsPlace(row), JSON.stringify(changes))
        : null
    const values = { answer, words, account_id: tx.actor.account, done_at: tx.now }
    await tx.db
      .insertInto('check_in')
      .values({
        patient_id: patient,
        check_in_id: row,
        appointment_id: appointment.id,
        step: 'details',
        ...values,
      })
      .onConflict((found) =>
        found.columns(['patient_id', 'appointment_id', 'step']).doUpdateSet(values),
      )
      .execute()
    await sayAppointments(tx, { ...appointment, bookable: appointment.bookable.id })
    const work = { kind: 'details', about: row } as const
    if (words)
      await addWork(tx, {
        ...work,
        patient: tx.actor.patient,
        urgency: 'soon',
        dueAt: appointment.startsAt,
      })
    else await finishWork(tx, work)
  },
})

const said = (schema: z.ZodType<string>) => (value: string) =>
  schema.safeParse(value).error?.issues[0]?.message
const wrong: Record<DetailName, (value: string, now: Date) => string | undefined> = {
  name: (value) => (value ? undefined : 'Enter the name.'),
  born: (value, now) =>
    z.iso.date().safeParse(value).success && isBirthDay(value, now)
      ? undefined
      : 'Enter the day, the month and the year of birth.',
  mobile: said(telephone),
  phone: said(telephone),
  email: said(emailAddress),
  address: () => undefined,
}

/** What is on record already may stand as it is; what is new must be what it says. @throws invalid, each field by its name */
function mustBeTold(changes: Change[], now: Date): void {
  const found = changes.flatMap(({ name, to }) => {
    const sentence = wrong[name](to, now)
    return sentence ? [[name, sentence] as const] : []
  })
  const [first] = found
  if (first) throw invalid('details', first[1], Object.fromEntries(found))
}

const answerOf = (tx: PatientTx, { patient, id }: Appointment) =>
  tx.db
    .selectFrom('check_in')
    .select(['check_in_id', 'answer'])
    .where('patient_id', '=', patient)
    .where('appointment_id', '=', id)
    .where('step', '=', 'details')
    .executeTakeFirst()

/**
 * How to reach somebody is shown to them alone, as row-level security has it; and to who acts for them in matters of
 * appointments, while it is what they check in with.
 */
async function detailsOf(
  tx: PatientTx,
  { patient, id }: Pick<Appointment, 'patient' | 'id'>,
): Promise<{ details: Details; names: DetailName[] }> {
  const { rows } = await sql<{ body: Buffer | null }>`
    select coalesce((select e.body from record_entry e
      where e.patient_id = ${patient} and e.id = ${patient} and e.type = ${sql.lit('Patient')} and e.state <> 'void'),
      app.check_in_person(${id})) as body`.execute(tx.db)
  const body = rows[0]?.body
  if (!body) {
    const own = await tx.db
      .selectFrom('patient')
      .select('card')
      .where('patient_id', '=', patient)
      .executeTakeFirst()
    const { name, birthDate } = await readCard(tx.vault, patient, own?.card ?? null)
    const none = { mobile: '', phone: '', email: '', address: '' }
    return { details: { name, born: birthDate ?? '', ...none }, names: ['name', 'born'] }
  }
  const plain = await tx.vault.open(patient, bodyPlace(patient), body)
  const f = toFields(JSON.parse(plain.toString('utf8')) as Patient)
  const town = [f.city, [f.state, f.postcode].filter(Boolean).join(' ')].filter(Boolean).join(', ')
  return {
    details: {
      name: [f.given, f.family, f.suffix].filter(Boolean).join(' '),
      born: f.born,
      mobile: f.mobile,
      phone: f.phone,
      email: f.email,
      address: [f.line1, f.line2, town].filter(Boolean).join('\n'),
    },
    names: [...detailNames],
  }
}

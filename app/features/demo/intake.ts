// The form for new patients of the invented clinic, open to everybody, and one that somebody new has sent: it waits for the front desk.
import { sql } from 'kysely'
import { z } from 'zod'
import { newToken } from '../account/token.ts'
import { uuidv7 } from '../../kit/ids.ts'
import type { Kit, Tx } from '../../kit/kit.ts'
import { jobContext, verb } from '../../kit/verb.ts'
import { newest, startIntake } from '../forms/intake/begin.server.ts'
import { personOf, sealFilled, standing, type Who } from '../forms/intake/intake.ts'
import { instruments } from '../forms/library/instruments.ts'
import { settled } from '../forms/opened.ts'
import type { Answers, Value } from '../forms/questionnaire/answers.ts'
import { addWork } from '../work/add.ts'

const odalys: Who = {
  given: 'Odalys',
  family: 'Marrero',
  born: '1987-06-21',
  email: 'odalys@example.org',
  phone: '(202) 555-0163',
  language: 'es',
}

const text = (value: string): { value: Value }[] => [{ value: { kind: 'string', value } }]
const yes = (value: boolean): { value: Value }[] => [{ value: { kind: 'boolean', value } }]

const answers: Answers = {
  'intake-you': [
    {
      items: {
        'intake-called': text('Odalys'),
        'intake-address': text('48 Harbor Street, Springfield, IL 62701'),
        'intake-why': text('I moved here, and look for a doctor.'),
      },
    },
  ],
  'intake-insurance': [
    {
      items: {
        'intake-insured': yes(true),
        'intake-plan': text('Prairie Health Plan'),
        'intake-member': text('PHP-4471-20'),
      },
    },
  ],
  'intake-medicines': [
    {
      items: {
        'intake-takes': yes(true),
        'intake-medicine': [
          {
            items: {
              'intake-medicine-name': text('Levothyroxine 50 mcg'),
              'intake-medicine-how': text('One in the morning'),
            },
          },
          { items: { 'intake-medicine-name': text('Vitamin D') } },
        ],
      },
    },
  ],
  'intake-allergies': [{ items: { 'intake-allergic': yes(false) } }],
  'intake-consent': [{ items: { 'intake-consent-privacy': yes(true) } }],
}

const inventIntake = verb({
  name: 'demo.intake',
  who: ['job'],
  input: z.object({}),
  run: async (tx): Promise<number> => {
    const there = await tx.db
      .selectFrom('intake')
      .select('intake_id')
      .orderBy('intake_id')
      .limit(1)
      .executeTakeFirst()
    const url = instruments['new-patient'].url
    const { rows } = await sql<{ id: string }>`
      select form_id as id from form where url = ${url}`.execute(tx.db)
    const form = rows[0] && (await newest(tx, rows[0].id, false))
    if (there || !form) return 0
    await sql`update form set open_since = ${tx.now} where form_id = ${form.id}`.execute(tx.db)
    await send(tx, form)
    return 1
  },
  audit: (_input, count) => ({ action: 'create', what: 'intake', count }),
})

async function send(tx: Tx, form: NonNullable<Awaited<ReturnType<typeof newest>>>): Promise<void> {
  const patient = uuidv7(tx.now)
  await sql`insert into patient (patient_id, created_at) values (${patient}, ${tx.now})`.execute(
    tx.db,
  )
  const person = personOf(odalys)
  const begun = { patient, form, invite: null, token: newToken(), who: odalys, person }
  const { id } = await startIntake(tx, { ...begun, language: 'en', proved: false })
  const of = { id, patient, form: form.id, version: form.version }
  const row = await tx.db
    .selectFrom('intake')
    .select('answers')
    .where('patient_id', '=', patient)
    .where('intake_id', '=', id)
    .executeTakeFirstOrThrow()
  const { form: read, filled } = await standing(tx, of, row.answers as Buffer)
  const name = `${odalys.given} ${odalys.family}`
  const nothing = { strokes: null, witness: null, interpreter: null, address: null, device: null }
  const sealed = await sealFilled(tx, of, {
    ...filled,
    answers: settled(read, answers, person).answers,
    signed: { role: 'self', name, typed: name, at: tx.now.toISOString(), ...nothing },
  })
  await sql`update intake set answers = ${sealed}, state = 'waits'
    where patient_id = ${patient} and intake_id = ${id}`.execute(tx.db)
  const dueAt = new Date(tx.now.getTime() + 86_400_000)
  await addWork(tx, { kind: 'intake', about: id, urgency: 'soon', dueAt })
}

export async function fillIntake(kit: Kit): Promise<void> {
  await inventIntake(jobContext(kit, 'demo'), {})
}

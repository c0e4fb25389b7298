// The forms of the invented clinic: one each waits for José and Zoë before their next visit, one was filled in by Layla; what Jonah
// said of his health waits beside his record. Of pain is asked with a drawing and tables, which waits for Hoa and which Declan filled
// in; one more is being built.
import { sql } from 'kysely'
import { z } from 'zod'
import { clinic } from '../../../db/seed/clinic.ts'
import { uuidv7 } from '../../kit/ids.ts'
import type { Kit, Tx } from '../../kit/kit.ts'
import { jobContext, verb } from '../../kit/verb.ts'
import { dayOf } from '../../texts/dates.ts'
import { emailKey } from '../account/account.server.ts'
import { newForm, type Change } from '../forms/build/changes.ts'
import type { Way } from '../forms/build/ways.ts'
import { keepForm, taken } from '../forms/forms.server.ts'
import { instruments } from '../forms/library/instruments.ts'
import { settled } from '../forms/opened.ts'
import type { Answers } from '../forms/questionnaire/answers.ts'
import { itemsOf, type Form } from '../forms/questionnaire/form.ts'
import { writeForm } from '../forms/questionnaire/write.fhir.ts'
import { sealAnswers } from '../forms/request.ts'
import { addWork } from '../work/add.ts'
import { built, painForm, painOf } from './pain-form.ts'
import { demoPeople, recordIdOf } from './people.ts'

const DAY = 86_400_000

const inventForms = verb({
  name: 'demo.forms',
  who: ['job'],
  input: z.object({
    jose: z.uuid(),
    zoe: z.uuid(),
    layla: z.uuid(),
    jonah: z.uuid(),
    hoa: z.uuid(),
    declan: z.uuid(),
    nurse: z.custom<Buffer>(),
    admin: z.custom<Buffer>(),
    laylaKey: z.custom<Buffer>(),
    jonahKey: z.custom<Buffer>(),
    declanKey: z.custom<Buffer>(),
  }),
  run: async (
    tx,
    { jose, zoe, layla, jonah, hoa, declan, nurse, admin, laylaKey, jonahKey, declanKey },
  ): Promise<number> => {
    const there = await tx.db.selectFrom('form').select('form_id').limit(1).executeTakeFirst()
    if (there) return 0
    const kept = new Map<string, { id: string; version: number; form: Form }>()
    for (const [name, resource] of Object.entries(instruments)) {
      const form = taken(resource)
      kept.set(name, { ...(await keepForm(tx, form, null)), form })
    }
    const pain = painForm()
    kept.set('pain', { ...(await keepForm(tx, pain, null)), form: pain })
    const by = await accountOf(tx, nurse)
    const ago = (days: number) => new Date(tx.now.getTime() - days * DAY)
    const ask = async (patient: string, name: string, days: number, sentAt: Date | null) => {
      const { id: form, version } = kept.get(name)!
      const id = uuidv7(ago(days))
      const visit = sentAt ? null : await nextVisit(tx, patient)
      const due = visit?.at ?? ago(-10)
      await tx.db
        .insertInto('form_request')
        .values({
          patient_id: patient,
          request_id: id,
          form_id: form,
          version,
          due_on: sentAt ? null : (dayOf({ kind: 'instant', at: due }, clinic.timeZone) as string),
          appointment_id: visit?.id ?? null,
          state: sentAt ? 'sent' : 'asked',
          state_at: sentAt ?? ago(days),
          made_by: by,
          created_at: ago(days),
        })
        .execute()
      return id
    }
    await ask(jose, 'audit-c', 1, null)
    await ask(zoe, 'about-you', 1, null)
    await ask(hoa, 'pain', 1, null)
    const send = async (
      patient: string,
      key: Buffer,
      name: string,
      to: (form: Form) => Answers,
      looked = false,
    ) => {
      const id = await ask(patient, name, 4, ago(2))
      const { form } = kept.get(name)!
      const { answers } = settled(form, to(form))
      await tx.db
        .insertInto('form_response')
        .values({
          patient_id: patient,
          request_id: id,
          state: 'sent',
          answers: await sealAnswers(tx, patient, id, { answers, language: 'en' }),
          account_id: await accountOf(tx, key),
          changed_at: ago(2),
        })
        .execute()
      if (looked) return
      await addWork(tx, { kind: 'form', about: id, patient, urgency: 'soon', dueAt: ago(-1) })
    }
    await send(layla, laylaKey, 'phq-9', answersTo)
    await send(jonah, jonahKey, 'your-health', healthOf)
    await send(declan, declanKey, 'pain', painOf, true)
    await beginDraft(tx, await accountOf(tx, admin))
    return 6
  },
  audit: (_input, count) => ({ action: 'create', what: 'forms', count }),
})

const accountOf = async (tx: Tx, key: Buffer): Promise<string> => {
  const { account_id: account } = await tx.db
    .selectFrom('account')
    .select('account_id')
    .where('email_key', '=', key)
    .executeTakeFirstOrThrow()
  return account
}

async function nextVisit(tx: Tx, patient: string): Promise<{ id: string; at: Date } | null> {
  const { rows } = await sql<{ id: string; at: Date }>`
    select appointment_id as id, starts_at as at from appointment
    where patient_id = ${patient} and state = 'booked' and starts_at > ${tx.now} order by starts_at limit 1`.execute(
    tx.db,
  )
  return rows[0] ?? null
}

/** Some days were hard, and nothing dangerous is said. */
function answersTo(form: Form): Answers {
  const picks = [1, 2, 2, 2, 1, 1, 1, 0, 0, 1]
  const below: Answers = {}
  let at = 0
  for (const item of itemsOf(form.items)) {
    if (item.choices.length > 0) below[item.id] = [{ value: item.choices[picks[at++] ?? 0]!.value }]
  }
  const { 'phq-9-difficulty': difficulty = [], ...questions } = below
  return { 'phq-9-questions': [{ items: questions }], 'phq-9-difficulty': difficulty }
}

const text = (value: string): Answers[string] => [{ value: { kind: 'string', value } }]
const boolean = (value: boolean): Answers[string] => [{ value: { kind: 'boolean', value } }]
const named = (id: string, name: string, detail: string): Answers[string] => [
  { items: { [`${id}-name`]: text(name), [`${id}-detail`]: text(detail) } },
]

type Added = Extract<Change, { do: 'add' }>

const adding = (
  id: string,
  way: Way,
  words: string,
  choices = '',
  table?: Added['table'],
): Change => ({
  do: 'add',
  id,
  way,
  words,
  choices,
  required: way === 'choice',
  section: 's1',
  ...(table && { table }),
})

/** A form that somebody is building: its questions are there, its Spanish words are not. */
async function beginDraft(tx: Tx, by: string): Promise<void> {
  const changes: Change[] = [
    { do: 'section', words: 'How you are' },
    adding(
      'q1',
      'choice',
      'How often did you sleep badly last week?',
      'Never\nSome nights\nEvery night',
    ),
    adding('q2', 'long', 'What keeps you awake?'),
    adding('q3', 'scale', 'How tired are you today?'),
    adding('q4', 'yes-no', 'Do you want to talk about it?'),
    adding('q5', 'table', 'How often did this keep you awake?', '', {
      sort: 'choice',
      rows: 'Pain\nNoise\nWorries',
      columns: 'Never\nSometimes\nOften',
    }),
    adding('q6', 'body', 'Where does it hurt at night?'),
    { do: 'condition', id: 'q6', question: 'q5-r1', operator: '!=', value: '0' },
    { do: 'condition', id: 'q2', question: 'q1', operator: '!=', value: '0' },
    {
      do: 'points',
      id: 'q1',
      choices: ['0', '1', '3'].map((points) => ({ points, alarm: false, alone: false })),
    },
  ]
  const key = uuidv7(tx.now)
  const form = built(
    newForm(`urn:portico:form:${key}`, 'How you sleep', 'A few questions before we meet.'),
    changes,
  )
  await tx.db
    .insertInto('form_draft')
    .values({
      draft_id: key,
      body: JSON.stringify(writeForm(form)),
      revision: changes.length,
      changed_by: by,
      changed_at: tx.now,
      created_at: tx.now,
    })
    .execute()
}

/** Bees are on his record, with what they do; the rest is not. */
function healthOf(form: Form): Answers {
  const choice = (id: string, code: string): Answers[string] => {
    const item = [...itemsOf(form.items)].find((one) => one.id === id)!
    const found = item.choices.find(
      ({ value }) => value.kind === 'coding' && value.value.code === code,
    )
    return [{ value: found!.value }]
  }
  return {
    allergies: [
      {
        items: {
          allergic: choice('allergic', 'Y'),
          'allergy-1': named('allergy-1', 'Bee sting', 'My arm swells up'),
          'allergy-2': named('allergy-2', 'Latex', 'A rash where it touches'),
        },
      },
    ],
    medicines: [
      {
        items: {
          takes: boolean(true),
          'medicine-1': named('medicine-1', 'Vitamin D 1000 units', 'One with breakfast'),
        },
      },
    ],
    conditions: [{ items: { family: boolean(false), smoke: choice('smoke', '266919005') } }],
    insurance: [
      { items: { 'insurance-name': text('Blue Cedar'), 'insurance-member': text('BC 20 118') } },
    ],
  }
}

export async function fillForms(kit: Kit): Promise<void> {
  const everybody = demoPeople()
  const known = (key: string) => {
    const person = everybody.find((one) => one.key === key)
    if (!person) throw new Error(`Nobody is called ${key}.`)
    return person
  }
  const record = (key: string) => {
    const id = recordIdOf(kit, known(key))
    if (!id) throw new Error(`Nobody is a patient as ${key}.`)
    return id
  }
  await inventForms(jobContext(kit, 'demo'), {
    jose: record('jose'),
    zoe: record('zoe'),
    layla: record('layla'),
    jonah: record('jonah'),
    hoa: record('hoa'),
    declan: record('declan'),
    nurse: emailKey(kit, known('marguerite').email),
    admin: emailKey(kit, known('tamsin').email),
    laylaKey: emailKey(kit, known('layla').email),
    jonahKey: emailKey(kit, known('jonah').email),
    declanKey: emailKey(kit, known('declan').email),
  })
}

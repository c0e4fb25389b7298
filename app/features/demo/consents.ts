// What the invented clinic asks people to agree to: a consent waits for José; Amara signed one for Theo, and it waits for the
// clinic's own signature; Desmond's has both; Zoe took hers back.
import { sql } from 'kysely'
import { z } from 'zod'
import { clinic } from '../../../db/seed/clinic.ts'
import { consents } from '../../../db/seed/consents.ts'
import { uuidv7 } from '../../kit/ids.ts'
import type { Kit, Tx } from '../../kit/kit.ts'
import { jobContext, verb } from '../../kit/verb.ts'
import { dayOf } from '../../texts/dates.ts'
import { emailKey } from '../account/account.server.ts'
import { keepForm, taken } from '../forms/forms.server.ts'
import { settled } from '../forms/opened.ts'
import type { Answers } from '../forms/questionnaire/answers.ts'
import type { Form } from '../forms/questionnaire/form.ts'
import { formRequests, sealAnswers } from '../forms/request.ts'
import { addSignature, type Adding } from '../forms/sign/add.ts'
import type { Card } from '../people/people.server.ts'
import { addWork } from '../work/add.ts'
import { demoPeople, recordIdOf } from './people.ts'

const DAY = 86_400_000

type Step = Pick<Adding, 'kind' | 'role' | 'name' | 'as'> &
  Partial<Pick<Adding, 'typed' | 'strokes' | 'reason'>> & {
    /** E-mail key of whoever did it. */
    by: Buffer
    /** So many days ago. */
    days: number
  }
type Story = {
  patient: string
  card: Card
  form: keyof typeof consents
  asked: number
  steps: Step[]
}

const inventConsents = verb({
  name: 'demo.consents',
  who: ['job'],
  input: z.object({ asker: z.custom<Buffer>(), stories: z.array(z.custom<Story>()) }),
  run: async (tx, { asker, stories }): Promise<{ patient: string; link: string }[]> => {
    const there = await tx.db
      .selectFrom('form')
      .select('form_id')
      .where('url', '=', consents.treatment.url as string)
      .executeTakeFirst()
    if (there) return []
    const kept = new Map<string, { id: string; version: number; form: Form }>()
    for (const [name, resource] of Object.entries(consents)) {
      const form = taken(resource)
      kept.set(name, { ...(await keepForm(tx, form, null)), form })
    }
    const made: { patient: string; link: string }[] = []
    for (const story of stories) {
      const of = kept.get(story.form)!
      for (const link of await tell(tx, await accountOf(tx, asker), of, story))
        made.push({ patient: story.patient, link })
    }
    return made
  },
  audit: (_input, made) =>
    made.map(({ patient, link }) => ({ action: 'create', what: 'signature', patient, id: link })),
})

type Kept = { id: string; version: number; form: Form }

/** @returns ids of the links */
async function tell(
  tx: Tx,
  by: string,
  { id: form, version, form: read }: Kept,
  { patient, card, asked, steps }: Story,
): Promise<string[]> {
  const ago = (days: number) => new Date(tx.now.getTime() - days * DAY)
  const id = uuidv7(ago(asked))
  const [first] = steps
  await tx.db
    .insertInto('form_request')
    .values({
      patient_id: patient,
      request_id: id,
      form_id: form,
      version,
      due_on: first ? null : (dayOf({ kind: 'instant', at: ago(-14) }, clinic.timeZone) as string),
      state: first ? 'sent' : 'asked',
      state_at: ago(first?.days ?? asked),
      for_another: read.forAnother,
      made_by: by,
      created_at: ago(asked),
    })
    .execute()
  if (!first) return []
  const answers: Answers = { explained: [{ value: { kind: 'boolean', value: true } }] }
  const { answers: standing, seen } = settled(read, answers)
  await tx.db
    .insertInto('form_response')
    .values({
      patient_id: patient,
      request_id: id,
      state: 'sent',
      answers: await sealAnswers(tx, patient, id, { answers: standing, language: 'en' }),
      account_id: await accountOf(tx, first.by),
      changed_at: ago(first.days),
    })
    .execute()
  const links: string[] = []
  for (const { by: key, days, ...step } of steps) {
    const [request] = await formRequests(
      tx,
      sql`r.patient_id = ${patient} and r.request_id = ${id}`,
      1,
    )
    const under = { form: read, seen, language: 'en', card }
    const link = await addSignature(
      { ...tx, now: ago(days) },
      { request: request!, ...under },
      {
        ...step,
        account: await accountOf(tx, key),
        methods: step.role === 'staff' ? ['password', 'totp'] : ['password'],
        provedAt: ago(days).toISOString(),
        address: '198.51.100.23',
        device: DEVICE,
      },
    )
    links.push(link.id)
  }
  if (read.signers.includes('countersign') && steps.length === 1)
    await addWork(tx, {
      kind: 'countersign',
      about: id,
      patient,
      urgency: 'soon',
      dueAt: ago(first.days - 3),
    })
  return links
}

const DEVICE =
  'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Mobile Safari/537.36'

const accountOf = async (tx: Tx, key: Buffer): Promise<string> => {
  const { account_id: account } = await tx.db
    .selectFrom('account')
    .select('account_id')
    .where('email_key', '=', key)
    .executeTakeFirstOrThrow()
  return account
}

/** How Amara writes her name. */
const STROKES =
  'M40 150L62 96L84 52L100 92L116 150M58 118L104 112M136 150L140 108L150 100L160 112L162 150M162 118L176 100L188 108L190 150M190 118L204 100L216 110L218 150M256 108L240 104L230 122L236 146L250 148L258 130L258 104L260 148M280 148L282 106L292 102L304 106M338 108L322 104L312 122L318 146L332 148L340 130L340 104L344 148M372 168L430 158L490 162L548 150'

export async function fillConsents(kit: Kit): Promise<void> {
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
  const whose = (key: string) => {
    const { name, recordNumber } = known(key)
    return { patient: record(key), card: { name, preferred: '', birthDate: null, recordNumber } }
  }
  const by = (key: string) => emailKey(kit, known(key).email)
  const own = (key: string) => ({
    by: by(key),
    role: 'self' as const,
    as: null,
    name: known(key).name,
  })
  await inventConsents(jobContext(kit, 'demo'), {
    asker: by('marguerite'),
    stories: [
      { ...whose('jose'), form: 'treatment', asked: 2, steps: [] },
      {
        ...whose('theo'),
        form: 'treatment',
        asked: 3,
        steps: [
          {
            kind: 'signed',
            by: by('amara'),
            role: 'parent',
            as: 'mother',
            name: known('amara').name,
            strokes: STROKES,
            days: 1,
          },
        ],
      },
      {
        ...whose('desmond'),
        form: 'treatment',
        asked: 30,
        steps: [
          { kind: 'signed', ...own('desmond'), typed: known('desmond').name, days: 28 },
          {
            kind: 'countersigned',
            by: by('castellano'),
            role: 'staff',
            as: 'clinician',
            name: known('castellano').name,
            typed: known('castellano').name,
            days: 27,
          },
        ],
      },
      {
        ...whose('zoe'),
        form: 'telehealth',
        asked: 60,
        steps: [
          { kind: 'signed', ...own('zoe'), typed: known('zoe').name, days: 58 },
          { kind: 'withdrawn', ...own('zoe'), reason: 'I would rather come in.', days: 3 },
        ],
      },
    ],
  })
}

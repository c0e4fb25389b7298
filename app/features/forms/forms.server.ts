// The forms of the clinic: brought as FHIR Questionnaires, each file of the same name a new version; looked at, and put out
// of use.
import { sql } from 'kysely'
import { z } from 'zod'
import { invalid, notFound } from '../../kit/errors.ts'
import { isUuid, uuidv7 } from '../../kit/ids.ts'
import type { Tx } from '../../kit/kit.ts'
import { verb } from '../../kit/verb.ts'
import { notTaken } from './accept/mapping.fhir.ts'
import { instruments } from './library/instruments.ts'
import { minutesOf, type Form, type Words } from './questionnaire/form.ts'
import { readsFormula } from './questionnaire/formula.fhir.ts'
import { part } from './questionnaire/parts.fhir.ts'
import { readForm, type Refusal } from './questionnaire/read.fhir.ts'
import { writeForm } from './questionnaire/write.fhir.ts'
import { formOf } from './opened.ts'
import { refusedWords } from './refused-words.ts'
import { cannotAsk } from './sheets.ts'

/** As `forAnother` of the form, without reading all of it. */
const forAnother = sql`v.body -> 'extension' @> ${JSON.stringify([{ url: part.forAnother, valueBoolean: true }])}::jsonb is true as "forAnother"`

export type Listed = {
  id: string
  version: number
  title: Words
  minutes: number
  at: Date
  ended: boolean
  /** It says of itself that a guardian may fill it in. */
  forAnother: boolean
}

const MOST = 500

/** The newest version of each, by title. */
export async function formsOf({ db }: Pick<Tx, 'db'>): Promise<Listed[]> {
  const { rows } = await sql<Listed>`
    select f.form_id as id, v.version, v.title, v.minutes, v.created_at as at, f.ended_at is not null as ended,
      ${forAnother}
    from form f cross join lateral (select * from form_version v where v.form_id = f.form_id order by v.version desc limit 1) v
    order by v.title ->> 'text', f.form_id limit ${sql.lit(MOST)}`.execute(db)
  return rows
}

const names = Object.keys(instruments) as (keyof typeof instruments)[]

export const listForms = verb({
  name: 'forms.list',
  who: ['staff'],
  may: 'clinic.manage',
  input: z.object({}),
  audit: () => [],
  run: async (tx) => {
    const forms = await formsOf(tx)
    const { rows } = await sql<{ url: string }>`select url from form where url is not null`.execute(
      tx.db,
    )
    const here = new Set(rows.map(({ url }) => url))
    return { forms, offered: names.filter((name) => !here.has(instruments[name].url)) }
  },
})

const LONGEST = 1_000_000

/** A file, or one of the forms that come along. @throws invalid, with the names of the parts that cannot be done */
export const bringForm = verb({
  name: 'forms.bring',
  who: ['staff'],
  may: 'clinic.manage',
  input: z.object({
    text: z.string().max(LONGEST, 'This file is too large to be a form.').nullable(),
    instrument: z.string().nullable(),
  }),
  run: async (tx, { text, instrument }) => {
    const known = names.find((name) => name === instrument)
    const form = taken(known ? instruments[known] : parsed(text ?? ''))
    return { ...(await keepForm(tx, form, tx.actor.account)), idle: idleOf(form) }
  },
  audit: (_input, { id }) => ({ action: 'create', what: 'form', id }),
})

function parsed(text: string): unknown {
  const said = text.trim()
  if (!said) throw wrong('Choose a file: a FHIR Questionnaire as JSON.')
  if (said.startsWith('<'))
    throw wrong('This file is XML. Ask for the form as JSON, and bring that.')
  try {
    return JSON.parse(said)
  } catch {
    throw wrong('This file is not JSON, so it is no form that can be read here.')
  }
}

const wrong = (file: string) =>
  invalid('no_form', 'This form was not taken. Nothing was changed.', { file })

/** Parts that are kept, and that nothing here acts on. */
const idleOf = (form: Form): string[] => [...form.idle, ...notTaken(form)].toSorted()

/** @throws invalid */
export function taken(resource: unknown): Form {
  const { form, refused } = readForm(resource, readsFormula)
  const all: Refusal[] = refused ?? cannotAsk(form)
  if (all.length > 0 || !form) throw wrong(refusedWords(all))
  return form
}

/**
 * As the next version of the form of that name, or as a new one.
 * @param of the form that it is a version of, whatever it is called
 */
export async function keepForm(
  tx: Pick<Tx, 'db' | 'now'>,
  form: Form,
  by: string | null,
  of: string | null = null,
): Promise<{ id: string; version: number }> {
  const found =
    of !== null
      ? { form_id: of }
      : form.url
        ? await tx.db
            .selectFrom('form')
            .select('form_id')
            .where('url', '=', form.url)
            .forUpdate()
            .executeTakeFirst()
        : undefined
  const id = found?.form_id ?? uuidv7(tx.now)
  if (found)
    await tx.db.updateTable('form').set({ ended_at: null }).where('form_id', '=', id).execute()
  else
    await tx.db
      .insertInto('form')
      .values({ form_id: id, url: form.url, created_at: tx.now })
      .execute()
  const { rows } = await sql<{ version: number }>`
    insert into form_version (form_id, version, title, minutes, body, made_by, created_at)
    select ${id}, coalesce(max(version), 0) + 1, ${JSON.stringify(titleOf(form))}::jsonb, ${minutesOf(form)},
      ${JSON.stringify(writeForm(form))}::jsonb, ${by}::uuid, ${tx.now} from form_version where form_id = ${id}
    returning version`.execute(tx.db)
  return { id, version: rows[0]!.version }
}

const titleOf = ({ title }: Form): Words => (title.text ? title : { ...title, text: 'A form' })

const one = z.object({ id: z.string() })

/** One form in its newest version, to be looked at. @throws notFound */
export const readOneForm = verb({
  name: 'forms.read',
  who: ['staff'],
  may: 'clinic.manage',
  input: one,
  audit: () => [],
  run: async (tx, { id }) => {
    if (!isUuid(id)) throw notFound()
    const { rows } = await sql<Listed & { body: unknown }>`
      select f.form_id as id, v.version, v.title, v.minutes, v.created_at as at, f.ended_at is not null as ended, ${forAnother}, v.body
      from form f join form_version v on v.form_id = f.form_id where f.form_id = ${id} order by v.version desc limit 1`.execute(
      tx.db,
    )
    const [row] = rows
    if (!row) throw notFound()
    const { body, ...listed } = row
    const form = formOf({ form: id, version: row.version, body })
    return { ...listed, body, form, idle: idleOf(form), ...(await aroundOf(tx, id)) }
  },
})

/** Its versions, the newest first, whether the next one is being built, and how many rules ask for it. */
async function aroundOf({ db }: Pick<Tx, 'db'>, id: string) {
  const { rows: versions } = await sql<{ version: number; at: Date; by: string | null }>`
    select v.version, v.created_at as at, m.name as by from form_version v
      left join staff_member m on m.account_id = v.made_by
    where v.form_id = ${id} order by v.version desc limit 50`.execute(db)
  const draft = await db
    .selectFrom('form_draft')
    .select('draft_id')
    .where('form_id', '=', id)
    .executeTakeFirst()
  const { rows: rules } = await sql<{ n: number }>`
    select count(*)::int as n from form_rule where form_id = ${id} and ended_at is null`.execute(db)
  return { versions, draft: draft?.draft_id ?? null, rules: rules[0]?.n ?? 0 }
}

/** Nobody is asked to fill it in any more, or again. @throws notFound */
export const endForm = verb({
  name: 'forms.end',
  who: ['staff'],
  may: 'clinic.manage',
  input: one.extend({ ended: z.boolean() }),
  audit: ({ id }) => ({ action: 'change', what: 'form', id }),
  run: async (tx, { id, ended }) => {
    if (!isUuid(id)) throw notFound()
    const done = await tx.db
      .updateTable('form')
      .set({ ended_at: ended ? tx.now : null })
      .where('form_id', '=', id)
      .returning('form_id')
      .execute()
    if (done.length === 0) throw notFound()
  },
})

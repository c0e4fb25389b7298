// A form that is being built, as it stands in the database.
import { sql } from 'kysely'
import { notFound } from '../../../kit/errors.ts'
import { isUuid } from '../../../kit/ids.ts'
import type { Tx } from '../../../kit/kit.ts'
import { readsFormula } from '../questionnaire/formula.fhir.ts'
import type { Form } from '../questionnaire/form.ts'
import { readForm, type Refusal } from '../questionnaire/read.fhir.ts'
import { writeForm } from '../questionnaire/write.fhir.ts'
import { cannotAsk } from '../sheets.ts'

export type Draft = {
  id: string
  /** The form that it becomes the next version of; null for a new one. */
  formId: string | null
  /** The version that it is going to be. */
  version: number
  revision: number
  form: Form
  by: string | null
  at: Date
}

type Row = Omit<Draft, 'form'> & { body: unknown }

/** @param lock until the transaction ends @throws notFound */
export async function openDraft(
  { db }: Pick<Tx, 'db'>,
  id: string,
  { lock = false } = {},
): Promise<Draft> {
  if (!isUuid(id)) throw notFound()
  const { rows } = await sql<Row>`
    select d.draft_id as id, d.form_id as "formId", d.revision, d.body, m.name as by, d.changed_at as at,
      coalesce((select max(v.version) from form_version v where v.form_id = d.form_id), 0) + 1 as version
    from form_draft d left join staff_member m on m.account_id = d.changed_by
    where d.draft_id = ${id} ${lock ? sql`for update of d` : sql``}`.execute(db)
  const [row] = rows
  if (!row) throw notFound()
  const { body, ...rest } = row
  return { ...rest, form: read(body) }
}

/** A draft may lack what a form must have: that is asked for when it is published. */
function read(body: unknown): Form {
  const { form } = readForm(body, readsFormula, { alone: true })
  if (!form) throw new Error('A draft of a form can not be read any more.')
  return form
}

/** What keeps it from being a form that patients can be asked. */
export function refusedOf(form: Form): Refusal[] {
  const { form: whole, refused } = readForm(writeForm(form), readsFormula)
  return refused ?? cannotAsk(whole)
}

export async function storeDraft(
  { db, now }: Pick<Tx, 'db' | 'now'>,
  { id, revision }: Pick<Draft, 'id' | 'revision'>,
  form: Form,
  by: string,
): Promise<void> {
  await db
    .updateTable('form_draft')
    .set({
      body: JSON.stringify(writeForm(form)),
      revision: revision + 1,
      changed_by: by,
      changed_at: now,
    })
    .where('draft_id', '=', id)
    .execute()
}

/** Says which state of a question, or of the form's own words, this is: another after each change of it. */
export const versionOf = (what: unknown): string => {
  const text = JSON.stringify(what) ?? ''
  let hash = 5381
  for (let at = 0; at < text.length; at += 1)
    hash = (Math.imul(hash, 33) ^ text.charCodeAt(at)) >>> 0
  return `${hash.toString(36)}-${text.length.toString(36)}`
}

// Staff build forms: a draft is begun anew or from a form there is, changed step by step, looked at, and published as the next
// version. Who was asked before still answers the version that they were asked.
import { sql } from 'kysely'
import { z } from 'zod'
import { mustBeAsDrawn } from '../../../kit/changed.ts'
import { conflict, invalid, notFound } from '../../../kit/errors.ts'
import { isUuid, uuidv7 } from '../../../kit/ids.ts'
import { verb } from '../../../kit/verb.ts'
import { keepForm } from '../forms.server.ts'
import { formOf } from '../opened.ts'
import type { Form } from '../questionnaire/form.ts'
import { writeForm } from '../questionnaire/write.fhir.ts'
import { refusedWords } from '../refused-words.ts'
import { applied, changeSchema, freeId, newForm, wrongTitle } from './changes.ts'
import { openDraft, refusedOf, storeDraft, versionOf, type Draft } from './draft.ts'
import { fieldsOf } from './question.ts'
import { find } from './tree.ts'

const builder = { who: ['staff'], may: 'clinic.manage' } as const
const NAME = 'urn:portico:form:'

export type Listed = {
  id: string
  formId: string | null
  title: string
  by: string | null
  at: Date
}

/** Drafts, the last changed first. */
export const listDrafts = verb({
  ...builder,
  name: 'forms.build.list',
  input: z.object({}),
  audit: () => [],
  run: async (tx): Promise<Listed[]> => {
    const { rows } = await sql<Listed>`
      select d.draft_id as id, d.form_id as "formId", coalesce(d.body ->> 'title', '') as title, m.name as by, d.changed_at as at
      from form_draft d left join staff_member m on m.account_id = d.changed_by
      order by d.changed_at desc, d.draft_id limit 200`.execute(tx.db)
    return rows
  },
})

/** A new form, or a copy of one there is under another name. @throws invalid, notFound */
export const beginForm = verb({
  ...builder,
  name: 'forms.build.begin',
  input: z.object({
    title: z.string(),
    about: z.string().trim().max(1000, 'Use at most 1000 characters.'),
    /** Id of the form to begin with; null for an empty one. */
    copy: z.string().nullable(),
    /** Made by the page: sent twice it begins one. */
    key: z.uuid(),
  }),
  run: async (tx, { title, about, copy, key }): Promise<{ id: string }> => {
    const wrong = wrongTitle(title)
    if (wrong)
      throw invalid('form_title', 'Some of what you entered needs another look.', { title: wrong })
    const url = `${NAME}${key}`
    const base = copy ? await newest(tx, copy) : null
    const form: Form = base
      ? { ...base, url, version: null, title: { text: title.trim(), in: {} } }
      : newForm(url, title.trim(), about)
    return { id: await add(tx, { id: key, formId: null, form }) }
  },
  audit: (_input, { id }) => ({ action: 'create', what: 'draft of a form', id }),
})

/** A draft of the next version of a form; the one there is when somebody began it already. @throws notFound */
export const changeForm = verb({
  ...builder,
  name: 'forms.build.again',
  input: z.object({ form: z.string() }),
  run: async (tx, { form: formId }): Promise<{ id: string }> => {
    const form = await newest(tx, formId)
    return { id: await add(tx, { id: uuidv7(tx.now), formId, form }) }
  },
  audit: (_input, { id }) => ({ action: 'create', what: 'draft of a form', id }),
})

type BuilderTx = Parameters<typeof openDraft>[0] & {
  now: Date
  actor: { kind: 'staff'; account: string }
}

async function newest({ db }: Pick<BuilderTx, 'db'>, id: string): Promise<Form> {
  if (!isUuid(id)) throw notFound()
  const { rows } = await sql<{ version: number; body: unknown }>`
    select version, body from form_version where form_id = ${id} order by version desc limit 1`.execute(
    db,
  )
  const [row] = rows
  if (!row) throw notFound()
  return formOf({ form: id, ...row })
}

async function add(
  { db, now, actor }: BuilderTx,
  { id, formId, form }: { id: string; formId: string | null; form: Form },
): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    insert into form_draft (draft_id, form_id, body, revision, changed_by, changed_at, created_at)
    values (${id}, ${formId}, ${JSON.stringify(writeForm(form))}::jsonb, 1, ${actor.account}, ${now}, ${now})
    on conflict do nothing returning draft_id as id`.execute(db)
  if (rows[0]) return rows[0].id
  const { draft_id: there } = await db
    .selectFrom('form_draft')
    .select('draft_id')
    .where((is) =>
      is.or([is('draft_id', '=', id), ...(formId ? [is('form_id', '=', formId)] : [])]),
    )
    .executeTakeFirstOrThrow()
  return there
}

export type Opened = Draft & {
  /** What keeps it from being published. */
  refused: ReturnType<typeof refusedOf>
  /** An id for the next question: no other has it. */
  nextId: string
}

/** @throws notFound */
export const readDraftOfForm = verb({
  ...builder,
  name: 'forms.build.read',
  input: z.object({ id: z.string() }),
  audit: () => [],
  run: async (tx, { id }): Promise<Opened> => {
    const draft = await openDraft(tx, id)
    return { ...draft, refused: refusedOf(draft.form), nextId: freeId(draft.form, 'q') }
  },
})

/**
 * Changes one thing of a draft. Two people who change different questions do not meet; of the same question the second is
 * shown what the first left.
 * @throws invalid by field, Changed, notFound
 */
export const changeDraft = verb({
  ...builder,
  name: 'forms.build.change',
  input: z.object({
    id: z.string(),
    /** Which state of the question the page was drawn from; null for what cannot meet. */
    version: z.string().nullable(),
    change: changeSchema,
  }),
  audit: ({ id }) => ({ action: 'change', what: 'draft of a form', id }),
  run: async (tx, { id, version, change }): Promise<void> => {
    const draft = await openDraft(tx, id, { lock: true })
    if (version !== null && change.do === 'question') {
      const item = find(draft.form, change.id)
      if (item)
        mustBeAsDrawn(version, {
          version: versionOf(item),
          fields: fieldsOf(item),
          by: draft.by,
          at: draft.at,
        })
    }
    const made = applied(draft.form, change)
    if ('wrong' in made) {
      const { form: whole, ...fields } = made.wrong
      if (whole) throw conflict('form_changed', whole)
      throw invalid('form_change', 'Some of what you entered needs another look.', fields)
    }
    await storeDraft(tx, draft, made.form, tx.actor.account)
  },
})

/** As the next version of its form, or as a new form. @throws conflict when it was changed meanwhile, invalid */
export const publishForm = verb({
  ...builder,
  name: 'forms.build.publish',
  input: z.object({ id: z.string(), revision: z.int() }),
  run: async (tx, { id, revision }): Promise<{ id: string; version: number }> => {
    const draft = await openDraft(tx, id, { lock: true })
    if (draft.revision !== revision)
      throw conflict(
        'draft_changed',
        `${draft.by ?? 'Somebody else'} changed this form while you had it open. Look at it again, then publish it.`,
      )
    const refused = refusedOf(draft.form)
    if (refused.length > 0)
      throw invalid('form_not_ready', refusedWords(refused).replace('taken', 'published'))
    const kept = await keepForm(
      tx,
      { ...draft.form, version: String(draft.version) },
      tx.actor.account,
      draft.formId,
    )
    await tx.db.deleteFrom('form_draft').where('draft_id', '=', id).execute()
    return kept
  },
  audit: (_input, { id }) => ({ action: 'create', what: 'form', id }),
})

/** Nobody was asked it; what is published stays. */
export const throwFormDraftAway = verb({
  ...builder,
  name: 'forms.build.throw-away',
  input: z.object({ id: z.string() }),
  audit: ({ id }) => ({ action: 'change', what: 'draft of a form', id }),
  run: async (tx, { id }): Promise<{ formId: string | null }> => {
    const { formId } = await openDraft(tx, id, { lock: true })
    await tx.db.deleteFrom('form_draft').where('draft_id', '=', id).execute()
    return { formId }
  },
})

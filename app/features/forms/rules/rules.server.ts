// Rules by which a form is asked for by itself: before visits, or again after so many months, of some ages. What they ask for is
// asked in the name of whoever made them (rules.jobs.ts).
import { sql } from 'kysely'
import { z } from 'zod'
import { conflict, invalid, notFound } from '../../../kit/errors.ts'
import { isUuid } from '../../../kit/ids.ts'
import { verb } from '../../../kit/verb.ts'

const builder = { who: ['staff'], may: 'clinic.manage' } as const

export type Rule = {
  id: string
  kind: 'visit' | 'interval'
  /** The type of visit; null for any. */
  type: string | null
  daysBefore: number | null
  months: number | null
  ageFrom: number | null
  ageTo: number | null
  by: string | null
  at: Date
}

/** Those that hold, and the types of visits there are. @throws notFound */
export const listRules = verb({
  ...builder,
  name: 'forms.rules.list',
  input: z.object({ form: z.string() }),
  audit: () => [],
  run: async (tx, { form }) => {
    if (!isUuid(form)) throw notFound()
    const { rows: rules } = await sql<Rule>`
      select r.rule_id as id, r.kind, t.name as type, r.days_before as "daysBefore", r.months, r.age_from as "ageFrom",
        r.age_to as "ageTo", m.name as by, r.created_at as at
      from form_rule r left join visit_type t on t.visit_type_id = r.visit_type_id
        left join staff_member m on m.account_id = r.made_by
      where r.form_id = ${form} and r.ended_at is null order by r.created_at, r.rule_id`.execute(
      tx.db,
    )
    const { rows: types } = await sql<{ id: string; name: string }>`
      select visit_type_id as id, name from visit_type where ended_at is null order by name limit 200`.execute(
      tx.db,
    )
    return { rules, types }
  },
})

const number = (said: string): number | null =>
  /^\d{1,3}$/.test(said.trim()) ? Number(said) : null

/** @throws invalid by field, notFound */
export const addRule = verb({
  ...builder,
  name: 'forms.rules.add',
  input: z.object({
    form: z.string(),
    way: z.string(),
    /** Id of a type of visit; empty for any. */
    type: z.string(),
    days: z.string(),
    months: z.string(),
    ageFrom: z.string(),
    ageTo: z.string(),
    /** Made by the page: sent twice it makes one. */
    key: z.uuid(),
  }),
  audit: ({ form }) => ({ action: 'create', what: 'rule of a form', id: form }),
  run: async (tx, { form, way, type, days, months, ageFrom, ageTo, key }): Promise<void> => {
    if (!isUuid(form)) throw notFound()
    const wrong: Record<string, string> = {}
    const kind = way === 'visit' || way === 'interval' ? way : null
    if (!kind) wrong.way = 'Choose when it is asked for.'
    const within = (name: string, said: string, least: number, most: number): number | null => {
      const value = number(said)
      if (value === null || value < least || value > most)
        wrong[name] = `Enter a number from ${least} to ${most}.`
      return value
    }
    const daysBefore = kind === 'visit' ? within('days', days, 1, 60) : null
    const every = kind === 'interval' ? within('months', months, 1, 120) : null
    const age = (name: string, said: string) => (said.trim() ? within(name, said, 0, 130) : null)
    const [from, to] = [age('ageFrom', ageFrom), age('ageTo', ageTo)]
    if (from !== null && to !== null && from > to)
      wrong.ageTo = 'This is less than the youngest age.'
    if (kind === 'visit' && type && !isUuid(type)) wrong.type = 'Choose a type of visit.'
    if (!kind || Object.keys(wrong).length > 0)
      throw invalid('form_rule', 'Some of what you entered needs another look.', wrong)
    await tx.db
      .insertInto('form_rule')
      .values({
        rule_id: key,
        form_id: form,
        kind,
        visit_type_id: kind === 'visit' && type ? type : null,
        days_before: daysBefore,
        months: every,
        age_from: from,
        age_to: to,
        made_by: tx.actor.account,
        created_at: tx.now,
      })
      .onConflict((found) => found.doNothing())
      .execute()
  },
})

/** Nothing is asked for by it any more; what was asked for stays. @throws conflict when somebody ended it already */
export const endRule = verb({
  ...builder,
  name: 'forms.rules.end',
  input: z.object({ form: z.string(), id: z.string() }),
  audit: ({ id }) => ({ action: 'change', what: 'rule of a form', id }),
  run: async (tx, { form, id }): Promise<void> => {
    if (!isUuid(form) || !isUuid(id)) throw notFound()
    const done = await tx.db
      .updateTable('form_rule')
      .set({ ended_at: tx.now, ended_by: tx.actor.account })
      .where('rule_id', '=', id)
      .where('form_id', '=', form)
      .where('ended_at', 'is', null)
      .returning('rule_id')
      .execute()
    if (done.length === 0)
      throw conflict('rule_ended', 'This rule was ended already. Nothing was changed.')
  },
})

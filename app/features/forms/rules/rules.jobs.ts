// Asks for forms by the rules of the clinic, each hour: whatever a process that dies leaves undone, the next hour finds in the
// rows, and reminds of what was not sent. Only of patients who have a way in, or somebody who fills in forms for them.
import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { z } from 'zod'
import { asUuid } from '../../../kit/ids.ts'
import type { Job } from '../../../kit/jobs/job.ts'
import type { Tx } from '../../../kit/kit.ts'
import { jobContext, verb } from '../../../kit/verb.ts'
import { dayOf } from '../../../texts/dates.ts'
import { cardPlace, type Card } from '../../people/people.server.ts'
import { askOnce } from '../asking.ts'
import { formsOf, type Listed } from '../forms.server.ts'
import { reached } from './reached.ts'
import { remindOfForms } from './remind.jobs.ts'

const BATCH = 100
const DAY = 86_400_000
/** Before every id. */
const FIRST = '00000000-0000-0000-0000-000000000000'

export const formRules: Job = {
  name: 'forms',
  every: '13 * * * *',
  atStart: true,
  async work(kit) {
    const ctx = jobContext(kit, 'forms')
    for (const rule of await listActiveRules(ctx, {})) {
      let after: string | null = null
      do ({ after } = await askByRule(ctx, { rule: rule.id, after }))
      while (after)
    }
    await remindOfForms(kit)
  },
}

type Rule = {
  id: string
  form: string
  kind: 'visit' | 'interval'
  type: string | null
  days: number | null
  months: number | null
  from: number | null
  to: number | null
  by: string
}

const rulesWhere = ({ db }: Pick<Tx, 'db'>, id: string | null) =>
  sql<Rule>`
    select r.rule_id as id, r.form_id as form, r.kind, r.visit_type_id as type, r.days_before as days, r.months,
      r.age_from as from, r.age_to as to, r.made_by as by
    from form_rule r join form f on f.form_id = r.form_id
    where r.ended_at is null and f.ended_at is null and (${id}::uuid is null or r.rule_id = ${id}::uuid)
    order by r.created_at, r.rule_id`.execute(db)

/** Of forms that are in use. */
export const listActiveRules = verb({
  who: ['job'],
  name: 'forms.rules.active',
  input: z.object({}),
  audit: () => [],
  run: async (tx): Promise<{ id: string }[]> => (await rulesWhere(tx, null)).rows,
})

/** Somebody whom the rule may be for. `since`: before which visit, or when they were asked last. */
type Found = {
  patient: string
  card: Buffer | null
  visit: string | null
  startsAt: Date | null
  timeZone: string | null
  since: string
  /** Nothing keeps the rule from them but their age. */
  fits: boolean
}

/** Asks some, in their order. @returns after whom it goes on; null at the end */
export const askByRule = verb({
  who: ['job'],
  name: 'forms.rules.ask',
  input: z.object({ rule: z.uuid(), after: z.string().nullable() }),
  run: async (tx, { rule: id, after }): Promise<{ after: string | null; asked: string[] }> => {
    const [rule] = (await rulesWhere(tx, id)).rows
    const form = rule && (await formsOf(tx)).find((one) => one.id === rule.form)
    if (!rule || !form) return { after: null, asked: [] }
    const found =
      rule.kind === 'visit'
        ? await byVisit(tx, rule, form, after)
        : await byTime(tx, rule, form, after)
    const asked: string[] = []
    for (const one of found) {
      if (!one.fits || !(await isOfAge(tx, rule, one))) continue
      const due =
        one.startsAt && one.timeZone
          ? (dayOf({ kind: 'instant', at: one.startsAt }, one.timeZone) as string)
          : null
      const made = await askOnce(tx, {
        patient: one.patient,
        tell: one.patient,
        form,
        due,
        visit: one.visit,
        by: rule.by,
        key: keyOf(rule.id, one),
      })
      if (made) asked.push(one.patient)
    }
    const last = found.length === BATCH ? found.at(-1) : null
    return { after: (last && (last.visit ?? last.patient)) ?? null, asked }
  },
  audit: ({ rule }, { asked }) =>
    asked.map((patient) => ({ action: 'create', what: 'form request', patient, id: rule })),
})

/** The same rule asks somebody the same thing once, whichever process works it off. */
const keyOf = (rule: string, { patient, since }: Found): string =>
  asUuid(createHash('sha256').update(`${rule} ${patient} ${since}`).digest().subarray(0, 16))

async function byVisit(
  { db, now }: Tx,
  rule: Rule,
  form: Listed,
  after: string | null,
): Promise<Found[]> {
  const until = new Date(now.getTime() + rule.days! * DAY)
  const { rows } = await sql<Found>`
    select a.patient_id as patient, p.card, a.appointment_id as visit, a.starts_at as "startsAt", a.time_zone as "timeZone",
      a.appointment_id::text as since, true as fits
    from appointment a join patient p on p.patient_id = a.patient_id
    where a.state = 'booked' and a.starts_at > ${now} and a.starts_at <= ${until}
      and (${rule.type}::uuid is null or a.visit_type_id = ${rule.type}::uuid)
      and a.appointment_id > ${after ?? FIRST}::uuid
      and ${reached(sql.ref('a.patient_id'), sql.lit(form.forAnother))}
      and not exists (select from form_request r where r.patient_id = a.patient_id and r.form_id = ${form.id}
        and (r.appointment_id = a.appointment_id or r.state = 'asked'))
    order by a.appointment_id limit ${sql.lit(BATCH)}`.execute(db)
  return rows
}

async function byTime(
  { db, now }: Tx,
  rule: Rule,
  form: Listed,
  after: string | null,
): Promise<Found[]> {
  // A page of everybody in the order of their ids, and then whom of them it is for.
  const { rows } = await sql<Found>`
    select p.patient_id as patient, p.card, null as visit, null as "startsAt", null as "timeZone",
      coalesce(last.at::text, 'first') as since,
      ${reached(sql.ref('p.patient_id'), sql.lit(form.forAnother))} and last.waits is not true
        and (last.at is null or last.at <= ${now}::timestamptz - make_interval(months => ${rule.months})) as fits
    from (select patient_id, card from patient where card is not null and patient_id > ${after ?? FIRST}::uuid
        order by patient_id limit ${sql.lit(BATCH)}) p
      left join lateral (select max(r.state_at) as at, bool_or(r.state = 'asked') as waits
        from form_request r where r.patient_id = p.patient_id and r.form_id = ${form.id}) last on true
    order by p.patient_id`.execute(db)
  return rows
}

/** Whose birth date is not known is of no age. */
async function isOfAge(
  { vault, now }: Tx,
  { from, to }: Rule,
  { patient, card, startsAt }: Found,
): Promise<boolean> {
  if (from === null && to === null) return true
  if (!card) return false
  const { birthDate } = JSON.parse(
    (await vault.open(patient, cardPlace(patient), card)).toString(),
  ) as Card
  const age = ageOn(birthDate, startsAt ?? now)
  return age !== null && (from === null || age >= from) && (to === null || age <= to)
}

/** In whole years; of a birth date that is known in part, as if it were its first day. */
export function ageOn(birthDate: string | null, at: Date): number | null {
  const [year, month = '01', day = '01'] = birthDate?.split('-') ?? []
  if (!year || !/^\d{4}$/.test(year)) return null
  const years = at.getUTCFullYear() - Number(year)
  const isBefore = at.toISOString().slice(5, 10) < `${month}-${day}`
  return isBefore ? years - 1 : years
}

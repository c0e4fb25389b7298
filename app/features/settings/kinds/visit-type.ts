// What one can come for: how long it takes, who sees it, who may book it and how late it may be changed.
import { z } from 'zod'
import { invalid } from '../../../kit/errors.ts'
import { settingKind, type SettingTx } from '../kind.ts'

const whole = (what: string, least: number, most: number) => {
  const said = `Write ${what} as a number from ${least} to ${most}.`
  return z.coerce.number(said).int(said).min(least, said).max(most, said)
}
/** Left empty it says that there is no such limit. */
const wholeOrNone = (what: string, least: number, most: number) => {
  const said = `Write ${what} as a number from ${least} to ${most}, or nothing.`
  return z
    .union([z.number(), z.string().trim(), z.null()])
    .transform((value) => (value === '' || value === null ? null : Number(value)))
    .refine((n) => n === null || (Number.isInteger(n) && n >= least && n <= most), said)
}
const words = (most: number) => z.string().trim().max(most, `Use at most ${most} letters.`)
const FEE = 'Write an amount such as 25 or 25.50, or nothing.'

export const ways = ['in person', 'video', 'phone'] as const
export const bookers = ['anyone', 'patients', 'staff'] as const

const schema = z.object({
  name: words(80).min(1, 'Write what it is called.'),
  about: words(300),
  preparation: words(1000),
  minutes: whole('the length in minutes', 5, 480),
  beforeMinutes: whole('the minutes before it', 0, 120),
  afterMinutes: whole('the minutes after it', 0, 120),
  stepMinutes: whole('the step in minutes', 5, 240),
  ways: z.array(z.enum(ways, 'Choose from this list.')).min(1, 'Choose at least one way to come.'),
  bookedBy: z.enum(bookers, 'Choose who may book it.'),
  /** Hours; a quarter of one is the least. */
  leadHours: z.coerce
    .number('Write a number of hours.')
    .min(0, 'Write a number of hours.')
    .max(1600, 'At most 1600 hours.')
    .multipleOf(0.25, 'Write it in quarters of an hour, such as 1.5.'),
  aheadDays: whole('the days ahead', 1, 730),
  dayLimit: wholeOrNone('the most on one day', 1, 100),
  seats: whole('the seats', 1, 200),
  needsRoom: z.boolean(),
  changeHours: whole('the hours before', 0, 720),
  /** What is older than this rule says nothing of it. */
  graceMinutes: whole('the minutes', 0, 120).default(15),
  changeTimes: whole('how many times', 0, 50),
  lateFee: z
    .string()
    .trim()
    .regex(/^(\d{1,4}(\.\d\d)?)?$/, FEE),
  /** Ids of those who offer it; their names, so that history can be read later. */
  offeredBy: z.array(z.uuid('Choose from this list.')),
  names: z.array(z.string()).default([]),
  /** Name, about and preparation in other languages, by language. */
  otherLanguages: z.record(z.string(), z.record(z.string(), z.string())).default({}),
  ended: z.boolean(),
})
export type VisitTypeSetting = z.output<typeof schema>

export const visitType = settingKind<VisitTypeSetting>({
  key: 'visit',
  title: 'schedule.type',
  page: (id) => `/staff/settings/visit-types/${id}`,
  many: true,
  value: schema,
  async read(tx, id) {
    const row = await tx.db
      .selectFrom('visit_type')
      .selectAll()
      .where('visit_type_id', '=', id)
      .executeTakeFirst()
    if (!row) return null
    return {
      name: row.name,
      about: row.about,
      preparation: row.preparation,
      minutes: row.minutes,
      beforeMinutes: row.before_minutes,
      afterMinutes: row.after_minutes,
      stepMinutes: row.step_minutes,
      ways: ways.filter((way) => row.ways.includes(way)),
      bookedBy: row.booked_by as (typeof bookers)[number],
      leadHours: row.lead_minutes / 60,
      aheadDays: row.ahead_days,
      dayLimit: row.day_limit,
      seats: row.seats,
      needsRoom: row.needs_room,
      changeHours: row.change_hours,
      graceMinutes: row.grace_minutes,
      changeTimes: row.change_times,
      lateFee: asAmount(row.late_fee_cents),
      ...(await offering(tx, id)),
      otherLanguages: row.other_languages as VisitTypeSetting['otherLanguages'],
      ended: row.ended_at !== null,
    }
  },
  async settle(tx, value) {
    const rows = await tx.db
      .selectFrom('bookable')
      .select(['bookable_id as id', 'name'])
      .where('bookable_id', 'in', value.offeredBy.length > 0 ? value.offeredBy : [NOBODY])
      .orderBy('name')
      .orderBy('bookable_id')
      .execute()
    return {
      ...value,
      ways: ways.filter((way) => value.ways.includes(way)),
      offeredBy: rows.map(({ id }) => id),
      names: rows.map(({ name }) => name),
    }
  },
  async write(tx, id, value, before) {
    await refuseTaken(tx, id, value)
    const values = {
      name: value.name,
      about: value.about,
      preparation: value.preparation,
      minutes: value.minutes,
      before_minutes: value.beforeMinutes,
      after_minutes: value.afterMinutes,
      step_minutes: value.stepMinutes,
      ways: [...value.ways],
      booked_by: value.bookedBy,
      lead_minutes: value.leadHours * 60,
      ahead_days: value.aheadDays,
      day_limit: value.dayLimit,
      seats: value.seats,
      needs_room: value.needsRoom,
      change_hours: value.changeHours,
      grace_minutes: value.graceMinutes,
      change_times: value.changeTimes,
      late_fee_cents: value.lateFee === '' ? null : Math.round(Number(value.lateFee) * 100),
      other_languages: JSON.stringify(value.otherLanguages),
      ended_at: value.ended ? tx.now : null,
    }
    await (before
      ? tx.db.updateTable('visit_type').set(values).where('visit_type_id', '=', id).execute()
      : tx.db
          .insertInto('visit_type')
          .values({ visit_type_id: id, created_at: tx.now, ...values })
          .execute())
    await offer(tx, id, value.offeredBy, before?.offeredBy ?? [])
  },
  fields: (value) => ({
    ...Object.fromEntries(
      [...translated, ...numbers, 'bookedBy' as const].map((name) => [
        name,
        String(value[name] ?? ''),
      ]),
    ),
    ways: [...value.ways],
    offeredBy: [...value.offeredBy],
    needsRoom: value.needsRoom ? ['yes'] : [],
    ended: value.ended ? ['yes'] : [],
    ...Object.fromEntries(
      translated.map((name) => [`es-${name}`, value.otherLanguages.es?.[name] ?? '']),
    ),
  }),
  lines: (value, t) => [
    ...(['name', 'about', 'preparation'] as const).map((name) => ({
      term: t(`schedule.type.${name}`),
      value: value[name],
    })),
    ...numbers.map((name) => ({
      term: t(`schedule.type.${name}`),
      value: value[name] === null ? '' : String(value[name]),
    })),
    {
      term: t('schedule.type.ways'),
      value: t.list(value.ways.map((way) => t(`schedule.way.${way}`))),
    },
    { term: t('schedule.type.bookedBy'), value: t(`schedule.bookedBy.${value.bookedBy}`) },
    { term: t('schedule.type.needsRoom'), value: value.needsRoom ? t('settings.yes') : '' },
    { term: t('schedule.type.offeredBy'), value: t.list(value.names) },
    ...translated.map((name) => ({
      term: t(`schedule.type.es-${name}`),
      value: value.otherLanguages.es?.[name] ?? '',
    })),
    { term: t('schedule.type.ended'), value: value.ended ? t('settings.yes') : '' },
  ],
})

export const translated = ['name', 'about', 'preparation'] as const
export const numbers = [
  'minutes',
  'beforeMinutes',
  'afterMinutes',
  'stepMinutes',
  'leadHours',
  'aheadDays',
  'dayLimit',
  'seats',
  'changeHours',
  'graceMinutes',
  'changeTimes',
  'lateFee',
] as const

const asAmount = (cents: number | null): string =>
  cents === null ? '' : cents % 100 === 0 ? String(cents / 100) : (cents / 100).toFixed(2)

const NOBODY = '00000000-0000-0000-0000-000000000000'

async function offering(tx: SettingTx, id: string) {
  const rows = await tx.db
    .selectFrom('visit_type_offered as o')
    .innerJoin('bookable as b', 'b.bookable_id', 'o.bookable_id')
    .select(['b.bookable_id as id', 'b.name'])
    .where('o.visit_type_id', '=', id)
    .orderBy('b.name')
    .orderBy('b.bookable_id')
    .execute()
  return { offeredBy: rows.map((row) => row.id), names: rows.map(({ name }) => name) }
}

async function offer(tx: SettingTx, id: string, now: string[], was: string[]): Promise<void> {
  const gone = was.filter((one) => !now.includes(one))
  const come = now.filter((one) => !was.includes(one))
  if (gone.length > 0)
    await tx.db
      .deleteFrom('visit_type_offered')
      .where('visit_type_id', '=', id)
      .where('bookable_id', 'in', gone)
      .execute()
  if (come.length > 0)
    await tx.db
      .insertInto('visit_type_offered')
      .values(come.map((bookable_id) => ({ visit_type_id: id, bookable_id })))
      .execute()
}

async function refuseTaken(tx: SettingTx, id: string, { name, ended }: VisitTypeSetting) {
  if (ended) return
  const other = await tx.db
    .selectFrom('visit_type')
    .select('visit_type_id')
    .where('name', '=', name)
    .where('ended_at', 'is', null)
    .where('visit_type_id', '<>', id)
    .executeTakeFirst()
  const said = 'There is a visit type of this name.'
  if (other) throw invalid('visit_type_taken', said, { name: said })
}

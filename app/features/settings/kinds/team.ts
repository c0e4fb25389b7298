// A team: a group of people to whom work can be given together.
import { z } from 'zod'
import { invalid } from '../../../kit/errors.ts'
import { weekdays, type Hours, type Weekday } from '../../clinic/hours.ts'
import { frontDesk, keepTheDesk } from '../../staff/front-desk.ts'
import { oneAtATime } from '../../staff/keep-admin.ts'
import { settingKind, type SettingTx } from '../kind.ts'
import { asText, closedDays, inOrder, type Closed } from './closed.ts'
import { hoursOfDay } from './hours.ts'

const schema = z.object({
  name: z
    .string()
    .trim()
    .min(1, 'Write what the team is called.')
    .max(60, 'Use at most 60 letters.'),
  people: z.array(z.uuid('Choose from this list.')),
  /** Of the people, so that history can be read when somebody has left. */
  names: z.array(z.string()).default([]),
  ended: z.boolean(),
  /** Patients may choose it when they write; always so for the front desk. */
  patientsWrite: z.boolean().default(false),
  /** It answers what patients ask about their bills. */
  bills: z.boolean().default(false),
  /** Within how many working days it answers: what patients are told. */
  answerDays: z.coerce
    .number('Write a number of days.')
    .int('Write a whole number of days.')
    .min(1, 'At least one day.')
    .max(30, 'At most 30 days.')
    .default(2),
  /** When somebody of it is there; all days empty: as the clinic. */
  ...(Object.fromEntries(weekdays.map((day) => [day, hoursOfDay.default('')])) as Record<
    Weekday,
    z.ZodDefault<typeof hoursOfDay>
  >),
  /** Days on which nobody of it is there although the clinic is open. */
  closedDays: closedDays.default({}),
})
export type Team = z.output<typeof schema>

export const team = settingKind<Team>({
  key: 'team',
  title: 'settings.team',
  page: (id) => `/staff/settings/teams/${id}`,
  many: true,
  may: 'staff.manage',
  value: schema,
  async read(tx, id) {
    const row = await tx.db
      .selectFrom('team')
      .select([
        'name',
        'ended_at',
        'patients_write',
        'bills',
        'answer_days',
        'hours',
        'closed_days',
      ])
      .where('team_id', '=', id)
      .executeTakeFirst()
    if (!row) return null
    const people = await membersOf(tx, id)
    return {
      name: row.name,
      ...people,
      ended: row.ended_at !== null,
      patientsWrite: row.patients_write,
      bills: row.bills,
      answerDays: row.answer_days,
      ...whole((row.hours ?? {}) as Hours),
      closedDays: inOrder(row.closed_days as Closed),
    }
  },
  async settle(tx, value) {
    const rows = await tx.db
      .selectFrom('staff_member')
      .select(['account_id', 'name'])
      .where('account_id', 'in', value.people.length > 0 ? value.people : [NOBODY])
      .orderBy('name')
      .orderBy('account_id')
      .execute()
    return {
      ...value,
      people: rows.map((row) => row.account_id),
      names: rows.map(({ name }) => name),
    }
  },
  async write(tx, id, value, before) {
    const { name, people, ended, patientsWrite, bills, answerDays } = value
    await refuseTaken(tx, id, name, ended)
    const isDesk = before !== null && id === (await frontDesk(tx))
    if (isDesk && ended) throw invalid('front_desk_stays', STAYS, { ended: STAYS })
    await oneAtATime(tx)
    const values = {
      name,
      ended_at: ended ? tx.now : null,
      patients_write: patientsWrite || isDesk,
      bills,
      answer_days: answerDays,
      hours: hoursIn(value),
      closed_days: JSON.stringify(value.closedDays),
    }
    await (before
      ? tx.db.updateTable('team').set(values).where('team_id', '=', id).execute()
      : tx.db
          .insertInto('team')
          .values({ team_id: id, created_at: tx.now, ...values })
          .execute())
    const was = before?.people ?? []
    const gone = was.filter((one) => !people.includes(one))
    const come = people.filter((one) => !was.includes(one))
    if (gone.length > 0)
      await tx.db
        .updateTable('team_member')
        .set({ ended_at: tx.now })
        .where('team_id', '=', id)
        .where('account_id', 'in', gone)
        .where('ended_at', 'is', null)
        .execute()
    if (come.length > 0)
      await tx.db
        .insertInto('team_member')
        .values(come.map((account_id) => ({ team_id: id, account_id, created_at: tx.now })))
        .execute()
    if (isDesk) await keepTheDesk(tx)
  },
  fields: ({ name, people, ended, patientsWrite, bills, answerDays, ...value }) => ({
    name,
    people,
    ended: ended ? ['yes'] : [],
    patientsWrite: patientsWrite ? ['yes'] : [],
    bills: bills ? ['yes'] : [],
    answerDays: String(answerDays),
    ...whole(value),
    closedDays: asText(value.closedDays),
  }),
  lines: ({ name, names, ended, patientsWrite, bills, answerDays, ...value }, t) => [
    { term: t('settings.team.name'), value: name },
    { term: t('settings.team.people'), value: t.list(names) },
    { term: t('settings.team.patientsWrite'), value: patientsWrite ? t('settings.yes') : '' },
    { term: t('settings.team.bills'), value: bills ? t('settings.yes') : '' },
    { term: t('settings.team.answerDays'), value: t.number(answerDays) },
    ...weekdays.map((day) => ({ term: t(`settings.day.${day}`), value: value[day] })),
    {
      term: t('settings.team.closedDays'),
      value: Object.entries(value.closedDays)
        .map(([day, why]) => `${t.date(day)}: ${why}`)
        .join('; '),
    },
    { term: t('settings.team.ended'), value: ended ? t('settings.yes') : '' },
  ],
})

const whole = (hours: Hours) =>
  Object.fromEntries(weekdays.map((day) => [day, hours[day] ?? ''])) as Record<Weekday, string>

/** As its row says them: null as the clinic. */
function hoursIn(value: Hours): string | null {
  const own = weekdays.filter((day) => value[day])
  return own.length > 0
    ? JSON.stringify(Object.fromEntries(own.map((day) => [day, value[day]])))
    : null
}

const STAYS = 'The front desk team is always there, so that patients reach somebody. It cannot end.'
const NOBODY = '00000000-0000-0000-0000-000000000000'

async function membersOf(tx: SettingTx, id: string) {
  const rows = await tx.db
    .selectFrom('team_member as t')
    .innerJoin('staff_member as m', 'm.account_id', 't.account_id')
    .select(['t.account_id', 'm.name'])
    .where('t.team_id', '=', id)
    .where('t.ended_at', 'is', null)
    .orderBy('m.name')
    .orderBy('m.account_id')
    .execute()
  return { people: rows.map((row) => row.account_id), names: rows.map(({ name }) => name) }
}

async function refuseTaken(tx: SettingTx, id: string, name: string, ended: boolean) {
  if (ended) return
  const other = await tx.db
    .selectFrom('team')
    .select('team_id')
    .where('name', '=', name)
    .where('ended_at', 'is', null)
    .where('team_id', '<>', id)
    .executeTakeFirst()
  const said = 'There is a team of this name.'
  if (other) throw invalid('team_taken', said, { name: said })
}

// When people are reminded of appointments by which way, and how long an earlier time is held for whom it is offered.
import { EVERYBODY } from '../../appointments/remind/everybody.ts'
import { befores, readRules, rulesSchema, ways } from '../../appointments/remind/rules.ts'
import { enqueue } from '../../../kit/jobs/job.ts'
import { settingKind } from '../kind.ts'
import { clinicRow, setClinic } from './clinic-row.ts'

export const reminders = settingKind({
  key: 'reminders',
  title: 'settings.reminders',
  page: () => '/staff/settings/reminders',
  value: rulesSchema,
  async read(tx) {
    const row = await clinicRow(tx)
    return row && readRules(row.reminder_rules)
  },
  async write(tx, _id, rules) {
    await setClinic(tx, { reminder_rules: JSON.stringify(rules) })
    await enqueue(tx, 'remind', EVERYBODY)
  },
  fields: ({ hold, ...times }) => ({
    ...Object.fromEntries(ways.map((way) => [way, times[way].map(String)])),
    hold: String(hold),
  }),
  lines: ({ hold, ...times }, t) => [
    ...ways.map((way) => ({
      term: t(`reminders.way.${way}`),
      value:
        befores
          .filter((one) => times[way].includes(one))
          .map((one) => t(`reminders.before.${one}`))
          .join(', ') || t('reminders.never'),
    })),
    {
      term: t('settings.reminders.hold'),
      value: t('settings.reminders.minutes', { minutes: hold }),
    },
  ],
})

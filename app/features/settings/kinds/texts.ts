// How many texts a person gets, and at what hours.
import { readRules, rulesSchema } from '../../messages/texts/rules.ts'
import { settingKind } from '../kind.ts'
import { clinicRow, setClinic } from './clinic-row.ts'

export const texts = settingKind({
  key: 'texts',
  title: 'settings.texts',
  page: () => '/staff/settings/texts',
  value: rulesSchema,
  async read(tx) {
    const row = await clinicRow(tx)
    return row && readRules(row.text_rules)
  },
  write: (tx, _id, rules) => setClinic(tx, { text_rules: JSON.stringify(rules) }),
  fields: (rules) =>
    Object.fromEntries(Object.entries(rules).map(([name, value]) => [name, String(value)])),
  lines: ({ day, week, from, to }, t) => [
    { term: t('settings.texts.day'), value: String(day) },
    { term: t('settings.texts.week'), value: String(week) },
    { term: t('settings.texts.from'), value: t('settings.texts.hour', { hour: from }) },
    { term: t('settings.texts.to'), value: t('settings.texts.hour', { hour: to }) },
  ],
})

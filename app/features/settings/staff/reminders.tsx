// How long before appointments people are reminded by which way, and how long an offered time is held.
import { problems, typed } from '../../../doors/web/form.ts'
import { useTexts } from '../../../texts/context.tsx'
import { Choices } from '../../../ui/choices.tsx'
import { errorFor } from '../../../ui/error-summary.tsx'
import { Select } from '../../../ui/field.tsx'
import { befores, holds, ways } from '../../appointments/remind/rules.ts'
import { SettingPage, type Setting } from './setting-form.tsx'
import { settingAction, settingLoader } from './setting-page.ts'

export const loader = settingLoader('reminders')
export const action = settingAction('reminders', (form) => ({
  ...typed(form, 'hold'),
  ...Object.fromEntries(ways.map((way) => [way, form.getAll(way).map(String)])),
}))

type Props = { loaderData: Setting; actionData?: unknown }

export default function Reminders({ loaderData, actionData }: Props) {
  const t = useTexts()
  const errors = problems(actionData)
  const labels = [
    ...ways.map((name) => ({ name, label: t(`reminders.way.${name}`) })),
    { name: 'hold', label: t('settings.reminders.hold') },
  ]
  return (
    <SettingPage
      title={t('settings.reminders')}
      lede={t('settings.reminders.lede')}
      setting={loaderData}
      sent={actionData}
      compare={labels}
    >
      <p>{t('settings.reminders.hint')}</p>
      {ways.map((way) => (
        <Choices
          key={way}
          label={t(`reminders.way.${way}`)}
          name={way}
          several
          value={loaderData.fields[way]}
          error={errorFor(errors, way)}
          options={befores.map((one) => ({
            value: String(one),
            label: t(`reminders.before.${one}`),
          }))}
        />
      ))}
      <Select
        label={t('settings.reminders.hold')}
        name="hold"
        value={String(loaderData.fields.hold)}
        error={errorFor(errors, 'hold')}
        options={holds.map((minutes) => ({
          value: String(minutes),
          label: t('settings.reminders.minutes', { minutes }),
        }))}
      />
    </SettingPage>
  )
}

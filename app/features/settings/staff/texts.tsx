// How many texts a person gets, and at what hours.
import { problems, typed } from '../../../doors/web/form.ts'
import { useTexts } from '../../../texts/context.tsx'
import { errorFor } from '../../../ui/error-summary.tsx'
import { Field, Select } from '../../../ui/field.tsx'
import { EARLIEST, LATEST } from '../../messages/texts/rules.ts'
import { SettingPage, type Setting } from './setting-form.tsx'
import { settingAction, settingLoader } from './setting-page.ts'

const names = ['day', 'week', 'from', 'to'] as const

export const loader = settingLoader('texts')
export const action = settingAction('texts', (form) => typed(form, ...names))

type Props = { loaderData: Setting; actionData?: unknown }

export default function TextRules({ loaderData, actionData }: Props) {
  const t = useTexts()
  const errors = problems(actionData)
  const hours = Array.from({ length: LATEST - EARLIEST + 1 }, (_, n) => EARLIEST + n)
  const field = (name: (typeof names)[number]) => ({
    name,
    label: t(`settings.texts.${name}`),
    value: String(loaderData.fields[name]),
    error: errorFor(errors, name),
  })
  return (
    <SettingPage
      title={t('settings.texts')}
      lede={t('settings.texts.lede')}
      setting={loaderData}
      sent={actionData}
      compare={names.map((name) => ({ name, label: t(`settings.texts.${name}`) }))}
    >
      <p>{t('settings.texts.hint')}</p>
      <Field {...field('day')} short inputMode="numeric" />
      <Field {...field('week')} short inputMode="numeric" />
      {(['from', 'to'] as const).map((name) => (
        <Select
          key={name}
          {...field(name)}
          options={hours.map((hour) => ({
            value: String(hour),
            label: t('settings.texts.hour', { hour }),
          }))}
        />
      ))}
    </SettingPage>
  )
}

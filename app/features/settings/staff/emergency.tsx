// Whom pages say to call in an emergency.
import { problems, typed } from '../../../doors/web/form.ts'
import { useTexts } from '../../../texts/context.tsx'
import { errorFor } from '../../../ui/error-summary.tsx'
import { Field } from '../../../ui/field.tsx'
import { SettingPage, type Setting } from './setting-form.tsx'
import { settingAction, settingLoader } from './setting-page.ts'

const asked = ['emergency', 'crisis'] as const

export const loader = settingLoader('emergency')
export const action = settingAction('emergency', (form) => typed(form, ...asked))

type Props = { loaderData: Setting; actionData?: unknown }

export default function Emergency({ loaderData, actionData }: Props) {
  const t = useTexts()
  const errors = problems(actionData)
  const labels = {
    emergency: t('settings.emergency.number'),
    crisis: t('settings.emergency.crisis'),
  }
  return (
    <SettingPage
      title={t('settings.emergency')}
      lede={t('settings.emergency.lede')}
      setting={loaderData}
      sent={actionData}
      compare={asked.map((name) => ({ name, label: labels[name] }))}
    >
      {asked.map((name) => (
        <Field
          key={name}
          label={labels[name]}
          hint={t(`settings.emergency.${name}Hint`)}
          name={name}
          inputMode="tel"
          short
          value={String(loaderData.fields[name])}
          error={errorFor(errors, name)}
        />
      ))}
    </SettingPage>
  )
}

// After how many minutes without use people are signed out.
import { problems, typed } from '../../../doors/web/form.ts'
import { useTexts } from '../../../texts/context.tsx'
import { errorFor } from '../../../ui/error-summary.tsx'
import { Field } from '../../../ui/field.tsx'
import { SettingPage, type Setting } from './setting-form.tsx'
import { settingAction, settingLoader } from './setting-page.ts'

export const loader = settingLoader('idle')
export const action = settingAction('idle', (form) => typed(form, 'minutes'))

type Props = { loaderData: Setting; actionData?: unknown }

export default function Idle({ loaderData, actionData }: Props) {
  const t = useTexts()
  const label = t('settings.idle.label')
  return (
    <SettingPage
      title={t('settings.idle')}
      lede={t('settings.idle.lede')}
      setting={loaderData}
      sent={actionData}
      compare={[{ name: 'minutes', label }]}
    >
      <Field
        label={label}
        hint={t('settings.idle.hint')}
        name="minutes"
        short
        inputMode="numeric"
        value={String(loaderData.fields.minutes)}
        error={errorFor(problems(actionData), 'minutes')}
      />
    </SettingPage>
  )
}

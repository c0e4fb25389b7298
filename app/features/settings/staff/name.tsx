// What the clinic is called.
import { problems, typed } from '../../../doors/web/form.ts'
import { useTexts } from '../../../texts/context.tsx'
import { errorFor } from '../../../ui/error-summary.tsx'
import { Field } from '../../../ui/field.tsx'
import { SettingPage, type Setting } from './setting-form.tsx'
import { settingAction, settingLoader } from './setting-page.ts'

export const loader = settingLoader('name')
export const action = settingAction('name', (form) => typed(form, 'name'))

type Props = { loaderData: Setting; actionData?: unknown }

export default function Name({ loaderData, actionData }: Props) {
  const t = useTexts()
  const label = t('settings.name.label')
  return (
    <SettingPage
      title={t('settings.name')}
      lede={t('settings.name.lede')}
      setting={loaderData}
      sent={actionData}
      compare={[{ name: 'name', label }]}
    >
      <Field
        label={label}
        name="name"
        value={String(loaderData.fields.name)}
        error={errorFor(problems(actionData), 'name')}
      />
    </SettingPage>
  )
}
